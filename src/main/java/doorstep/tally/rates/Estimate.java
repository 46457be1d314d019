package doorstep.tally.rates;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a sample says of one indicator: a {@link Rate}, or {@link NoEstimate} with the reason; never a zero in place
 * of nothing.
 */
public sealed interface Estimate permits Rate, NoEstimate {
    /** The answers it rests on. */
    Base base();

    /** What to make of each kind. */
    <T> T match(Function<Rate, T> rate, Function<NoEstimate, T> none);

    /** The rate, where there is one. */
    default Optional<Rate> known() {
        return match(Optional::of, none -> Optional.empty());
    }
}
