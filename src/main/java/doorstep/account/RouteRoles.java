package doorstep.account;

import doorstep.place.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Tells the request by which roles its route opens: only the places that these were given for are looked at. */
class RouteRoles {
    private static final Set<String> ANY = Set.copyOf(Role.ALL);

    @Inject
    CurrentStaff staff;

    @ServerRequestFilter
    void note(ResourceInfo route) {
        staff.comesBy(Optional.ofNullable(route.getResourceMethod().getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(route.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(opening -> Set.of(opening.value()))
                .orElse(ANY));
    }
}
