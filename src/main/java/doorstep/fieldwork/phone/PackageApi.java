package doorstep.fieldwork.phone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.fieldwork.Volunteer;
import doorstep.web.ChineseClock;
import doorstep.web.Sha256;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a phone takes along into houses without a signal. */
@Path("/field/api/package")
@Produces(MediaType.APPLICATION_JSON)
public class PackageApi {
    @Inject
    CurrentDevice device;

    @Inject
    Packing packing;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @GET
    @Operation(hidden = true)
    @Transactional
    public Response get(@Context Request request) throws JsonProcessingException {
        Volunteer volunteer = Volunteer.findById(device.get().volunteerId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String packed = json.writeValueAsString(packing.pack(volunteer, ChineseClock.utc(now)));
        // weak: the time in it is another one at each asking
        var tag = new EntityTag(hash(packed), true);
        var unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok("{\"server_time\":\"" + now + "\"," + packed.substring(1));
        return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
    }

    private static String hash(String text) {
        return Sha256.hex(text).substring(0, 32);
    }
}
