package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import java.util.List;

/**
 * Whether one community's rate is really higher than another's, or lower, or whether nobody can tell.
 *
 * <p>The limits are {@link Change}'s (MOVER). A pair picked because it stood out in a list needs {@link
 * Tiers#confidence}; a pair that was asked about beforehand needs 95 %.
 *
 * @param difference p₁ − p₂, −1 to 1
 * @param low lower limit, −1 or more
 * @param high upper limit, 1 or less
 * @param detectable the smallest true difference that so many answers would have shown with a chance of 80 %, above
 *     0; may be above 1, where no difference at all would have been seen
 */
public record Comparison(double difference, double low, double high, double detectable) {

    /** What can be said of the first one. */
    public enum Verdict {
        /** Its true rate is higher than the other's. */
        HIGHER,
        /** Its true rate is lower. */
        LOWER,
        /** Either may be the higher one. */
        CANNOT_TELL
    }

    /** Compares the first with the second, at 95 %. Both must be independent: never a place and a part of it. */
    public static Comparison of(Measured first, Measured second) {
        return of(first, second, Limits.CONFIDENCE);
    }

    /**
     * As {@link #of(Measured, Measured)} at another confidence.
     *
     * @param confidence above 0 and below 1
     */
    public static Comparison of(Measured first, Measured second, double confidence) {
        List<Mover.Term> terms = Change.terms(second, first);
        Mover mover = Mover.combine(terms, confidence);
        double d = mover.value();
        return new Comparison(
                d, Math.max(-1, d - mover.down()), Math.min(1, d + mover.up()), Mover.detectable(terms, confidence));
    }

    /** The verdict of the limits: one of the two is higher only where they leave 0 out. */
    public Verdict verdict() {
        if (low > 0) {
            return Verdict.HIGHER;
        }
        return high < 0 ? Verdict.LOWER : Verdict.CANNOT_TELL;
    }
}
