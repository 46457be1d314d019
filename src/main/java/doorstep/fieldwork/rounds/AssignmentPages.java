package doorstep.fieldwork.rounds;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
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
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff give the doors of one community to volunteers: evenly by building, or one by one. */
@Path("/staff/waves/{id: \\d+}/assignments/{community: [0-9a-z]+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class AssignmentPages {
    @CheckedTemplate(basePath = "fieldwork/rounds")
    static class Templates {
        static native TemplateInstance assignment(
                Wave wave, CommunityDoors page, CommunityDoors.Asked asked, String problem, String done);
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
    UiLanguage ui;

    /** What there is to give out, and to whom: read once for each request. */
    private record Here(Wave wave, String community, List<ReleasedDoor> all, List<Volunteer> active) {
        private List<Volunteer> takers(List<Long> ids) {
            return active.stream().filter(one -> ids.contains(one.id)).toList();
        }

        private CommunityDoors.Asked usual() {
            return CommunityDoors.Asked.usual(community, all, active);
        }

        private Assignment proposal(List<Volunteer> takers, Assignment.Which which) {
            return Assignment.ofCommunity(all, community, takers, which);
        }
    }

    @GET
    @Transactional
    public TemplateInstance show(
            long id,
            String community,
            @RestQuery List<Long> volunteer,
            @RestQuery Assignment.Which which,
            @RestQuery @DefaultValue("") String done) {
        Here here = here(id, community);
        List<Volunteer> takers = here.takers(volunteer);
        if (which == null) {
            return page(here, here.usual(), "", done);
        }
        if (takers.isEmpty()) {
            var nobody = new CommunityDoors.Asked(Set.of(), which, null, false);
            return page(here, nobody, ui.texts(RoundsMessages.class).problemNobodyTicked(), done);
        }
        return page(here, CommunityDoors.Asked.of(takers, which, here.proposal(takers, which), false), "", done);
    }

    /** @param seen the fingerprint of the proposal that was looked at */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response share(
            long id,
            String community,
            @RestForm List<Long> volunteer,
            @RestForm @DefaultValue("unassigned") Assignment.Which which,
            @RestForm @DefaultValue("") String seen) {
        Here here = here(id, community);
        List<Volunteer> takers = here.takers(volunteer);
        Assignment assignment = here.proposal(takers, which);
        if (!assignment.fingerprint().equals(seen)) {
            return Reply.with(
                    Problem.CONFLICT, page(here, CommunityDoors.Asked.of(takers, which, assignment, true), "", ""));
        }
        assignment.apply();
        audit.record(AuditAction.DOORS_ASSIGN, AuditFact.WAVE.is(id), assignment.told(AuditFact.PLACE.is(community)));
        return done(id, community, assignment.doors());
    }

    /**
     * Gives single doors and whole buildings to one volunteer, or takes them back.
     *
     * @param to a volunteer's id; empty to take back
     */
    @POST
    @Path("doors")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response give(
            long id,
            String community,
            @RestForm List<String> door,
            @RestForm List<String> building,
            @RestForm @DefaultValue("") String to) {
        Here here = here(id, community);
        Set<String> ids = new HashSet<>(door);
        Set<String> buildings = new HashSet<>(building);
        List<ReleasedDoor> chosen = here.all.stream()
                .filter(one -> one.community().equals(community) && one.isOpen())
                .filter(one -> ids.contains(one.id().toString())
                        || buildings.contains(one.address().building()))
                .toList();
        Optional<Volunteer> taker =
                here.active.stream().filter(one -> one.id.toString().equals(to)).findFirst();
        if (chosen.isEmpty() || taker.isEmpty() && !to.equals("nobody")) {
            RoundsMessages words = ui.texts(RoundsMessages.class);
            String problem = chosen.isEmpty() ? words.problemNoDoor() : words.problemNobodyTicked();
            return Reply.again(page(here, here.usual(), problem, ""));
        }
        Assignment.give(chosen, taker.map(one -> one.id).orElse(null));
        audit.record(
                AuditAction.DOORS_ASSIGN,
                AuditFact.WAVE.is(id),
                AuditFact.PLACE.is(community),
                taker.map(one -> AuditFact.GIVEN.is(one.name + " " + chosen.size()))
                        .orElseGet(() -> AuditFact.TAKEN_BACK.is(chosen.size())));
        return done(id, community, chosen.size());
    }

    @GET
    @Path("doors")
    public Response back(long id, String community) {
        return Response.seeOther(address(id, community, "")).build();
    }

    private static Response done(long id, String community, int doors) {
        return Response.seeOther(address(id, community, "?done=" + doors)).build();
    }

    private static URI address(long id, String community, String query) {
        return URI.create("/staff/waves/" + id + "/assignments/" + community + query);
    }

    private Here here(long id, String community) {
        return new Here(waves.find(id, community), community, doors.of(id), volunteers.active());
    }

    private TemplateInstance page(Here here, CommunityDoors.Asked asked, String problem, String done) {
        Map<Long, Volunteer> known = volunteers.of(
                here.all.stream().flatMap(door -> door.volunteer().stream()).toList());
        var people = new CommunityDoors.People(here.active, known);
        CommunityDoors page = CommunityDoors.of(here.community, here.all, people, asked);
        return Templates.assignment(here.wave, page, asked, problem, done);
    }
}
