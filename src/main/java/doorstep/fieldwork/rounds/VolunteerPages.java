package doorstep.fieldwork.rounds;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.PlacePicker;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.fieldwork.phone.Phone;
import doorstep.office.Prints;
import doorstep.office.PublicAddress;
import doorstep.place.Role;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import doorstep.web.Section;
import doorstep.web.SeenText;
import doorstep.web.UiLanguage;
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
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Where staff keep the list of volunteers and invite new ones. */
@Path("/staff/volunteers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class VolunteerPages {
    @CheckedTemplate(basePath = "fieldwork/rounds")
    static class Templates {
        static native TemplateInstance volunteers(List<Row> rows, List<Row> ended, AddForm form, PlacePicker places);

        static native TemplateInstance cards(List<InvitationCard> cards);
    }

    /**
     * A volunteer in one line of the list.
     *
     * @param phones that are signed in
     * @param lastContact null where no phone was ever signed in
     */
    record Row(
            long id,
            String name,
            String place,
            int phones,
            LocalDateTime lastContact,
            int waiting,
            Phone.Sync sync,
            Invited invited) {

        static Row of(Volunteer volunteer, Map<String, String> names, List<Phone> phones, LocalDateTime now) {
            return new Row(
                    volunteer.id,
                    volunteer.name,
                    names.get(volunteer.home()),
                    (int) phones.stream().filter(phone -> !phone.ended()).count(),
                    phones.stream()
                            .map(Phone::lastContactAt)
                            .max(LocalDateTime::compareTo)
                            .orElse(null),
                    phones.stream().mapToInt(Phone::waiting).sum(),
                    phones.stream().map(Phone::sync).max(Phone.Sync::compareTo).orElse(Phone.Sync.FINE),
                    Invited.of(volunteer, now));
        }
    }

    /** Where an invitation stands. */
    enum Invited {
        NO,
        YES,
        EXPIRED;

        static Invited of(Volunteer volunteer, LocalDateTime now) {
            if (volunteer.invitationHash == null) {
                return NO;
            }
            return volunteer.invitationExpiresAt.isAfter(now) ? YES : EXPIRED;
        }
    }

    /** What was typed, and what is wrong with it. */
    record AddForm(String name, String names, String place, String nameProblem, String namesProblem) {
        static final AddForm EMPTY = new AddForm("", "", "", "", "");
    }

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                30,
                "volunteers",
                "/staff/volunteers",
                ui -> ui.texts(RoundsMessages.class).volunteers(),
                VolunteerPages.class);
    }

    @Inject
    Volunteers volunteers;

    @Inject
    Homes homes;

    @Inject
    CurrentStaff staff;

    @Inject
    PublicAddress addresses;

    @Inject
    AuditTrail audit;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance list() {
        return page(AddForm.EMPTY);
    }

    private TemplateInstance page(AddForm form) {
        LocalDateTime now = clock.now();
        List<Volunteer> all = volunteers.all();
        Map<String, String> names = homes.names(all);
        Map<Long, List<Phone>> phones = Device.of(all).stream()
                .collect(Collectors.groupingBy(
                        device -> device.volunteerId,
                        Collectors.mapping(device -> Phone.of(device, now), Collectors.toList())));
        Map<Boolean, List<Row>> byEnd = all.stream()
                .collect(Collectors.partitioningBy(
                        one -> one.endedAt != null,
                        Collectors.mapping(
                                one -> Row.of(one, names, phones.getOrDefault(one.id, List.of()), now),
                                Collectors.toList())));
        return Templates.volunteers(
                byEnd.get(false), byEnd.get(true), form, PlacePicker.with("", staff.scope(Role.MANAGER)));
    }

    /** The card stands on the page that answers, this once. */
    @POST
    @RolesAllowed(Role.MANAGER)
    @Transactional
    @Prints(Prints.Paper.SIGN_IN_CARDS)
    public Response add(
            @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String place, UriInfo uri) {
        Optional<String> problem = new VolunteerNames(ui.texts(RoundsMessages.class), Optional.empty(), volunteers)
                .problem(List.of(SeenText.of(name)), place);
        if (problem.isPresent()) {
            return refused(new AddForm(name, "", place, problem.get(), ""));
        }
        return added(List.of(SeenText.of(name)), place, uri);
    }

    /** Many at once, a name a line, with a sheet of cards. */
    @POST
    @Path("list")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    @Prints(Prints.Paper.SIGN_IN_CARDS)
    public Response addAll(
            @RestForm @DefaultValue("") String names, @RestForm @DefaultValue("") String place, UriInfo uri) {
        List<String> all = VolunteerNames.lines(names);
        Optional<String> problem =
                new VolunteerNames(ui.texts(RoundsMessages.class), Optional.empty(), volunteers).problem(all, place);
        if (problem.isPresent()) {
            return refused(new AddForm("", names, place, "", problem.get()));
        }
        return added(all, place, uri);
    }

    @GET
    @Path("list")
    public Response back() {
        return Reply.next("/staff/volunteers");
    }

    private Response refused(AddForm form) {
        return Reply.again(page(form));
    }

    private Response added(List<String> names, String place, UriInfo uri) {
        List<Volunteer> added = new ArrayList<>();
        for (String name : names) {
            added.add(Volunteer.add(name, place.isBlank() ? null : place, clock.now()));
        }
        Response cards = cards(added, uri);
        Volunteer.flush();
        audit.record(
                AuditAction.VOLUNTEER_ADD,
                AuditFact.VOLUNTEERS.is(names.size()),
                names.stream().map(AuditFact.NAME::is).toArray(AuditFact.Told[]::new));
        return cards;
    }

    /** Invites these volunteers; whoever keeps the answer keeps the secrets, so nobody on the way may. */
    Response cards(List<Volunteer> invited, UriInfo uri) {
        String site = addresses.site(uri);
        Map<String, String> names = homes.names(invited);
        List<InvitationCard> cards = invited.stream()
                .map(one -> InvitationCard.of(one, names.get(one.home()), site, clock.now()))
                .toList();
        return Response.ok(Templates.cards(cards))
                .header("Cache-Control", "no-store")
                .build();
    }
}
