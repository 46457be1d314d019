package doorstep.tally.rates;

import java.util.function.Function;

/**
 * Says why there is no rate.
 *
 * @param reason which the page puts into words
 * @param base the answers there are
 */
public record NoEstimate(Reason reason, Base base) implements Estimate {

    @Override
    public <T> T match(Function<Rate, T> rate, Function<NoEstimate, T> ours) {
        return ours.apply(this);
    }

    /** Why a rate cannot be given. */
    public enum Reason {
        /** Nobody eligible has answered yet. */
        NO_ANSWERS,
        /** There are answers, but none in the base of this indicator. */
        NONE_IN_BASE,
        /**
         * Several communities have answers in the base, and of at least one of them the number of households is not
         * known, so that nobody can say how much each counts. The communities' own rates can be given.
         */
        HOUSEHOLDS_UNKNOWN,
        /** Communities were drawn out of several, and only one of them has answers: it cannot say how they differ. */
        ONE_DRAWN,
        /** A withdrawal has been folded and its answer has not yet: to be asked again a moment later. */
        UNSETTLED
    }
}
