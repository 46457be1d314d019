package doorstep.fieldwork.phone;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where staff hand in what a phone could not send; the same path as its own sending, record by record. */
@Path("/staff/field/rescue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class RescuePages {
    private static final Logger LOG = Logger.getLogger(RescuePages.class);
    private static final long MOST_BYTES = 20_000_000;

    @CheckedTemplate(basePath = "fieldwork/phone")
    static class Templates {
        static native TemplateInstance rescue(String problem, Rescued rescued);
    }

    /** What became of a file; nobody's before there was one. */
    record Rescued(String volunteer, List<Row> rows) {
        static final Rescued NOTHING = new Rescued("", List.of());

        public long count(String state) {
            return rows.stream().filter(row -> row.state().equals(state)).count();
        }
    }

    /**
     * What became of a record.
     *
     * @param state the answer's name, or {@code later}
     * @param look where staff see why; empty where there is nothing to do
     */
    record Row(String id, String state, String reason, String look) {}

    @Inject
    Volunteers volunteers;

    @Inject
    RecordIntake taking;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage ui;

    @GET
    public TemplateInstance form() {
        return Templates.rescue("", Rescued.NOTHING);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file) throws IOException {
        FieldMessages words = ui.texts(FieldMessages.class);
        if (file == null || file.fileName().isEmpty()) {
            return refused(words.rescueNoFile());
        }
        RescueFile rescue;
        try {
            if (file.size() > MOST_BYTES) {
                throw new NotUnderstood("too large");
            }
            rescue = RescueFile.read(Files.readAllBytes(file.uploadedFile()));
        } catch (NotUnderstood e) {
            return refused(words.rescueNotOurs());
        }
        Optional<Volunteer> volunteer = QuarkusTransaction.requiringNew()
                .call(() -> Volunteer.<Volunteer>findByIdOptional(rescue.volunteerId())
                        .filter(volunteers::isOwn));
        return volunteer
                .map(one ->
                        Response.ok(Templates.rescue("", rescued(rescue, one))).build())
                .orElseGet(() -> refused(words.rescueNobody()));
    }

    private static Response refused(String problem) {
        return Reply.again(Templates.rescue(problem, Rescued.NOTHING));
    }

    private Rescued rescued(RescueFile file, Volunteer volunteer) {
        // what was done at a door of a walk finds it then, and never waits beside other records of the same door
        Map<Boolean, List<SealedRecord>> byDoor =
                file.records().stream().collect(Collectors.partitioningBy(taking::isDoor));
        List<Row> rows = Stream.concat(byDoor.get(true).stream(), byDoor.get(false).stream())
                .map(one -> row(one, volunteer))
                .toList();
        var rescued = new Rescued(volunteer.name, rows);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record(
                        AuditAction.FIELD_RESCUE,
                        AuditFact.VOLUNTEER.is(volunteer.id),
                        AuditFact.RECORDS.is(rows.size()),
                        AuditFact.HELD.is(rescued.count("held"))));
        return rescued;
    }

    /** One that fails holds up none. */
    private Row row(SealedRecord record, Volunteer volunteer) {
        String id = record.id().toString().substring(0, 8);
        try {
            RecordAnswer answer = taking.take(Arrival.of(record, volunteer.id));
            if (answer.state() == RecordAnswer.State.held) {
                return new Row(id, answer.state().name(), "", "");
            }
            String reason = ui.choose(answer.reason().zh(), answer.reason().en());
            return new Row(id, answer.state().name(), reason, look(record));
        } catch (ProblemException busy) {
            return new Row(id, "later", "", "");
        } catch (RuntimeException e) {
            LOG.errorf(e, "Cannot take record %s of a rescue file", record.id());
            return new Row(id, "later", "", "");
        }
    }

    private static String look(SealedRecord record) {
        return QuarkusTransaction.requiringNew().call(() -> QuarantinedRecord.find(record)
                .filter(row -> !row.isSettled())
                .map(QuarantineView::path)
                .orElse(""));
    }

    private Language language() {
        return Language.orChinese(ui.tag());
    }
}
