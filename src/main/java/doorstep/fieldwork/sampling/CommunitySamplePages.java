package doorstep.fieldwork.sampling;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.fieldwork.DrawingTime;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.frames.Frames;
import doorstep.fieldwork.sampling.SampleForm.Faults;
import doorstep.fieldwork.sampling.SampleView.History;
import doorstep.place.Place;
import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.wave.SystematicDraw;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One community's sample: drawing it, what it came to and how, its reserve, or a walk where there is no list. */
@Path("/staff/waves/{id: \\d+}/samples/{community: \\d{12}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class CommunitySamplePages {
    private static final int LONGEST_REASON = 200;

    @CheckedTemplate(basePath = "fieldwork/sampling")
    static class Templates {
        static native TemplateInstance sample(Wave wave, Place place, SampleView view, History history, Said said);

        static native TemplateInstance undrawn(Wave wave, Place place, Frame frame, History history, Typed typed);
    }

    /**
     * What the page says about the last action, and what was typed for it.
     *
     * @param numbers typed for letters, where they are no numbers; else empty
     */
    record Said(String done, boolean moreWrong, boolean reasonMissing, String more, String reason, String numbers) {
        static Said done(String done) {
            return new Said(done, false, false, "", "", "");
        }
    }

    /** What was typed before anything is drawn. */
    record Typed(SampleForm form, Faults faults, WalkForm walk, boolean walkJudged, boolean open, String done) {}

    @Inject
    Places places;

    @Inject
    Waves waves;

    @Inject
    SampleDrawing drawing;

    @Inject
    Frames frames;

    @Inject
    HouseholdCodes codes;

    @Inject
    KeptDoors kept;

    @Inject
    UiLanguage language;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance show(long id, String community, @RestQuery @DefaultValue("") String done) {
        Wave wave = waves.find(id, community);
        Place place = places.community(community);
        return Sample.of(id, community)
                .map(sample -> drawn(wave, place, sample, Said.done(done)))
                .orElseGet(() -> undrawn(wave, place, SampleForm.PROPOSAL, Faults.NONE, null, done));
    }

    private TemplateInstance drawn(Wave wave, Place place, Sample sample, Said said) {
        var view = kept.drawn(wave.id)
                .map(drawn -> SampleView.gone(sample, drawn.getOrDefault(place.code, KeptDoors.Drawn.NONE)))
                .orElseGet(() -> SampleView.of(
                        sample,
                        frames,
                        codes.answered(sample.id),
                        !drawing.isSentOut(sample),
                        DrawingTime.isNow(wave, clock.now())));
        return Templates.sample(wave, place, view, history(wave, place), said);
    }

    /** For letters whose numbers cannot be read. */
    Response numbersWrong(Wave wave, Place place, Sample sample, String numbers) {
        return Reply.again(drawn(wave, place, sample, new Said("", false, false, "", "", numbers)));
    }

    private TemplateInstance undrawn(
            Wave wave, Place place, SampleForm form, Faults faults, WalkForm walk, String done) {
        Frame frame = Frame.latest(place.code).orElse(null);
        SamplingMessages words = language.texts(SamplingMessages.class);
        WalkForm shown = walk == null ? WalkForm.proposal(words.walkRuleProposal()) : walk;
        var typed = new Typed(form, faults, shown, walk != null, DrawingTime.isNow(wave, clock.now()), done);
        return Templates.undrawn(wave, place, frame, history(wave, place), typed);
    }

    private History history(Wave wave, Place place) {
        return new History(audit.history(Sample.inTrail(wave.id, place.code)));
    }

    /** Draws from the newest list. */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response draw(
            long id,
            String community,
            @RestForm @DefaultValue("") String drawn,
            @RestForm @DefaultValue("") String reserve,
            @RestForm @DefaultValue("") String seed) {
        Wave wave = waves.find(id, community);
        Place place = places.community(community);
        DrawingTime.require(wave, clock.now());
        Frame frame = Frame.latest(community)
                .orElseThrow(() -> new ProblemException(
                        Problem.CONFLICT, "这个社区还没有住户名单。", "This community has no list of households yet."));
        var form = new SampleForm(drawn, reserve, seed);
        Faults faults = form.faults(frame.households);
        if (faults.isAny()) {
            return Reply.again(undrawn(wave, place, form, faults, null, ""));
        }
        boolean random = form.seed().isEmpty();
        var plan = new SamplePlan(
                wave,
                frame,
                random ? SystematicDraw.newSeed() : form.seed(),
                form.drawnNumber().orElseThrow(),
                form.reserveNumber().orElseThrow(),
                staff.name(),
                clock.now());
        drawing.draw(plan);
        plan.noteIn(audit, random);
        return back(id, community, "draw");
    }

    /** Writes down how doors are to be found where there is no list; they come in from the phones. */
    @POST
    @Path("walk")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response walk(
            long id,
            String community,
            @RestForm @DefaultValue("") String start,
            @RestForm @DefaultValue("") String rule,
            @RestForm @DefaultValue("") String step,
            @RestForm @DefaultValue("") String wanted) {
        Wave wave = waves.find(id, community);
        Place place = places.community(community);
        DrawingTime.require(wave, clock.now());
        var form = new WalkForm(start, rule, step, wanted);
        if (!form.fits()) {
            return Reply.again(undrawn(wave, place, SampleForm.PROPOSAL, Faults.NONE, form, ""));
        }
        Sample sample = form.sample(SystematicDraw.newSeed());
        sample.waveId = id;
        sample.community = community;
        sample.drawnBy = staff.name();
        sample.drawnAt = clock.now();
        drawing.keep(sample);
        audit.record(
                AuditAction.SAMPLE_WALK,
                Sample.inTrail(id, community),
                AuditFact.START.is(form.start()),
                AuditFact.RULE.is(form.rule()),
                AuditFact.EVERY.is(step),
                AuditFact.WANTED.is(wanted));
        return back(id, community, "walk");
    }

    @POST
    @Path("discard")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response discard(long id, String community) {
        waves.find(id, community);
        Sample sample = find(id, community);
        drawing.discard(sample);
        audit.record(
                AuditAction.SAMPLE_DISCARD,
                Sample.inTrail(id, community),
                AuditFact.START.is(sample.walkStart),
                AuditFact.SEED.is(sample.seed),
                AuditFact.DRAWN.is(sample.households),
                AuditFact.RESERVE.is(sample.reserve));
        return back(id, community, "discard");
    }

    /**
     * Releases the next of the reserve.
     *
     * @param released how many are released on the page that asks
     */
    @POST
    @Path("releases")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response release(
            long id,
            String community,
            @RestForm int released,
            @RestForm @DefaultValue("") String more,
            @RestForm @DefaultValue("") String reason) {
        Wave wave = waves.find(id, community);
        Place place = places.community(community);
        Sample sample = find(id, community);
        OptionalInt count = SampleForm.number(more.strip(), 1);
        boolean moreWrong = count.isEmpty() || count.getAsInt() > sample.reserve - released;
        String why = reason.strip();
        boolean reasonMissing = why.isEmpty() || why.length() > LONGEST_REASON;
        if (moreWrong || reasonMissing) {
            var said = new Said("", moreWrong, reasonMissing, more, reason, "");
            return Reply.again(drawn(wave, place, sample, said));
        }
        int last = drawing.release(sample, released, count.getAsInt());
        audit.record(
                AuditAction.SAMPLE_RELEASE,
                Sample.inTrail(id, community),
                AuditFact.DOORS.is(count.getAsInt()),
                AuditFact.NUMBERS.is((last - count.getAsInt() + 1) + "–" + last),
                AuditFact.REASON.is(why));
        return back(id, community, "release");
    }

    private static Sample find(long id, String community) {
        return Sample.of(id, community)
                .orElseThrow(() -> new ProblemException(
                        Problem.CONFLICT, "这个社区还没有抽样，或已作废。", "No sample is drawn here, or it was thrown away."));
    }

    private static Response back(long id, String community, String done) {
        return Reply.next("/staff/waves/" + id + "/samples/" + community + "?done=" + done);
    }
}
