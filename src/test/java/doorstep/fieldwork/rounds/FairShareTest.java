package doorstep.fieldwork.rounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.rounds.FairShare.Door;
import doorstep.fieldwork.rounds.FairShare.Taker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FairShareTest {
    private static void building(List<Door<String>> doors, String building, String unit, int count) {
        int before = doors.size();
        IntStream.range(before, before + count)
                .forEach(i -> doors.add(new Door<>("door " + i, List.of(building, unit))));
    }

    private static List<Taker> takers(int... loads) {
        return IntStream.range(0, loads.length)
                .mapToObj(i -> new Taker(i + 1, loads[i], Set.of()))
                .toList();
    }

    private static Map<String, Set<Long>> whoIsIn(List<Door<String>> doors, Map<Long, List<String>> shares, int depth) {
        Map<String, Long> owner = new HashMap<>();
        shares.forEach((who, theirs) -> theirs.forEach(door -> owner.put(door, who)));
        Map<String, Set<Long>> inside = new HashMap<>();
        doors.forEach(door -> inside.computeIfAbsent(
                        String.join("/", door.groups().subList(0, depth)), name -> new HashSet<>())
                .add(owner.get(door.id())));
        return inside;
    }

    @Test
    void buildingsThatFitAreNotTornApart() {
        List<Door<String>> doors = new ArrayList<>();
        building(doors, "1", "1", 10);
        building(doors, "2", "1", 5);
        building(doors, "3", "1", 5);
        Map<Long, List<String>> shares = FairShare.of(doors, takers(0, 0));
        assertEquals(10, shares.get(1L).size());
        whoIsIn(doors, shares, 1).forEach((building, who) -> assertEquals(1, who.size(), building));
    }

    @Test
    void tornBuildingIsCutBetweenItsUnits() {
        List<Door<String>> doors = new ArrayList<>();
        building(doors, "1", "1", 6);
        building(doors, "1", "2", 6);
        Map<Long, List<String>> shares = FairShare.of(doors, takers(0, 0));
        assertEquals(6, shares.get(1L).size());
        whoIsIn(doors, shares, 2).forEach((unit, who) -> assertEquals(1, who.size(), unit));
    }

    @Test
    void whoeverHasFewerDoorsGetsMore() {
        List<Door<String>> doors = new ArrayList<>();
        building(doors, "1", "1", 7);
        Map<Long, List<String>> shares = FairShare.of(doors, takers(5, 0, 20));
        assertEquals(1, shares.get(1L).size());
        assertEquals(6, shares.get(2L).size());
        assertEquals(0, shares.get(3L).size());
    }

    @Test
    void whoeverIsInABuildingAlreadyGetsTheRestOfIt() {
        List<Door<String>> doors = new ArrayList<>();
        building(doors, "1", "1", 4);
        building(doors, "2", "1", 4);
        List<Taker> takers = List.of(new Taker(1, 3, Set.of("2")), new Taker(2, 3, Set.of("1")));
        Map<Long, List<String>> shares = FairShare.of(doors, takers);
        assertEquals(Set.of(2L), whoIsIn(doors, shares, 1).get("1"));
        assertEquals(Set.of(1L), whoIsIn(doors, shares, 1).get("2"));
    }

    @Test
    void withoutVolunteersNobodyGetsAnything() {
        List<Door<String>> doors = new ArrayList<>();
        building(doors, "1", "1", 3);
        assertTrue(FairShare.of(doors, List.of()).isEmpty());
    }

    private static List<Door<String>> doors(List<Integer> units) {
        List<Door<String>> doors = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            building(doors, "building " + i / 3, "unit " + i % 3, units.get(i));
        }
        return doors;
    }

    @Property
    void eachDoorIsGivenOnce(
            @ForAll @Size(max = 20) List<@IntRange(max = 12) Integer> units,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 30) Integer> loads) {
        List<Door<String>> doors = doors(units);
        Map<Long, List<String>> shares =
                FairShare.of(doors, takers(loads.stream().mapToInt(load -> load).toArray()));
        List<String> given = new ArrayList<>();
        shares.values().forEach(given::addAll);
        assertEquals(doors.size(), given.size());
        assertEquals(doors.size(), new HashSet<>(given).size());
    }

    @Property
    void nobodyWhoGotADoorHasTwoMoreThanAnybody(
            @ForAll @Size(max = 20) List<@IntRange(max = 12) Integer> units,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 30) Integer> loads) {
        List<Taker> takers = takers(loads.stream().mapToInt(load -> load).toArray());
        Map<Long, List<String>> shares = FairShare.of(doors(units), takers);
        int least = takers.stream()
                .mapToInt(one -> one.load() + shares.get(one.id()).size())
                .min()
                .orElseThrow();
        takers.stream()
                .filter(one -> !shares.get(one.id()).isEmpty())
                .forEach(one -> assertTrue(one.load() + shares.get(one.id()).size() <= least + 1));
    }

    @Property
    void thereAreFewerCutsThanVolunteers(
            @ForAll @Size(max = 20) List<@IntRange(max = 12) Integer> units,
            @ForAll @IntRange(min = 1, max = 8) int volunteers) {
        List<Door<String>> doors = doors(units);
        Map<Long, List<String>> shares = FairShare.of(doors, takers(new int[volunteers]));
        for (int depth = 1; depth <= 2; depth++) {
            int cuts = whoIsIn(doors, shares, depth).values().stream()
                    .mapToInt(who -> who.size() - 1)
                    .sum();
            assertTrue(depth == 1 ? cuts < volunteers : cuts < 2 * volunteers, cuts + " cuts");
        }
    }

    @Property
    void sameInputGivesTheSameShares(@ForAll @Size(max = 20) List<@IntRange(max = 12) Integer> units) {
        assertEquals(FairShare.of(doors(units), takers(0, 3, 1)), FairShare.of(doors(units), takers(0, 3, 1)));
    }
}
