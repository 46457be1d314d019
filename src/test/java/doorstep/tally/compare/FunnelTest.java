package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.compare.Funnel.Band;
import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Limits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {

    /**
     * R: lower = function(th, n, p) uniroot(function(x) pbeta(th, x + 1, n − x, lower = FALSE) − p, c(0, n * th), tol =
     * 1e-14)$root / n; upper = 1 − lower(1 − th, n, p).
     */
    @ParameterizedTest
    @CsvSource({
        "0.9, 20, 0.95, 0.728715667500745, 1",
        "0.9, 20, 0.998, 0.62442949880987, 1",
        "0.9, 200, 0.95, 0.854183301482482, 0.941996420969787",
        "0.9, 200, 0.998, 0.826778170504123, 0.961624289331614",
        "0.8, 33.3, 0.95, 0.642088834833037, 0.940355897727045",
        "0.8, 33.3, 0.998, 0.550988597758016, 0.994114188170672"
    })
    void limitsAreRs(double common, double n, double confidence, double low, double high) {
        Limits limits = Funnel.of(common, List.of()).limits(n, confidence);
        assertEquals(low, limits.low(), 1e-9);
        assertEquals(high, limits.high(), 1e-9);
    }

    /** R: pbinom(170:171, 200, .9) = 0.0165, 0.0271: 170 of 200 are beyond 95 %, 171 are not; pbinom(164, 200, .9) = 0.0004. */
    @Test
    void bandsAreThoseOfTheBinomialTails() {
        Funnel funnel = Funnel.of(
                0.9, List.of(community(170, 200), community(171, 200), community(164, 200), community(193, 200)));
        assertEquals(
                List.of(Band.BEYOND_95, Band.INSIDE, Band.BEYOND_998, Band.BEYOND_998),
                funnel.points().stream().map(Funnel.Point::band).toList());
        assertEquals(
                List.of(false, false, false, true),
                funnel.points().stream().map(Funnel.Point::isAbove).toList());
    }

    /** R: z = sort((p − .85) / sqrt(.85 * .15 / n)), the lowest and highest of the 11 set to the next one; mean(z^2). */
    @Test
    void phiIsTheWinsorisedMeanSquare() {
        double[] p = {.95, .9, .5, .85, .8, .99, .7, .88, .92, .6, .83};
        double[] n = {40, 60, 30, 80, 20, 100, 50, 45, 70, 25, 33};
        List<CommunityRate> communities = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            communities.add(new CommunityRate("c" + i, 1, p[i], n[i]));
        }
        Funnel funnel = Funnel.of(0.85, communities);
        assertEquals(4.02616755793226, funnel.phi(), 1e-12);
        assertTrue(funnel.overdispersed());
        Collections.reverse(communities);
        assertEquals(funnel.phi(), Funnel.of(0.85, communities).phi(), 1e-12);
    }

    /** 40 communities all truly at 90 %, 100 surveys: at most 5 % of points beyond 95 %, φ rarely called more than chance. */
    @Test
    void chanceAloneStaysInside() {
        Random random = new Random(8);
        int beyond = 0;
        int far = 0;
        int over = 0;
        for (int survey = 0; survey < 100; survey++) {
            List<CommunityRate> communities = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                int n = 20 + random.nextInt(60);
                communities.add(community(TallyWorld.binomial(random, n, 0.9), n));
            }
            Funnel funnel = Funnel.of(0.9, communities);
            beyond += (int) funnel.points().stream()
                    .filter(p -> p.band() != Band.INSIDE)
                    .count();
            far += (int) funnel.points().stream()
                    .filter(p -> p.band() == Band.BEYOND_998)
                    .count();
            over += funnel.overdispersed() ? 1 : 0;
        }
        assertTrue(beyond > 40 && beyond <= 200, "beyond " + beyond);
        assertTrue(far <= 16, "far " + far);
        assertTrue(over <= 5, "over " + over);
    }

    @Property(tries = 300)
    void aPointIsBeyondExactlyWhereTheLineIsDrawn(
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double common,
            @ForAll @DoubleRange(min = 0.5, max = 900) double n,
            @ForAll @DoubleRange(min = 0, max = 1) double p) {
        Funnel.Point point = Funnel.of(common, List.of(new CommunityRate("c", 1, p, n)))
                .points()
                .get(0);
        assertTrue(point.limits().contain(common) && point.outer().contain(common));
        assertTrue(point.outer().low() <= point.limits().low()
                && point.outer().high() >= point.limits().high());
        boolean onTheLine = Math.abs(p - point.limits().low()) < 1e-9
                || Math.abs(p - point.limits().high()) < 1e-9;
        assertTrue(onTheLine || point.limits().contain(p) == (point.band() == Band.INSIDE));
        Limits more = Funnel.of(common, List.of()).limits(2 * n, 0.95);
        assertTrue(more.low() >= point.limits().low() - 1e-9
                && more.high() <= point.limits().high() + 1e-9);
    }

    @Test
    void endsAndNothing() {
        Funnel all = Funnel.of(1, List.of(community(20, 20), community(3, 3)));
        assertEquals(0, all.phi());
        assertTrue(all.points().stream()
                .allMatch(p -> p.band() == Band.INSIDE && p.limits().low() == 1));
        assertFalse(Funnel.of(0.5, List.of()).overdispersed());
        assertThrows(IllegalArgumentException.class, () -> Funnel.of(1.5, List.of()));
        assertThrows(IllegalArgumentException.class, () -> all.limits(0, 0.95));
    }

    private static CommunityRate community(int yes, int n) {
        return new CommunityRate("c", n, (double) yes / n, n);
    }
}
