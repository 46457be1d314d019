package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Sums;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What a handful of answers cannot tell about themselves, learnt from all communities of a wave: how much less credits vary than zeros and
 * ones would, and how far volunteers lie apart. It is the same for the limits of a place, for chances and for comparisons.
 */
public final class Pooled {
    /** How many answers the widest spread there can be counts as. */
    private static final double PRIOR = 20;

    private static final double UNITS = (double) Outcome.FULL * Outcome.FULL;

    private final List<WeighedStratum> strata;
    private final Map<SortedMap<Integer, Double>, Known> known = new ConcurrentHashMap<>();

    private Pooled(List<WeighedStratum> strata) {
        this.strata = strata;
    }

    /** Of all communities of a wave; those where a withdrawal has been folded before its answer have no part in it. */
    public static Pooled of(List<Stratum> communities) {
        return new Pooled(communities.stream()
                .filter(s -> s.answered() > 0)
                .map(WeighedStratum::of)
                .toList());
    }

    /**
     * The same answers looked at in another way: their indicators are then those of the cells that are made.
     *
     * @param looked at: what of a cell is wanted, such as one indicator
     */
    public Pooled looked(UnaryOperator<Cell> looked) {
        return new Pooled(strata.stream()
                .map(s -> WeighedStratum.of(s.whole().map(looked)))
                .toList());
    }

    /**
     * @param ratio s²/(p(1−p)) of single answers, above 0 and at most 1
     * @param volunteers variance between volunteers as a part of p(1−p), 0 or more
     * @param doubt how far off that may be, its standard error over √2 (of a sum of squares with df degrees of freedom: itself/√df)
     * @param freedom these degrees of freedom, 1 or more ({@link Squares#freedom})
     * @param toldApart whether some community was asked by two volunteers
     */
    record Known(double ratio, double volunteers, double doubt, double freedom, boolean toldApart) {}

    /**
     * How much less the credits of the indicator at that place (from 0) vary than zeros and ones with the same mean would: s²/(p(1−p)), above
     * 0 and at most 1; 1 where credits are 0 and 1.
     *
     * <p>(n·r + 20)/(n + 20): the pooled ratio r of n answers, drawn to 1, which is the largest there can be (R. Bhatia and C. Davis,
     * American Mathematical Monthly 107 (2000), p. 353–357), as if 20 more answers had shown that; so one answer never moves it by much, and
     * answers that all agree are not taken to vary less than any. Weighing a variance and its prior by their degrees of freedom: G. K.
     * Smyth, Statistical Applications in Genetics and Molecular Biology 3 (2004), article 3, section 3.
     */
    public double ratio(int indicator) {
        return of(alone(indicator)).ratio();
    }

    static SortedMap<Integer, Double> alone(int indicator) {
        return new TreeMap<>(Map.of(indicator, 1.0));
    }

    /** @param parts a_j by indicator: of their mean */
    Known of(SortedMap<Integer, Double> parts) {
        return known.computeIfAbsent(parts, this::learnt);
    }

    private Known learnt(SortedMap<Integer, Double> parts) {
        List<WeighedStratum> answered = strata.stream()
                .filter(s -> parts.keySet().stream()
                        .allMatch(i -> s.whole().cell().sums(i).settled()))
                .toList();
        boolean told = parts.keySet().stream().allMatch(i -> answered.stream()
                .anyMatch(s -> s.whole().cell().sums(i).n() > 0));
        if (!told || !Linear.isKnown(answered, parts)) {
            return new Known(1, 0, 0, 1, false);
        }
        Linear linear = Linear.of(answered, parts);
        double p = linear.mean() / Outcome.FULL;
        double simple = p * (1 - p);
        double n = parts.keySet().stream()
                .mapToLong(i -> answered.stream()
                        .mapToLong(s -> s.whole().cell().sums(i).n())
                        .sum())
                .max()
                .orElse(0);
        Squares squares = new Squares(answered, linear, part -> 0);
        double all = simple * squares.workload();
        return new Known(
                drawnToOne(parts.size() == 1 ? unweighted(parts.firstKey(), answered) : weighted(linear, answered), n),
                all > 0 ? squares.beyondSingle() / UNITS / all : 0,
                all > 0 ? squares.asked() / UNITS / all / Math.sqrt(squares.freedom()) : 0,
                squares.freedom(),
                squares.toldApart());
    }

    private static double drawnToOne(double ratio, double n) {
        // without any spread, of zeros or of ones alone, nothing is told
        double told = ratio <= 1 ? Math.max(0, ratio) : 1;
        return (n * told + PRIOR) / (n + PRIOR);
    }

    /** (Σy²/n − ȳ²) / (ȳ(1−ȳ)). */
    private static double unweighted(int indicator, List<WeighedStratum> strata) {
        Sums s = strata.stream()
                .map(one -> one.whole().cell().sums(indicator))
                .reduce(Sums::plus)
                .orElseThrow();
        double mean = (double) s.y() / s.n() / Outcome.FULL;
        double square = (double) s.yy() / s.n() / Outcome.FULL / Outcome.FULL;
        return (square - mean * mean) / (mean * (1 - mean));
    }

    /** Of a mean of several indicators, whose squares are known with weights alone. */
    private static double weighted(Linear linear, List<WeighedStratum> strata) {
        double squares = 0;
        double weights = 0;
        for (WeighedStratum stratum : strata) {
            double k = stratum.whole().factor();
            for (Part part : stratum.parts()) {
                squares += k * k * linear.spread(part, 0).squares();
                weights += k * k * linear.squares(part);
            }
        }
        double p = linear.mean() / Outcome.FULL;
        return squares / UNITS / weights / (p * (1 - p));
    }
}
