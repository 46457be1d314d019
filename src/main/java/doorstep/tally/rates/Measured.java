package doorstep.tally.rates;

import java.util.Optional;

/** A rate with the limits it was measured to: what can be ranked and compared. */
public interface Measured {
    /** 0 to 1. */
    double rate();

    /** The same with its standard error and weights, where it is one of a sample. */
    default Optional<Rate> weighted() {
        return Optional.empty();
    }

    /** The limits at 95 %. */
    Limits limits();

    /**
     * The limits at another confidence, by the same method.
     *
     * @param confidence above 0 and below 1
     */
    Limits limits(double confidence);
}
