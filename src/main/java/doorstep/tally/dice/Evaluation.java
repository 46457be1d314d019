package doorstep.tally.dice;

/**
 * The evaluation as the office states it.
 *
 * @param lean what is added to our rates before the evaluation asks, −1 to 1: below 0 where our own survey is too kind
 * @param passing of the points, the part that passes, 0 to 1
 * @param isStated whether the office said so; else it is what is usual
 */
public record Evaluation(Draw draw, Who who, Scoring scoring, double lean, double passing, boolean isStated) {

    /** Whom it asks. */
    public enum Who {
        /** The people that our own questionnaire asks. */
        AS_WE_DO,
        /** People of 18 to 65. */
        TO_65,
        /** People of 18 to 70. */
        TO_70
    }

    /** What stands where nothing was stated. */
    public static final Evaluation USUAL = new Evaluation(Draw.USUAL, Who.AS_WE_DO, Scoring.LINEAR, 0, 0.9, false);
}
