package doorstep.tally.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.rates.Quantiles;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.LogBeta;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static final Belief MOCK = new Belief(450 / 480.0, 480);
    private static final int TIMES = 8_000;

    /** One community, people alike. */
    private static Forecast asking(int people) {
        return Forecast.of(MOCK, new Draw(1, people), Ground.even(1), 0);
    }

    @Test
    void chanceOfPassingIsThatOfTheSampleThatTheEvaluationDraws() {
        assertEquals(closed(200), asking(200).chance(0.9), 1e-9);
        assertEquals(closed(50), asking(50).chance(0.9), 1e-9);
        assertEquals(closed(10), asking(10).chance(0.9), 1e-9);
    }

    /** The two beta-binomial tails by their formula. */
    private static double closed(int people) {
        int least = (int) Math.ceil(0.9 * people - 1e-9);
        return (tail(people, least, 450, 31) + tail(people, least, 451, 30)) / 2;
    }

    private static double tail(int n, int from, double a, double b) {
        return IntStream.rangeClosed(from, n)
                .mapToDouble(k -> Math.exp(-Math.log(n + 1)
                        - LogBeta.value(k + 1, n - k + 1)
                        + LogBeta.value(k + a, n - k + b)
                        - LogBeta.value(a, b)))
                .sum();
    }

    @Test
    void askingMoreThanAnybodyIsTheChanceThatTheTrueRateIsEnough() {
        double sure = (Quantiles.betaAbove(0.9, 450, 31) + Quantiles.betaAbove(0.9, 451, 30)) / 2;
        assertEquals(sure, asking(20_000).chance(0.9), 1e-3);
    }

    @Test
    void sumOverPIsTheClosedForm() {
        Forecast closed = asking(60);
        Forecast summed = closed.raised(0);
        for (int k = 0; k <= 60; k++) {
            double own =
                    Forecast.of(MOCK, new Draw(1, 60), Ground.even(1), 1e-15).chances()[k];
            assertEquals(closed.chances()[k], own, 1e-4);
        }
        assertEquals(closed.mean(), summed.mean(), 1e-9);
    }

    @Test
    void expectedLossIsNeverThatOfTheMeanAlone() {
        for (double target : new double[] {0.7, 0.85, 0.9, 0.95, 1}) {
            double plugged = 3 * (1 - Scoring.LINEAR.kept(450 / 480.0, target));
            assertTrue(asking(20).lost(Scoring.LINEAR, target, 3) >= plugged, "target " + target);
        }
        assertTrue(asking(20).lost(Scoring.LINEAR, 0.9, 3) > 0.02);
    }

    @Test
    void theOnlyCommunityAskedIsAsFarFromThePlaceAsCommunitiesAre() {
        Forecast one = Forecast.of(new Belief(0.8, 100_000), new Draw(1, 200), new Ground(40, 0.1, 1), 0);
        assertEquals(one.quantile(0.1), one.worst(0.1), 0.01);
        assertTrue(one.worst(0.1) < 0.68, "people alone would leave 0.76");
    }

    @Test
    void whoKnowsMoreOrAsksMoreIsSurer() {
        double before = 1;
        for (int people : new int[] {5000, 500, 100, 50, 20}) {
            double chance = asking(people).chance(0.85);
            assertTrue(chance <= before, people + ": " + chance);
            before = chance;
        }
        Forecast few = Forecast.of(new Belief(0.93, 60), new Draw(10, 20), Ground.even(10), 0);
        Forecast many = Forecast.of(new Belief(0.93, 6000), new Draw(10, 20), Ground.even(10), 0);
        assertTrue(few.chance(0.9) < many.chance(0.9));
        assertTrue(few.quantile(0.95) - few.quantile(0.05) > many.quantile(0.95) - many.quantile(0.05));
    }

    @Test
    void higherRateIsNeverWorse() {
        double lost = Double.MAX_VALUE;
        double chance = 0;
        for (double by : new double[] {-0.1, -0.05, 0, 0.01, 0.04}) {
            Forecast raised = Forecast.of(MOCK, new Draw(6, 25), new Ground(40, 0.05, 1), 0)
                    .raised(by);
            assertTrue(raised.lost(Scoring.LINEAR, 0.95, 3) < lost);
            assertTrue(raised.chance(0.95) > chance);
            lost = raised.lost(Scoring.LINEAR, 0.95, 3);
            chance = raised.chance(0.95);
        }
    }

    @Test
    void allOrNothingLosesTheChanceOfFailing() {
        Scoring all = new Scoring(Scoring.Kind.ALL_OR_NOTHING, java.util.List.of());
        Forecast forecast = asking(50);
        assertEquals(2 * (1 - forecast.chance(0.9)), forecast.lost(all, 0.9, 2), 1e-12);
    }

    @Test
    void endsAreNotCertain() {
        Forecast all = Forecast.of(new Belief(1, 30), new Draw(2, 20), new Ground(12, 0.03, 1), 0);
        Forecast none = Forecast.of(new Belief(0, 30), new Draw(2, 20), new Ground(12, 0.03, 1), 0);
        assertTrue(all.chance(0.9) > 0.9 && all.chance(0.9) < 1);
        assertEquals(all.chance(0.9), 1 - none.chance(0.1000001), 1e-6);
        assertEquals(1, Arrays.stream(all.chances()).sum(), 1e-12);
    }

    @Test
    void oneStageAgainstPeopleDrawnOneByOne() {
        agrees(new World(MOCK, new Draw(1, 30), new Ground(1, 0, 1)), 0.9);
    }

    @Test
    void manyCommunitiesAgainstPeopleDrawnOneByOne() {
        agrees(new World(new Belief(0.86, 300), new Draw(30, 20), new Ground(120, 0.04, 1)), 0.85);
    }

    @Test
    void fewOfFewCommunitiesAgainstPeopleDrawnOneByOne() {
        agrees(new World(new Belief(0.78, 260), new Draw(6, 25), new Ground(10, 0.06, 1)), 0.8);
    }

    @Test
    void twoCommunitiesAgainstPeopleDrawnOneByOne() {
        agrees(new World(new Belief(0.9, 500), new Draw(2, 40), new Ground(60, 0.03, 1)), 0.9);
    }

    @Test
    void partialCreditsAgainstPeopleDrawnOneByOne() {
        agrees(new World(new Belief(0.7, 400), new Draw(18, 25), new Ground(80, 0.02, World.SPARED)), 0.7);
    }

    /** Every second community has three times the households, and all have the same chance. */
    @Test
    void equalChancesAgainstPeopleDrawnOneByOne() {
        agrees(
                new World(
                        new Belief(0.82, 350), new Draw(16, 30, Draw.Way.EQUAL), new Ground(20, 0.08, 1, World.SIZES)),
                0.8);
    }

    private static void agrees(World world, double target) {
        Forecast forecast = Forecast.of(world.belief(), world.draw(), world.ground(), 0);
        Found found = world.found(target);
        assertEquals(found.chance(), forecast.chance(target), 0.017);
        assertEquals(found.lost(), forecast.lost(Scoring.LINEAR, target, 1), 0.0015);
        assertEquals(found.low(), forecast.quantile(0.05), 0.008);
        assertEquals(found.high(), forecast.quantile(0.95), 0.008);
        assertEquals(found.worst(), forecast.worst(0.5), 0.021);
    }

    /** What came of many evaluations. */
    private record Found(double chance, double lost, double low, double high, double worst) {}

    /** Draws true rates, communities and every single person. */
    private record World(Belief belief, Draw draw, Ground ground) {
        /** Of sizes of 1 and 3 by turns: (1 + 9)/2 over the square of 2. */
        static final double SIZES = 1.25;

        /** Credits of 1, ¾ and 0 with a mean of p: seven tenths of the p in full, the rest by three quarters; this at p = 0.7. */
        static final double SPARED = (0.49 + 0.21 * 0.75 - 0.49) / (0.7 * 0.3);

        Found found(double target) {
            SplittableRandom dice = new SplittableRandom(7);
            double[] rates = new double[TIMES];
            double[] worst = new double[TIMES];
            double met = 0;
            double lost = 0;
            for (int i = 0; i < TIMES; i++) {
                double x = belief.x() + (dice.nextBoolean() ? 1 : 0);
                double p = beta(dice, x, belief.answers() + 1 - x);
                double[] communities = communities(dice, p);
                double sum = 0;
                worst[i] = 1;
                for (int c = 0; c < draw.communities(); c++) {
                    double one = ask(dice, communities[c]);
                    sum += one;
                    worst[i] = Math.min(worst[i], one);
                }
                rates[i] = sum / draw.communities();
                met += rates[i] >= target - 1e-9 ? 1 : 0;
                lost += Math.max(0, 1 - rates[i] / target);
            }
            Arrays.sort(rates);
            Arrays.sort(worst);
            return new Found(met / TIMES, lost / TIMES, rates[TIMES / 20], rates[TIMES - TIMES / 20], worst[TIMES / 2]);
        }

        /** True rates with the mean p over all communities; the first ones are as good as drawn by lot. */
        private double[] communities(SplittableRandom dice, double p) {
            double[] shares = shares();
            double[] rates = new double[ground.communities()];
            Arrays.fill(rates, p);
            if (ground.between() > 0) {
                double size = 1 / ground.between() - 1;
                Arrays.setAll(rates, c -> beta(dice, p * size, (1 - p) * size));
                double off = IntStream.range(0, rates.length)
                                .mapToDouble(c -> shares[c] * rates[c])
                                .sum()
                        - p;
                Arrays.setAll(rates, c -> Math.max(0, Math.min(1, rates[c] - off)));
            }
            return rates;
        }

        /** Of all households; the first communities are as good as drawn by lot. */
        private double[] shares() {
            double[] shares = new double[ground.communities()];
            double large = ground.sizes() > 1 ? 3 : 1;
            Arrays.setAll(shares, c -> (c % 2 == 0 ? 1 : large) / (1 + large) * 2 / shares.length);
            return shares;
        }

        private static double beta(SplittableRandom dice, double a, double b) {
            double one = gamma(dice, a);
            return one / (one + gamma(dice, b));
        }

        /** G. Marsaglia and W. W. Tsang, ACM Transactions on Mathematical Software 26 (2000), p. 363–372. */
        private static double gamma(SplittableRandom dice, double shape) {
            if (shape < 1) {
                return gamma(dice, shape + 1) * Math.pow(dice.nextDouble(), 1 / shape);
            }
            double d = shape - 1 / 3.0;
            while (true) {
                double z = dice.nextGaussian();
                double v = Math.pow(1 + z / Math.sqrt(9 * d), 3);
                if (v > 0 && Math.log(dice.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }

        private double ask(SplittableRandom dice, double p) {
            double sum = 0;
            for (int person = 0; person < draw.households(); person++) {
                double u = dice.nextDouble();
                if (ground.spared() == 1) {
                    sum += u < p ? 1 : 0;
                } else {
                    sum += u < 0.7 * p ? 1 : u < 1.1 * p ? 0.75 : 0;
                }
            }
            return sum / draw.households();
        }
    }
}
