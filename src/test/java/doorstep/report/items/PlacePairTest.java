package doorstep.report.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.rates.WaveRates;
import doorstep.report.MadeUpCells;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Holm;
import doorstep.wave.Channel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The golden questionnaire has two items, each a measure of its own: awareness, which differs here, and satisfaction, which does not. */
class PlacePairTest {
    private static PlacePair pair(WaveRates rates, String a, String b, int alike) {
        return PlacePair.of(rates, rates.at(a).orElseThrow(), rates.at(b).orElseThrow(), alike);
    }

    private static WaveRates rates(int first, int second, int all) {
        return new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, first, all)
                .of(MadeUpCells.SECOND, Channel.visit, second, all)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, second, all)
                .rates();
    }

    private static List<PlacePair.ItemLine> items(PlacePair pair, PlacePair.Verdict verdict) {
        return pair.items().stream()
                .filter(one -> one.line().verdict() == verdict)
                .toList();
    }

    @Test
    void saysInWhatTheFirstIsWorseAndOfTheRestThatNobodyCanTell() {
        PlacePair pair = pair(rates(10, 36, 40), MadeUpCells.FIRST, MadeUpCells.SECOND, 3);
        assertEquals(
                List.of("awareness"),
                items(pair, PlacePair.Verdict.LOWER).stream()
                        .map(one -> one.indicator().name())
                        .toList());
        assertEquals(1, items(pair, PlacePair.Verdict.CANNOT_TELL).size());
        assertEquals(
                List.of(PlacePair.Verdict.LOWER, PlacePair.Verdict.CANNOT_TELL),
                pair.measures().stream().map(one -> one.line().verdict()).toList());
    }

    @Test
    void turnedRoundItIsHigher() {
        PlacePair pair = pair(rates(10, 36, 40), MadeUpCells.SECOND, MadeUpCells.FIRST, 3);
        assertEquals(1, items(pair, PlacePair.Verdict.HIGHER).size());
        assertTrue(items(pair, PlacePair.Verdict.LOWER).isEmpty());
    }

    /** 25 and 34 of 40: p by itself is between 0.025 and 0.05, and twice that among two items, since the other p is 1. */
    @Test
    void differenceThatIsClearByItselfAloneIsNotClearAmongSeveralItems() {
        PlacePair pair = pair(rates(25, 34, 40), MadeUpCells.FIRST, MadeUpCells.SECOND, 3);
        PlacePair.Line aware = pair.items().get(0).line();
        Change alone = aware.difference().orElseThrow();
        assertTrue(alone.isClear());
        assertEquals(2 * alone.pValue(), aware.adjusted().orElseThrow(), 1e-12);
        assertEquals(PlacePair.Verdict.CANNOT_TELL, aware.verdict());
    }

    @Test
    void pickedOutOfManyPairsItHasToStandOutMore() {
        WaveRates rates = rates(22, 36, 40);
        PlacePair few = pair(rates, MadeUpCells.FIRST, MadeUpCells.SECOND, 2);
        PlacePair many = pair(rates, MadeUpCells.FIRST, MadeUpCells.SECOND, 100);
        assertEquals(1, few.pairs());
        assertEquals(4950, many.pairs());
        assertEquals(1, few.strictly().size());
        assertEquals(PlacePair.Verdict.LOWER, many.items().get(0).line().verdict());
        assertTrue(many.strictly().isEmpty());
    }

    @Test
    void placeWithTooFewAnswersIsNotComparedAndNotCalledWorse() {
        WaveRates rates = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 0, 9)
                .of(MadeUpCells.SECOND, Channel.visit, 40, 40)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, 4, 9)
                .rates();
        PlacePair pair = pair(rates, MadeUpCells.FIRST, MadeUpCells.SECOND, 3);
        assertEquals(2, items(pair, PlacePair.Verdict.MISSING).size());
        assertTrue(pair.measures().stream().allMatch(one -> one.line().verdict() == PlacePair.Verdict.MISSING));
    }

    @Test
    void streetsAreComparedLikeCommunities() {
        WaveRates rates = rates(10, 36, 40);
        PlacePair pair = pair(rates, "990101001", "990101002", 2);
        assertEquals(PlacePair.Verdict.LOWER, pair.items().get(0).line().verdict());
        assertEquals(1, pair.measures().get(0).items());
    }

    @Test
    void measureOfASingleItemIsThatItemAndCountsOnce() {
        PlacePair pair = pair(rates(25, 34, 40), MadeUpCells.FIRST, MadeUpCells.SECOND, 3);
        assertEquals(pair.items().get(0).line(), pair.measures().get(0).line());
        assertEquals(pair.items().get(1).line(), pair.measures().get(1).line());
        assertTrue(pair.measures(PlacePair.Verdict.CANNOT_TELL).isEmpty(), "said with the items");
    }

    /** Both items make one measure: three are looked at, and the measure is one of those of which something is said. */
    @Test
    void measureOfSeveralItemsIsLookedAtTogetherWithThem() {
        WaveRates rates = new MadeUpCells()
                .of(MadeUpCells.FIRST, Channel.visit, 5, 40)
                .of(MadeUpCells.SECOND, Channel.visit, 38, 40)
                .of(MadeUpCells.OTHER_STREET, Channel.visit, 20, 40)
                .rates(MadeUpCells.golden("measure: satisfaction", "measure: awareness"));
        PlacePair pair = pair(rates, MadeUpCells.FIRST, MadeUpCells.SECOND, 3);
        assertEquals(1, pair.measures().size());
        List<PlacePair.Line> all = List.of(
                pair.items().get(0).line(),
                pair.items().get(1).line(),
                pair.measures().get(0).line());
        List<Double> p = Holm.adjust(all.stream()
                .map(line -> line.difference().orElseThrow().pValue())
                .toList());
        assertEquals(p, all.stream().map(line -> line.adjusted().orElseThrow()).toList());
        assertEquals(1, pair.measures(PlacePair.Verdict.LOWER).size());
        assertEquals(2, pair.strictly().size());
    }
}
