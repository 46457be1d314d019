package doorstep.fieldwork.sampling;

import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.fieldwork.DrawingTime;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.frames.Frames;
import doorstep.fieldwork.sampling.SampleForm.Faults;
import doorstep.place.Role;
import doorstep.wave.SystematicDraw;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** All communities of a wave with their lists and samples, and drawing in many of them at once. */
@Path("/staff/waves/{id: \\d+}/samples")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class SamplePages {
    @CheckedTemplate(basePath = "fieldwork/sampling")
    static class Templates {
        static native TemplateInstance samples(Wave wave, Table table);
    }

    /**
     * The page's contents.
     *
     * @param open whether samples may be drawn: the wave is published and has not closed
     */
    record Table(List<SampleRow> rows, SampleForm form, Faults faults, boolean open, Done done) {
        public List<SampleRow> ready() {
            return rows.stream().filter(SampleRow::isReady).toList();
        }

        public int wanted() {
            return form.drawnNumber().orElse(0) + form.reserveNumber().orElse(0);
        }

        /** The names of communities without a list or a plan. */
        public List<String> without() {
            return names(SampleRow::isWithoutList);
        }

        /** The names of communities that still have no sample because their list is too short for it. */
        public List<String> tooShort() {
            return done.drawn < 0 ? List.of() : names(row -> row.isShorterThan(wanted()));
        }

        /** The names of communities whose draw meets the same door over and over. */
        public List<String> inStep() {
            return names(SampleRow::isInStep);
        }

        private List<String> names(Predicate<SampleRow> which) {
            return rows.stream().filter(which).map(row -> row.place().name).toList();
        }

        public boolean isDrawn() {
            return rows.stream().anyMatch(row -> row.sample() != null);
        }

        /** Households that have no letter yet. */
        public long withoutLetter() {
            return rows.stream().mapToInt(row -> row.asked() - row.letters()).sum();
        }

        public long unanswered() {
            return rows.stream().mapToInt(row -> row.asked() - row.answered()).sum();
        }

        /** Letters ever printed: the mark by which a page that was printed from already is known. */
        public int printed() {
            return rows.stream().mapToInt(row -> row.printed()).sum();
        }
    }

    /**
     * What was just done.
     *
     * @param drawn in how many communities a sample was drawn; -1 if none was asked for
     * @param lists how many lists were kept; -1 likewise
     */
    record Done(int drawn, int lists, int households) {
        static final Done NOTHING = new Done(-1, -1, 0);
    }

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                20,
                "samples",
                "/samples",
                ui -> ui.texts(SamplingMessages.class).samplesTitle(),
                SamplePages.class);
    }

    @Inject
    Waves waves;

    @Inject
    SampleDrawing drawing;

    @Inject
    HouseholdCodes codes;

    @Inject
    KeptDoors kept;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance show(
            long id,
            @RestQuery @DefaultValue("-1") int done,
            @RestQuery @DefaultValue("30") String drawn,
            @RestQuery @DefaultValue("15") String reserve,
            @RestQuery @DefaultValue("-1") int lists,
            @RestQuery int households) {
        Wave wave = waves.find(id);
        return page(wave, new SampleForm(drawn, reserve, ""), Faults.NONE, new Done(done, lists, households));
    }

    private TemplateInstance page(Wave wave, SampleForm form, Faults faults, Done done) {
        return Templates.samples(
                wave,
                new Table(
                        SampleRow.of(wave, waves.communities(wave), codes, kept),
                        form,
                        faults,
                        DrawingTime.isNow(wave, clock.now()),
                        done));
    }

    /**
     * Draws in all ticked communities that have a list long enough and no sample, each with a seed of its own.
     *
     * @param community those that were ticked
     */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response drawMany(
            long id,
            @RestForm @DefaultValue("") String drawn,
            @RestForm @DefaultValue("") String reserve,
            @RestForm List<String> community) {
        Wave wave = waves.find(id);
        DrawingTime.require(wave, clock.now());
        var form = new SampleForm(drawn, reserve, "");
        Faults faults = form.faults(Frames.MOST_HOUSEHOLDS);
        if (faults.isAny()) {
            return Reply.again(page(wave, form, faults, Done.NOTHING));
        }
        Set<String> ticked = Set.copyOf(community);
        List<SamplePlan> plans = SampleRow.of(wave, waves.communities(wave), codes, kept).stream()
                .filter(row -> row.isReady() && ticked.contains(row.place().code))
                .map(row -> plan(wave, row.frame(), form))
                .filter(SamplePlan::isPossible)
                .toList();
        plans.forEach(drawing::draw);
        plans.forEach(plan -> plan.noteIn(audit, true));
        return Reply.next("/staff/waves/%d/samples?done=%d&drawn=%s&reserve=%d"
                .formatted(id, plans.size(), form.drawn(), form.reserveNumber().orElse(0)));
    }

    private SamplePlan plan(Wave wave, Frame frame, SampleForm form) {
        return new SamplePlan(
                wave,
                frame,
                SystematicDraw.newSeed(),
                form.drawnNumber().orElseThrow(),
                form.reserveNumber().orElseThrow(),
                staff.name(),
                clock.now());
    }
}
