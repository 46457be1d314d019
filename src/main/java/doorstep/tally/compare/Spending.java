package doorstep.tally.compare;

import doorstep.tally.rates.Quantiles;

/**
 * How much of the error that a rule may make in all its looks together has been spent by which of them: K. K. G. Lan and D. L. DeMets,
 * Discrete sequential boundaries for clinical trials, Biometrika 70 (1983), p. 659–663. The looks need not come when they were planned: what
 * one may spend follows from how much is known by then.
 */
public enum Spending {
    /** Hardly any in the beginning, as P. C. O'Brien and T. R. Fleming, Biometrics 35 (1979), p. 549–556: early looks stop only for the obvious. */
    late,
    /** Nearly the same at each look, as S. J. Pocock, Biometrika 64 (1977), p. 191–199: stops earlier, and costs more answers. */
    even;

    /**
     * What may be spent until then, of both sides together.
     *
     * @param fraction of all the information that was planned, 0 or more
     * @param error in all, above 0 and below 1
     * @return 0 to {@code error}; all of it from a fraction of 1 on
     */
    public double spent(double fraction, double error) {
        if (fraction <= 0) {
            return 0;
        }
        return fraction >= 1 ? error : Math.min(error, part(fraction, error));
    }

    private double part(double fraction, double error) {
        return switch (this) {
            // of each side one half: 2 (1 − Φ(z₁₋ₑ/₄ / √t))
            case late -> 4 * Quantiles.above(Quantiles.normal(1 - error / 4) / Math.sqrt(fraction));
            case even -> error * Math.log(1 + (Math.E - 1) * fraction);
        };
    }
}
