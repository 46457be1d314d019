package doorstep.fieldwork.phone;

import doorstep.fieldwork.Device;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where phones bring their records, one by one. */
@Path("/field/api/records")
@Produces(MediaType.APPLICATION_JSON)
public class RecordApi {
    private static final int MOST_BYTES = 500_000;

    @Inject
    CurrentDevice device;

    @Inject
    RecordIntake taking;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public RecordAnswer take(InputStream body) throws IOException {
        // nothing is read of what a stranger sends
        Device phone = device.get();
        return taking.take(Arrival.of(record(body.readNBytes(MOST_BYTES + 1)), phone.volunteerId));
    }

    /** What was damaged on its way is to be sent again; everything else is kept, whatever it is. */
    private static SealedRecord record(byte[] body) {
        if (body.length > MOST_BYTES) {
            throw new ProblemException(Problem.TOO_LARGE);
        }
        try {
            SealedRecord.Envelope envelope = SealedRecord.read(StrictObject.read(body));
            if (envelope.isWhole()) {
                return envelope.record();
            }
        } catch (NotUnderstood e) {
            throw new ProblemException(Problem.BAD_REQUEST, e.getMessage(), e.getMessage());
        }
        throw new ProblemException(
                Problem.BAD_REQUEST, "内容与校验码不符，请重新发送。", "The contents do not match their hash; send them again.");
    }
}
