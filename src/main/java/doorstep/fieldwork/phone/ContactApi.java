package doorstep.fieldwork.phone;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import doorstep.fieldwork.Device;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where a phone says how it is and hears which of its records are here. */
@Path("/field/api/contacts")
@Produces(MediaType.APPLICATION_JSON)
public class ContactApi {
    private static final int MOST_RECORDS = 500;
    private static final int MOST_BYTES = 65_536;

    @Inject
    CurrentDevice device;

    @Inject
    Clock clock;

    /**
     * What a phone says of itself and asks for.
     *
     * @param records those that it would know of
     */
    public record Contact(Device.SelfReport phone, List<UUID> records) {
        static Contact read(byte[] body) throws NotUnderstood {
            StrictObject json = StrictObject.read(body);
            var contact = new Contact(
                    new Device.SelfReport(
                            json.moment("device_time"),
                            (int) json.number("waiting", 0, 1_000_000),
                            json.optionalMoment("oldest_waiting_at"),
                            json.text("app_version", 20)),
                    json.uuids("records", MOST_RECORDS));
            json.end();
            return contact;
        }
    }

    /** Our time, and what is here of what was asked for. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Heard(Instant serverTime, List<RecordAnswer> held) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public Heard contact(InputStream body) throws IOException {
        // nothing is read of what a stranger sends, and no transaction waits for a slow network
        device.get();
        Contact contact;
        try {
            contact = Contact.read(body.readNBytes(MOST_BYTES));
        } catch (NotUnderstood e) {
            throw new ProblemException(Problem.BAD_REQUEST, e.getMessage(), e.getMessage());
        }
        return QuarkusTransaction.requiringNew().call(() -> heard(contact));
    }

    private Heard heard(Contact contact) {
        Device phone = device.get();
        Instant now = clock.instant();
        phone.hear(contact.phone(), now);
        return new Heard(now.truncatedTo(ChronoUnit.MILLIS), here(contact.records(), phone.volunteerId));
    }

    private static List<RecordAnswer> here(List<UUID> records, long volunteer) {
        List<RecordAnswer> here = new ArrayList<>();
        if (!records.isEmpty()) {
            HeldRecord.<HeldRecord>list("volunteerId = ?1 and id in ?2", volunteer, records)
                    .forEach(held -> here.add(new RecordAnswer(
                            held.id, HexFormat.of().formatHex(held.sha256), RecordAnswer.State.held, null)));
            QuarantinedRecord.<QuarantinedRecord>list("volunteerId = ?1 and id in ?2", volunteer, records).stream()
                    .map(QuarantinedRecord::answer)
                    .filter(answer -> !here.contains(answer))
                    .forEach(here::add);
        }
        return here;
    }
}
