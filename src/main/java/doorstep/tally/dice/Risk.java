package doorstep.tally.dice;

/**
 * What an item puts at risk in the evaluation.
 *
 * @param points the mean of the points lost, 0 or more
 * @param chance that the evaluation finds the target met, 0 to 1
 */
public record Risk(double points, double chance) {
    /** What rounds to a tenth of a point. */
    private static final double LEAST = 0.05;

    /** Whether it costs anything to speak of: there is hardly a rate that could not be missed at all. */
    public boolean costs() {
        return points >= LEAST;
    }
}
