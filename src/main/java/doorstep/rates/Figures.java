package doorstep.rates;

import java.math.BigDecimal;

/** Numbers as people in China read them: percent with one decimal. */
public final class Figures {
    private Figures() {}

    /** 0.8231 as {@code 82.3}; never below 0. */
    public static String bare(double share) {
        long tenths = Math.round(1000 * share);
        return tenths / 10 + "." + tenths % 10;
    }

    /** 0.8231 as {@code 82.3%}. */
    public static String percent(double share) {
        return bare(share) + "%";
    }

    /** −0.0769 as {@code −7.7}, 0.031 as {@code +3.1}: percentage points. */
    public static String difference(double share) {
        String size = bare(Math.abs(share));
        return (size.equals("0.0") ? "±" : share < 0 ? "−" : "+") + size;
    }

    /** A target or points, as the file has it without idle zeros: 0.90 as {@code 90}. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
