package doorstep.report.export;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * With how many digits figures go into files. In full, a rate and what is known of its error give sums of single answers away, those of
 * places that are kept back among them; so they are rounded as pages round them, but for whoever may take the single answers anyway.
 */
enum Digits {
    FULL,
    ROUNDED;

    private static final int OF_SHARE = 3;
    private static final int OF_FACTOR = 2;
    private static final int OF_SPREAD = 1;
    private static final int OF_SUM = 3;

    /** A rate, limit, error or difference of rates, as a fraction: three decimals, tenths of a percentage point. */
    double share(double fraction) {
        return rounded(fraction, OF_SHARE);
    }

    /** A design effect or a correlation: two decimals. */
    double factor(double factor) {
        return rounded(factor, OF_FACTOR);
    }

    /** How much single credits vary, which is learnt from all communities of a wave: one decimal. */
    double spread(double ratio) {
        return rounded(ratio, OF_SPREAD);
    }

    /** Effective answers and degrees of freedom: none. */
    double whole(double number) {
        return rounded(number, 0);
    }

    /** A sum of weights: its first three digits. */
    double sum(double weights) {
        return rounded(weights, OF_SUM - 1 - (int) Math.floor(Math.log10(Math.max(1, weights))));
    }

    private double rounded(double number, int decimals) {
        return this == FULL || !Double.isFinite(number)
                ? number
                : BigDecimal.valueOf(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
