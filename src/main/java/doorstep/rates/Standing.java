package doorstep.rates;

import doorstep.questionnaire.Text;
import doorstep.tally.rates.Measured;

/** How a rate stands to its target, as far as its limits allow to say so: noise is never painted as a shortfall. */
public enum Standing {
    /** Even the upper limit is more than {@value #FAR} under the target. */
    FAR_BELOW("▼▼", Text.of("明显低于目标", "Far below the target")),
    /** Even the upper limit is under the target. */
    BELOW("▼", Text.of("低于目标", "Below the target")),
    /** The target lies between the limits. */
    UNCLEAR("●", Text.of("还分不清", "Not clear")),
    /** Even the lower limit is at the target or above. */
    REACHED("▲", Text.of("达到目标", "Target reached"));

    /** How far is far: 10 points of a hundred. */
    static final double FAR = 0.10;

    private final String mark;
    private final Text label;

    Standing(String mark, Text label) {
        this.mark = mark;
        this.label = label;
    }

    /** @param target 0 to 1 */
    public static Standing of(Measured rate, double target) {
        if (rate.limits().high() < target) {
            return rate.limits().high() < target - FAR ? FAR_BELOW : BELOW;
        }
        return rate.limits().low() >= target ? REACHED : UNCLEAR;
    }

    /** The sign that says it without colour. */
    public String mark() {
        return mark;
    }

    public Text label() {
        return label;
    }

    /** How a chart paints it. */
    String tone() {
        return switch (this) {
            case FAR_BELOW, BELOW -> "weak";
            case REACHED -> "strong";
            case UNCLEAR -> "plain";
        };
    }

    /** As in the API, in CSV and as a class of the style sheet: {@code far-below}. */
    public String slug() {
        return Slug.of(this);
    }
}
