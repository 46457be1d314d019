package doorstep.tally.rates;

import java.util.OptionalDouble;

/** Puts a rate together from its variance: effective answers and limits, the same for every design. */
public final class Rates {
    /**
     * @param unweighted Σy/n
     * @param rate p
     * @param variance V
     */
    public record Point(double unweighted, double rate, double variance) {

        /**
         * Where all credits are the same, weighing them may still have rounded the last digit: then the plain mean is
         * exact.
         */
        double settledRate() {
            boolean same = variance == 0 && Math.abs(rate - unweighted) < 1e-12;
            return same ? unweighted : Math.min(1, rate);
        }
    }

    private Rates() {}

    /** @param kish 1 + cv² of the weights */
    public static Rate of(Base base, Point point, long df, double kish) {
        double p = point.settledRate();
        double simple = p * (1 - p);
        double v = simple > 0 ? point.variance() : 0;
        double nEff = v > 0 ? simple / v : base.n();
        double n = v > 0 ? KornGraubard.answers(nEff, base.n(), df, Limits.CONFIDENCE) : base.n();
        Limits limits = BinomialLimits.clopperPearson(p * n, n);
        DesignEffect effect = new DesignEffect(base.n() / nEff, kish, 1, 1, OptionalDouble.empty());
        return new Rate(base, point.unweighted(), p, Math.sqrt(v), df, nEff, limits, effect);
    }
}
