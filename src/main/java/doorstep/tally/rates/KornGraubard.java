package doorstep.tally.rates;

/**
 * The number of answers on which Korn–Graubard limits stand.
 *
 * <p>E. L. Korn and B. I. Graubard, Confidence intervals for proportions with small expected number of positive
 * counts estimated from survey data, Survey Methodology 24 (1998), p. 193–201: Clopper–Pearson limits with
 * the effective number of answers in place of n; R's {@code svyciprop(method = "beta")}. Unlike there n* is cut at n: J. D. Parker et al.,
 * National Center for Health Statistics data presentation standards for proportions, Vital and Health Statistics 2 (175), 2017, p. 8.
 */
final class KornGraubard {
    private KornGraubard() {}

    /**
     * n* = n_eff · (t₍n−1₎ / t₍df₎)², both t at the confidence given. Without a degree of freedom (one answer in each
     * community) the variance itself is not known well enough: then the smaller of n and n_eff, without the factor.
     */
    static double answers(double nEff, long n, double df, double confidence) {
        return Math.min(n, df < 1 ? nEff : uncut(nEff, n, df, confidence));
    }

    /** As it was published in 1998 and as R gives it. */
    static double uncut(double nEff, long n, double df, double confidence) {
        double p = (1 + confidence) / 2;
        double ratio = Quantiles.t(p, n - 1) / Quantiles.t(p, df);
        return nEff * ratio * ratio;
    }
}
