package doorstep.fieldwork.rounds;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.PlacePicker;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.office.Prints;
import doorstep.place.Role;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.SeenText;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One volunteer's page: name and place, phones, invitation, doors, and the end. */
@Path("/staff/volunteers/{id: \\d+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class VolunteerActions {
    @CheckedTemplate(basePath = "fieldwork/rounds")
    static class Templates {
        static native TemplateInstance volunteer(
                Volunteer volunteer, VolunteerFacts facts, PlacePicker places, String problem, String done);
    }

    @Inject
    Waves waves;

    @Inject
    Volunteers volunteers;

    @Inject
    CurrentStaff staff;

    @Inject
    VolunteerPages pages;

    @Inject
    ReleasedDoors doors;

    @Inject
    AuditTrail audit;

    @Inject
    VolunteerFacts.Reading facts;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance show(long id, @RestQuery @DefaultValue("") String done) {
        return page(volunteers.find(id), "", done);
    }

    private TemplateInstance page(Volunteer volunteer, String problem, String done) {
        return Templates.volunteer(
                volunteer,
                facts.of(volunteer, clock.now()),
                PlacePicker.with(volunteer.home(), staff.scope(Role.MANAGER)),
                problem,
                done);
    }

    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response change(long id, @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String place) {
        Volunteer volunteer = volunteers.own(id);
        String known = SeenText.of(name);
        Optional<String> problem = new VolunteerNames(
                        ui.texts(RoundsMessages.class), Optional.of(volunteer.name), volunteers)
                .problem(List.of(known), place);
        if (problem.isPresent()) {
            return Reply.again(page(volunteer, problem.get(), ""));
        }
        AuditFact.Told called = AuditFact.NAME.became(volunteer.name, known);
        AuditFact.Told belongs = AuditFact.PLACE.became(volunteer.place, place);
        volunteer.name = known;
        volunteer.place = place.isBlank() ? null : place;
        audit.record(AuditAction.VOLUNTEER_EDIT, AuditFact.VOLUNTEER.is(id), called, belongs);
        return done(id, "edit");
    }

    @POST
    @Path("invitation")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    @Prints(Prints.Paper.SIGN_IN_CARDS)
    public Response invite(long id, UriInfo uri) {
        Volunteer volunteer = findActive(id);
        Response cards = pages.cards(List.of(volunteer), uri);
        Volunteer.flush();
        audit.record(AuditAction.VOLUNTEER_INVITE, AuditFact.VOLUNTEER.is(id));
        return cards;
    }

    @POST
    @Path("end")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response end(long id) {
        Volunteer volunteer = findActive(id);
        volunteer.end(clock.now());
        Volunteer.flush();
        audit.record(AuditAction.VOLUNTEER_END, AuditFact.VOLUNTEER.is(id));
        return done(id, "end");
    }

    @POST
    @Path("devices/{device: \\d+}/end")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response endPhone(long id, long device) {
        Volunteer volunteer = volunteers.own(id);
        Device phone = Device.<Device>findByIdOptional(device)
                .filter(one -> Objects.equals(one.volunteerId, volunteer.id))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        phone.end(clock.now());
        Device.flush();
        audit.record(AuditAction.DEVICE_END, AuditFact.VOLUNTEER.is(id), AuditFact.PHONE.is(phone.label));
        return done(id, "phone");
    }

    /** All this volunteer's open doors of a wave go to others, as evenly as can be. */
    @POST
    @Path("handover")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response handOver(long id, @RestForm long wave, @RestForm List<Long> to) {
        Volunteer volunteer = volunteers.find(id);
        List<Volunteer> takers = volunteers.active().stream()
                .filter(one -> to.contains(one.id) && !Objects.equals(one.id, volunteer.id))
                .toList();
        if (takers.isEmpty()) {
            return Reply.again(page(volunteer, ui.texts(RoundsMessages.class).problemNobodyTicked(), ""));
        }
        Assignment handover = Assignment.handover(doors.of(waves.find(wave).id), volunteer, takers);
        handover.apply();
        audit.record(AuditAction.DOORS_HANDOVER, AuditFact.WAVE.is(wave), handover.told(AuditFact.VOLUNTEER.is(id)));
        return done(id, "handover");
    }

    /** After a refusal, or on a card, the link to the other language leads to this address, which otherwise only takes a form. */
    @GET
    @Path("{change: invitation|end|handover}")
    public Response back(long id, String change) {
        return Reply.next("/staff/volunteers/" + id);
    }

    private static Response done(long id, String what) {
        return Reply.next("/staff/volunteers/" + id + "?done=" + what);
    }

    private Volunteer findActive(long id) {
        Volunteer volunteer = volunteers.own(id);
        if (volunteer.endedAt != null) {
            throw new ProblemException(Problem.CONFLICT, "这位志愿者已停用。", "This volunteer has ended.");
        }
        return volunteer;
    }
}
