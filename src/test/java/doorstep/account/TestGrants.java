package doorstep.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever a test says to be signed in has the roles it names everywhere; accounts have what they were granted. */
@Alternative
@Priority(1)
@ApplicationScoped
class TestGrants extends Grants {
    @Override
    Set<Grant> of(SecurityIdentity identity) {
        return identity.getAttributes().containsKey(ATTRIBUTE)
                ? super.of(identity)
                : identity.getRoles().stream().map(Grant::everywhere).collect(Collectors.toSet());
    }
}
