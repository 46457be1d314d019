package doorstep.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HouseholdsHistoryTest {
    private static final String CODE = "990101001001";
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-10T12:00:00");

    private final Place community = new Place();
    private final List<HouseholdsHistory.Former> before = new ArrayList<>();

    HouseholdsHistoryTest() {
        community.code = CODE;
    }

    /** As the page does it. */
    private void say(int hour, Integer households) {
        if (community.households != null) {
            before.add(new HouseholdsHistory.Former(NOON.plusHours(hour), community.households));
        }
        community.households = households;
    }

    private Optional<Integer> at(Optional<LocalDateTime> begun) {
        var history = new HouseholdsHistory(before.isEmpty() ? Map.of() : Map.of(CODE, before));
        return Optional.ofNullable(history.at(List.of(community), code -> begun).get(CODE));
    }

    private Optional<Integer> atNoon() {
        return at(Optional.of(NOON));
    }

    @Test
    void aWaveGoesByTheNumberOfItsBeginning() {
        say(-2, 500);
        say(-1, 600);
        say(1, 700);
        say(2, null);
        assertEquals(Optional.of(600), atNoon());
        assertEquals(Optional.of(500), at(Optional.of(NOON.minusHours(2))));
        assertEquals(Optional.of(700), at(Optional.of(NOON.plusHours(1))));
        assertEquals(Optional.empty(), at(Optional.of(NOON.plusHours(3))));
    }

    @Test
    void whatWasNotKnownIsTheFirstNumberThatIsSaidLater() {
        say(-2, 500);
        say(-1, null);
        assertEquals(Optional.empty(), atNoon());
        say(1, 700);
        assertEquals(Optional.of(700), atNoon());
        say(2, 800);
        say(3, null);
        assertEquals(Optional.of(700), atNoon());
    }

    @Test
    void aDraftGoesByWhatIsSaidNow() {
        say(-1, 500);
        say(1, 600);
        assertEquals(Optional.of(600), at(Optional.empty()));
    }

    @Test
    void whateverIsSaidThereIsOneNumberEver() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            before.clear();
            community.households = random.nextBoolean() ? null : 1;
            Set<Integer> told = new HashSet<>();
            atNoon().ifPresent(told::add);
            for (int hour = 0; hour < 8; hour++) {
                say(hour + 1, random.nextInt(3) == 0 ? null : 1 + random.nextInt(5));
                atNoon().ifPresent(told::add);
            }
            assertEquals(true, told.size() <= 1, "seed " + seed + ": " + told);
        }
    }
}
