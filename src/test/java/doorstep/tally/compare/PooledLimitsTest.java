package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.Lot;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PooledLimitsTest {
    private static Rate rate(Cell cell) {
        return TallyWorld.rate(Stratum.of("c", 100_000, cell));
    }

    /** Full marks, three quarters, none. */
    private static Cell credits(int full, int most, int none) {
        Outcome part = new Outcome.InBase(3 * Outcome.FULL / 4);
        return TallyWorld.cell(Stream.of(
                        Collections.nCopies(full, TallyWorld.YES),
                        Collections.nCopies(most, part),
                        Collections.nCopies(none, TallyWorld.NO))
                .flatMap(List::stream)
                .toArray(Outcome[]::new));
    }

    /** Where all others spread, the one whose answers agree is no surer than they are. */
    @Test
    void aCommunityWhoseAnswersHappenToAgreeIsNoSurerThanTheOthers() {
        Cell others = credits(8, 8, 4);
        List<Rate> rates = wave(credits(0, 20, 0), credits(1, 19, 0), others, others, others);
        List<Measured> pooled = PooledLimits.of(rates);
        double width = pooled.get(0).limits().width();
        assertEquals(width, pooled.get(1).limits().width(), 0.02);
        double n = 20 / rates.get(0).spread();
        assertTrue(n > 35 && n < 45, "of credits that vary less than zeros and ones: " + n);
        assertEquals(BinomialLimits.clopperPearson(0.75 * n, n), pooled.get(0).limits());
    }

    private static List<Rate> wave(Cell... cells) {
        List<Stratum> strata = IntStream.range(0, cells.length)
                .mapToObj(c -> Stratum.of("c" + c, 100_000, cells[c]))
                .toList();
        Pooled pooled = Pooled.of(strata);
        return strata.stream()
                .map(one -> assertInstanceOf(Rate.class, new StratifiedSample(List.of(one), Lot.ALL, pooled).rate(0)))
                .toList();
    }

    @Test
    void ratesStayAsTheyAreAndSoDoLimitsOfNoSample() {
        PlainRate scanned = TallyWorld.plain(12, 15);
        Rate drawn = rate(TallyWorld.share(30, 40));
        List<Measured> pooled = PooledLimits.of(List.of(scanned, drawn));
        assertSame(scanned, pooled.get(0));
        assertEquals(drawn.rate(), pooled.get(1).rate(), 0);
        assertTrue(pooled.get(1).limits(0.99).width() > pooled.get(1).limits().width());
    }

    /** d = Σ n²V / Σ n p(1−p) by hand, of 40 answers a quarter and of 60 three quarters in favour. */
    @Test
    void theDesignEffectIsThatOfAllOfThem() {
        Rate a = rate(TallyWorld.share(10, 40));
        Rate b = rate(TallyWorld.share(45, 60));
        double effect = (1600 * a.se() * a.se() + 3600 * b.se() * b.se()) / (100 * 0.25 * 0.75);
        double n = 40 / Math.max(1, effect);
        assertEquals(
                BinomialLimits.clopperPearson(n / 4, n).high(),
                PooledLimits.of(List.of(a, b)).get(0).limits().high(),
                1e-9);
    }

    @Test
    void withoutAnySpreadEveryAnswerCountsOnce() {
        List<Measured> pooled =
                PooledLimits.of(List.of(rate(TallyWorld.share(20, 20)), rate(TallyWorld.share(30, 30))));
        assertEquals(BinomialLimits.clopperPearson(20, 20), pooled.get(0).limits());
    }
}
