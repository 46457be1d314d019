package doorstep.quality.doubts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Compares a volunteer's mean of something with the means of the others: is it what one more of them could have?
 *
 * <p>The prediction of one more value from k others (G. J. Hahn and W. Q. Meeker, Statistical Intervals (1991), section
 * 4.7) with a moderated variance (G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 3 (2004),
 * article 3): s̃² = (d₀s₀² + (k − 1)s²) / (d₀ + k − 1), t with d₀ + k − 1 degrees of freedom, where s² is what the others'
 * means show and s₀² what honest volunteers may be reckoned to differ by. So a few who happen to be alike make nobody
 * stand out. A volunteer with fewer interviews than the others is given the variance that this adds.
 */
final class PeerMean {
    private static final int FEWEST_OTHERS = 3;

    /** How many others the reckoned difference counts like: d₀. */
    private static final double RECKONED = 8;

    /**
     * A volunteer's mean.
     *
     * @param variance its sampling variance, the square of its standard error
     */
    record Mean(double mean, double variance, long n) {}

    private PeerMean() {}

    /**
     * The chance that one more of the others lies so far below.
     *
     * @param apart the standard deviation by which honest volunteers may be reckoned to differ
     */
    static Map<Long, Double> below(Map<Long, Mean> means, double apart) {
        Map<Long, Double> chances = new TreeMap<>();
        means.forEach((volunteer, own) -> chances.put(volunteer, tail(own, without(means, volunteer), apart)));
        return chances;
    }

    /** The chance that one more of the others lies so far away on either side. */
    static Map<Long, Double> away(Map<Long, Mean> means, double apart) {
        Map<Long, Double> chances = below(means, apart);
        chances.replaceAll((volunteer, tail) -> Math.min(1, 2 * Math.min(tail, 1 - tail)));
        return chances;
    }

    static boolean isEnough(Map<Long, Mean> means) {
        return means.size() > FEWEST_OTHERS;
    }

    /** The mean of all others' means. */
    static double others(Map<Long, Mean> means, long volunteer) {
        return without(means, volunteer).stream()
                .mapToDouble(Mean::mean)
                .average()
                .orElse(0);
    }

    private static List<Mean> without(Map<Long, Mean> means, long volunteer) {
        Map<Long, Mean> others = new TreeMap<>(means);
        others.remove(volunteer);
        return List.copyOf(others.values());
    }

    private static double tail(Mean own, List<Mean> others, double apart) {
        int k = others.size();
        double centre = others.stream().mapToDouble(Mean::mean).average().orElse(0);
        double shown = others.stream()
                .mapToDouble(one -> (one.mean() - centre) * (one.mean() - centre))
                .sum();
        double sampling = others.stream().mapToDouble(Mean::variance).average().orElse(0);
        double free = RECKONED + Math.max(0, k - 1);
        double moderated = (RECKONED * (apart * apart + sampling) + shown) / free;
        double variance = moderated * (1 + 1.0 / Math.max(1, k)) + Math.max(0, own.variance() - sampling);
        return TDistribution.of(free).cumulativeProbability((own.mean() - centre) / Math.sqrt(variance));
    }
}
