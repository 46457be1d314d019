package doorstep.quality;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Compares a volunteer's mean of something with the means of the others: is it what one more of them could have?
 *
 * <p>The prediction of one more value from k others, t with k − 1 degrees of freedom and variance s²(1 + 1/k): G. J.
 * Hahn and W. Q. Meeker, Statistical Intervals (1991), section 4.7. A volunteer with fewer interviews than the others
 * is given the variance that this adds.
 */
final class PeerMean {
    private static final int FEWEST_OTHERS = 4;

    /**
     * A volunteer's mean.
     *
     * @param variance its sampling variance, the square of its standard error
     */
    record Mean(double mean, double variance, long n) {}

    private PeerMean() {}

    /** The chance that one more of the others lies so far below; 1 where they are too few. */
    static Map<Long, Double> below(Map<Long, Mean> means) {
        return chances(means, false);
    }

    /** The chance that one more of the others lies so far away on either side. */
    static Map<Long, Double> away(Map<Long, Mean> means) {
        return chances(means, true);
    }

    static boolean isEnough(Map<Long, Mean> means) {
        return means.size() > FEWEST_OTHERS;
    }

    /** The mean of all others' means. */
    static double others(Map<Long, Mean> means, long volunteer) {
        return without(means, volunteer).stream().mapToDouble(Mean::mean).average().orElse(0);
    }

    private static List<Mean> without(Map<Long, Mean> means, long volunteer) {
        Map<Long, Mean> others = new TreeMap<>(means);
        others.remove(volunteer);
        return List.copyOf(others.values());
    }

    private static Map<Long, Double> chances(Map<Long, Mean> means, boolean bothSides) {
        Map<Long, Double> chances = new TreeMap<>();
        means.forEach((volunteer, own) -> {
            double t = t(own, without(means, volunteer), others(means, volunteer));
            double tail = means.size() <= FEWEST_OTHERS
                    ? 1
                    : TDistribution.of(means.size() - 2.0).cumulativeProbability(bothSides ? -Math.abs(t) : t);
            chances.put(volunteer, Math.min(1, bothSides ? 2 * tail : tail));
        });
        return chances;
    }

    private static double t(Mean own, List<Mean> others, double centre) {
        int k = others.size();
        double spread = others.stream()
                        .mapToDouble(one -> (one.mean() - centre) * (one.mean() - centre))
                        .sum()
                / Math.max(1, k - 1);
        double usual = others.stream().mapToDouble(Mean::variance).average().orElse(0);
        double variance = Math.max(spread, usual) * (1 + 1.0 / Math.max(1, k)) + Math.max(0, own.variance() - usual);
        return variance == 0 ? 0 : (own.mean() - centre) / Math.sqrt(variance);
    }
}
