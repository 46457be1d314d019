package doorstep.followup.publicity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.followup.MadeUpRates;
import doorstep.followup.MadeUpRates.Asked;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people know least, and how sure that is. */
class LeastKnownTest {
    private static final String EAST = "990101001001";

    @Test
    void awarenessItemsStandWithTheLowestFirstAndNoOthersDo() {
        LeastKnown known = known(new Asked(150, 60, 10, 200));
        assertEquals(List.of("knows_b", "knows_a"), names(known.items()));
    }

    @Test
    void whereLimitsAreApartTheOrderIsCertain() {
        LeastKnown known = known(new Asked(150, 60, 10, 200));
        assertEquals(
                Optional.of(new LeastKnown.Ranks(1, 1, 1)), known.items().get(0).ranks());
        assertEquals(
                Optional.of(new LeastKnown.Ranks(2, 2, 2)), known.items().get(1).ranks());
        assertEquals(List.of("knows_b"), names(known.mayBeLeast()));
    }

    @Test
    void whereLimitsOverlapEitherMayBeTheLeastKnown() {
        LeastKnown known = known(new Asked(24, 20, 10, 40));
        assertEquals(
                Optional.of(new LeastKnown.Ranks(1, 1, 2)), known.items().get(0).ranks());
        assertEquals(List.of("knows_b", "knows_a"), names(known.mayBeLeast()));
    }

    @Test
    void equalRatesShareTheirRank() {
        LeastKnown known = known(new Asked(20, 20, 10, 40));
        assertEquals(
                List.of(1, 1),
                known.items().stream()
                        .map(item -> item.ranks().orElseThrow().rank())
                        .toList());
    }

    @Test
    void withTooFewAnswersNothingIsRanked() {
        LeastKnown known = known(new Asked(3, 3, 3, 9));
        assertEquals(2, known.items().size());
        assertEquals(List.of(), known.mayBeLeast());
    }

    private static LeastKnown known(Asked asked) {
        return LeastKnown.of(new MadeUpRates(1, "2026-03-01", "2026-03-10")
                .in(EAST, asked)
                .rates()
                .whole());
    }

    private static List<String> names(List<LeastKnown.Item> items) {
        return items.stream().map(item -> item.indicator().name()).toList();
    }
}
