package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No figure is ever moved by fewer than five people's answers. */
class ReleaseRulesTest {
    private static final String A = "990102001001";
    private static final String B = "990102001002";
    private static final String C = "990102002001";
    private static final String D = "990102003001";

    private static final Group LINK = new Group(A, Channel.link);
    private static final Group VISIT = new Group(A, Channel.visit);
    private static final Group PAPER = new Group(A, Channel.paper);

    private static List<Waiter> waiters(int count, Waits waits) {
        List<Waiter> waiters = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            waiters.add(new Waiter(new LaneEntry.Position(waits.ordinal(), i), VISIT, waits));
        }
        return waiters;
    }

    private static List<Waiter> both(List<Waiter> some, List<Waiter> others) {
        List<Waiter> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static int batch(List<Waiter> waiters) {
        return ReleaseRules.batch(waiters, new Random(1)).size();
    }

    @Test
    void batchIsFiveOrMoreAndLeavesFive() {
        assertEquals(0, batch(waiters(9, Waits.in)));
        assertEquals(5, batch(waiters(10, Waits.in)));
        assertEquals(18, batch(waiters(23, Waits.in)));
        assertEquals(5, batch(both(waiters(6, Waits.in), waiters(4, Waits.out))));
    }

    /** Of those withdrawn only the sum is left. */
    @Test
    void withdrawnOnesGoTogetherAndOnlyWhileFiveOthersStay() {
        List<Waiter> mixed = both(waiters(7, Waits.in), waiters(4, Waits.gone));
        List<Waiter> going = ReleaseRules.batch(mixed, new Random(1));
        assertEquals(6, going.size());
        assertEquals(4, going.stream().filter(one -> one.waits() == Waits.gone).count());
        assertEquals(0, batch(both(waiters(4, Waits.in), waiters(20, Waits.gone))));
    }

    @Test
    void chanceSaysWhoStays() {
        Set<Waiter> stayed = new HashSet<>();
        List<Waiter> waiters = waiters(10, Waits.in);
        for (int seed = 0; seed < 100; seed++) {
            Set<Waiter> staying = new HashSet<>(waiters);
            ReleaseRules.batch(waiters, new Random(seed)).forEach(staying::remove);
            stayed.addAll(staying);
        }
        assertEquals(new HashSet<>(waiters), stayed);
    }

    @Test
    void closingReleasesAllOfWhatWasNeverShown() {
        Map<Group, Integer> waiting = Map.of(VISIT, 3, PAPER, 1, new Group(B, Channel.visit), 1);
        assertEquals(waiting.keySet(), ReleaseRules.closing(waiting, Set.of()));
    }

    @Test
    void fewerThanFiveOfAWholeWaveAreNeverReleased() {
        assertEquals(Set.of(), ReleaseRules.closing(Map.of(VISIT, 3, LINK, 1), Set.of()));
    }

    @Test
    void whatCameLaterWaitsForFive() {
        assertEquals(Set.of(), ReleaseRules.closing(Map.of(VISIT, 4), Set.of(VISIT)));
        assertEquals(Set.of(VISIT), ReleaseRules.closing(Map.of(VISIT, 5), Set.of(VISIT)));
    }

    /** Its channel's figure would show it, whatever moves beside. */
    @Test
    void fewOfAChannelThatIsShownStayBehindManyOfAnother() {
        assertEquals(Set.of(LINK), ReleaseRules.closing(Map.of(VISIT, 1, LINK, 9), Set.of(VISIT, LINK)));
    }

    /** Paper alone would be hidden, being too few; but the sample's rate would move by one. */
    @Test
    void oneMoreOfTheSampleWaitsThoughItsChannelIsNew() {
        assertEquals(Set.of(LINK), ReleaseRules.closing(Map.of(PAPER, 1, LINK, 9), Set.of(VISIT, LINK)));
        assertEquals(Set.of(PAPER, VISIT), ReleaseRules.closing(Map.of(PAPER, 1, VISIT, 5), Set.of(VISIT)));
    }

    /** The sample has 5 more, of whom whoever remembers the other channel, and sees the sample, would know one alone. */
    @Test
    void fewOfANewChannelStayWhereAnotherChannelIsRemembered() {
        Group household = new Group(A, Channel.household);
        Map<Group, Integer> waiting = Map.of(PAPER, 1, VISIT, 5);
        assertEquals(Set.of(VISIT), ReleaseRules.closing(waiting, Set.of(VISIT, household)));
        assertEquals(
                Set.of(VISIT, PAPER, household),
                ReleaseRules.closing(Map.of(PAPER, 1, VISIT, 5, household, 5), Set.of(VISIT, household)));
    }

    @Test
    void fewOfANewCommunityStayWhereItsNeighbourIsRemembered() {
        Group near = new Group(B, Channel.visit);
        Group far = new Group(C, Channel.visit);
        Map<Group, Integer> waiting = Map.of(near, 3, far, 8);
        assertEquals(Set.of(far), ReleaseRules.closing(waiting, Set.of(VISIT, far)));
        assertEquals(
                Set.of(VISIT, near, far), ReleaseRules.closing(Map.of(VISIT, 5, near, 3, far, 8), Set.of(VISIT, far)));
    }

    /** Neither is told from the other: no street of theirs is known. */
    @Test
    void fewOfTwoNewCommunitiesGoTogetherWhereTheyAreFive() {
        Group far = new Group(C, Channel.visit);
        Group away = new Group(D, Channel.visit);
        assertEquals(Set.of(far, away), ReleaseRules.closing(Map.of(far, 3, away, 2), Set.of(VISIT)));
    }

    @Test
    void newCommunityWaitsWhereItsStreetWouldMoveByFewer() {
        Group late = new Group(B, Channel.visit);
        Group far = new Group(C, Channel.visit);
        assertEquals(Set.of(far), ReleaseRules.closing(Map.of(late, 2, far, 5), Set.of(VISIT)));
    }

    /** Groups that answer, change their mind, close and open again, as chance has it; every release is looked at from all sides. */
    @Test
    void whateverHappensNobodySeesFewerThanFiveMove() {
        int releases = 0;
        for (int seed = 0; seed < 250; seed++) {
            var history = new ReleaseHistory(new Random(seed), true);
            history.goOn(25);
            releases += history.moments().size();
            for (int at = 1; at < history.moments().size(); at++) {
                ReleaseHistory.assertTellsNobody(
                        history.moments().get(at - 1), history.moments().get(at));
            }
        }
        assertTrue(releases > 1_000, "something was released: " + releases);
    }

    /** Two moments that lie apart, with other releases between them. */
    @Test
    void betweenAnyTwoMomentsOfAWaveToWhichAnswersComeNobodySeesFewerThanFiveMove() {
        int pairs = 0;
        for (int seed = 0; seed < 250; seed++) {
            var history = new ReleaseHistory(new Random(seed), false);
            history.goOn(20);
            for (int at = 1; at < history.moments().size(); at++) {
                for (int before = 0; before < at; before++) {
                    ReleaseHistory.assertTellsNobody(
                            history.moments().get(before), history.moments().get(at));
                    pairs++;
                }
            }
        }
        assertTrue(pairs > 1_000, "there are pairs to look at: " + pairs);
    }
}
