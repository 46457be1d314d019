package doorstep.tally.cells;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One response as the cells see it: its weight, its weighting class and its outcome for each indicator.
 *
 * @param eligible false: in no base at all and not among the answers of its community; only counted as ineligible
 * @param weight adults of the household who could have been asked, 1 to {@value #MOST_ADULTS}; 1 for open links. The
 *     community's households / answers is no part of it: that factor changes with every answer and is applied at
 *     estimation
 * @param weightingClass the answers to the weighting questions, joined by "|" ("f|60+"); "" in place of each missing
 *     one
 * @param outcomes in the order of the questionnaire's indicators; empty where not eligible
 * @param replies in the order of the questionnaire's questions with choices; empty where not eligible, or where nobody counts them
 */
public record Credited(
        boolean eligible, int weight, String weightingClass, List<Outcome> outcomes, List<Reply> replies) {

    /** The largest individual weight: {@link Sums} says how many answers then fit. */
    public static final int MOST_ADULTS = 9;

    /** Between the levels of a weighting class. */
    public static final String LEVELS = "|";

    public Credited {
        if (weight < 1 || weight > MOST_ADULTS) {
            throw new IllegalArgumentException("A weight is 1 to " + MOST_ADULTS + " adults, not " + weight);
        }
        outcomes = List.copyOf(outcomes);
        replies = List.copyOf(replies);
        if (!eligible && !(outcomes.isEmpty() && replies.isEmpty())) {
            throw new IllegalArgumentException("An ineligible response has no outcomes");
        }
    }

    /** The level at that place (from 0) of a weighting class; "" where it has none. */
    public static String level(String weightingClass, int at) {
        String[] levels = weightingClass.split(Pattern.quote(LEVELS), -1);
        return at < levels.length ? levels[at] : "";
    }

    /** A response of somebody whom the survey is about, of which only outcomes matter. */
    public static Credited eligible(int weight, String weightingClass, List<Outcome> outcomes) {
        return new Credited(true, weight, weightingClass, outcomes, List.of());
    }

    /** A response that the screener ruled out. */
    public static Credited ineligible(String weightingClass) {
        return new Credited(false, 1, weightingClass, List.of(), List.of());
    }
}
