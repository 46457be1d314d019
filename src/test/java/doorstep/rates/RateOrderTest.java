package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doorstep.place.PlaceLevel;
import doorstep.report.GoldenWave;
import doorstep.web.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RateOrderTest {
    private static final List<RateOrder.Row> ROWS = new WaveRates(
                    GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places())
            .by(PlaceLevel.community).stream()
                    .map(place -> new RateOrder.Row(place, place.items().get(0)))
                    .toList();

    @Test
    void rowsWithoutARateStandLastEitherWay() {
        for (String order : List.of("rate", "-rate")) {
            List<RateOrder.Row> sorted = RateOrder.parse(order).sort(ROWS);
            assertEquals(
                    Set.of("990101002001", "990101002002"),
                    sorted.subList(14, 16).stream()
                            .map(row -> row.place().place().code())
                            .collect(Collectors.toSet()),
                    order);
        }
    }

    @Test
    void risingAndFallingAreEachOthersReverse() {
        List<Double> rising = shown("rate");
        assertEquals(rising.stream().sorted().toList(), rising);
        List<Double> falling = new java.util.ArrayList<>(shown("-rate"));
        java.util.Collections.reverse(falling);
        assertEquals(rising, falling);
    }

    private static List<Double> shown(String order) {
        return RateOrder.parse(order).sort(ROWS).stream()
                .flatMap(row -> row.item().sample().shown().stream())
                .map(rate -> rate.rate())
                .toList();
    }

    @Test
    void clickOnTheSortedColumnTurnsItRound() {
        assertEquals("-rate", RateOrder.parse("rate").next(RateOrder.Key.rate));
        assertEquals("rate", RateOrder.parse("-rate").next(RateOrder.Key.rate));
        assertEquals("-n", RateOrder.parse("rate").next(RateOrder.Key.n));
        assertEquals("ascending", RateOrder.parse("rate").aria(RateOrder.Key.rate));
        assertEquals("", RateOrder.parse("rate").aria(RateOrder.Key.n));
    }

    @Test
    void unknownOrderIsRefused() {
        assertThrows(ProblemException.class, () -> RateOrder.parse("-beauty"));
    }
}
