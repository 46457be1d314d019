package doorstep.account;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Who a script is, as the server sees it. */
@Path("/api/v1/me")
public class AccountApi {
    @Inject
    SecurityIdentity identity;

    /** The member of staff whose request this is. */
    public record Me(String name, List<String> roles) {}

    @GET
    @Authenticated
    public Me me() {
        return new Me(
                identity.getPrincipal().getName(),
                identity.getRoles().stream().sorted().toList());
    }
}
