package doorstep.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.report.GoldenWave;
import doorstep.tally.rates.Shortfall;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointsLostTest {
    private static final double AWARE = 0.7545116308216;
    private static final double PLEASED = 0.6282465274601;

    private final WaveRates rates = new WaveRates(GoldenWave.tally(), GoldenWave.questionnaire(), GoldenWave.places());
    private final PointsLost whole = PointsLost.of(rates.whole().items());

    @Test
    void pointsAreLostInProportionToWhatIsMissing() {
        assertEquals(3 * (0.9 - AWARE) / 0.9 + 2 * (0.8 - PLEASED) / 0.8, whole.expected(), 1e-9);
        assertEquals(5, whole.atStake());
    }

    @Test
    void leastAndMostAreThoseAtTheLimitsOfTheRates() {
        assertEquals(3 * (0.9 - 0.7937451309112) / 0.9 + 2 * (0.8 - 0.6671285691659) / 0.8, whole.least(), 1e-6);
        assertEquals(3 * (0.9 - 0.7118699444433) / 0.9 + 2 * (0.8 - 0.5880891551615) / 0.8, whole.most(), 1e-6);
    }

    @Test
    void measuresPartsAddUpToTheWhole() {
        double parts = whole.of(Measure.AWARENESS).expected()
                + whole.of(Measure.SATISFACTION).expected();
        assertEquals(whole.expected(), parts, 1e-12);
        assertEquals(0, whole.of(Measure.SUPPORT).expected());
    }

    @Test
    void itemSaysWhatTheShortfallSays() {
        PointsLost.Lost costliest = whole.costliest().get(0);
        Shortfall shortfall = Shortfall.of(costliest.rate(), 0.9, 3);
        assertEquals("awareness", costliest.item().indicator().name());
        assertEquals(shortfall.points(), costliest.points(), 1e-12);
        assertEquals(shortfall.missing(), costliest.missing(), 1e-12);
        assertEquals(shortfall.chance(), costliest.chance(), 1e-12);
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
