package doorstep.report.stopping;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteers;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.DisplayTime;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** How much a running wave still lacks, where to go next, and the rule by which it may stop. */
@Path("/staff/waves/{wave}/stopping")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class StoppingPages {
    @CheckedTemplate(basePath = "report/stopping")
    static class Templates {
        static native TemplateInstance stopping(StoppingView view);

        static native TemplateInstance nothing(ResultsPage page);
    }

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                35,
                "stopping",
                "/stopping",
                ui -> ui.texts(StoppingMessages.class).section(),
                StoppingPages.class);
    }

    @Inject
    WaveResults results;

    @Inject
    Waves waves;

    @Inject
    CurrentStaff staff;

    @Inject
    ReleasedDoors doors;

    @Inject
    KeptDoors kept;

    @Inject
    Volunteers volunteers;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @Inject
    UiLanguage ui;

    /** @param item what the tables of places speak of; for what lacks most where it is left out */
    @GET
    @Transactional
    public TemplateInstance show(
            @PathParam("wave") long id,
            @RestQuery @DefaultValue("") String item,
            @RestQuery @DefaultValue("") String done) {
        Optional<StoppingPlan> plan = StoppingPlan.of(id);
        return page(id, item, StoppingForm.of(plan.orElseGet(StoppingPlan::new)), !done.isEmpty());
    }

    /** Says how precise it is to be; how it may stop only before it opens, because a rule chosen with answers at hand is none. */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response declare(@PathParam("wave") long id, @BeanParam StoppingForm form) {
        Wave wave = waves.whole(id);
        boolean mayRule = !wave.state(clock.now()).hasOpened();
        if (!mayRule && form.hasRule()) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "本轮已经开始，什么时候停的规则不能再改：看着答卷定的规则不算数。",
                    "This wave has opened: its rule for stopping is fixed, because one chosen with answers at hand means nothing.");
        }
        StoppingPlan plan = StoppingPlan.of(id).orElseGet(StoppingPlan::new);
        if (!form.into(plan, mayRule, ui.texts(StoppingMessages.class))) {
            return Reply.again(page(id, "", form, false));
        }
        plan.waveId = id;
        plan.persist();
        audit.record(
                AuditAction.WAVE_STOPPING,
                AuditFact.WAVE.is(id),
                AuditFact.WIDTHS.is("±" + form.whole + " ±" + form.street + " ±" + form.community),
                AuditFact.LOOKS.is(plan.looks),
                AuditFact.SPENDING.is(plan.spending),
                AuditFact.ANSWERS.is(plan.answers));
        return Reply.next("/staff/waves/" + id + "/stopping?done=yes");
    }

    private TemplateInstance page(long id, String item, StoppingForm form, boolean isDone) {
        ResultsPage page = results.page(id);
        if (page.rates().questionnaire().indicators().isEmpty()) {
            return Templates.nothing(page);
        }
        Optional<StoppingPlan> plan = StoppingPlan.of(id);
        var presenter =
                new StoppingPresenter(page, plan.orElseGet(StoppingPlan::new), StoppingLook.of(id), staff.scope());
        var edit = new StoppingView.Edit(
                form,
                staff.manages(page.wave().communities),
                plan.isPresent(),
                page.wave().state(clock.now()).hasOpened(),
                Costs.all(),
                isDone);
        return Templates.stopping(presenter.view(item, doors(page, presenter), edit, clock.now()));
    }

    /** While people may answer; those of the reader's places, as on the pages of fieldwork. */
    private StoppingView.Doors doors(ResultsPage page, StoppingPresenter presenter) {
        if (!page.wave().isOpen(clock.now()) || kept.byCommunity(page.wave().id).isPresent()) {
            return StoppingView.Doors.NONE;
        }
        List<ReleasedDoor> all = doors.of(page.wave().id);
        List<ReleasedDoor> best = new NextDoors(all, presenter.communities()).best();
        Map<Long, String> names = volunteers.names(
                best.stream().flatMap(door -> door.volunteer().stream()).collect(Collectors.toSet()));
        Map<String, String> places = PlaceNames.of(waves.communities(page.wave()));
        List<String> open = all.stream()
                .filter(ReleasedDoor::isOpen)
                .map(ReleasedDoor::community)
                .distinct()
                .toList();
        return new StoppingView.Doors(
                best.stream().map(door -> door(door, names, places)).toList(), presenter.without(open), 0);
    }

    private static StoppingView.Door door(ReleasedDoor door, Map<Long, String> names, Map<String, String> places) {
        ReleasedDoor.Address at = door.address();
        return new StoppingView.Door(
                door.community(),
                places.get(door.community()),
                (at.building() + " " + at.unit() + " " + at.door()).strip(),
                door.volunteer().map(names::get).orElse(""),
                door.disposition(),
                door.attempts().size(),
                door.again().map(DisplayTime::shown).orElse(""),
                DoorTime.untried(door).orElse(null));
    }
}
