package doorstep.fieldwork.rounds;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.place.Asker;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff give the doors of all communities of a wave out at once. */
@Path("/staff/waves/{id: \\d+}/assignments")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class WaveAssignmentPages {
    @CheckedTemplate(basePath = "fieldwork/rounds")
    static class Templates {
        static native TemplateInstance assignments(
                Wave wave,
                AssignmentView.Community counts,
                Communities communities,
                int active,
                Asked asked,
                String done);
    }

    /**
     * What is being looked at.
     *
     * @param which null where nothing was asked for
     * @param changed true where the doors are others than those that were looked at before
     */
    record Asked(Assignment.Which which, AssignmentView.Proposal proposal, boolean changed) {
        static final Asked NOTHING = new Asked(null, null, false);
    }

    /** Those with doors to give out, of so many. */
    record Communities(List<AssignmentView.Community> ready, int all) {
        public int without() {
            return all - ready.size();
        }
    }

    /** What there is to give out, and to whom: read once for each request. */
    private record Here(List<ReleasedDoor> all, List<Volunteer> active) {
        private Assignment proposal(Assignment.Which which, Map<String, Set<Long>> earlier) {
            return Assignment.ofWave(all, active, which, earlier);
        }
    }

    @Inject
    Waves waves;

    @Inject
    Volunteers volunteers;

    @Inject
    ReleasedDoors doors;

    @Inject
    AuditTrail audit;

    @Inject
    Asker caller;

    @GET
    @Transactional
    public TemplateInstance show(long id, @RestQuery Assignment.Which which, @RestQuery @DefaultValue("") String done) {
        Wave wave = waves.find(id);
        var here = new Here(doors.of(id), volunteers.active());
        if (which == null) {
            return page(wave, here, Asked.NOTHING, done);
        }
        return page(
                wave,
                here,
                asked(wave, which, here.proposal(which, EarlierShares.of(wave, caller.scope())), false),
                done);
    }

    /** @param seen the fingerprint of the proposal that was looked at */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response assign(long id, @RestForm Assignment.Which which, @RestForm @DefaultValue("") String seen) {
        Wave wave = waves.find(id);
        if (which == null) {
            throw new ProblemException(Problem.BAD_REQUEST);
        }
        var here = new Here(doors.of(id), volunteers.active());
        Assignment assignment = here.proposal(which, EarlierShares.of(wave, caller.scope()));
        if (!assignment.fingerprint().equals(seen)) {
            return Reply.with(Problem.CONFLICT, page(wave, here, asked(wave, which, assignment, true), ""));
        }
        assignment.apply();
        audit.record(AuditAction.DOORS_ASSIGN, AuditFact.WAVE.is(id), assignment.told());
        return Reply.next("/staff/waves/" + id + "/assignments?done=" + assignment.doors());
    }

    private Asked asked(Wave wave, Assignment.Which which, Assignment assignment, boolean changed) {
        return new Asked(
                which, AssignmentView.byCommunity(assignment, PlaceNames.of(waves.communities(wave))), changed);
    }

    private TemplateInstance page(Wave wave, Here here, Asked asked, String done) {
        Map<String, String> names = PlaceNames.of(waves.communities(wave));
        return Templates.assignments(
                wave,
                AssignmentView.Community.of("", wave.name, here.all),
                new Communities(AssignmentView.inAll(here.all, names), names.size()),
                here.active.size(),
                asked,
                done);
    }
}
