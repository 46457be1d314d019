package doorstep.report.stopping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.ReleasedDoor;
import doorstep.fieldwork.VisitOutcome;
import doorstep.tally.compare.NextAnswers.Community;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which doors come first: where an answer brings most, and where one is likely. */
class NextDoorsTest {
    private static final String LARGE = "990101001001";
    private static final String SMALL = "990101001002";
    /** A Wednesday, ten in the morning in China. */
    private static final LocalDateTime MORNING = LocalDateTime.parse("2026-03-04T02:00:00");

    private final List<ReleasedDoor> doors = new ArrayList<>();

    private ReleasedDoor door(String community, VisitOutcome... outcomes) {
        boolean isDone = List.of(outcomes).contains(VisitOutcome.completed);
        ReleasedDoor door = new ReleasedDoor(
                UUID.randomUUID(),
                community,
                doors.size() + 1,
                new ReleasedDoor.Address("1栋", "", "" + (doors.size() + 1)),
                Optional.empty(),
                isDone,
                Stream.of(outcomes)
                        .map(one -> new ReleasedDoor.Attempt(one, isDone ? null : MORNING, null))
                        .toList());
        doors.add(door);
        return door;
    }

    private List<ReleasedDoor> best(Community... communities) {
        return new NextDoors(doors, List.of(communities)).best();
    }

    @Test
    void doorsThatAreDoneWithAreNotOffered() {
        door(LARGE, VisitOutcome.completed);
        door(LARGE, VisitOutcome.refused);
        door(LARGE, VisitOutcome.vacant);
        ReleasedDoor open = door(LARGE);
        assertEquals(List.of(open), best(new Community(LARGE, 3000, 20)));
    }

    @Test
    void theCommunityWhoseNextAnswerBringsMostComesFirstUntilAnotherDoes() {
        for (int i = 0; i < 12; i++) {
            door(LARGE);
            door(SMALL);
        }
        List<ReleasedDoor> best = best(new Community(LARGE, 2000, 20), new Community(SMALL, 1900, 20));
        assertEquals(NextDoors.MOST, best.size());
        assertEquals(LARGE, best.get(0).community());
        assertTrue(best.stream().anyMatch(one -> one.community().equals(SMALL)), "each counts as what it may bring");
        assertTrue(best(new Community(LARGE, 2000, 20), new Community(SMALL, 200, 20)).stream()
                .allMatch(one -> one.community().equals(LARGE)));
    }

    @Test
    void doorsAreTriedWhereThisWavesAttemptsHaveSucceeded() {
        for (int i = 0; i < 20; i++) {
            door(LARGE, VisitOutcome.no_one_home, VisitOutcome.completed);
        }
        ReleasedDoor again = door(LARGE, VisitOutcome.no_one_home);
        door(LARGE);
        assertEquals(
                again,
                best(new Community(LARGE, 3000, 20)).get(0),
                "second attempts went well here, first ones did not");
    }

    @Test
    void whoAgreedOnATimeComesBeforeWhoWasNotThere() {
        door(LARGE, VisitOutcome.no_one_home, VisitOutcome.no_one_home);
        door(LARGE, VisitOutcome.no_one_home, VisitOutcome.no_one_home, VisitOutcome.no_one_home);
        ReleasedDoor agreed = door(LARGE, VisitOutcome.no_one_home, VisitOutcome.no_one_home, VisitOutcome.appointment);
        door(LARGE, VisitOutcome.refused);
        for (int i = 0; i < 5; i++) {
            door(LARGE, VisitOutcome.completed);
        }
        assertEquals(agreed, best(new Community(LARGE, 3000, 20)).get(0));
    }

    @Test
    void anotherPartOfTheWeekIsProposed() {
        assertEquals(Optional.of(DoorTime.EVENING), DoorTime.untried(door(LARGE, VisitOutcome.no_one_home)));
        assertEquals(Optional.empty(), DoorTime.untried(door(LARGE)));
    }
}
