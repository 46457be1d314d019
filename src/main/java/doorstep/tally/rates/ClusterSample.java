package doorstep.tally.rates;

import doorstep.tally.cells.Outcome;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A sample of whole groups (stairs, estates), in which neighbours answer alike, so that groups and not answers are
 * what varies.
 *
 * <p>The variance between the sums of the groups, with the finite population correction for groups: Cochran, Sampling
 * Techniques (3rd ed. 1977), chapter 9A; R's {@code svydesign(id = ~group)}. V = Σ_h (1 − m_h/M_h) · m_h/(m_h−1) ·
 * Σ(z − z̄_h)² over the m_h groups, where z = (Σwy − pΣw)/Σw. df = groups with answers in the base − their strata. A
 * stratum with one group is treated as in {@link StratifiedSample}.
 */
public final class ClusterSample {
    private final List<Cluster> clusters;

    /**
     * @param clusters all that were drawn, also those without answers in a base; of a stratum all with the same
     * drawnFrom
     */
    public ClusterSample(List<Cluster> clusters) {
        this.clusters = List.copyOf(clusters);
    }

    /**
     * The estimate of the indicator at that place (from 0); {@link NoEstimate} as for {@link StratifiedSample#rate}.
     */
    public Estimate rate(int indicator) {
        Base base =
                clusters.stream().map(c -> Base.of(c.cell(), indicator)).reduce(new Base(0, 0, 0, 0, 0), Base::plus);
        if (!clusters.stream().allMatch(c -> c.cell().sums(indicator).settled())) {
            return new NoEstimate(NoEstimate.Reason.UNSETTLED, base);
        } else if (base.responses() == 0) {
            return new NoEstimate(NoEstimate.Reason.NO_ANSWERS, base);
        } else if (base.n() == 0) {
            return new NoEstimate(NoEstimate.Reason.NONE_IN_BASE, base);
        }
        double weight = clusters.stream().mapToDouble(c -> c.weight(indicator)).sum();
        double mean = clusters.stream().mapToDouble(c -> c.weighted(indicator)).sum() / weight;
        long credits =
                clusters.stream().mapToLong(c -> c.cell().sums(indicator).y()).sum();
        double variance = strata().values().stream()
                .mapToDouble(stratum -> variance(stratum, indicator, mean))
                .sum();
        double unweighted = (double) credits / base.n() / Outcome.FULL;
        double scale = weight * Outcome.FULL;
        return Rates.of(
                base,
                new Rates.Point(unweighted, mean / Outcome.FULL, variance / scale / scale),
                freedom(indicator),
                1);
    }

    private Map<String, List<Cluster>> strata() {
        return clusters.stream().collect(Collectors.groupingBy(Cluster::stratum));
    }

    private static double variance(List<Cluster> stratum, int indicator, double mean) {
        int m = stratum.size();
        OptionalLong all = stratum.get(0).drawnFrom();
        double correction = all.isPresent() ? 1 - Math.min(1, (double) m / all.getAsLong()) : 1;
        double[] z = stratum.stream()
                .mapToDouble(c -> c.weighted(indicator) - mean * c.weight(indicator))
                .toArray();
        double centre = 0;
        double scale = 0;
        for (int i = 0; i < m; i++) {
            centre += m > 1 ? z[i] / m : 0;
            scale = Math.max(scale, stratum.get(i).weight(indicator) * Outcome.FULL);
        }
        double squares = 0;
        for (double each : z) {
            double apart = Math.abs(each - centre) <= 1e-12 * scale ? 0 : each - centre;
            squares += apart * apart;
        }
        return correction * (m > 1 ? (double) m / (m - 1) : 1) * squares;
    }

    private long freedom(int indicator) {
        List<Cluster> inBase =
                clusters.stream().filter(c -> c.cell().sums(indicator).n() > 0).toList();
        return inBase.size() - inBase.stream().map(Cluster::stratum).distinct().count();
    }
}
