package doorstep.quality.doubts;

import doorstep.fieldwork.Volunteers;
import doorstep.place.Asker;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.quality.InterviewReading;
import doorstep.quality.ObservedInterview;
import doorstep.quality.QualityMessages;
import doorstep.quality.WaveInterviews;
import doorstep.response.cells.Cells;
import doorstep.response.cells.WaveTally;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where staff see which interviews deserve a look, and why. */
@Path("/staff/waves/{id: \\d+}/doubts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class DoubtPages {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH");

    @CheckedTemplate(basePath = "quality/doubts")
    static class Templates {
        static native TemplateInstance doubts(DoubtsView view);

        static native TemplateInstance volunteer(DoubtsView.OfVolunteer view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                50,
                "doubts",
                "/doubts",
                ui -> ui.texts(QualityMessages.class).doubts(),
                DoubtPages.class);
    }

    @Inject
    Volunteers volunteers;

    @Inject
    Waves waves;

    @Inject
    InterviewReading interviews;

    @Inject
    Cells cells;

    @Inject
    Asker caller;

    @GET
    @Transactional
    public TemplateInstance list(long id) {
        Wave wave = waves.find(id);
        DoubtsView.Counted counted = counted(wave);
        WaveInterviews all = interviews.of(wave);
        Doubts doubts = Doubts.about(all.evidence());
        List<Doubts.Looked> looked = doubts.volunteers();
        Map<Long, String> names =
                volunteers.names(looked.stream().map(Doubts.Looked::volunteer).toList());
        return Templates.doubts(new DoubtsView(
                wave,
                counted,
                all.evidence().interviews().size(),
                all.excluded().size(),
                looked.stream().map(one -> row(one, names)).toList()));
    }

    @GET
    @Path("{volunteer: \\d+}")
    @Transactional
    public TemplateInstance show(long id, long volunteer) {
        return page(waves.find(id), volunteer, DoubtsView.Typed.NOTHING);
    }

    /** The page of one volunteer, with what was typed on it before. */
    public TemplateInstance page(Wave wave, long volunteer, DoubtsView.Typed typed) {
        DoubtsView.Counted counted = counted(wave);
        WaveInterviews all = interviews.of(wave);
        Map<Long, String> names = volunteers.names(Set.of(volunteer));
        boolean isHere = all.evidence().volunteers().contains(volunteer)
                || all.excluded().stream().anyMatch(one -> one.volunteer() == volunteer);
        if (names.isEmpty() || !isHere && !caller.scope().isEverywhere()) {
            throw new ProblemException(
                    Problem.NOT_FOUND,
                    "没有编号为 " + volunteer + " 的志愿者。",
                    "There is no volunteer with the number " + volunteer + ".");
        }
        Doubts doubts = Doubts.about(all.evidence());
        Doubts.Looked looked = doubts.volunteers().stream()
                .filter(one -> one.volunteer() == volunteer)
                .findFirst()
                .orElseGet(() -> new Doubts.Looked(volunteer, 0, 0, Map.of()));
        List<ObservedInterview> own = all.evidence().byVolunteer().getOrDefault(volunteer, List.of());
        Set<UUID> excluded =
                all.excluded().stream().map(ObservedInterview::response).collect(Collectors.toSet());
        List<DoubtsView.Place> communities = communities(own);
        Map<String, String> places = new HashMap<>();
        communities.forEach(place -> places.put(place.code(), place.name()));
        return Templates.volunteer(new DoubtsView.OfVolunteer(
                wave,
                counted,
                row(looked, names),
                looked.readings().entrySet().stream()
                        .map(one -> DoubtsView.Says.of(one.getKey(), one.getValue()))
                        .toList(),
                standingOut(
                        own.stream()
                                .filter(one -> !excluded.contains(one.response()))
                                .toList(),
                        doubts,
                        places,
                        typed),
                (int) all.excluded().stream()
                        .filter(one -> one.volunteer() == volunteer)
                        .count(),
                communities,
                typed));
    }

    /** Taken before interviews are read: of what is released meanwhile the page says less than it has. */
    private DoubtsView.Counted counted(Wave wave) {
        WaveTally tally = cells.of(wave.id);
        return new DoubtsView.Counted(tally.asOf(), tally.waiting(caller.scope()));
    }

    private static List<DoubtsView.One> standingOut(
            List<ObservedInterview> own, Doubts doubts, Map<String, String> places, DoubtsView.Typed typed) {
        return own.stream()
                .filter(one -> !doubts.about(one).isEmpty())
                .sorted(Comparator.comparing(
                                (ObservedInterview one) -> -doubts.about(one).size())
                        .thenComparing(ObservedInterview::response))
                .map(one -> new DoubtsView.One(
                        one.response().toString(),
                        places.get(one.community()),
                        one.started().hour().format(DAY),
                        one.started().brokenOff() ? "" : one.started().hour().format(HOUR),
                        one.seconds() / 60 + ":" + String.format("%02d", one.seconds() % 60),
                        doubts.about(one).stream().map(DoubtsView.Says::of).toList(),
                        typed.chosen().contains(one.response().toString())))
                .toList();
    }

    private static List<DoubtsView.Place> communities(List<ObservedInterview> own) {
        Map<String, Long> counts =
                own.stream().collect(Collectors.groupingBy(ObservedInterview::community, Collectors.counting()));
        Map<String, String> names = PlaceNames.of(counts.keySet());
        return counts.entrySet().stream()
                .map(one -> new DoubtsView.Place(one.getKey(), names.get(one.getKey()), one.getValue()))
                .sorted(Comparator.comparing(DoubtsView.Place::code))
                .toList();
    }

    private static DoubtsView.Row row(Doubts.Looked one, Map<Long, String> names) {
        return new DoubtsView.Row(
                one.volunteer(),
                names.get(one.volunteer()),
                one.interviews(),
                one.standOut(),
                one.isTooFew(),
                one.flagged().stream()
                        .map(kind -> DoubtsView.Says.of(kind, one.readings().get(kind)))
                        .toList());
    }
}
