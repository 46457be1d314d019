package doorstep.rates;

import doorstep.tally.rates.Limits;
import java.util.Locale;

/**
 * A rate with its limits, in words and as a chart's table carries it.
 *
 * @param rate {@code 82.3%}
 * @param limits {@code 76.1–87.2}
 * @param value {@code 82.3}, as are {@code low} and {@code high}
 */
public record IntervalText(String rate, String limits, String value, String low, String high) {
    static final IntervalText NONE = new IntervalText("", "", "", "", "");

    public static IntervalText of(double rate, Limits limits) {
        String low = Figures.bare(limits.low());
        String high = Figures.bare(limits.high());
        return new IntervalText(Figures.percent(rate), low + "–" + high, Figures.bare(rate), low, high);
    }

    /** A difference of two rates, such as {@code +12.3} and {@code +4.0 至 +20.1}, in percentage points. */
    public static IntervalText difference(double difference, double low, double high, String to) {
        return new IntervalText(
                Figures.difference(difference),
                Figures.difference(low) + to + Figures.difference(high),
                plain(difference),
                plain(low),
                plain(high));
    }

    private static String plain(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
