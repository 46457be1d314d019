package doorstep.rates;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;

/**
 * A finding as the data attributes of a table's row have it, from which {@code charts.js} draws; all empty where nothing is shown.
 *
 * @param value percent without its sign, as are {@code low} and {@code high}
 * @param tone {@code weak}, {@code strong} or {@code plain} against the target, {@code lower} or {@code higher} against the whole
 */
public record ChartPoint(boolean isShown, String value, String low, String high, String tone) {
    private static final ChartPoint NONE = new ChartPoint(false, "", "", "", "plain");

    /** Weak where even the upper limit is under the target, strong where the lower limit reaches it. */
    public static ChartPoint of(Finding<? extends Measured> finding) {
        return finding.match(shown -> of(shown.rate(), tone(shown.standing())), none -> NONE);
    }

    public static ChartPoint of(Measured rate, String tone) {
        Limits limits = rate.limits();
        return new ChartPoint(
                true, Figures.bare(rate.rate()), Figures.bare(limits.low()), Figures.bare(limits.high()), tone);
    }

    private static String tone(Standing standing) {
        return switch (standing) {
            case FAR_BELOW, BELOW -> "weak";
            case REACHED -> "strong";
            case UNCLEAR -> "plain";
        };
    }
}
