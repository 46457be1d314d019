package doorstep.tally;

/**
 * How far the weighted credits w(y − p) of a stratum lie from each other, in a way that keeps its digits.
 *
 * <p>With m the stratum's own mean and d = m − p: Σw²(y−p)² = A + 2dB + d²Σw², where A = Σw²(y−m)² and B = Σw²(y−m), and Σw(y−p) =
 * dΣw. Where all credits are the same, A, B and d are 0, not something like 10⁻¹⁷.
 *
 * @param around A + 2dB
 * @param shift d²
 * @param w Σw
 * @param ww Σw²
 * @param scale Σw²y², by which to tell rounding from difference
 */
record Spread(double around, double shift, double w, double ww, double scale) {
    private static final double ROUNDING = 1e-12;

    /** @param mean p, in ten-thousandths as the sums */
    static Spread of(Sums s, double mean) {
        double own = (double) s.wy() / s.w();
        double d = own - mean;
        if (Math.abs(d) <= ROUNDING * Outcome.FULL) {
            d = 0;
        }
        double first = s.wwy() - own * s.ww();
        double second = s.wwyy() - own * (2.0 * s.wwy() - own * s.ww());
        if (second <= ROUNDING * s.wwyy()) {
            return new Spread(0, d * d, s.w(), s.ww(), s.wwyy());
        }
        return new Spread(second + 2 * d * first, d * d, s.w(), s.ww(), s.wwyy());
    }

    /** Σ(w(y−p) − mean)² over the stratum's n answers, those outside the base counting as 0; not centred where n is 1. */
    double squares(long n) {
        double centred = n > 1 ? ww - w * w / n : ww;
        double squares = around + shift * centred;
        return squares <= ROUNDING * (scale + shift * ww) ? 0 : squares;
    }
}
