package doorstep.response.paper;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Where somebody with the paper at hand settles a form that two people read differently, or drops one that is no use. */
@Path("/staff/waves/{id: \\d+}/paper/typed/{form: [0-9a-f-]+}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.STAFF})
public class PaperDecisionPages {
    private static final int LONGEST_REASON = 200;

    @CheckedTemplate(basePath = "response/paper")
    static class Templates {
        static native TemplateInstance paperDecision(
                Wave wave, String name, PaperForm form, List<PaperDifference> differences, PaperView.Said said);
    }

    /** A form, with both entries of it. */
    private record Pair(
            PaperRound round, PaperForm form, PaperTyped first, PaperTyped second, List<Question> differing) {}

    @Inject
    Waves waves;

    @Inject
    PaperRounds rounds;

    @Inject
    PaperSeal seal;

    @Inject
    PaperJudge desk;

    @Inject
    AuditTrail audit;

    @GET
    @Transactional
    public Response show(long id, UUID form) {
        PaperForm found = find(id, form);
        if (found.state != PaperForm.State.differs) {
            return PaperPages.to(id, PaperPages.Done.settled, 0);
        }
        Pair pair = pair(id, found);
        return page(200, pair, PaperPicks.NONE, PaperView.Said.NOTHING);
    }

    /** Takes what is right. */
    @POST
    @Path("decision")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(long id, UUID form, MultivaluedMap<String, String> sent) {
        PaperForm found = QuarkusTransaction.requiringNew().call(() -> find(id, form));
        if (found.state != PaperForm.State.differs) {
            return PaperPages.to(id, PaperPages.Done.settled, 0);
        }
        Pair pair = pair(id, found);
        rounds.mustBeTyping(pair.round().wave());
        PaperPicks picks = PaperPicks.of(pair.differing(), sent);
        Map<String, String> right = picks.right(pair.first(), pair.second());
        PaperCheck check = pair.round().check(new PaperTyped(right));
        long missing = picks.missing().stream().filter(check.open()::contains).count();
        if (missing > 0 || !check.problems().isEmpty()) {
            long wrong = Math.max(missing, check.problems().size());
            return page(
                    422, pair, picks, PaperView.Said.of("bad", rounds.words().lookAgain(wrong)));
        }
        PaperOutcome outcome = desk.decide(pair.round(), form, right, rounds.who());
        return switch (outcome.kind()) {
            case busy ->
                page(503, pair, picks, PaperView.Said.of("bad", rounds.words().busy()));
            case unfinished -> PaperPages.to(id, PaperPages.Done.unfinished, 0);
            case answered -> PaperPages.to(id, PaperPages.Done.answered, 0);
            case taken, taken_before -> PaperPages.to(id, PaperPages.Done.taken, 0);
            case kept, differs, same_person, undecided ->
                throw new IllegalStateException("A decision leads to no second entry: " + outcome);
        };
    }

    /** Drops a form that waits or was set aside: nothing of it is kept but this entry in the audit trail. */
    @POST
    @Path("deletion")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response discard(long id, UUID form, @RestForm @DefaultValue("") String reason) {
        find(id, form);
        PaperForm held = PaperForm.locked(form).orElseThrow();
        if (held.state == PaperForm.State.done) {
            return PaperPages.to(id, PaperPages.Done.settled, 0);
        }
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            PaperMessages zh = Texts.in(Language.ZH.tag(), PaperMessages.class);
            PaperMessages en = Texts.in(Language.EN.tag(), PaperMessages.class);
            throw new ProblemException(Problem.DOES_NOT_FIT, zh.discardWhy(), en.discardWhy());
        }
        held.delete();
        PaperForm.flush();
        audit.record(
                AuditAction.PAPER_DISCARD,
                AuditFact.WAVE.is(id),
                AuditFact.PLACE.is(held.community),
                (held.drawn ? AuditFact.HOUSEHOLD : AuditFact.SLIP).is(held.number),
                AuditFact.REASON.is(why));
        return PaperPages.to(id, PaperPages.Done.discarded, 0);
    }

    private PaperForm find(long id, UUID form) {
        Wave wave = waves.find(id);
        return PaperForm.ofWave(id, form)
                .filter(one -> waves.communities(wave).contains(one.community))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private Pair pair(long id, PaperForm form) {
        PaperRound round = rounds.find(id, form.community);
        PaperTyped first = seal.open(form.typed, form.id);
        PaperTyped second = seal.open(form.secondTyped, form.id);
        List<Question> differing = round.check(first).differing(round.check(second), round.questionnaire()).stream()
                .map(name -> round.questionnaire().question(name).orElseThrow())
                .toList();
        return new Pair(round, form, first, second, differing);
    }

    private Response page(int status, Pair pair, PaperPicks picks, PaperView.Said said) {
        var writer = new PaperDifference.Writer(pair.round(), rounds.language(), status == 422);
        List<PaperDifference> differences = writer.write(pair.differing(), pair.first(), pair.second(), picks);
        return Response.status(status)
                .header("Cache-Control", "no-store")
                .entity(Templates.paperDecision(
                                pair.round().wave(), pair.round().name(), pair.form(), differences, said)
                        .setLocale(rounds.language().tag())
                        .render())
                .build();
    }
}
