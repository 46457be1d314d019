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
     * @param drawn in how many communities a sample was just drawn; -1 if none was asked for
     */
    record Table(List<SampleRow> rows, SampleForm form, Faults faults, boolean open, int drawn) {
        public List<SampleRow> ready() {
            return rows.stream().filter(SampleRow::isReady).toList();
        }

        /** The names of communities without a list or a plan. */
        public List<String> without() {
            return rows.stream()
                    .filter(row -> row.frame() == null && row.sample() == null)
                    .map(row -> row.place().name)
                    .toList();
        }

        /** The names of communities that still have no sample because their list is too short for it. */
        public List<String> tooShort() {
            int wanted = form.drawnNumber().orElse(0) + form.reserveNumber().orElse(0);
            return drawn < 0
                    ? List.of()
                    : ready().stream()
                            .filter(row -> row.frame().households < wanted)
                            .map(row -> row.place().name)
                            .toList();
        }
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
            @RestQuery @DefaultValue("15") String reserve) {
        Wave wave = waves.find(id);
        return page(wave, new SampleForm(drawn, reserve, ""), Faults.NONE, done);
    }

    private TemplateInstance page(Wave wave, SampleForm form, Faults faults, int done) {
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
            return Reply.again(page(wave, form, faults, -1));
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
                SampleDrawing.newSeed(),
                form.drawnNumber().orElseThrow(),
                form.reserveNumber().orElseThrow(),
                staff.name(),
                clock.now());
    }
}
