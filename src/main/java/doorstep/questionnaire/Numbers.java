package doorstep.questionnaire;

import java.math.BigDecimal;

/** Gives equal numbers one form, since BigDecimal holds 0.50 and 0.5 to be different. */
public final class Numbers {

    private Numbers() {}

    /** Without trailing zeros behind the point and without an exponent: 0.50 becomes 0.5, 1E2 becomes 100. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
