package doorstep.tally.model;

import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.LogBeta;

/**
 * Small-area estimates of communities with few answers, by a beta-binomial model.
 *
 * <p>The true rates π of the communities are taken to follow a beta distribution with mean μ and M = α + β, their effective answers x =
 * n·p out of n a binomial one given π. So π given the answers has the mean (1 − B)p + Bμ with B = M/(M + n): J. N. K. Rao and I. Molina,
 * Small Area Estimation (2nd ed. 2015), section 9.5; effective answers in place of real ones as in {@link CommunityRate}.
 *
 * <p>What is not known about μ and M goes into the limits, by R. E. Kass and D. Steffey's approximation, JASA 84 (1989), p. 717–726:
 *
 * <ul>
 *   <li>M on a grid of {@value #GRID} values that are equally likely beforehand in B₀ = M/(M + n₀), n₀ being the harmonic mean of
 *       the answers: the uniform shrinkage prior of C. L. Christiansen and C. N. Morris, JASA 92 (1997), p. 618–632. Each counts by
 *       its likelihood, Π B(x+α, n−x+β)/B(α, β), times √v for the unknown μ
 *   <li>given M, μ is the mean of the rates weighted by n(M+1)/(M+n), half an answer of 0 and half one of 1 added, which keep it off the
 *       ends; v = μ(1−μ)/(Σ weights + 1)
 *   <li>the mean of π is averaged over the grid, its variance is the mean of m(1−m)/(n+M+1) + B²v plus the variance of m over the grid;
 *       limits are quantiles of the beta distribution with this mean and variance
 * </ul>
 *
 * <p>In simulated surveys of 16 communities with 5 to 35 answers the limits held the truth in 92 % where true rates differ by a standard
 * deviation of 12 points, in 95 % with 6 points, in 99 % where all are alike.
 *
 * <p>All rates equal: they are drawn together as far as so many communities can vouch for it. All 0 or all 1: no division by zero, the
 * half answers see to that.
 */
public final class BetaBinomial {
    /** With fewer communities nothing can be learnt about how they differ. */
    public static final int FEWEST = 3;

    private static final int GRID = 48;

    private final List<CommunityRate> communities;
    private final List<Candidate> candidates = new ArrayList<>();

    private BetaBinomial(List<CommunityRate> communities) {
        this.communities = List.copyOf(communities);
        double inverse = communities.stream().mapToDouble(c -> 1 / c.answers()).sum();
        double n0 = communities.size() / inverse;
        for (int j = 0; j < GRID; j++) {
            double b0 = (j + 0.5) / GRID;
            candidates.add(Candidate.of(n0 * b0 / (1 - b0), communities));
        }
    }

    /**
     * One value of M that may be true.
     *
     * @param mean μ given M
     * @param uncertain v, the variance of μ given M
     * @param likelihood its logarithm
     */
    private record Candidate(double m, double mean, double uncertain, double likelihood) {
        static Candidate of(double m, List<CommunityRate> communities) {
            double weight = 1;
            double weighted = 0.5;
            for (CommunityRate c : communities) {
                double w = c.answers() * (m + 1) / (m + c.answers());
                weight += w;
                weighted += w * c.rate();
            }
            double mean = weighted / weight;
            double uncertain = mean * (1 - mean) / weight;
            double a = m * mean;
            double b = m - a;
            double prior = LogBeta.value(a, b);
            double log = Math.log(uncertain) / 2;
            for (CommunityRate c : communities) {
                double x = c.answers() * c.rate();
                log += LogBeta.value(x + a, c.answers() - x + b) - prior;
            }
            return new Candidate(m, mean, uncertain, log);
        }
    }

    /**
     * Fits the model to the communities of a wave.
     *
     * @return empty with fewer than {@value #FEWEST} of them
     */
    public static Optional<BetaBinomial> fit(List<CommunityRate> communities) {
        return communities.size() < FEWEST ? Optional.empty() : Optional.of(new BetaBinomial(communities));
    }

    /** The modelled rates, in the order of the communities. */
    public List<Modelled> rates() {
        double[] weights = weights();
        return communities.stream().map(c -> modelled(c, weights)).toList();
    }

