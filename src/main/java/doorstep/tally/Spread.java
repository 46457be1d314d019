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
    /** Below this part of the whole, a rate's own rounding cannot be told from a difference. */
    private static final double SAME_RATE = 1e-12;

    private static final double ROUNDING = 1e-14;

    /** @param mean p, in ten-thousandths as the sums */
    static Spread of(Sums s, double mean) {
        double own = (double) s.wy() / s.w();
        double apart = own - mean;
        double d = Math.abs(apart) <= SAME_RATE * Outcome.FULL ? 0 : apart;
        double around = 0;
        if (!allTheSame(s)) {
            double first = s.wwy() - own * s.ww();
            double second = s.wwyy() - own * (2.0 * s.wwy() - own * s.ww());
            around = second + 2 * d * first;
        }
        return new Spread(around, d * d, s.w(), s.ww(), s.wwyy());
    }

    /** Whether nΣy² = (Σy)², to the last of 128 bits: equality in Cauchy's inequality, so all credits are the same. */
    private static boolean allTheSame(Sums s) {
        return s.n() * s.yy() == s.y() * s.y() && Math.multiplyHigh(s.n(), s.yy()) == Math.multiplyHigh(s.y(), s.y());
    }

    /** Σ(w(y−p) − mean)² over the stratum's n answers, those outside the base counting as 0; not centred where n is 1. */
    double squares(long n) {
        double centred = n > 1 ? ww - w * w / n : ww;
        double squares = around + shift * centred;
        return squares <= ROUNDING * (scale + shift * ww) ? 0 : squares;
    }
}
