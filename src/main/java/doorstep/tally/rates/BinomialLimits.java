package doorstep.tally.rates;

/**
 * Limits for a share of n answers, at 95 % unless said otherwise.
 *
 * <p>The credits x may be broken numbers: with partial credits in [0, 1] the variance is at most the binomial one, so
 * that the limits hold at least what they promise.
 */
public final class BinomialLimits {
    private BinomialLimits() {}

    /**
     * Wilson's score limits: E. B. Wilson, JASA 22 (1927), p. 209–212; Newcombe, Statistics in Medicine 17 (1998), p.
     * 857–872, method 3.
     *
     * @param x sum of the credits, 0 to n
     * @param n answers, above 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static Limits wilson(double x, double n) {
        return wilson(x, n, Limits.CONFIDENCE);
    }

    /** As {@link #wilson(double, double)} at a confidence between 0 and 1. */
    public static Limits wilson(double x, double n, double confidence) {
        check(x, n);
        double z = Quantiles.normal((1 + confidence) / 2);
        double centre = x + z * z / 2;
        double reach = z * Math.sqrt(x * (n - x) / n + z * z / 4);
        double low = x == 0 ? 0 : (centre - reach) / (n + z * z);
        double high = x == n ? 1 : (centre + reach) / (n + z * z);
        return around(x / n, low, high);
    }

    /**
     * Clopper and Pearson's limits, Biometrika 26 (1934), p. 404–413, as quantiles of beta distributions: low =
     * B⁻¹(0.025; x, n−x+1), high = B⁻¹(0.975; x+1, n−x).
     *
     * @param x sum of the credits, 0 to n
     * @param n answers, above 0; may be broken (effective answers)
     * @throws IllegalArgumentException outside these ranges
     */
    public static Limits clopperPearson(double x, double n) {
        return clopperPearson(x, n, Limits.CONFIDENCE);
    }

    /** As {@link #clopperPearson(double, double)} at a confidence between 0 and 1. */
    public static Limits clopperPearson(double x, double n, double confidence) {
        check(x, n);
        double tail = (1 - confidence) / 2;
        double low = x == 0 ? 0 : Quantiles.beta(tail, x, n - x + 1);
        double high = x == n ? 1 : Quantiles.beta(1 - tail, x + 1, n - x);
        return around(x / n, low, high);
    }

    private static void check(double x, double n) {
        if (!(n > 0 && x >= 0 && x <= n)) {
            throw new IllegalArgumentException("No share: " + x + " of " + n);
        }
    }

    /** Rounding in the last digit never lets the rate fall out of its own limits. */
    private static Limits around(double rate, double low, double high) {
        return new Limits(Math.min(rate, Math.max(0, low)), Math.max(rate, Math.min(1, high)));
    }
}
