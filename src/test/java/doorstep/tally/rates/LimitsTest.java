package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

class LimitsTest {

    @Property(tries = 500)
    void limitsContainTheirRate(
            @ForAll @DoubleRange(min = 0.01, max = 1e7) double n, @ForAll @DoubleRange(min = 0, max = 1) double p) {
        assertTrue(BinomialLimits.wilson(n * p, n).contain(n * p / n));
        assertTrue(BinomialLimits.clopperPearson(n * p, n).contain(n * p / n));
        assertTrue(BinomialLimits.clopperPearson(n * p, n, 0.999).contain(n * p / n));
    }

    @Property(tries = 300)
    void moreAnswersAreNeverLessCertain(
            @ForAll @IntRange(min = 1, max = 5000) int n, @ForAll @DoubleRange(min = 0, max = 1) double p) {
        assertTrue(width(p, 2.0 * n) <= width(p, n) + 1e-12);
        Limits wilson = BinomialLimits.wilson(n * p, n);
        assertTrue(BinomialLimits.wilson(2 * n * p, 2.0 * n).width() <= wilson.width() + 1e-12);
    }

    private static double width(double p, double n) {
        return BinomialLimits.clopperPearson(n * p, n).width();
    }

    @Property(tries = 300)
    void everySampleHasASoundEstimate(@ForAll long seed) {
        List<Stratum> strata = anySample(new Random(seed));
        Estimate estimate = new StratifiedSample(strata).rate(0);
        if (estimate instanceof Rate rate) {
            assertTrue(rate.limits().contain(rate.rate()), rate::toString);
            assertTrue(rate.se() >= 0 && rate.se() < 1.5, rate::toString);
            assertTrue(rate.nEff() > 0 && rate.nEff() < 1e12, rate::toString);
            assertTrue(rate.df() >= 0 && rate.df() < rate.n(), rate::toString);
            assertTrue(
                    rate.limits(0.99).low() <= rate.low() && rate.limits(0.99).high() >= rate.high());
        } else {
            assertFalse(strata.stream().anyMatch(s -> s.cell().sums(0).n() > 0));
        }
    }

    private static List<Stratum> anySample(Random random) {
        List<Stratum> strata = new ArrayList<>();
        int[] credits = {0, 10_000, random.nextInt(10_001), 7_500};
        int kinds = 1 + random.nextInt(4);
        for (int h = 0; h <= random.nextInt(4); h++) {
            CellTally tally = new CellTally(1);
            int n = random.nextInt(12);
            for (int i = 0; i < n; i++) {
                Outcome outcome = random.nextInt(5) == 0
                        ? Outcome.Outside.DECLARED
                        : new Outcome.InBase(credits[random.nextInt(kinds)]);
                tally.add(Credited.eligible(1 + random.nextInt(9), "", List.of(outcome)));
            }
            strata.add(Stratum.of("c" + h, 1 + random.nextInt(40), tally.cell()));
        }
        return strata;
    }

    @Property(tries = 500)
    void betaQuantilesAreTheLibrarys(
            @ForAll @DoubleRange(min = 0.2, max = 3000) double a,
            @ForAll @DoubleRange(min = 0.2, max = 3000) double b) {
        for (double p : new double[] {0.025, 0.975, 1e-4}) {
            assertEquals(BetaDistribution.of(a, b).inverseCumulativeProbability(p), Quantiles.beta(p, a, b), 1e-8);
        }
    }

    @Property(tries = 300)
    void tQuantilesAreTheLibrarys(@ForAll @IntRange(min = 1, max = 100_000) int df) {
        double library = TDistribution.of(df).inverseCumulativeProbability(0.975);
        assertEquals(library, Quantiles.t(0.975, df), 1e-8 * library);
    }
}
