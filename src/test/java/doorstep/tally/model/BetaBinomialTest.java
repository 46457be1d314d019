package doorstep.tally.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.rates.CommunityRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/**
 * Numbers by R:
 *
 * <pre>{@code
 * bb = function(p, n, J = 48) { n0 = length(n) / sum(1 / n); B0 = ((1:J) - .5) / J; M = n0 * B0 / (1 - B0); x = n * p
 *   k = sapply(M, function(m) { w = n * (m + 1) / (m + n); mu = (.5 + sum(w * p)) / (1 + sum(w))
 *     v = mu * (1 - mu) / (1 + sum(w)); a = m * mu; b = m - a
 *     c(mu, v, log(v) / 2 + sum(lbeta(x + a, n - x + b) - lbeta(a, b))) })
 *   wt = exp(k[3,] - max(k[3,])); wt = wt / sum(wt)
 *   t(sapply(seq_along(n), function(i) { m = (x[i] + M * k[1,]) / (n[i] + M); B = M / (M + n[i]); e = sum(wt * m)
 *     v = sum(wt * (m * (1 - m) / (n[i] + M + 1) + B^2 * k[2,] + (m - e)^2)); s = e * (1 - e) / v - 1
 *     c(e, qbeta(c(.025, .975), e * s, (1 - e) * s), sum(wt * B), sum(wt * k[1,]),
 *       sum(wt * sqrt(k[1,] * (1 - k[1,]) / (M + 1)))) })) }
 * }</pre>
 *
 * Integrated over a grid of 400 μ × 200 M without any approximation, the first case gives 0.9261 (0.8368–0.9828) and 0.5711
 * (0.3999–0.7297): within 0.004 of it.
 */
class BetaBinomialTest {
    private static final double[] P = {.95, .9, .5, .85, .8, .99, .7, .88, .92, .6, .83};
    private static final double[] N = {40, 60, 30, 80, 20, 100, 50, 45, 70, 25, 33};

    @Test
    void ratesAreRs() {
        BetaBinomial model = BetaBinomial.fit(communities(P, N)).orElseThrow();
        assertEquals(0.81378872874804, model.common(), 1e-9);
        assertEquals(0.131587188509665, model.between(), 1e-9);
        check(model.rates().get(0), 0.925990726826357, 0.834394117051802, 0.982315570629615, 0.1782617010985793);
        check(model.rates().get(2), 0.570159202246637, 0.403718032358768, 0.728811356101718, 0.2225713414089130);
    }

    @Test
    void fewAndBrokenAnswersToo() {
        List<Modelled> rates = BetaBinomial.fit(
                        communities(new double[] {1, 1, .95, 1, .9}, new double[] {20, 15, 20, 8.5, 10.2}))
                .orElseThrow()
                .rates();
        check(rates.get(0), 0.980802464346696, 0.909555634627291, 0.999964048959169, 0.501975223069342);
        check(rates.get(3), 0.974470533919347, 0.875126351498716, 0.999974078136206, 0.651170391924053);
        check(rates.get(4), 0.937845921789718, 0.792385251249978, 0.997694521435691, 0.620392657927911);
    }

    @Test
    void allTheSameAreDrawnTogether() {
        double[] p = new double[16];
        double[] n = new double[16];
        Arrays.fill(p, .9);
        Arrays.fill(n, 40);
        Modelled one = BetaBinomial.fit(communities(p, n)).orElseThrow().rates().get(0);
        check(one, 0.899378133418586, 0.859229762567077, 0.933475685574294, 0.895649974981389);
    }

