package doorstep.tally.rates;

import doorstep.tally.cells.Outcome;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A sample as it was drawn and asked, and the variance that follows: see {@link StratifiedSample}.
 *
 * @param strata all communities with answers
 * @param lot how they came into the sample
 * @param pooled what is known from the whole wave
 * @param explained what margins explain
 */
record Field(List<WeighedStratum> strata, Lot lot, Pooled pooled, Explained explained) {
    private static final double UNITS = (double) Outcome.FULL * Outcome.FULL;

    /** Answers in the base of the indicator less communities that have any. */
    double freedom(int indicator) {
        return strata.stream()
                .filter(WeighedStratum::isOfPlace)
                .mapToLong(s -> Math.max(0, s.whole().cell().sums(indicator).n() - 1))
                .sum();
    }

    /**
     * The estimate of a rate, or of the mean of several.
     *
     * @param base of the indicator with the largest one
     * @param unweighted Σy/n
     * @param free answers in the base less communities with any
     * @param parts a_j by indicator
     */
    Rate rate(Base base, double unweighted, double free, SortedMap<Integer, Double> parts) {
        List<WeighedStratum> answered =
                strata.stream().filter(s -> s.whole().answered() > 0).toList();
        Linear linear = Linear.of(answered, parts);
        double mean = linear.mean() / Outcome.FULL;
        Squares squares = new Squares(answered, linear, explained.of(answered, linear));
        Pooled.Known known = pooled.of(parts);
        double simple = Rates.simple(mean);
        double workload = simple * squares.workload();
        Variance answers = Variance.known(squares.finite() / UNITS, free);
        Variance all = answers.plus(new Variance(known.volunteers() * workload, known.doubt() * workload));
        Variance drawn = lot.isDrawn() ? drawn(squares, known.volunteers() * simple, all) : all;
        double df = drawn.isOf(free) ? free : Math.max(fewest(free, squares, known), drawn.freedom());
        double kish = Math.max(1, base.n() * weights(answered, linear));
        double alike = 1 + known.volunteers() / known.ratio() * squares.workload() * base.n() / kish;
        var effect = new DesignEffect(
                1,
                kish,
                answers.value() > 0 ? all.value() / answers.value() : alike,
                all.value() > 0 ? drawn.value() / all.value() : 1,
                known.ratio(),
                squares.workload() > 0
                        ? OptionalDouble.of(known.volunteers() / (known.ratio() + known.volunteers()))
                        : OptionalDouble.empty(),
                known.toldApart());
        return Rates.of(base, new Rates.Point(unweighted, mean, drawn.value(), df), effect);
    }

    /**
     * The least that any stage is known by: what volunteers differ by is a difference of two sums of squares and may be less than the doubt
     * of either; so a sum of stages would have next to no degrees of freedom where short lists leave little of the answers' own variance.
     */
    private double fewest(double free, Squares squares, Pooled.Known known) {
        double asked = squares.workload() > 0 ? Math.min(free, known.freedom()) : free;
        return lot.isDrawn() ? Math.min(asked, squares.communities() - 1) : asked;
    }

    private static double weights(List<WeighedStratum> answered, Linear linear) {
        return answered.stream()
                .mapToDouble(s -> s.whole().factor()
                        * s.whole().factor()
                        * s.parts().stream().mapToDouble(linear::squares).sum())
                .sum();
    }

    /**
     * @param unit variance between volunteers: within communities it is in the differences between them, across them it is not
     * @param all as if all communities had been taken: a sample of them is never surer
     */
    private Variance drawn(Squares squares, double unit, Variance all) {
        double m = squares.communities();
        double taken = lot.taken(m);
        double across = unit * (squares.workload() - squares.workloadWithin());
        Variance between = Variance.known((1 - taken) * squares.between() / UNITS, m - 1);
        Variance both = between.plus(new Variance(taken * (all.value() - across) + across, taken * all.doubt()));
        return both.value() > all.value() || both.value() == 0
                ? both
                : new Variance(all.value(), all.value() / both.value() * both.doubt());
    }

    /**
     * A variance and how far off its estimate may be.
     *
     * @param doubt the variance over √df; infinite where nothing is known of it
     */
    private record Variance(double value, double doubt) {

        static Variance known(double value, double freedom) {
            return new Variance(
                    value, value == 0 ? 0 : freedom > 0 ? value / Math.sqrt(freedom) : Double.POSITIVE_INFINITY);
        }

        Variance plus(Variance o) {
            return new Variance(value + o.value, Math.hypot(doubt, o.doubt));
        }

        /** Whether it is known by just so many degrees of freedom, or there is none at all. */
        boolean isOf(double freedom) {
            return doubt == 0 || doubt == known(value, freedom).doubt();
        }

        /** df of a sum of variances: F. E. Satterthwaite, Biometrics Bulletin 2 (1946), p. 110–114. */
        double freedom() {
            return value / doubt * (value / doubt);
        }
    }
}
