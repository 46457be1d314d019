package doorstep.questionnaire;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a question's answers amount to: the file's own formula, which the tally carries out and the pages show.
 *
 * <p>An answer left blank although the question was open is outside the base, as unanswered.
 *
 * @param question name of a select_one, select_multiple, integer or decimal question
 * @param notAsked what a person counts to whom the question never opened
 * @param card publicity text, shown only after the answer is in
 */
public record Indicator(
        String name,
        Measure measure,
        Text label,
        String question,
        Credit credit,
        NotAsked notAsked,
        Aim aim,
        Optional<Text> card) {

    /**
     * What the evaluation will look at.
     *
     * @param target the share that the office wants to reach, 0 to 1
     * @param points the office's own assumption of what is at stake in the evaluation, 0 or more
     * @param standard the evaluation's item that it stands for, in the file's words
     * @param source where such an item, its scale or its target was seen, and how sure that is
     */
    public record Aim(BigDecimal target, BigDecimal points, Optional<String> standard, Optional<Text> source) {}

    public BigDecimal target() {
        return aim.target();
    }

    public BigDecimal points() {
        return aim.points();
    }

    /** Whether some answers count in part: then its rate is a mean score, and no share of people. */
    public boolean hasPartialCredit() {
        return credit.isPartial();
    }

    /** What a person counts to whom the question never opened. */
    public enum NotAsked {
        /** Outside the base: the rate speaks of those asked. */
        OUTSIDE,
        /** In the base with credit 0: who never heard of it does not know it. */
        ZERO;

        /** The word in the file: {@code outside} or {@code zero}. */
        public String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
