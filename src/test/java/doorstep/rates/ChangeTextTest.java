package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.response.cells.CellKey;
import doorstep.response.cells.WaveTally;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.wave.Channel;
import doorstep.wave.Wave;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ChangeTextTest {
    private static final String COMMUNITY = "990101001001";

    @Test
    void onlyClearChangesAreNamedAndTheOthersAreCounted() {
        ChangeText changes = changes(wave(60, 70, 100), wave(90, 72, 100));
        assertEquals(1, changes.clear().size());
        ChangeText.Line line = changes.clear().get(0);
        assertEquals("awareness", line.item().name());
        assertTrue(line.better());
        assertEquals("60.0%", line.before().rate());
        assertEquals("90.0%", line.after().rate());
        assertEquals("+30.0", line.difference().rate());
        assertEquals(1, changes.alike() + changes.open());
    }

    @Test
    void fallIsAFall() {
        assertFalse(changes(wave(90, 70, 100), wave(50, 72, 100)).clear().get(0).better());
    }

    @Test
    void whatIsClearByItselfAloneIsNotNamedAmongMany() {
        WaveRates before = wave(70, 70, 100);
        WaveRates after = wave(83, 70, 100);
        List<WaveChange.ItemChange> items = WaveChange.between(before, after).items();
        double alone = items.get(0).change().orElseThrow().pValue();
        assertTrue(alone < 0.05 && 2 * alone > 0.05, "p is " + alone);
        assertTrue(changes(before, after).clear().isEmpty());
    }

    @Test
    void itemWithoutARateInOneWaveIsUntold() {
        ChangeText changes = changes(wave(5, 5, 9), wave(60, 60, 100));
        assertEquals(2, changes.untold());
        assertEquals(0, changes.alike() + changes.open());
    }

    private static ChangeText changes(WaveRates before, WaveRates after) {
        WaveChange change = WaveChange.between(before, after);
        return ChangeText.of(new ChangeText.Since(new Wave(), change), change.communities(), Language.ZH);
    }

    /** So many aware, so many pleased, of so many answers in one community. */
    private static WaveRates wave(int aware, int pleased, int answers) {
        var sheet = new CreditSheet(GoldenWave.questionnaire());
        var cell = new CellTally(sheet.indicators());
        for (int i = 0; i < answers; i++) {
            cell.add(sheet.credit(Answers.of(Map.of(
                    "heard", new Answer.Chosen(i < aware ? "well" : "no"),
                    "satisfied", new Answer.Chosen(i < pleased ? "satisfied" : "dissatisfied"),
                    "adults", new Answer.Whole(1),
                    "sex", new Answer.Chosen("f"),
                    "age", new Answer.Chosen("from_35")))));
        }
        var tally = new WaveTally(
                1,
                LocalDateTime.parse("2026-03-01T01:30:00"),
                Map.of(new CellKey(COMMUNITY, Channel.visit, ""), cell.cell()),
                Map.of());
        var places =
                new WavePlaces(List.of(new WavePlaces.Community(COMMUNITY, "一社区", OptionalLong.of(5000))), Map.of());
        return new WaveRates(tally, GoldenWave.questionnaire(), places);
    }
}
