package doorstep.account;

import doorstep.place.Asker;
import doorstep.place.Role;
import doorstep.place.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Set;

/** The member of staff whose request this is, and where this request may look. */
@Named("staff")
@RequestScoped
public class CurrentStaff implements Asker {
    private static final Set<String> READING = Set.of(Role.MANAGER, Role.VIEWER, Role.STAFF);

    @Inject
    SecurityIdentity identity;

    @Inject
    Grants grants;

    private Set<String> roles = Set.copyOf(Role.ALL);

    /** The route was taken that these roles open: they decide where this request may look. */
    void comesBy(Set<String> opening) {
        roles = opening;
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public String name() {
        return identity.getPrincipal().getName();
    }

    /** Whether anything anywhere is administered: what is shown to managers alone asks {@link #manages} where a place is known. */
    public boolean isManager() {
        return identity.hasRole(Role.MANAGER);
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    @Override
    public Scope scope() {
        return identity.isAnonymous() ? Scope.ALL : Grant.scope(grants.of(identity), roles);
    }

    /** All that the caller holds. */
    Set<Grant> grants() {
        return grants.of(identity);
    }

    /** Where the role is held, whatever route this is. */
    public Scope scope(String role) {
        return scope(Set.of(role));
    }

    /** Where one of the roles is held, whatever route this is. */
    public Scope scope(Set<String> any) {
        return Grant.scope(grants.of(identity), any);
    }

    /** Where the caller reads figures and fieldwork. */
    public Scope readingScope() {
        return scope(READING);
    }

    /** Whether the place is the caller's in one of the roles, whatever route this is. */
    public boolean holds(String place, String... as) {
        return Grant.scope(grants.of(identity), Set.of(as)).covers(place);
    }

    public boolean managesPlace(String place) {
        return holds(place, Role.MANAGER);
    }

    /** Whether one of the places is the caller's to administer. */
    public boolean managesSome(Collection<String> places) {
        return scope(Role.MANAGER).touches(places);
    }

    public boolean isManagerOfAll() {
        return scope(Role.MANAGER).isEverywhere();
    }

    /** Whether all of the places are the caller's to administer. */
    public boolean manages(Collection<String> places) {
        return scope(Role.MANAGER).covers(places);
    }
}
