package doorstep.fieldwork.phone;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Household;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.answers.RawAnswers;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where staff look at records that could not be taken, mend or reject them. No method is a transaction: an interview that is
 * taken commits in two steps of its own.
 */
@Path("/staff/waves/{wave: \\d+}/quarantine")
@Produces(MediaType.TEXT_HTML)
public class QuarantinePages {
    private static final String ONE = "{record: [0-9a-fA-F-]{36}}/{hash: [0-9a-f]{64}}";

    @CheckedTemplate(basePath = "fieldwork/phone")
    static class Templates {
        static native TemplateInstance quarantine(QuarantineView.Listing listing, String done);

        static native TemplateInstance quarantined(QuarantineView.Sheet sheet, QuarantineView.Said said);
    }

    @Inject
    QuarantinePresenter desk;

    @Inject
    QuarantineDecisions decisions;

    @Inject
    CarriedAnswers carried;

    @Inject
    CurrentStaff staff;

    @Inject
    UiLanguage ui;

    @PathParam("wave")
    long wave;

    @GET
    @RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
    public TemplateInstance list(@RestQuery @DefaultValue("") String done) {
        return Templates.quarantine(desk.listing(wave, language()), done);
    }

    @GET
    @Path(ONE)
    @RolesAllowed(Role.MANAGER)
    public Response show(UUID record, String hash) {
        QuarantinedRecord row = desk.find(wave, record, hash);
        return row.isSettled() ? toList("") : page(200, row, Optional.empty(), QuarantineView.Said.NOTHING);
    }

    @GET
    @Path(ONE + "/raw")
    @Produces("application/jose")
    @RolesAllowed(Role.MANAGER)
    public Response raw(UUID record, String hash) {
        return Response.ok(desk.find(wave, record, hash).body)
                .header("Content-Disposition", "attachment; filename=\"record-" + record + ".jwe\"")
                .build();
    }

    @POST
    @Path(ONE + "/mending")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.MANAGER)
    public Response mend(UUID record, String hash, MultivaluedMap<String, String> sent) {
        QuarantinedRecord row = desk.find(wave, record, hash);
        var form = new MendingForm(sent);
        Optional<RawAnswers> answers = form.answers(row, carried);
        boolean needsHousehold = row.reason == QuarantineReason.unknown_household;
        if (needsHousehold && !form.asksHousehold() && !row.isSettled()) {
            // the household is asked for on a page of its own, or this one once more where the answers don't fit yet
            return page(200, row, answers, form.said());
        }
        Optional<Household> picked = form.household(wave, desk);
        if (needsHousehold && picked.isEmpty()) {
            return page(422, row, answers, form.noHousehold(ui.texts(FieldMessages.class)));
        }
        Mending mending = form.mending(row, picked, answers);
        return decided(row, QuarantinedRecord.Decision.mended, mending, form.said());
    }

    @POST
    @Path(ONE + "/acceptance")
    @RolesAllowed(Role.MANAGER)
    public Response accept(UUID record, String hash) {
        QuarantinedRecord row = desk.find(wave, record, hash);
        Mending asItIs = MendingForm.accepting(row);
        return decided(row, QuarantinedRecord.Decision.accepted, asItIs, QuarantineView.Said.NOTHING);
    }

    private Response decided(
            QuarantinedRecord row, QuarantinedRecord.Decision decision, Mending mending, QuarantineView.Said said) {
        if (row.isSettled()) {
            return toList("");
        }
        try {
            decisions.take(row, mending, new Arrival.Settling(decision, staff.name(), ""));
            return toList(decision.name());
        } catch (NotTaken still) {
            return page(422, row, mending.answers(), said.because(still.reason, language()));
        }
    }

    @POST
    @Path(ONE + "/rejection")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Role.MANAGER)
    public Response reject(UUID record, String hash, MultivaluedMap<String, String> sent) {
        QuarantinedRecord row = desk.find(wave, record, hash);
        if (row.isSettled()) {
            return toList("");
        }
        String reason = Optional.ofNullable(sent.getFirst("reason")).orElse("").strip();
        Optional<String> problem = MendingForm.reasonProblem(reason, ui.texts(FieldMessages.class));
        if (problem.isPresent()) {
            return page(422, row, Optional.empty(), QuarantineView.Said.reason(reason, problem.get()));
        }
        decisions.reject(row, staff.name(), reason);
        return toList(QuarantinedRecord.Decision.rejected.name());
    }

    private Response page(int status, QuarantinedRecord row, Optional<RawAnswers> typed, QuarantineView.Said said) {
        QuarantineView.Sheet sheet = desk.sheet(row, typed, language());
        return Response.status(status)
                .entity(Templates.quarantined(sheet, said))
                .build();
    }

    private Response toList(String done) {
        String query = done.isEmpty() ? "" : "?done=" + done;
        return Reply.next("/staff/waves/" + wave + "/quarantine" + query);
    }

    private Language language() {
        return Language.orChinese(ui.tag());
    }
}
