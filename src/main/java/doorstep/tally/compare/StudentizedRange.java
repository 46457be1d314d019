package doorstep.tally.compare;

import doorstep.tally.rates.Quantiles;

/**
 * How far the largest and the smallest of k standard normal values lie apart by chance.
 *
 * <p>P(range ≤ q) = k ∫ φ(z) (Φ(z) − Φ(z−q))^(k−1) dz, z being the largest: H. A. David and H. N. Nagaraja, Order
 * Statistics (3rd ed. 2003), section 2.3; R's {@code ptukey(q, k, Inf)}. By the trapezoidal rule, which is exact to the last
 * digits for so smooth a curve.
 */
final class StudentizedRange {
    private static final double STEP = 0.05;
    private static final double REACH = 9;

    private StudentizedRange() {}

    /**
     * The range that k values exceed with a chance of 1 − p.
     *
     * @param p above 0 and below 1
     * @param k at least 2
     */
    static double quantile(double p, int k) {
        double low = 0;
        double high = 2 * REACH;
        while (high - low > 1e-10) {
            double middle = (low + high) / 2;
            if (chance(middle, k) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** P(range ≤ q). */
    static double chance(double q, int k) {
        double sum = 0;
        for (double z = -REACH; z <= REACH; z += STEP) {
            double within = Quantiles.above(z - q) - Quantiles.above(z);
            sum += Math.exp(-z * z / 2) * Math.pow(within, k - 1.0);
        }
        return Math.min(1, k * sum * STEP / Math.sqrt(2 * Math.PI));
    }
}
