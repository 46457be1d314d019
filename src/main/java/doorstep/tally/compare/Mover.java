package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Quantiles;
import java.util.List;

/**
 * Limits of a linear combination of rates that were measured independently, recovered from the limits of each.
 *
 * <p>MOVER, the method of variance estimates recovery: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008), p.
 * 1693–1702; for any number of shares G. Y. Zou, W. Huang and X. Zhang, Computational Statistics &amp; Data Analysis 53
 * (2009), p. 1080–1085. With d = Σ cᵢpᵢ: low = d − √Σ(cᵢpᵢ − min(cᵢlᵢ, cᵢuᵢ))², high = d + √Σ(max(cᵢlᵢ, cᵢuᵢ) − cᵢpᵢ)².
 *
 * @param value d
 * @param down d − low, 0 or more
 * @param up high − d, 0 or more
 */
public record Mover(double value, double down, double up) {

    /** With what chance a true difference of the detectable size would be found: the usual 80 %. */
    public static final double POWER = 0.80;

    /** One rate and how often it counts, below 0 where it is taken away. */
    public record Term(double coefficient, Measured rate) {}

    /** @param confidence above 0 and below 1 */
    public static Mover combine(List<Term> terms, double confidence) {
        double value = 0;
        double down = 0;
        double up = 0;
        for (Term term : terms) {
            double c = term.coefficient();
            double p = term.rate().rate();
            Limits limits = limits(term.rate(), confidence);
            double toLow = c * (p - limits.low());
            double toHigh = c * (limits.high() - p);
            value += c * p;
            down = Math.hypot(down, c > 0 ? toLow : toHigh);
            up = Math.hypot(up, c > 0 ? toHigh : toLow);
        }
        return new Mover(value, down, up);
    }

    private static Limits limits(Measured rate, double confidence) {
        return confidence == Limits.CONFIDENCE ? rate.limits() : rate.limits(confidence);
    }

    /** Whether the limits leave 0 out. */
    boolean isClear() {
        return value > 0 ? value > down : -value > up;
    }

    /**
     * Of the two-sided test that the truth is 0, taking the reach towards 0 as a standard error times the normal
     * quantile of the confidence: below 1 − confidence exactly where the limits leave 0 out.
     */
    public double pValue(double confidence) {
        double reach = value > 0 ? down : up;
        double z = Quantiles.normal((1 + confidence) / 2) * Math.abs(value) / reach;
        return value == 0 ? 1 : 2 * Quantiles.above(z);
    }

    /**
     * The smallest true value apart from 0 that limits at this confidence would have left 0 out for with a chance of
     * {@value #POWER}: (z₁ + z₂) × standard error, H. S. Bloom, Evaluation Review 19 (1995), p. 547–556. A standard error
     * is taken as half the width of the limits at 95 % / 1.96.
     */
    public static double detectable(List<Term> terms, double confidence) {
        double se = 0;
        for (Term term : terms) {
            se = Math.hypot(se, term.coefficient() * term.rate().limits().width());
        }
        double z = Quantiles.normal((1 + confidence) / 2) + Quantiles.normal(POWER);
        return z * se / 2 / Quantiles.normal((1 + Limits.CONFIDENCE) / 2);
    }
}
