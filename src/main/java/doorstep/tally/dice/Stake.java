package doorstep.tally.dice;

/**
 * An item with what hangs on it.
 *
 * @param target 0 to 1
 * @param points at stake, 0 or more
 * @param measure the number of the measure that it belongs to, from 0
 */
public record Stake(Forecast forecast, double target, double points, int measure) {

    /** The mean of the points lost. */
    public double lost(Scoring scoring) {
        return forecast.lost(scoring, target, points);
    }
}
