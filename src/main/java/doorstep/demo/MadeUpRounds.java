package doorstep.demo;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.Device;
import doorstep.fieldwork.DoorNotes;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Visit;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.Volunteer;
import doorstep.fieldwork.frames.Frames;
import doorstep.fieldwork.phone.Interview;
import doorstep.fieldwork.sampling.SampleDrawing;
import doorstep.fieldwork.sampling.SamplePlan;
import doorstep.wave.SystematicDraw;
import doorstep.wave.Wave;
import doorstep.web.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** Makes up lists of households, draws and evenings at doors for demonstrations; who answered what is not made up here. */
@ApplicationScoped
public class MadeUpRounds {
    private static final String BY = "演示（虚构）";
    private static final String VERSION = "demo";
    private static final int DOORS_OF_A_STAIR = 12;
    private static final int STAIRS = 3;
    private static final int DRAWN = 80;
    private static final int RESERVE = 20;
    private static final int MINUTES_BETWEEN_CALLS = 17;

    /** What may become of a door where no interview is held; what stands here twice happens twice as often. */
    private static final List<VisitOutcome> OTHERWISE = List.of(
            VisitOutcome.no_one_home,
            VisitOutcome.no_one_home,
            VisitOutcome.no_one_home,
            VisitOutcome.no_one_home,
            VisitOutcome.refused,
            VisitOutcome.refused,
            VisitOutcome.appointment,
            VisitOutcome.vacant,
            VisitOutcome.vacant,
            VisitOutcome.not_a_dwelling,
            VisitOutcome.no_access,
            VisitOutcome.unable,
            VisitOutcome.no_common_language);

    @Inject
    Frames frames;

    @Inject
    SampleDrawing drawing;

    @Inject
    DoorNotes notes;

    /** A drawn door and who goes there. */
    public record Drawn(UUID household, String community, CodeHash key, long volunteer) {}

    /**
     * How an interview went.
     *
     * @param minutesAgo before now it began
     */
    public record Course(int seconds, int gapSeconds, int selections, int minutesAgo) {}

    /** Two volunteers for each street, by the street's code. */
    @Transactional
    public Map<String, List<Long>> volunteers(Map<String, List<String>> namesByStreet, LocalDateTime now) {
        Map<String, List<Long>> volunteers = new TreeMap<>();
        namesByStreet.forEach((street, names) -> volunteers.put(
                street,
                names.stream()
                        .map(name -> Volunteer.add(name, street, now))
                        .peek(one -> signIn(one, now))
                        .map(one -> one.id)
                        .toList()));
        return volunteers;
    }

    /** As a phone does that opens the invitation. */
    private static void signIn(Volunteer volunteer, LocalDateTime now) {
        String invitation = volunteer.invite(now);
        Volunteer.flush();
        Volunteer.accept(invitation, now)
                .orElseThrow(() -> new IllegalStateException("A made-up volunteer was not let in"));
        Device.signIn(volunteer, new Device.Introduction("Android Chrome", VERSION), Secret.fresh(), now);
    }

    /** What the volunteers' phones say last: nothing is left on them. The first one was heard of some minutes before, each other one longer ago. */
    @Transactional
    public void call(List<Long> volunteers, LocalDateTime now) {
        Instant at = now.toInstant(ZoneOffset.UTC);
        for (long volunteer : volunteers) {
            at = at.minus(Duration.ofMinutes(MINUTES_BETWEEN_CALLS));
            for (Device phone : Device.<Device>list("volunteerId", volunteer)) {
                phone.hear(new Device.SelfReport(at, 0, Optional.empty(), VERSION), at);
            }
        }
    }

    /** A list of so many households (the same for all waves), a draw from it, and its doors shared out between the volunteers. */
    @Transactional
    public List<Drawn> draw(Wave wave, String community, int households, List<Long> volunteers, LocalDateTime now) {
        Frame frame = Frame.latest(community)
                .orElseGet(() ->
                        frames.keep(doors(households), new Frames.Origin(community, "虚构名单 made up.csv", BY, now)));
        String seed = "%06d".formatted(new Random((wave.name + community).hashCode()).nextInt(SystematicDraw.SEEDS));
        Sample sample = drawing.draw(new SamplePlan(wave, frame, seed, DRAWN, RESERVE, BY, now));
        List<Drawn> drawn = new ArrayList<>();
        for (Household one : Household.of(sample)) {
            if (one.released) {
                one.volunteerId = volunteers.get(one.number * volunteers.size() / (DRAWN + 1));
                drawn.add(new Drawn(one.id, community, one.key(), one.volunteerId));
            }
        }
        return drawn;
    }

    private static List<FrameDoor> doors(int households) {
        List<FrameDoor> doors = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            int stair = i / DOORS_OF_A_STAIR;
            int floor = i % DOORS_OF_A_STAIR / 2 + 1;
            String building = stair / STAIRS + 1 + "栋";
            String unit = stair % STAIRS + 1 + "单元";
            doors.add(new FrameDoor(building, unit, floor + "0" + (i % 2 + 1), ""));
        }
        return doors;
    }

    /** Attempts that brought no interview: none, one or two, the last of them deciding. */
    @Transactional
    public void visitInVain(Drawn door, Random random, LocalDateTime now) {
        for (int tries = random.nextInt(3); tries > 0; tries--) {
            VisitOutcome outcome =
                    tries > 1 ? VisitOutcome.no_one_home : OTHERWISE.get(random.nextInt(OTHERWISE.size()));
            Visit visit = visit(door, outcome);
            visit.hour = now.minusDays(tries).withHour(11 + random.nextInt(3)).truncatedTo(ChronoUnit.HOURS);
            visit.againAt = outcome == VisitOutcome.appointment ? visit.hour.plusDays(2) : null;
            visit.persist();
        }
    }

    /** The door of an interview, and how it went: in two tables that nothing joins, as those of real ones. */
    @Transactional
    public void keepInterview(Drawn door, UUID response, Course course, LocalDateTime now) {
        Household household = Household.findById(door.household());
        notes.add(household.waveId, door.community(), new DoorNotes.Completed(door.household(), door.volunteer()));
        var interview = new Interview();
        interview.response = response;
        interview.waveId = household.waveId;
        interview.community = door.community();
        interview.volunteerId = door.volunteer();
        interview.startedHour = now.minusMinutes(course.minutesAgo()).truncatedTo(ChronoUnit.HOURS);
        interview.seconds = course.seconds();
        interview.gapSeconds = course.gapSeconds();
        interview.selections = course.selections();
        interview.residentTicked = "";
        interview.cardsShown = "";
        interview.appVersion = VERSION;
        interview.persist();
    }

    private static Visit visit(Drawn door, VisitOutcome outcome) {
        var visit = new Visit();
        visit.id = UUID.randomUUID();
        visit.householdId = door.household();
        visit.volunteerId = door.volunteer();
        visit.outcome = outcome;
        visit.note = "";
        return visit;
    }
}
