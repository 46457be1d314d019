package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Ranks communities by a rate, with the ranks that each may truly have.
 *
 * <p>M. Klein, T. Wright and J. Wieczorek, A joint confidence region for an overall ranking of populations, Journal
 * of the Royal Statistical Society C 69 (2020), p. 589–606: with limits that hold for all K at once, the
 * rank of k lies between 1 + (those wholly above it) and K − (those wholly below it), for all k together at 95 %.
 * Limits that hold at once: each at 0.95^(1/K), the communities being independent.
 */
public final class RankIntervals {
    private final List<? extends Measured> rates;
    private final Limits[] limits;

    private RankIntervals(List<? extends Measured> rates) {
        this.rates = rates;
        double each = Math.pow(Limits.CONFIDENCE, 1.0 / Math.max(1, rates.size()));
        this.limits = rates.stream().map(rate -> rate.limits(each)).toArray(Limits[]::new);
    }

    /**
     * Ranks them, the highest rate first. Takes K log K steps.
     *
     * @param rates each of another community
     * @return in the same order; all ranks hold together with a confidence of 95 %
     */
    public static List<RankInterval> of(List<? extends Measured> rates) {
        return new RankIntervals(rates).intervals();
    }

    private List<RankInterval> intervals() {
        double[] points = rates.stream().mapToDouble(Measured::rate).sorted().toArray();
        double[] lows = Arrays.stream(limits).mapToDouble(Limits::low).sorted().toArray();
        double[] highs =
                Arrays.stream(limits).mapToDouble(Limits::high).sorted().toArray();
        int[] tiers = tiers();
        int k = limits.length;
        return IntStream.range(0, k)
                .mapToObj(i -> new RankInterval(
                        1 + k - upTo(points, rates.get(i).rate()),
                        1 + k - upTo(lows, limits[i].high()),
                        k - below(highs, limits[i].low()),
                        tiers[i]))
                .toList();
    }

    /** A new tier starts where everybody so far lies wholly above everybody after. */
    private int[] tiers() {
        Integer[] fromTop = IntStream.range(0, limits.length).boxed().toArray(Integer[]::new);
        Arrays.sort(fromTop, Comparator.comparingDouble((Integer i) -> -limits[i].high()));
        int[] tiers = new int[limits.length];
        int tier = 1;
        double floor = 1;
        for (int i : fromTop) {
            boolean wholly = limits[i].high() < floor && tiers[fromTop[0]] > 0;
            tier += wholly ? 1 : 0;
            floor = wholly ? limits[i].low() : Math.min(floor, limits[i].low());
            tiers[i] = tier;
        }
        return tiers;
    }

    /** How many of the sorted values are at most this. */
    private static int upTo(double[] sorted, double value) {
        return below(sorted, Math.nextUp(value));
    }

    /** How many of the sorted values are less than this. */
    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
