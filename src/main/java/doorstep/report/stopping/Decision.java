package doorstep.report.stopping;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;

/** What a look says of an item against its target, at limits that keep the error of all looks together. */
public enum Decision {
    /** Decided: below the target. */
    below,
    /** Decided: the target is reached. */
    reached,
    /** Not decided. */
    open;

    /**
     * @param target 0 to 1
     * @param confidence of the look's limits; from one that is as good as certain nothing follows
     */
    static Decision of(Measured rate, double target, double confidence) {
        if (confidence >= 1) {
            return open;
        }
        Limits limits = rate.limits(confidence);
        return limits.high() < target ? below : limits.low() >= target ? reached : open;
    }

    public boolean isMade() {
        return this != open;
    }
}
