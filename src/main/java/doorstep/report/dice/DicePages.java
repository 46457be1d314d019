package doorstep.report.dice;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.report.ResultsMessages;
import doorstep.tally.dice.Evaluation;
import doorstep.wave.Evaluations;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Reply;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Where staff see what the evaluation would find, say how it draws and scores, and try what would change if it did otherwise. */
@Path("/staff/waves/{wave: \\d+}/results/dice")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class DicePages {
    @CheckedTemplate(basePath = "report/dice")
    static class Templates {
        static native TemplateInstance dice(DiceView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                15,
                "dice",
                "/results/dice",
                ui -> ui.texts(ResultsMessages.class).sectionDice(),
                DicePages.class);
    }

    @Inject
    WaveResults results;

    @Inject
    Waves waves;

    @Inject
    Evaluations evaluations;

    @Inject
    AuditTrail audit;

    @Context
    UriInfo address;

    /** With fields in the address, what they would change; nothing is kept. */
    @GET
    @Transactional
    public Response dice(@PathParam("wave") long id) {
        ResultsPage page = results.page(id);
        MultivaluedMap<String, String> sent = address.getQueryParameters();
        DiceForm form = DiceForm.of(sent, page.rates().evaluation());
        boolean isTried = sent.containsKey(DiceForm.Field.communities.name());
        if (!form.wrong().isEmpty()) {
            return Reply.again(view(page, form, false));
        }
        return Response.ok(view(isTried ? evaluated(page, form.evaluation()) : page, form, isTried))
                .build();
    }

    private static TemplateInstance view(ResultsPage page, DiceForm form, boolean isTried) {
        return Templates.dice(new DicePresenter(page).view(form, isTried));
    }

    private static ResultsPage evaluated(ResultsPage page, Evaluation tried) {
        return new ResultsPage(page.wave(), page.rates().evaluatedBy(tried), page.onPhones(), page.language());
    }

    /** Keeps how the evaluation draws and scores: all pages go by it from then on. */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Blocking
    @Transactional
    public Response state(@PathParam("wave") long id, MultivaluedMap<String, String> sent) {
        Wave wave = waves.whole(id);
        ResultsPage page = results.page(id);
        DiceForm form = DiceForm.of(sent, page.rates().evaluation());
        if (!form.wrong().isEmpty()) {
            return Reply.again(view(page, form, false).render());
        }
        evaluations.state(wave, form.evaluation());
        audit.record(
                AuditAction.EVALUATION_STATE,
                AuditFact.WAVE.is(id),
                AuditFact.NUMBERS.is(form.in("communities") + " × " + form.in("households")));
        return Reply.next("/staff/waves/" + id + "/results/dice");
    }
}