    @Test
    void noSpreadAndNextToNoAnswersStillHaveSoundLimits() {
        List<Modelled> zero = BetaBinomial.fit(communities(new double[] {0, 0, 0, 0}, new double[] {.3, .3, 20, 5}))
                .orElseThrow()
                .rates();
        check(zero.get(0), 0.04724519129311792, 0, 0.7250391154245913, 0.5346298961453021);
        check(zero.get(2), 0.00303118250458012, 0, 0.0348964891690489, 0.0453323085051767);
        List<Modelled> full = BetaBinomial.fit(communities(new double[] {1, 1, 1}, new double[] {20, 20, 20}))
                .orElseThrow()
                .rates();
        check(full.get(0), 0.994139570518986, 0.947962570342785, 1, 0.32371091543447);
    }

    @Test
    void oneCommunityCannotSayHowTheyDiffer() {
        assertEquals(Optional.empty(), BetaBinomial.fit(List.of()));
        assertEquals(Optional.empty(), BetaBinomial.fit(communities(new double[] {.5, .6}, new double[] {9, 9})));
    }

    /**
     * 16 communities of 5 to 35 answers about 85 %, 300 surveys each. Where their true rates differ wildly (standard deviation 12 points)
     * limits hold the truth somewhat less often than they promise (R: 0.920; integrated without approximation 0.933), with 6 points as often, and
     * where all are alike more often.
     */
    @Test
    void limitsCoverTheTruth() {
        assertEquals(0.925, covered(8, 16, new Random(9)), 0.012);
        assertEquals(0.945, covered(35, 16, new Random(9)), 0.012);
        assertEquals(0.990, covered(1000, 16, new Random(9)), 0.010);
    }

    private static double covered(double m, int k, Random random) {
        var truth = BetaDistribution.of(0.85 * m, 0.15 * m).createSampler(random::nextLong);
        double covered = 0;
        for (int survey = 0; survey < 300; survey++) {
            List<CommunityRate> communities = new ArrayList<>();
            double[] pi = truth.samples(k).toArray();
            for (int i = 0; i < k; i++) {
                int n = 5 + random.nextInt(31);
                communities.add(new CommunityRate("c", n, TallyWorld.binomial(random, n, pi[i]) / (double) n, n));
            }
            List<Modelled> rates = BetaBinomial.fit(communities).orElseThrow().rates();
            for (int i = 0; i < k; i++) {
                covered += rates.get(i).limits().contain(pi[i]) ? 1 : 0;
            }
        }
        return covered / 300.0 / k;
    }

    @Property(tries = 60)
    void modelledRatesLieBetweenTheMeasuredAndTheCommon(@ForAll long seed) {
        Random random = new Random(seed);
        int k = 3 + random.nextInt(10);
        double[] p = random.doubles(k)
                .map(u -> random.nextInt(4) == 0 ? Math.rint(u) : u)
                .toArray();
        double[] n = random.doubles(k).map(u -> 0.1 + 200 * u * u * u).toArray();
        List<CommunityRate> communities = communities(p, n);
        BetaBinomial model = BetaBinomial.fit(communities).orElseThrow();
        List<Modelled> rates = model.rates();
        for (Modelled one : rates) {
            assertTrue(one.limits().contain(one.rate()), one::toString);
            assertTrue(one.shrinkage() > 0 && one.shrinkage() < 1, one::toString);
        }
        Collections.reverse(communities);
        List<Modelled> turned = BetaBinomial.fit(communities).orElseThrow().rates();
        for (int i = 0; i < k; i++) {
            assertEquals(rates.get(i).rate(), turned.get(k - 1 - i).rate(), 1e-9);
        }
    }

    private static void check(Modelled one, double rate, double low, double high, double shrinkage) {
        assertEquals(rate, one.rate(), 1e-9);
        assertEquals(low, one.limits().low(), 1e-7);
        assertEquals(high, one.limits().high(), 1e-7);
        assertEquals(shrinkage, one.shrinkage(), 1e-9);
    }

    private static List<CommunityRate> communities(double[] p, double[] n) {
        List<CommunityRate> communities = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            communities.add(new CommunityRate("c" + i, (long) Math.ceil(n[i]), p[i], n[i]));
        }
        return communities;
    }
}
