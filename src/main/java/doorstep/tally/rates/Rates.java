package doorstep.tally.rates;

/** Puts a rate together from its variance: effective answers and limits, the same for every design. */
public final class Rates {
    /**
     * @param unweighted Σy/n
     * @param rate p
     * @param variance V
     * @param freedom degrees of freedom that V is known by
     */
    public record Point(double unweighted, double rate, double variance, double freedom) {

        /**
         * Where all credits are the same, weighing them may still have rounded the last digit: then the plain mean is
         * exact.
         */
        double settledRate() {
            boolean same = variance == 0 && Math.abs(rate - unweighted) < 1e-12;
            return same ? unweighted : Math.min(1, rate);
        }
    }

    private static final double ROUNDING = 1e-12;

    private Rates() {}

    /** p(1−p), and 0 where only rounding keeps p from 0 or 1. */
    static double simple(double p) {
        double simple = p * (1 - p);
        return simple > ROUNDING ? simple : 0;
    }

    /**
     * Effective answers are those of a simple random sample with the same credits: p(1−p)·r/V, r being the credits' spread, never more
     * than n (J. D. Parker et al., Vital and Health Statistics 2 (175), NCHS 2017, p. 8); where V is 0 because all agree, what weights
     * and volunteers leave of n.
     *
     * @param effect what weights, volunteers and communities cost; its total is worked out here
     */
    public static Rate of(Base base, Point point, DesignEffect effect) {
        double p = point.settledRate();
        double simple = simple(p);
        double v = simple > 0 ? point.variance() : 0;
        double known = effect.weights() * effect.volunteers() * effect.communities();
        double nEff = Math.min(base.n(), v > 0 ? simple * effect.spread() / v : base.n() / known);
        Rate open = new Rate(
                base,
                point.unweighted(),
                p,
                Math.sqrt(v),
                point.freedom(),
                nEff,
                new Limits(0, 1),
                effect.inAll(base.n() / nEff));
        return open.limited();
    }
}
