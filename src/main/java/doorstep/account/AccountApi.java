package doorstep.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
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
    @RolesAllowed({Role.ADMIN, Role.VIEWER})
    public Me me() {
        return new Me(
                identity.getPrincipal().getName(),
                identity.getRoles().stream().sorted().toList());
    }
}
