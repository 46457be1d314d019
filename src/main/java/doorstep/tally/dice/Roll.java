package doorstep.tally.dice;

import doorstep.tally.rates.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The evaluation of all items at once, drawn {@value #DRAWS} times from one fixed seed: the same answers give the same figures.
 *
 * <p>Each item's rate follows its {@link Forecast}; what ties items together is a normal copula with one factor for everything and one for each
 * measure, so that two items of a measure are correlated as {@link Together} says: R. B. Nelsen, An Introduction to Copulas (2nd ed. 2006),
 * section 2.3; H. Joe, Dependence Modeling with Copulas (2014), section 3.10 on factors.
 */
public final class Roll {
    /** How often it is drawn: a chance of one half is then known to ± 1.6 points of a hundred at 95 %. */
    public static final int DRAWS = 4000;

    private static final long SEED = 20261130;

    private final List<Stake> stakes;
    private final Scoring scoring;
    private final double[][] rates;
    private final double[] lost;

    private Roll(List<Stake> stakes, Scoring scoring, double[][] rates) {
        this.stakes = stakes;
        this.scoring = scoring;
        this.rates = rates;
        this.lost = lost(IntStream.range(0, stakes.size()).toArray());
    }

    /** @param stakes those whose rate is known */
    public static Roll of(List<Stake> stakes, Scoring scoring, Together together) {
        return new Roll(List.copyOf(stakes), scoring, rates(stakes, together));
    }

    private static double[][] rates(List<Stake> stakes, Together together) {
        int measures = stakes.stream().mapToInt(Stake::measure).max().orElse(-1) + 1;
        double[] own = new double[measures];
        Arrays.setAll(own, m -> Math.max(0, together.within(m) - together.between()));
        List<Quantile> quantiles =
                stakes.stream().map(stake -> new Quantile(stake.forecast())).toList();
        SplittableRandom dice = new SplittableRandom(SEED);
        double[][] rates = new double[stakes.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double all = Math.sqrt(together.between()) * dice.nextGaussian();
            double[] factor = new double[measures];
            Arrays.setAll(factor, m -> all + Math.sqrt(own[m]) * dice.nextGaussian());
            for (int i = 0; i < rates.length; i++) {
                int m = stakes.get(i).measure();
                double rest = Math.sqrt(1 - together.between() - own[m]);
                rates[i][draw] = quantiles.get(i).rate(factor[m] + rest * dice.nextGaussian());
            }
        }
        return rates;
    }

    /** A rate for each standard normal number. */
    private static final class Quantile {
        private final double[] from;
        private final double[] rate;

        Quantile(Forecast forecast) {
            double[] chances = forecast.chances();
            List<Integer> met = IntStream.range(0, chances.length)
                    .filter(k -> chances[k] > 0)
                    .boxed()
                    .toList();
            from = new double[met.size()];
            rate = new double[met.size()];
            double below = 0;
            for (int i = 0; i < from.length; i++) {
                from[i] = below <= 0 ? Double.NEGATIVE_INFINITY : below >= 1 ? 40 : Quantiles.normal(below);
                rate[i] = forecast.rate(met.get(i));
                below += chances[met.get(i)];
            }
        }

        double rate(double z) {
            int at = Arrays.binarySearch(from, z);
            return rate[at >= 0 ? at : Math.max(0, -at - 2)];
        }
    }

    private double[] lost(int... items) {
        double[] sum = new double[DRAWS];
        for (int i : items) {
            Stake stake = stakes.get(i);
            for (int draw = 0; draw < DRAWS; draw++) {
                sum[draw] += stake.points() * (1 - scoring.kept(rates[i][draw], stake.target()));
            }
        }
        Arrays.sort(sum);
        return sum;
    }

    /** The mean of all points lost: the sum over items, not of the draws. */
    public double expected() {
        return stakes.stream().mapToDouble(stake -> stake.lost(scoring)).sum();
    }

    /** The points that the items have. */
    public double atStake() {
        return stakes.stream().mapToDouble(Stake::points).sum();
    }

    /** The points lost that are not exceeded with that probability. */
    public double lost(double probability) {
        return stakes.isEmpty() ? 0 : lost[(int) Math.min(DRAWS - 1L, Math.round(probability * (DRAWS - 1)))];
    }

    /** The chance that no more than that is lost. */
    public double keeps(double most) {
        return (double) Arrays.stream(lost).filter(one -> one <= most + 1e-9).count() / DRAWS;
    }

    /** The chance that each item meets its target. */
    public double all() {
        return share(draw -> {
            for (int i = 0; i < rates.length; i++) {
                if (!Scoring.meets(rates[i][draw], stakes.get(i).target())) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The chance that the mean rate of a measure, weighted by points, reaches the mean of its targets; each item the same without points. */
    public double chance(int measure) {
        List<Integer> items = new ArrayList<>();
        double points = 0;
        for (int i = 0; i < rates.length; i++) {
            if (stakes.get(i).measure() == measure) {
                items.add(i);
                points += stakes.get(i).points();
            }
        }
        boolean weighted = points > 0;
        return share(draw -> {
            double above = 0;
            for (int i : items) {
                Stake stake = stakes.get(i);
                above += (weighted ? stake.points() : 1) * (rates[i][draw] - stake.target());
            }
            return above >= -1e-9;
        });
    }

    private static double share(IntPredicate meets) {
        return (double) IntStream.range(0, DRAWS).filter(meets).count() / DRAWS;
    }
}
