package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.compare.DifferenceInDifferences.Verdict;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {

    /**
     * 45/90 → 70/100 there, 50/110 → 60/120 elsewhere. R, w(x, n) giving p and Wilson's limits: d = (a1[1]−a0[1]) −
     * (b1[1]−b0[1]); d − sqrt((a1[1]−a1[2])² + (a0[3]−a0[1])² + (b1[3]−b1[1])² + (b0[1]−b0[2])²), likewise upwards; p = 2 *
     * pnorm(−d / ((d − low) / qnorm(.975))).
     */
    @Test
    void limitsAreThoseOfFourRates() {
        DifferenceInDifferences d = between(waves(45, 90, 70, 100), waves(50, 110, 60, 120));
        assertEquals(0.154545454545454, d.difference(), 1e-12);
        assertEquals(-0.0332469432422246, d.low(), 1e-12);
        assertEquals(0.336780423346247, d.high(), 1e-12);
        assertEquals(0.10675100132276, d.pValue(), 1e-9);
        assertEquals(0.264268965626132, d.detectable(), 1e-12);
        assertEquals(0.2, d.there().difference(), 1e-12);
        assertEquals(Verdict.CANNOT_TELL, d.verdict());
    }

    @Test
    void whatIsClearIsSaid() {
        assertEquals(
                Verdict.ROSE_MORE,
                between(waves(40, 100, 80, 100), waves(40, 100, 42, 100)).verdict());
        assertEquals(
                Verdict.ROSE_LESS,
                between(waves(40, 100, 42, 100), waves(40, 100, 80, 100)).verdict());
    }

    /** Both kinds rise by 10 points, one from 60 %, the other from 75 %: in 95 % of 2,000 surveys the limits hold 0. */
    @Test
    void limitsCoverTheTruth() {
        Random random = new Random(5);
        int covered = 0;
        for (int i = 0; i < 2000; i++) {
            DifferenceInDifferences d = between(drawn(random, 60, 0.60, 80, 0.70), drawn(random, 120, 0.75, 100, 0.85));
            covered += d.low() <= 0 && 0 <= d.high() ? 1 : 0;
        }
        assertTrue(covered >= 1880 && covered <= 1930, "covered " + covered);
    }

    private static BeforeAfter drawn(Random random, int before, double p0, int after, double p1) {
        return waves(TallyWorld.binomial(random, before, p0), before, TallyWorld.binomial(random, after, p1), after);
    }

    @Property(tries = 200)
    void swappingTheKindsTurnsTheSign(
            @ForAll @IntRange(min = 0, max = 20) int a,
            @ForAll @IntRange(min = 0, max = 20) int b,
            @ForAll @IntRange(min = 0, max = 30) int c,
            @ForAll @IntRange(min = 0, max = 30) int e) {
        DifferenceInDifferences one = between(waves(a, 20, b, 20), waves(c, 30, e, 30));
        DifferenceInDifferences other = between(waves(c, 30, e, 30), waves(a, 20, b, 20));
        assertEquals(one.difference(), -other.difference(), 1e-12);
        assertEquals(one.low(), -other.high(), 1e-12);
        assertTrue(one.low() >= -2 && one.high() <= 2 && one.low() <= one.difference());
        assertEquals(one.verdict() != Verdict.CANNOT_TELL, one.pValue() < 0.05);
    }

    private static DifferenceInDifferences between(BeforeAfter there, BeforeAfter elsewhere) {
        return DifferenceInDifferences.between(there, elsewhere);
    }

    private static BeforeAfter waves(int x0, int n0, int x1, int n1) {
        return new BeforeAfter(TallyWorld.plain(x0, n0), TallyWorld.plain(x1, n1));
    }
}
