package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.VersionDifference.Reason;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.report.GoldenWave;
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
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveChangeTest {
    private static final String FIRST = "990101001001";
    private static final String SECOND = "990101001002";
    private static final String THIRD = "990101001003";
    private static final Outcome YES = new Outcome.InBase(Outcome.FULL);
    private static final Outcome NO = new Outcome.InBase(0);

    /** Answers of one wave: of so many in each community so many know; everybody is satisfied. */
    private static final class Answers {
        private final Map<CellKey, CellTally> cells = new HashMap<>();

        Answers of(String community, Channel channel, int know, int all) {
            CellTally cell = cells.computeIfAbsent(new CellKey(community, channel, ""), key -> new CellTally(2));
            for (int i = 0; i < all; i++) {
                cell.add(Credited.eligible(1, "", List.of(i < know ? YES : NO, YES)));
            }
            return this;
        }

        WaveRates rates(Questionnaire questionnaire) {
            Map<CellKey, Cell> all = new HashMap<>();
            cells.forEach((key, cell) -> all.put(key, cell.cell()));
            return new WaveRates(
                    new WaveTally(1, LocalDateTime.parse("2026-03-01T01:30:00"), all, Map.of()),
                    questionnaire,
                    places());
        }

        WaveRates rates() {
            return rates(GoldenWave.questionnaire());
        }

        private static WavePlaces places() {
            return new WavePlaces(
                    List.of(community(FIRST), community(SECOND), community(THIRD)),
                    Map.of("990101001", "一街", "990101", "样例区"));
        }

        private static WavePlaces.Community community(String code) {
            return new WavePlaces.Community(code, "社区" + code, OptionalLong.of(1000));
        }
    }

    @Test
    void onlyCommunitiesWithAnswersOfASampleInBothWavesAreCompared() {
        WaveRates before = new Answers()
                .of(FIRST, Channel.visit, 20, 40)
                .of(SECOND, Channel.visit, 0, 40)
                .rates();
        WaveRates after = new Answers()
                .of(FIRST, Channel.visit, 20, 40)
                .of(SECOND, Channel.link, 40, 40)
                .of(THIRD, Channel.visit, 40, 40)
                .rates();
        WaveChange change = WaveChange.between(before, after);
        assertEquals(Set.of(FIRST), change.communities());
        assertEquals(0, change.items().get(0).change().orElseThrow().difference(), 1e-12);
        assertFalse(change.items().get(0).isClear());
    }

    @Test
    void aLargeChangeIsClearAndItsPValueIsHolms() {
        WaveRates before = new Answers().of(FIRST, Channel.visit, 20, 100).rates();
        WaveRates after = new Answers().of(FIRST, Channel.visit, 60, 100).rates();
        List<WaveChange.ItemChange> items = WaveChange.between(before, after).items();
        WaveChange.ItemChange first = items.get(0);
        assertEquals(0.4, first.change().orElseThrow().difference(), 1e-12);
        assertTrue(first.isClear());
        assertEquals(
                Math.min(1, 2 * first.change().orElseThrow().pValue()),
                first.adjusted().orElseThrow(),
                1e-15);
        assertFalse(items.get(1).isClear());
    }

    @Test
    void aRewordedItemIsShownInBothWavesButNotCompared() {
        WaveRates before = new Answers().of(FIRST, Channel.visit, 20, 100).rates(reworded());
        WaveRates after = new Answers().of(FIRST, Channel.visit, 60, 100).rates();
        List<WaveChange.ItemChange> items = WaveChange.between(before, after).items();
        assertEquals(Set.of(Reason.WORDING), items.get(0).breaks());
        assertTrue(items.get(0).change().isEmpty());
        assertEquals(0.2, items.get(0).before().shown().orElseThrow().rate(), 1e-12);
        assertTrue(items.get(1).change().isPresent());
    }

    @Test
    void aRateOfFewAnswersIsNotCompared() {
        WaveRates before = new Answers().of(FIRST, Channel.visit, 2, 9).rates();
        WaveRates after = new Answers().of(FIRST, Channel.visit, 60, 100).rates();
        assertTrue(WaveChange.between(before, after).items().stream()
                .allMatch(item -> item.change().isEmpty() && item.adjusted().isEmpty()));
    }

    @Test
    void aPlaceIsComparedByItsOwnCommunities() {
        WaveRates before = new Answers()
                .of(FIRST, Channel.visit, 20, 100)
                .of(SECOND, Channel.visit, 50, 100)
                .rates();
        WaveRates after = new Answers()
                .of(FIRST, Channel.visit, 60, 100)
                .of(SECOND, Channel.visit, 50, 100)
                .rates();
        WaveChange change = WaveChange.between(before, after);
        assertEquals(
                0, change.items(Set.of(SECOND)).get(0).change().orElseThrow().difference(), 1e-12);
        assertEquals(0.2, change.items().get(0).change().orElseThrow().difference(), 1e-12);
        WaveChange.ItemChange first = change.items(Set.of(FIRST)).get(0);
        double p = first.change().orElseThrow().pValue();
        assertEquals(Math.min(1, 2 * 2 * p), first.adjusted().orElseThrow(), 1e-15, "2 items, 2 places");
    }

    private static Questionnaire reworded() {
        String label = GoldenWave.questionnaire()
                .question("heard")
                .orElseThrow()
                .label()
                .zh();
        return QuestionnaireReader.read("older.yaml", GoldenWave.yaml().replace(label, "另一种问法？"))
                .questionnaire()
                .orElseThrow();
    }
}
