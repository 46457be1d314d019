package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Points, chances and targets as the results pages write them. */
public final class ResultsText {
    private static final Text HARDLY = Text.of("不到 1%", "under 1%");
    private static final Text SURELY = Text.of("99% 以上", "over 99%");

    private ResultsText() {}

    /** Points with one decimal; what is not nothing never looks like it. */
    public static String points(double points) {
        return points > 0 && points < 0.05 ? "<0.1" : String.format(Locale.ROOT, "%.1f", points);
    }

    /** Points at stake, as the file has them: 25, 2.5. */
    public static String atStake(double points) {
        return Figures.plain(BigDecimal.valueOf(points).setScale(2, RoundingMode.HALF_UP));
    }

    /** A chance in whole percents; nothing that was only sampled is ever certain. */
    public static String chance(double chance, Language language) {
        if (chance < 0.01) {
            return HARDLY.in(language);
        }
        return chance > 0.99 ? SURELY.in(language) : Math.round(100 * chance) + "%";
    }

    /** 0.90 as {@code 90%}. */
    public static String target(BigDecimal target) {
        return Figures.plain(target.movePointRight(2)) + "%";
    }
}
