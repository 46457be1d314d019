package doorstep.tally.rates;

/**
 * What a sample says of one indicator: a {@link Rate}, or {@link NoEstimate} with the reason; never a zero in place
 * of nothing.
 */
public sealed interface Estimate permits Rate, NoEstimate {
    /** The answers it rests on. */
    Base base();
}
