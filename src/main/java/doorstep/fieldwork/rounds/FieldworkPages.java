package doorstep.fieldwork.rounds;

import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.DoorCounts;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.InterviewDays;
import doorstep.fieldwork.KeptDoors;
import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.ReleasedDoors;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.Volunteers;
import doorstep.fieldwork.phone.Phone;
import doorstep.fieldwork.phone.QuarantinedRecord;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/** How far the fieldwork of a wave is, and how well it goes. */
@Path("/staff/waves/{id: \\d+}/fieldwork")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class FieldworkPages {
    @CheckedTemplate(basePath = "fieldwork/rounds")
    static class Templates {
        static native TemplateInstance fieldwork(
                Wave wave, FieldworkView view, FieldDays days, List<String> heads, long quarantined, String evenness);
    }

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                30,
                "fieldwork",
                "/fieldwork",
                ui -> ui.texts(RoundsMessages.class).sectionFieldwork(),
                FieldworkPages.class);
    }

    @Inject
    Waves waves;

    @Inject
    CurrentStaff staff;

    @Inject
    Volunteers volunteers;

    @Inject
    ReleasedDoors doors;

    @Inject
    KeptDoors kept;

    @Inject
    Progress progress;

    @Inject
    InterviewDays interviews;

    @Inject
    UiLanguage language;

    @Inject
    ChineseClock clock;

    /** @param by rows are communities or volunteers */
    @GET
    @Transactional
    public TemplateInstance show(long id, @RestQuery @DefaultValue("community") String by) {
        Wave wave = waves.find(id);
        LocalDateTime now = clock.now();
        List<Device> phones = progress.devices(id);
        Optional<Map<String, DoorCounts>> gone = kept.byCommunity(id);
        List<ReleasedDoor> released = gone.isPresent() ? List.of() : doors.of(id);
        Map<Long, Volunteer> known = volunteers.of(Stream.concat(
                        released.stream().flatMap(door -> door.volunteer().stream()),
                        phones.stream().map(phone -> phone.volunteerId))
                .collect(Collectors.toSet()));
        Map<String, String> names = PlaceNames.of(waves.communities(wave));
        boolean byVolunteer = by.equals("volunteer") && gone.isEmpty();
        List<FieldworkView.Group> communities = gone.map(counts -> FieldworkView.kept(counts, names))
                .orElseGet(() -> FieldworkView.byCommunity(released, names, now));
        return Templates.fieldwork(
                wave,
                new FieldworkView(
                        now,
                        byVolunteer,
                        names.size(),
                        kept.whole(id)
                                .map(counts -> new FieldworkView.Group("", "", counts))
                                .orElseGet(() -> FieldworkView.Group.of("", "", released, now)),
                        byVolunteer ? FieldworkView.byVolunteer(released, known, now) : communities,
                        phones.stream()
                                .map(device ->
                                        new FieldworkView.PhoneOf(known.get(device.volunteerId), Phone.of(device, now)))
                                .toList(),
                        progress.waitingOnPhones(id),
                        gone.isPresent()),
                FieldDays.of(
                        released, gone.isPresent() ? Collections.emptySortedMap() : interviews.of(id, staff.scope())),
                FieldDays.heads(language.tag()),
                QuarantinedRecord.countOpen(id, staff.scope()),
                FieldworkView.evenness(communities, Frame.householdsOf(id)));
    }
}
