package doorstep.tally.rates;

import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Sums;

/**
 * How far the weighted credits z = fw(y − p) of a stratum lie from each other, worked out in a way that keeps its
 * digits.
 *
 * <p>With m the cell's own mean and d = m − p: Σw²(y−p)² = A + 2dB + d²Σw², where A = Σw²(y−m)² and B = Σw²(y−m), and
 * Σw(y−p) = dΣw. Where all credits are the same, A, B and d are 0, not something like 10⁻¹⁷.
 *
 * @param sum Σz
 * @param squares Σz²
 * @param scale Σ(fwy)² and the like, by which to tell rounding from difference
 */
public record Spread(double sum, double squares, double scale) {
    static final Spread NONE = new Spread(0, 0, 0);

    /** Below this part of the whole, a rate's own rounding cannot be told from a difference. */
    private static final double SAME_RATE = 1e-12;

    private static final double ROUNDING = 1e-14;

    /**
     * Of the answers in the base of one cell.
     *
     * @param mean p, in ten-thousandths as the sums
     * @param factor f
     */
    public static Spread of(Sums s, double mean, double factor) {
        if (s.n() == 0) {
            return NONE;
        }
        double own = (double) s.weighted().wy() / s.w();
        double apart = own - mean;
        double d = Math.abs(apart) <= SAME_RATE * Outcome.FULL ? 0 : apart;
        double shift = d * d * s.ww();
        double square = factor * factor;
        return new Spread(
                factor * d * s.w(),
                square * (around(s, own, d) + shift),
                square * (s.weighted().wwyy() + shift));
    }

    /** A + 2dB. */
    private static double around(Sums s, double own, double d) {
        if (allTheSame(s)) {
            return 0;
        }
        double first = s.weighted().wwy() - own * s.ww();
        double second = s.weighted().wwyy() - own * (2.0 * s.weighted().wwy() - own * s.ww());
        return second + 2 * d * first;
    }

    /** Whether nΣy² = (Σy)², to the last of 128 bits: equality in Cauchy's inequality, so all credits are the same. */
    private static boolean allTheSame(Sums s) {
        return s.n() * s.yy() == s.y() * s.y() && Math.multiplyHigh(s.n(), s.yy()) == Math.multiplyHigh(s.y(), s.y());
    }

    Spread plus(Spread o) {
        return new Spread(sum + o.sum, squares + o.squares, scale + o.scale);
    }

    /** Σ(z − z̄)² over the stratum's n answers, those outside the base counting as 0; not centred where n is 1. */
    public double centred(long n) {
        double centred = n > 1 ? squares - sum * sum / n : squares;
        return centred <= ROUNDING * scale ? 0 : centred;
    }
}
