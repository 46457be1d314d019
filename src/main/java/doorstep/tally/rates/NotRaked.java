package doorstep.tally.rates;

import java.util.function.Function;

/**
 * Says why weights could not be raked.
 *
 * @param reason which the page puts into words
 * @param question the margin concerned, "" where it is none in particular
 * @param level its level, "" likewise
 * @param answers eligible answers at that level
 */
public record NotRaked(Reason reason, String question, String level, long answers) implements RakingResult {

    /** Why there are no raked weights. */
    public enum Reason {
        /** Nobody eligible has answered yet. */
        NO_ANSWERS,
        /** Several communities, and of one that has answers the households are not known. */
        HOUSEHOLDS_UNKNOWN,
        /** A withdrawal has been folded and its answer has not yet. */
        UNSETTLED,
        /** The margin has people at this level, but nobody there has answered: take levels together. */
        LEVEL_WITHOUT_ANSWERS,
        /**
         * Somebody answered at a level of which the margin has nobody, or which it doesn't have; level "" is the question left unanswered.
         * Raking would leave these people out, whatever they said.
         */
        ANSWERS_WITHOUT_PEOPLE,
        /** The margins contradict each other within these answers, so that the weights never settle. */
        NO_CONVERGENCE
    }

    @Override
    public <T> T match(Function<Raked, T> raked, Function<NotRaked, T> ours) {
        return ours.apply(this);
    }

    static NotRaked of(Reason reason) {
        return new NotRaked(reason, "", "", 0);
    }
}
