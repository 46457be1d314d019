package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import java.util.List;

/**
 * Whether a rate rose more where something was done (cards handed out) than elsewhere.
 *
 * <p>d = (p₁ − p₀ there) − (p₁ − p₀ elsewhere), four independent rates; MOVER limits for linear combinations: G. Y. Zou,
 * W. Huang and X. Zhang, Computational Statistics &amp; Data Analysis 53 (2009), p. 1080–1085.
 *
 * <p>The limits speak of the people of just these communities. That both kinds would have changed alike without the
 * action is an assumption that no numbers of two waves can test; pages say so.
 *
 * @param difference d, −2 to 2
 * @param low lower limit at 95 %, −2 or more
 * @param high upper limit at 95 %, 2 or less
 * @param pValue of the two-sided test that d is 0, 0 to 1; adjust many of them by {@link Holm}
 * @param detectable the smallest true d that so many answers would have shown with a chance of 80 %
 * @param there the change where it was done
 * @param elsewhere the change where it was not
 */
public record DifferenceInDifferences(
        double difference, double low, double high, double pValue, double detectable, Change there, Change elsewhere) {

    /** What can be said of the places where it was done. */
    public enum Verdict {
        /** The rate rose more (or fell less) there than elsewhere. */
        ROSE_MORE,
        /** The rate rose less (or fell more) there than elsewhere. */
        ROSE_LESS,
        /** Either may be so. */
        CANNOT_TELL
    }

    /** Compares two kinds of places that have no community in common. */
    public static DifferenceInDifferences between(BeforeAfter there, BeforeAfter elsewhere) {
        List<Mover.Term> terms = List.of(
                new Mover.Term(1, there.after()),
                new Mover.Term(-1, there.before()),
                new Mover.Term(-1, elsewhere.after()),
                new Mover.Term(1, elsewhere.before()));
        Mover mover = Mover.combine(terms, Limits.CONFIDENCE);
        double d = mover.value();
        return new DifferenceInDifferences(
                d,
                Math.max(-2, d - mover.down()),
                Math.min(2, d + mover.up()),
                mover.pValue(Limits.CONFIDENCE),
                Mover.detectable(terms, Limits.CONFIDENCE),
                Change.between(there.before(), there.after()),
                Change.between(elsewhere.before(), elsewhere.after()));
    }

    /** The verdict of the limits, looked at by itself. */
    public Verdict verdict() {
        if (low > 0) {
            return Verdict.ROSE_MORE;
        }
        return high < 0 ? Verdict.ROSE_LESS : Verdict.CANNOT_TELL;
    }
}
