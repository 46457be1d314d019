package doorstep.fieldwork.phone;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.Volunteer;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Secret;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a volunteer's phone signs in with an invitation. */
@Path("/field/api/devices")
@Produces(MediaType.APPLICATION_JSON)
public class DeviceApi {
    @Inject
    SignInGuesses guesses;

    @Inject
    RoutingContext request;

    @Inject
    Clock clock;

    /** A volunteer as the phone shows it. */
    public record Who(long id, String name) {}

    /** The phone's token, told this once, and our time, by which it measures its own clock. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record SignedIn(String token, long device, Who volunteer, Instant serverTime) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    @Transactional
    public RestResponse<SignedIn> signIn(byte[] body) {
        String address = request.request().remoteAddress().hostAddress();
        guesses.check(address);
        String invitation;
        Device.Introduction phone;
        try {
            StrictObject json = StrictObject.read(body);
            invitation = json.text("invitation", 200);
            phone = new Device.Introduction(json.text("label", 100), json.text("app_version", 20));
            json.end();
        } catch (NotUnderstood e) {
            throw new ProblemException(Problem.BAD_REQUEST, e.getMessage(), e.getMessage());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime utc = ChineseClock.utc(now);
        Volunteer volunteer = Volunteer.accept(invitation, utc).orElseThrow(() -> {
            guesses.failed(address);
            return new ProblemException(Problem.INVITATION_NOT_VALID);
        });
        Secret token = Secret.fresh();
        Device device = Device.signIn(volunteer, phone, token, utc);
        var who = new Who(volunteer.id, volunteer.name);
        return RestResponse.status(Response.Status.CREATED, new SignedIn(token.text(), device.id, who, now));
    }
}