    /** μ: what rates are drawn towards, 0 to 1. */
    public double common() {
        return average(weights(), Candidate::mean);
    }

    /** By how much the true rates of communities differ: the standard deviation √(μ(1−μ)/(M+1)), averaged over the grid. */
    public double between() {
        return average(weights(), c -> Math.sqrt(c.mean() * (1 - c.mean()) / (c.m() + 1)));
    }

    /**
     * A weighted sum of true rates, as the model sees it. That the rates share one unknown mean counts: given M, the parts Bμ of all of
     * them move together.
     *
     * <p>Unlike for {@link #rates}, M counts by (1 − B₀)^−½ as well, which leans towards communities that are alike: what is still drawn
     * too little where they are adds up over all communities that were picked for being low.
     *
     * @param value Σ c·π expected
     * @param deviation its standard deviation, above 0 unless all weights are 0
     */
    record Total(double value, double deviation) {}

    /** Σ c·π over all communities, the weights in their order. */
    Total total(double... coefficients) {
        double[] weights = leaning(weights());
        double value = average(weights, c -> given(c, coefficients));
        double variance = average(weights, c -> {
            double apart = given(c, coefficients) - value;
            return variance(c, coefficients) + apart * apart;
        });
        return new Total(value, Math.sqrt(variance));
    }

    /** The mean of Σ c·π given M. */
    private double given(Candidate c, double... coefficients) {
        double sum = 0;
        for (int i = 0; i < coefficients.length; i++) {
            CommunityRate one = communities.get(i);
            sum += coefficients[i] * given(c, one.answers() * one.rate(), one.answers());
        }
        return sum;
    }

    /** The variance of Σ c·π given M: of each π given μ, and of μ, which they share. */
    private double variance(Candidate c, double... coefficients) {
        double own = 0;
        double common = 0;
        for (int i = 0; i < coefficients.length; i++) {
            double n = communities.get(i).answers();
            double m = given(c, n * communities.get(i).rate(), n);
            own += coefficients[i] * coefficients[i] * m * (1 - m) / (n + c.m() + 1);
            common += coefficients[i] * c.m() / (c.m() + n);
        }
        return own + common * common * c.uncertain();
    }

    private static double[] leaning(double[] weights) {
        double[] leaning = new double[GRID];
        double sum = 0;
        for (int j = 0; j < GRID; j++) {
            leaning[j] = weights[j] / Math.sqrt(1 - (j + 0.5) / GRID);
            sum += leaning[j];
        }
        for (int j = 0; j < GRID; j++) {
            leaning[j] /= sum;
        }
        return leaning;
    }

    private double[] weights() {
        double most =
                candidates.stream().mapToDouble(Candidate::likelihood).max().orElse(0);
        double[] weights = candidates.stream()
                .mapToDouble(c -> Math.exp(c.likelihood() - most))
                .toArray();
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    private double average(double[] weights, ToDoubleFunction<Candidate> value) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * value.applyAsDouble(candidates.get(j));
        }
        return sum;
    }

    private Modelled modelled(CommunityRate community, double[] weights) {
        double n = community.answers();
        double x = n * community.rate();
        double rate = average(weights, c -> given(c, x, n));
        double variance = average(weights, c -> {
            double m = given(c, x, n);
            double b = c.m() / (c.m() + n);
            return m * (1 - m) / (n + c.m() + 1) + b * b * c.uncertain() + (m - rate) * (m - rate);
        });
        double shrinkage = average(weights, c -> c.m() / (c.m() + n));
        return new Modelled(community, rate, limits(rate, variance), shrinkage);
    }

    /** The mean of π given M. */
    private static double given(Candidate c, double x, double n) {
        return (x + c.m() * c.mean()) / (n + c.m());
    }

    /** Quantiles of the beta distribution with this mean and variance. */
    private static Limits limits(double mean, double variance) {
        double size = mean * (1 - mean) / variance - 1;
        double tail = (1 - Limits.CONFIDENCE) / 2;
        double low = Quantiles.beta(tail, mean * size, (1 - mean) * size);
        double high = Quantiles.beta(1 - tail, mean * size, (1 - mean) * size);
        return new Limits(Math.min(mean, Math.max(0, low)), Math.max(mean, Math.min(1, high)));
    }
}
