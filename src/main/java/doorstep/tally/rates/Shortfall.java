package doorstep.tally.rates;

/**
 * What an indicator puts at risk: the points that its shortfall would cost, and the chance that it passes all the same.
 *
 * <p>How the evaluation turns a rate into points is not public. That points are lost in proportion to what is missing
 * of the target is this program's assumption, as target and points are the office's own; pages say so.
 *
 * @param missing max(0, target − rate), 0 to 1
 * @param chance that the true rate reaches the target, 0 to 1
 * @param points expected points lost: points at stake × missing / target
 */
public record Shortfall(double missing, double chance, double points) {

    /**
     * Sets a rate against its target.
     *
     * <p>The chance is the mean of 1 − B(target; n*p, n*(1−p)+1) and 1 − B(target; n*p+1, n*(1−p)), B being the
     * cumulative beta distributions whose quantiles the limits are: half-corrected fiducial distribution, W. L.
     * Stevens, Biometrika 37 (1950), p. 117–129.
     *
     * @param target 0 to 1; one of 0 is always reached
     * @param points at stake, 0 or more
     * @throws IllegalArgumentException outside these ranges
     */
    public static Shortfall of(Rate rate, double target, double points) {
        if (!(target >= 0 && target <= 1 && points >= 0)) {
            throw new IllegalArgumentException("No target of " + target + " with " + points + " points");
        }
        if (target == 0) {
            return new Shortfall(0, 1, 0);
        }
        double missing = Math.max(0, target - rate.rate());
        double n = rate.nLimits();
        double x = n * rate.rate();
        double low = x > 0 ? Quantiles.betaAbove(target, x, n - x + 1) : 0;
        double high = x < n ? Quantiles.betaAbove(target, x + 1, n - x) : 1;
        return new Shortfall(missing, (low + high) / 2, points * missing / target);
    }
}
