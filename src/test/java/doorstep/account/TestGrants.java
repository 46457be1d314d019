package doorstep.account;

import doorstep.place.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever a test says to be signed in has the roles it names everywhere, or only in the places it names, codes parted by spaces:
 * {@code @TestSecurity(…, attributes = @SecurityAttribute(key = "places", value = "990101001"))}; accounts have what they were granted.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class TestGrants extends Grants {
    private static final String PLACES = "places";

    @Override
    Set<Grant> of(SecurityIdentity identity) {
        if (identity.getAttributes().containsKey(ATTRIBUTE)) {
            return super.of(identity);
        }
        String[] places = ((String) identity.getAttributes().getOrDefault(PLACES, Scope.EVERYWHERE)).split(" ");
        return identity.getRoles().stream()
                .flatMap(role -> Stream.of(places).map(place -> new Grant(role, place)))
                .collect(Collectors.toSet());
    }
}
