package doorstep.tally.rates;

import java.util.Optional;
import java.util.function.Function;

/**
 * The rate of one indicator in one place, estimated from a sample, with its uncertainty.
 *
 * @param base the answers behind it
 * @param unweighted Σy/n, 0 to 1
 * @param rate Σwy/Σw with all weights, 0 to 1
 * @param se standard error of {@code rate}, 0 or more; 0 where no answer differs from the others, or all households of one adult each
 *     answered
 * @param df degrees of freedom that the standard error is known by, 0 or more, not always whole: answers in the base − communities
 *     that have any, where nobody asked and all communities were taken; less where volunteers or communities differ (Satterthwaite)
 * @param nEff answers of a simple random sample with the same credits that would know as much, above 0 and at most n
 * @param limits at 95 %, Korn–Graubard
 * @param effect what the design costs, by parts
 */
public record Rate(
        Base base,
        double unweighted,
        double rate,
        double se,
        double df,
        double nEff,
        Limits limits,
        DesignEffect effect)
        implements Estimate, Measured {

    @Override
    public <T> T match(Function<Rate, T> ours, Function<NoEstimate, T> none) {
        return ours.apply(this);
    }

    @Override
    public Optional<Rate> weighted() {
        return Optional.of(this);
    }

    /** Answers in the base. */
    public long n() {
        return base.n();
    }

    /** The lower limit at 95 %. */
    public double low() {
        return limits.low();
    }

    /** The upper limit at 95 %. */
    public double high() {
        return limits.high();
    }

    /** s²/(p(1−p)): how much less single credits vary than zeros and ones, above 0 and at most 1. */
    public double spread() {
        return effect.spread();
    }

    /** How many times as many answers it takes as of a simple random sample: n / n_eff, 1 or more. */
    public double designEffect() {
        return effect.total();
    }

    /**
     * Plain answers (yes or no) that the limits stand on: n_eff, less what the variance itself is uncertain by ({@link KornGraubard}), over
     * the spread; at most n over the spread.
     */
    public double nLimits() {
        return nLimits(Limits.CONFIDENCE);
    }

    private double nLimits(double confidence) {
        return (se > 0 ? KornGraubard.answers(nEff, n(), df, confidence) : nEff) / spread();
    }

    Rate limited() {
        return new Rate(base, unweighted, rate, se, df, nEff, limits(Limits.CONFIDENCE), effect);
    }

    @Override
    public Limits limits(double confidence) {
        return BinomialLimits.clopperPearson(rate * nLimits(confidence), nLimits(confidence), confidence);
    }
}
