package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import java.util.List;

/**
 * How far one rate lies above another that was measured independently of it: the next wave, or another channel.
 *
 * <p>MOVER limits: G. Y. Zou and A. Donner, Statistics in Medicine 27 (2008), p. 1693–1702; with
 * Wilson's limits this is Newcombe's method 10, Statistics in Medicine 17 (1998), p. 873–890. With d = p₁ − p₀: low =
 * d − √((p₁−l₁)² + (u₀−p₀)²), high = d + √((u₁−p₁)² + (p₀−l₀)²). The p value uses the same reach towards 0 as a
 * standard error times 1.96, so that it is below 0.05 exactly where the limits leave 0 out.
 *
 * @param difference p₁ − p₀, −1 to 1
 * @param low lower limit at 95 %, −1 or more
 * @param high upper limit at 95 %, 1 or less
 * @param pValue of the two-sided test that nothing changed, 0 to 1; adjust many of them by {@link Holm}
 */
public record Change(double difference, double low, double high, double pValue) {

    /**
     * From the rate before to the rate after. Waves ask anew, so that both are independent; never for a place and a
     * part of it.
     */
    public static Change between(Measured before, Measured after) {
        Mover mover = Mover.combine(terms(before, after), Limits.CONFIDENCE);
        double d = mover.value();
        return new Change(
                d, Math.max(-1, d - mover.down()), Math.min(1, d + mover.up()), mover.pValue(Limits.CONFIDENCE));
    }

    static List<Mover.Term> terms(Measured before, Measured after) {
        return List.of(new Mover.Term(1, after), new Mover.Term(-1, before));
    }

    /** Whether the limits leave 0 out: the change is more than chance, looked at by itself. */
    public boolean isClear() {
        return low > 0 || high < 0;
    }
}
