package doorstep.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What was granted to whoever is signed in, as it was read when the request came. */
@ApplicationScoped
class Grants {
    static final String ATTRIBUTE = "grants";

    @SuppressWarnings("unchecked")
    Set<Grant> of(SecurityIdentity identity) {
        Set<Grant> held = (Set<Grant>) identity.getAttributes().get(ATTRIBUTE);
        return held == null ? Set.of() : held;
    }
}
