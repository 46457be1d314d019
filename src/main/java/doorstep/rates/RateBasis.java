package doorstep.rates;

import doorstep.tally.rates.Base;
import java.util.Optional;

/**
 * How many answers stand behind a rate, or would.
 *
 * @param responses eligible answers, in the base or not
 * @param n answers in the base
 * @param outside why the others are not in it; left out where fewer than {@link Disclosure#FEWEST} answered, since "cannot say" is an
 *     answer too
 */
public record RateBasis(long responses, long n, Optional<Outside> outside) {

    /** Nothing, or nothing that is told here. */
    static final RateBasis NONE = new RateBasis(0, 0, Optional.empty());

    /**
     * Those outside the base.
     *
     * @param declared by declaration ("cannot say")
     * @param notAsked because the question was not open to them
     * @param unanswered because they left it empty
     */
    public record Outside(long declared, long notAsked, long unanswered) {
        public long total() {
            return declared + notAsked + unanswered;
        }
    }

    /** Counts may be negative for a moment, while a withdrawal is ahead of its answer; that is never shown. */
    static RateBasis of(Base base) {
        long responses = Math.max(0, base.responses());
        Optional<Outside> outside = Disclosure.isFew(responses)
                ? Optional.empty()
                : Optional.of(new Outside(
                        Math.max(0, base.declared()), Math.max(0, base.notAsked()), Math.max(0, base.unanswered())));
        return new RateBasis(responses, Math.max(0, base.n()), outside);
    }
}
