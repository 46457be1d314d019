package doorstep.tally.compare;

import doorstep.tally.rates.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Several looks at answers that are still coming in, at which one may stop, with bounds that keep the error of all of them together at what
 * one look would make: C. Jennison and B. W. Turnbull, Group Sequential Methods with Applications to Clinical Trials (2000), chapters 2 and 7.
 *
 * <p>What is looked at is z = (rate − target)/standard error, whose increments are independent as information grows; both sides alike.
 *
 * @param fractions how much of the planned information there is at each look, each above the one before, the first above 0
 * @param bounds z at which one stops, above 0, one for each look
 */
public record SequentialLooks(List<Double> fractions, List<Double> bounds) {
    /** Of all looks together, both sides. */
    public static final double ERROR = 0.05;

    /** The chance of finding a difference for which costs are worked out. */
    static final double POWER = 0.8;

    private static final double FARTHEST = 20;
    private static final int HALVINGS = 60;

    public SequentialLooks {
        fractions = List.copyOf(fractions);
        bounds = List.copyOf(bounds);
        if (fractions.isEmpty() || fractions.size() != bounds.size()) {
            throw new IllegalArgumentException(fractions + " with bounds " + bounds);
        }
        check(fractions);
    }

    private static void check(List<Double> fractions) {
        double before = 0;
        for (double fraction : fractions) {
            if (!(fraction > before)) {
                throw new IllegalArgumentException("No growing fractions: " + fractions);
            }
            before = fraction;
        }
    }

    /**
     * The bounds of looks that were made, or are planned.
     *
     * @param fractions as above
     * @param isLast whether the last of them is the last of all: it spends what is left, however much is known by then
     * @throws IllegalArgumentException where fractions don't grow
     */
    public static SequentialLooks of(List<Double> fractions, boolean isLast, Spending spending) {
        check(fractions);
        WatchedPath path = new WatchedPath(fractions, 0);
        List<Double> bounds = new ArrayList<>();
        double before = 0;
        for (int i = 0; i < fractions.size(); i++) {
            boolean all = isLast && i == fractions.size() - 1;
            double spent = all ? ERROR : spending.spent(fractions.get(i), ERROR);
            double now = Math.max(0, spent - before);
            bounds.add(root(0, FARTHEST, z -> now - path.leaving(z).both()));
            before = Math.max(before, spent);
            path.stay(bounds.get(i));
        }
        return new SequentialLooks(fractions, bounds);
    }

    /** So many looks, evenly apart. */
    public static SequentialLooks planned(int looks, Spending spending) {
        List<Double> fractions = new ArrayList<>();
        for (int i = 1; i <= looks; i++) {
            fractions.add((double) i / looks);
        }
        return of(fractions, true, spending);
    }

    /** Where a function that grows comes to 0, or as near as the range allows. */
    private static double root(double from, double to, DoubleUnaryOperator grows) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS && high - low > 1e-9; i++) {
            double middle = (low + high) / 2;
            if (grows.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The confidence of two-sided limits that lie on the target where z lies on that look's bound. */
    public double confidence(int look) {
        return 1 - 2 * Quantiles.above(bounds.get(look));
    }

    /** The chance to stop at one of the looks though the truth is the target itself. */
    public double error() {
        return stops(0).stream().mapToDouble(WatchedPath.Leaving::both).sum();
    }

    private List<WatchedPath.Leaving> stops(double drift) {
        WatchedPath path = new WatchedPath(fractions, drift);
        List<WatchedPath.Leaving> stops = new ArrayList<>();
        for (double bound : bounds) {
            stops.add(path.leaving(bound));
            path.stay(bound);
        }
        return stops;
    }

    /**
     * What looking more than once costs and spares, against a single look of the same error that finds a difference four times in five.
     *
     * @param most answers where it never stops early, as a multiple of that single look's; 1 or more
     * @param usual answers on average where there is that difference, likewise
     */
    public record Cost(double most, double usual) {}

    /** Jennison and Turnbull, sections 2.2 and 2.3, with their R and the average sample number. */
    public Cost cost() {
        double single = Quantiles.normal(1 - ERROR / 2) + Quantiles.normal(POWER);
        double whole = fractions.get(fractions.size() - 1);
        double drift = root(single / 2, 4 * single, one -> power(one) - POWER);
        double most = drift * drift * whole / single / single;
        double spared = 0;
        List<WatchedPath.Leaving> stops = stops(drift);
        for (int i = 0; i < stops.size(); i++) {
            spared += stops.get(i).both() * (1 - fractions.get(i) / whole);
        }
        return new Cost(most, most * (1 - spared));
    }

    private double power(double drift) {
        return stops(drift).stream().mapToDouble(WatchedPath.Leaving::above).sum();
    }
}
