package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.report.GoldenWave;
import doorstep.tally.dice.Draw;
import doorstep.tally.dice.Evaluation;
import doorstep.tally.dice.Scoring;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsLostTest {
    private static final double AWARE = 0.7545116308216;
    private static final double PLEASED = 0.6282465274601;

    private final WaveRates rates = new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());
    private final PointsLost whole = PointsLost.of(rates.whole().items());

    @Test
    void farBelowTheTargetPointsAreLostInProportionToWhatIsMissing() {
        assertEquals(3 * (0.9 - AWARE) / 0.9 + 2 * (0.8 - PLEASED) / 0.8, whole.expected(), 0.01);
        assertEquals(5, whole.atStake());
    }

    @Test
    void nineEvaluationsOfTenLieBetweenLeastAndMost() {
        LostText text = LostText.of(rates.whole());
        assertTrue(Double.parseDouble(text.least()) < Double.parseDouble(text.expected()));
        assertTrue(Double.parseDouble(text.most()) > Double.parseDouble(text.expected()));
    }

    @Test
    void evaluationThatAsksFewerIsLessSure() {
        Evaluation few = new Evaluation(new Draw(1, 5), Evaluation.Who.AS_WE_DO, Scoring.LINEAR, 0, 0.9, true);
        PointsLost asked = PointsLost.of(rates.evaluatedBy(few).whole().items());
        assertTrue(asked.items().get(0).risk().chance()
                > whole.items().get(0).risk().chance());
        assertTrue(asked.expected() > whole.expected());
    }

    @Test
    void ownSurveyThatIsTooKindCostsMore() {
        Evaluation strict = new Evaluation(Draw.USUAL, Evaluation.Who.AS_WE_DO, Scoring.LINEAR, -0.05, 0.9, true);
        PointsLost asked = PointsLost.of(rates.evaluatedBy(strict).whole().items());
        assertEquals(whole.expected() + 3 * 0.05 / 0.9 + 2 * 0.05 / 0.8, asked.expected(), 0.01);
    }

    @Test
    void measuresPartsAddUpToTheWhole() {
        double parts = whole.of(Measure.AWARENESS).expected()
                + whole.of(Measure.SATISFACTION).expected();
        assertEquals(whole.expected(), parts, 1e-12);
        assertEquals(0, whole.of(Measure.SUPPORT).expected());
    }

    @Test
    void costliestItemComesFirst() {
        PointsLost.Lost costliest = whole.costliest().get(0);
        assertEquals("awareness", costliest.item().indicator().name());
        assertEquals(0.9 - AWARE, costliest.missing(), 1e-9);
    }

    @Test
    void rateAboveItsTargetCostsNothing() {
        PlaceRates all = rates.by(PlaceLevel.community).get(1);
        assertEquals(1, all.items().get(0).sample().shown().orElseThrow().rate());
        assertEquals(
                List.of("satisfaction"),
                PointsLost.of(all.items()).costliest().stream()
                        .map(lost -> lost.item().indicator().name())
                        .toList());
    }

    @Test
    void itemWithoutARateHasNoPartInIt() {
        PlaceRates eight = rates.by(PlaceLevel.community).get(4);
        assertTrue(PointsLost.of(eight.items()).items().isEmpty());
        assertEquals(0, PointsLost.of(eight.items()).atStake());
    }

    @Test
    void chancesAreNeverCertainAndSmallLossesNeverNothing() {
        assertEquals("不到 1%", ResultsText.chance(0, Language.ZH));
        assertEquals("99% 以上", ResultsText.chance(1, Language.ZH));
        assertEquals("over 99%", ResultsText.chance(0.999, Language.EN));
        assertEquals("50%", ResultsText.chance(0.5, Language.ZH));
        assertEquals("<0.1", ResultsText.points(0.01));
        assertEquals("0.0", ResultsText.points(0));
        assertEquals("25", ResultsText.atStake(25));
        assertEquals("2.5", ResultsText.atStake(2.5));
    }
}
