package doorstep.report.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Measure;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.VersionDifference.Reason;
import doorstep.rates.Finding;
import doorstep.rates.Verdict;
import doorstep.rates.WaveRates;
import doorstep.report.MadeUpCells;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Holm;
import doorstep.wave.Channel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WaveSeriesTest {
    private static WaveRates wave(int aware, int all) {
        return new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, aware, all)
                .rates();
    }

    private static WaveRates wave(int aware, int all, Questionnaire questionnaire) {
        return new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, aware, all)
                .rates(questionnaire);
    }

    @Test
    void onlyCommunitiesOfAllWavesCount() {
        WaveRates first = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, 10, 20)
                .of(MadeUpCells.SECOND, Channel.household, 0, 20)
                .rates();
        WaveRates second = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, 15, 20)
                .of(MadeUpCells.SECOND, Channel.link, 20, 20)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, 20, 20)
                .rates();
        WaveSeries series = WaveSeries.of(List.of(first, second), "");
        assertEquals(Set.of(MadeUpCells.FIRST), series.communities());
        assertEquals(0.5, rate(series, 0, 0), 1e-12);
        assertEquals(0.75, rate(series, 0, 1), 1e-12);
    }

    private static double rate(WaveSeries series, int item, int wave) {
        return series.items()
                .get(item)
                .points()
                .get(wave)
                .finding()
                .flatMap(Finding::shown)
                .orElseThrow()
                .rate();
    }

    @Test
    void aWaveElsewhereCutsTheSeriesShort() {
        WaveRates elsewhere = new MadeUpCells()
                .of(MadeUpCells.OTHER_STREET, Channel.household, 10, 20)
                .rates();
        WaveSeries series = WaveSeries.of(List.of(wave(1, 20), elsewhere, wave(2, 20), wave(3, 20)), "");
        assertEquals(2, series.waves());
        assertEquals(
                1, WaveSeries.of(List.of(wave(1, 20), wave(2, 20)), "990101002").waves());
    }

    @Test
    void aRewordedItemBreaksThereAndLeavesItsMeasure() {
        Questionnaire older = MadeUpCells.golden("您听说过吗", "您知道这件事吗");
        WaveSeries series = WaveSeries.of(List.of(wave(10, 40, older), wave(20, 40), wave(30, 40)), "");
        List<WaveSeries.Point> points = series.items().get(0).points();
        assertEquals(Set.of(), points.get(0).breaks());
        assertEquals(Set.of(Reason.WORDING), points.get(1).breaks());
        assertEquals(Set.of(), points.get(2).breaks());
        assertFalse(series.items().get(0).isWhole());
        WaveSeries.MeasureLine awareness = series.measures().get(0);
        assertEquals(Measure.AWARENESS, awareness.measure());
        assertEquals(0, awareness.used());
        assertEquals(1, awareness.of());
        assertTrue(awareness.totals().isEmpty() && awareness.change().isEmpty());
        assertEquals(3, series.measures().get(1).totals().size());
    }

    /** Only the second item is a satisfaction item; made into awareness, both share it: 3 points · 0.5 + 2 points · 1 = 0.7, 0.85. */
    @Test
    void aMeasureIsTheMeanOfItsComparableItemsWithTheLastWavesPoints() {
        String[] joined = {"measure: satisfaction", "measure: awareness"};
        Questionnaire both = MadeUpCells.golden(joined);
        Questionnaire otherPoints = MadeUpCells.golden(joined[0], joined[1], "points: 3", "points: 30");
        WaveSeries series = WaveSeries.of(List.of(wave(20, 40, otherPoints), wave(30, 40, both)), "");
        WaveSeries.MeasureLine line = series.measures().get(0);
        assertEquals(2, line.used());
        assertEquals(0.7, line.totals().get(0).rate(), 1e-12);
        assertEquals(0.85, line.totals().get(1).rate(), 1e-12);
        assertEquals(0.15, line.change().orElseThrow().difference(), 1e-12);
    }

    /** One of three communities could have been any of them: its p values count three times. */
    @Test
    void measuresOfOnePlaceHaveToStandOutAmongAllPlacesLikeIt() {
        WaveRates before = threeCommunities(16);
        WaveRates after = threeCommunities(22);
        List<WaveRates> waves = List.of(before, after);
        WaveSeries.MeasureLine one =
                WaveSeries.of(waves, MadeUpCells.FIRST).measures().get(0);
        double alone =
                Holm.adjust(List.of(one.change().orElseThrow().pValue(), 1.0)).get(0);
        assertEquals(Math.min(1, 3 * alone), one.adjusted().orElseThrow(), 1e-12);
        WaveSeries.MeasureLine all = WaveSeries.of(waves, "").measures().get(0);
        assertEquals(2 * all.change().orElseThrow().pValue(), all.adjusted().orElseThrow(), 1e-12);
    }

    private static WaveRates threeCommunities(int aware) {
        return new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.household, aware, 40)
                .of(MadeUpCells.SECOND, Channel.household, aware, 40)
                .of(MadeUpCells.OTHER_STREET, Channel.household, aware, 40)
                .rates();
    }

    @Test
    void aRateOfFewAnswersIsNoPoint() {
        WaveSeries series = WaveSeries.of(List.of(wave(9, 9), wave(20, 40)), "");
        assertTrue(series.items()
                .get(0)
                .points()
                .get(0)
                .finding()
                .orElseThrow()
                .shown()
                .isEmpty());
        assertEquals(0, series.measures().get(0).used());
    }

    @Test
    void unchangedIsSaidOnlyWithinTheMargin() {
        assertEquals(Verdict.ALIKE, verdict(0.01, -0.03, 0.049, 1));
        assertEquals(Verdict.OPEN, verdict(0.01, -0.03, 0.051, 1));
        assertEquals(Verdict.OPEN, verdict(0.2, 0.01, 0.3, 0.06));
        assertEquals(Verdict.ROSE, verdict(0.03, 0.02, 0.04, 0.01));
        assertEquals(Verdict.FELL, verdict(-0.3, -0.4, -0.2, 0.01));
        assertEquals(Verdict.BROKEN, Verdict.of(true, Optional.empty(), OptionalDouble.empty()));
        assertEquals(Verdict.MISSING, Verdict.of(false, Optional.empty(), OptionalDouble.empty()));
    }

    private static Verdict verdict(double difference, double low, double high, double adjusted) {
        return Verdict.of(false, Optional.of(new Change(difference, low, high, adjusted)), OptionalDouble.of(adjusted));
    }
}
