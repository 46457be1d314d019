package doorstep.place;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tree of places for programs. */
@Path("/api/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Tag(name = "places", description = "The tree of places: province, city, district, street, community")
public class PlaceApi {
    @Inject
    Places places;

    @Inject
    Asker caller;

    @GET
    @Path("{code}")
    @Transactional
    @Operation(summary = "One place", operationId = "place")
    @APIResponse(responseCode = "200", description = "The place")
    @APIResponse(responseCode = "404", description = "There is no such place (problem+json)")
    public PlaceRecord place(@Parameter(description = "Division code", example = "320302001002") String code) {
        Place place = places.find(code);
        return PlaceRecord.of(PlaceSummary.of(place, caller.scope()), place.fullName());
    }

    @GET
    @Path("{code}/children")
    @Transactional
    @Operation(summary = "The places one level down, by code", operationId = "placeChildren")
    @APIResponse(responseCode = "200", description = "The places; none for a community")
    @APIResponse(responseCode = "404", description = "There is no such place (problem+json)")
    public List<PlaceRecord> children(@Parameter(description = "Division code", example = "320302") String code) {
        List<PlaceSummary> children = PlaceSummary.children(places.find(code), caller.scope());
        Map<String, String> names = Place.fullNames(
                children.stream().map(child -> child.place().code).toList());
        return children.stream()
                .map(child -> PlaceRecord.of(child, names.get(child.place().code)))
                .toList();
    }
}
