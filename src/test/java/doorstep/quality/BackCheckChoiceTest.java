package doorstep.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.FieldRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which doors are checked. */
class BackCheckChoiceTest {
    private static List<BackCheckChoice.Completed> doors(int volunteers, int each) {
        List<BackCheckChoice.Completed> doors = new ArrayList<>();
        for (int i = 0; i < volunteers * each; i++) {
            doors.add(new BackCheckChoice.Completed(new UUID(1, i), i % volunteers));
        }
        return doors;
    }

    /** As {@code printf '00000000000000aa:00000000-0000-0001-0000-000000000002' | sha256sum} says. */
    @Test
    void numberOfADoorCanBeWorkedOutByAnybody() {
        assertEquals(
                "755cb292c24e9b9d1dfe59edb30cde7707f86895dcac549d1de1b3576bf2e172",
                "%064x".formatted(BackCheckChoice.number("00000000000000aa", new UUID(1, 2))));
    }

    @Test
    void sameSeedGivesTheSameDoorsWhateverTheirOrder() {
        List<BackCheckChoice.Completed> shuffled = doors(4, 25);
        Collections.shuffle(shuffled, new Random(1));
        var choice = new BackCheckChoice("aa", 10);
        assertEquals(choice.choose(doors(4, 25), Set.of(), Set.of()), choice.choose(shuffled, Set.of(), Set.of()));
        assertEquals(10, choice.choose(shuffled, Set.of(), Set.of()).size());
    }

    @Test
    void moreIsDrawnOfWhomDeservesALook() {
        var chosen = new BackCheckChoice("aa", 10).choose(doors(4, 25), Set.of(2L), Set.of());
        assertEquals(10, chosen.stream().filter(BackCheckChoice.Chosen::chance).count());
        assertEquals(
                8, chosen.stream().filter(one -> one.door().volunteer() == 2).count(), "30 % of 25, rounded up");
        assertTrue(chosen.stream().allMatch(one -> one.chance() || one.door().volunteer() == 2));
    }

    @Test
    void drawingAgainAddsOnlyWhatIsNew() {
        var choice = new BackCheckChoice("aa", 10);
        Set<UUID> before = choice.choose(doors(4, 25), Set.of(2L), Set.of()).stream()
                .map(one -> one.door().household())
                .collect(Collectors.toSet());
        Set<UUID> after = choice.choose(doors(4, 25), Set.of(2L), before).stream()
                .map(one -> one.door().household())
                .collect(Collectors.toSet());
        assertTrue(before.containsAll(after));
    }

    @Test
    void allDoorsHaveTheSameChance() {
        int[] drawn = new int[40];
        IntStream.range(0, 2000).forEach(seed -> new BackCheckChoice("s" + seed, 10)
                .choose(doors(4, 10), Set.of(), Set.of())
                .forEach(one -> drawn[(int) one.door().household().getLeastSignificantBits()]++));
        for (int times : drawn) {
            assertEquals(200, times, 5 * Math.sqrt(2000 * 0.1 * 0.9));
        }
    }

    @Test
    void noDoorIsDrawnTwice() {
        var chosen = new BackCheckChoice("aa", 10).choose(doors(3, 4), Set.of(0L, 1L, 2L), Set.of());
        assertEquals(
                chosen.size(),
                new HashSet<>(chosen.stream().map(one -> one.door().household()).toList()).size());
        assertEquals(
                0,
                new BackCheckChoice("aa", 10)
                        .choose(List.of(), Set.of(), Set.of())
                        .size());
    }

    /** Clopper and Pearson for 1 of 6: 0.42 % to 64.1 %. */
    @Test
    void resultsHaveLimits() {
        List<FieldRecord.Said> said = new ArrayList<>(Collections.nCopies(5, FieldRecord.Said.yes));
        said.add(FieldRecord.Said.no);
        said.add(FieldRecord.Said.unsure);
        var replies = BackCheckResult.Replies.of(said);
        assertEquals(6, replies.told());
        assertEquals("0.4%–64%", replies.noLimits());
        assertEquals("", BackCheckResult.Replies.of(List.of()).noLimits());
    }
}
