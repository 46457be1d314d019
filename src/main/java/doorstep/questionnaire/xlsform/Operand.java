package doorstep.questionnaire.xlsform;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One side of a comparison.
 *
 * @param text the question's name, the text, the digits or the day
 */
record Operand(Kind kind, String text) {

    enum Kind {
        /** {@code ${name}}. */
        QUESTION,
        /** The answer itself: a point. */
        ITSELF,
        /** How many choices of the question are ticked; of the answer itself where the name is a point. */
        TICKED,
        /** How long the answer is. */
        LENGTH,
        TEXT,
        NUMBER,
        DAY,
        TODAY
    }

    boolean is(Kind one) {
        return kind == one;
    }

    boolean isTickedItself() {
        return is(Kind.TICKED) && text.equals(".");
    }

    /** What stands there in so many words. */
    boolean isStated() {
        return is(Kind.TEXT) || is(Kind.NUMBER);
    }

    /** As a number, quoted or not. */
    Optional<BigDecimal> amount() {
        return isStated() && text.matches("-?\\d{1,15}(\\.\\d{1,15})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
