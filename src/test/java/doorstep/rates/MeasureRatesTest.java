package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.report.MadeUpCells;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.wave.Channel;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of which items a measure is made where places differ in what they can show: here a measure of four. */
class MeasureRatesTest {
    private static final int ITEMS = 4;
    private static final Outcome YES = new Outcome.InBase(Outcome.FULL);

    private final Map<CellKey, Cell> cells = new HashMap<>();

    private static Questionnaire questionnaire() {
        StringBuilder more = new StringBuilder("indicators:\n");
        for (int i = 1; i < ITEMS; i++) {
            more.append("  - {name: heard_")
                    .append(i)
                    .append(", measure: awareness, label: {zh: 知晓, en: Awareness}, question: heard,")
                    .append(" credit: {well: 1, some: 1, \"no\": 0}, not_asked: outside, target: 0.9, points: 1}\n");
        }
        return MadeUpCells.golden("indicators:\n", more.toString());
    }

    /** Thirty answers, which are in the base of the first items alone. */
    private MeasureRatesTest in(String community, int inBase) {
        CellTally cell = new CellTally(ITEMS + 1);
        List<Outcome> outcomes = IntStream.range(0, ITEMS + 1)
                .mapToObj(i -> i < inBase ? YES : Outcome.Outside.NOT_ASKED)
                .toList();
        for (int i = 0; i < 30; i++) {
            cell.add(Credited.eligible(1, "f|from_18", outcomes));
        }
        cells.put(new CellKey(community, Channel.visit, "f|from_18"), cell.cell());
        return this;
    }

    private MeasureRates awareness() {
        WaveRates rates = new WaveRates(
                new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), cells, Map.of()),
                questionnaire(),
                new MadeUpCells().places());
        return MeasureRates.of(rates, Measure.AWARENESS, PlaceLevel.community);
    }

    private static Reason reason(MeasureRates rates, int place) {
        return ((Finding.Withheld<?>) rates.places().get(place).finding()).reason();
    }

    @Test
    void placeThatShowsOneItemOfFourDoesNotTakeTheOthersFromTheRest() {
        MeasureRates rates = in(MadeUpCells.FIRST, 4)
                .in(MadeUpCells.SECOND, 4)
                .in(MadeUpCells.OTHER_STREET, 1)
                .awareness();
        assertEquals(4, rates.items());
        assertTrue(rates.places().get(0).finding().shown().isPresent());
        assertTrue(rates.places().get(1).finding().shown().isPresent());
        assertEquals(Reason.FEW_ITEMS, reason(rates, 2));
    }

    @Test
    void placeThatShowsHalfOfThemIsComparedInThose() {
        MeasureRates rates = in(MadeUpCells.FIRST, 4)
                .in(MadeUpCells.SECOND, 4)
                .in(MadeUpCells.OTHER_STREET, 2)
                .awareness();
        assertEquals(2, rates.items());
        assertTrue(rates.places().stream()
                .allMatch(place -> place.finding().shown().isPresent()));
        assertTrue(rates.whole().shown().isPresent());
    }

    @Test
    void placeWithoutAnswersSaysSo() {
        MeasureRates rates = in(MadeUpCells.FIRST, 4).in(MadeUpCells.SECOND, 3).awareness();
        assertEquals(3, rates.items());
        assertEquals(Reason.NO_ANSWERS, reason(rates, 2));
    }
}
