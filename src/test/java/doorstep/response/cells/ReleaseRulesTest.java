package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** No figure is ever moved by fewer than five people's answers. */
class ReleaseRulesTest {
    private static final String A = "990102001001";
    private static final String B = "990102001002";
    private static final String C = "990102002001";

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
        assertEquals(Set.of(PAPER, VISIT), ReleaseRules.closing(Map.of(PAPER, 1, VISIT, 5), Set.of(VISIT, LINK)));
    }

    @Test
    void newCommunityWaitsWhereItsStreetWouldMoveByFewer() {
        Group late = new Group(B, Channel.visit);
        Group far = new Group(C, Channel.visit);
        assertEquals(Set.of(far), ReleaseRules.closing(Map.of(late, 2, far, 5), Set.of(VISIT)));
    }

    @Test
    void whateverWaitsNothingShownMovesByFewerThanFive() {
        var random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            Map<Group, Integer> waiting = new HashMap<>();
            Set<Group> shown = new HashSet<>();
            for (String community : List.of(A, B, C)) {
                for (Channel channel : Channel.values()) {
                    if (random.nextBoolean()) {
                        waiting.put(new Group(community, channel), 1 + random.nextInt(8));
                    }
                    if (random.nextInt(3) == 0) {
                        shown.add(new Group(community, channel));
                    }
                }
            }
            Set<Group> going = ReleaseRules.closing(waiting, shown);
            for (String place : List.of("", "990102", "990102001", "990102002", A, B, C)) {
                for (Channel channel : Channel.values()) {
                    assertMoves(group -> group.channel() == channel, place, waiting, shown, going);
                }
                assertMoves(group -> group.channel().isSampled(), place, waiting, shown, going);
                assertMoves(group -> true, place, waiting, shown, going);
            }
        }
    }

    private static void assertMoves(
            Predicate<Group> part, String place, Map<Group, Integer> waiting, Set<Group> shown, Set<Group> going) {
        Predicate<Group> inside = group -> group.community().startsWith(place) && part.test(group);
        int moved = going.stream().filter(inside).mapToInt(waiting::get).sum();
        boolean isShown = shown.stream().anyMatch(inside);
        assertTrue(moved == 0 || moved >= 5 || !isShown, () -> place + " " + waiting + " " + shown + " " + going);
    }
}
