package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;

/**
 * One finding in words and figures, as pages show it.
 *
 * @param rate {@code 82.3%}; empty where it is not shown
 * @param bare {@code 82.3}
 * @param limits {@code 76.1–87.2}
 * @param fromTarget {@code −7.7}, in percentage points
 * @param mark the standing's sign, {@code standing} its style and {@code standingLabel} its words
 * @param outside null where that is not told
 * @param brief the reason why nothing is shown in a word or two, {@code reason} in a sentence
 */
public record FigureText(
        boolean isShown,
        String rate,
        String bare,
        String limits,
        String fromTarget,
        String mark,
        String standing,
        String standingLabel,
        Bar bar,
        String brief,
        String reason,
        long responses,
        long n,
        RateBasis.Outside outside) {

    /** The interval as a drawing 100 wide: where the limits begin, how wide they are, where the rate and the target lie. */
    public record Bar(String low, String width, String rate, String target) {
        static final Bar NONE = new Bar("0", "0", "0", "0");

        static Bar of(Measured rate, double target) {
            Limits limits = rate.limits();
            return new Bar(
                    Figures.bare(limits.low()),
                    Figures.bare(limits.width()),
                    Figures.bare(rate.rate()),
                    Figures.bare(target));
        }
    }

    public static FigureText of(Finding<? extends Measured> finding, Language language) {
        return finding.match(shown -> shown(shown, language), none -> none(none, language));
    }

    private static FigureText none(Finding.Withheld<?> none, Language language) {
        RateBasis behind = none.behind();
        return new FigureText(
                false,
                "",
                "",
                "",
                "",
                "–",
                "none",
                "",
                Bar.NONE,
                none.reason().brief().in(language),
                none.reason().sentence().in(language),
                behind.responses(),
                behind.n(),
                behind.outside().orElse(null));
    }

    private static FigureText shown(Finding.Shown<?> shown, Language language) {
        Measured rate = shown.rate();
        Limits limits = rate.limits();
        return new FigureText(
                true,
                Figures.percent(rate.rate()),
                Figures.bare(rate.rate()),
                Figures.bare(limits.low()) + "–" + Figures.bare(limits.high()),
                Figures.difference(shown.fromTarget()),
                shown.standing().mark(),
                shown.standing().slug(),
                shown.standing().label().in(language),
                Bar.of(rate, shown.target()),
                "",
                "",
                shown.behind().responses(),
                shown.behind().n(),
                shown.behind().outside().orElse(null));
    }
}
