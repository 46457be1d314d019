package doorstep.account;

import doorstep.place.Scope;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One role in one subtree of places.
 *
 * @param role of {@link doorstep.place.Role}
 * @param place the code at the subtree's root; empty for the whole country
 */
@Embeddable
public record Grant(String role, String place) implements Comparable<Grant> {
    private static final Comparator<Grant> ORDER =
            Comparator.comparing(Grant::place).thenComparing(Grant::role);

    public static Grant everywhere(String role) {
        return new Grant(role, Scope.EVERYWHERE);
    }

    /** For the trail. */
    AuditFact.Told given() {
        return AuditFact.GRANTED.is((role + " " + place).strip());
    }

    /** For the trail. */
    AuditFact.Told taken() {
        return AuditFact.REVOKED.is((role + " " + place).strip());
    }

    /** The places in which one of these is held in one of the roles. */
    static Scope scope(Collection<Grant> grants, Set<String> roles) {
        return Scope.of(grants.stream()
                .filter(grant -> roles.contains(grant.role))
                .map(Grant::place)
                .collect(Collectors.toSet()));
    }

    @Override
    public int compareTo(Grant other) {
        return ORDER.compare(this, other);
    }
}
