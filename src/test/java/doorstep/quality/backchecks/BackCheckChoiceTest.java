package doorstep.quality.backchecks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.phone.FieldRecord;
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

    /** The first 8 of the 64 hexadecimal digits settle it, but for one in four thousand million. */
    private static boolean below(BackCheckChoice.Completed door, String seed, int percent) {
        String digits = "%064x".formatted(BackCheckChoice.number(seed, door.household()));
        return Long.parseLong(digits.substring(0, 8), 16) < (1L << 32) * percent / 100;
    }

    private static Set<UUID> byChance(List<BackCheckChoice.Chosen> chosen) {
        return chosen.stream()
                .filter(BackCheckChoice.Chosen::chance)
                .map(one -> one.door().household())
                .collect(Collectors.toSet());
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
    }

    @Test
    void moreIsDrawnOfWhomDeservesALook() {
        var chosen = new BackCheckChoice("aa", 10).choose(doors(4, 25), Set.of(2L), Set.of());
        assertEquals(
                doors(4, 25).stream().filter(door -> below(door, "aa", 10)).count(),
                chosen.stream().filter(BackCheckChoice.Chosen::chance).count());
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

    /** Drawn after each tenth door: a door that is in all four draws has no better chance than one that is in the last only. */
    @Test
    void allDoorsHaveTheSameChanceAlsoWhereTheListGrows() {
        int[] drawn = new int[40];
        IntStream.range(0, 2000).forEach(seed -> {
            var choice = new BackCheckChoice("s" + seed, 10);
            Set<UUID> sofar = new HashSet<>();
            Set<UUID> chance = new HashSet<>();
            for (int completed = 10; completed <= 40; completed += 10) {
                var chosen = choice.choose(doors(4, 10).subList(0, completed), Set.of(1L), sofar);
                chosen.forEach(one -> sofar.add(one.door().household()));
                chance.addAll(byChance(chosen));
            }
            chance.forEach(door -> drawn[(int) door.getLeastSignificantBits()]++);
        });
        for (int times : drawn) {
            assertEquals(200, times, 5 * Math.sqrt(2000 * 0.1 * 0.9));
        }
    }

    @Test
    void greaterShareOnlyAdds() {
        Set<UUID> few = byChance(new BackCheckChoice("aa", 5).choose(doors(4, 100), Set.of(), Set.of()));
        Set<UUID> many = byChance(new BackCheckChoice("aa", 10).choose(doors(4, 100), Set.of(), Set.of()));
        assertTrue(many.containsAll(few) && many.size() > few.size());
    }

    /** The exception: an addition, so that it does not spoil the equal chances of the others. */
    @Test
    void oneIsDrawnEvenWhereChanceDrawsNone() {
        for (int seed = 0; seed < 200; seed++) {
            var choice = new BackCheckChoice("s" + seed, 5);
            var chosen = choice.choose(doors(1, 3), Set.of(), Set.of());
            assertTrue(!chosen.isEmpty());
            assertTrue(byChance(chosen).size() == chosen.size() || chosen.size() == 1);
            Set<UUID> before = Set.of(chosen.get(0).door().household());
            assertEquals(
                    byChance(chosen).size(),
                    choice.choose(doors(1, 3), Set.of(), before).size(),
                    "not one more");
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
