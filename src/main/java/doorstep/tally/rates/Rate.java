package doorstep.tally.rates;

import java.util.Optional;
import java.util.function.Function;

/**
 * The rate of one indicator in one place, estimated from a sample, with its uncertainty.
 *
 * @param base the answers behind it
 * @param unweighted Σy/n, 0 to 1
 * @param rate Σwy/Σw with all weights, 0 to 1
 * @param se standard error of {@code rate}, 0 or more; 0 where no answer differs from the others, or all households
 *     answered
 * @param df degrees of freedom: answers in the base − communities that have any; 0 or more
 * @param nEff answers of a simple random sample that would know as much; above n where the sample knows more (partial
 *     credits); n where the variance is 0
 * @param limits at 95 %, Korn–Graubard
 * @param effect what the design costs, by parts
 */
public record Rate(
        Base base, double unweighted, double rate, double se, long df, double nEff, Limits limits, DesignEffect effect)
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

    /**
     * How much larger the variance is than that of so many answers of a simple random sample with credits of 0 and 1:
     * n / n_eff.
     */
    public double designEffect() {
        return n() / nEff;
    }

    /**
     * Answers that the limits stand on: n_eff, less what the variance itself is uncertain by. See {@link
     * KornGraubard}.
     */
    public double nLimits() {
        return nLimits(Limits.CONFIDENCE);
    }

    private double nLimits(double confidence) {
        return se > 0 ? KornGraubard.answers(nEff, n(), df, confidence) : n();
    }

    @Override
    public Limits limits(double confidence) {
        return BinomialLimits.clopperPearson(rate * nLimits(confidence), nLimits(confidence), confidence);
    }
}
