package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;

/**
 * One finding in words and figures, as pages show it.
 *
 * @param interval empty where it is not shown
 * @param fromTarget {@code −7.7}, in percentage points
 * @param why nothing is shown
 * @param behind the answers
 */
public record FigureText(
        boolean isShown,
        IntervalText interval,
        String fromTarget,
        StandingText standing,
        Bar bar,
        ReasonText why,
        RateBasis behind) {

    /** How it stands to its target: the sign, its style, its words, and the tone of a chart. */
    public record StandingText(String mark, String slug, String label, String tone) {
        static final StandingText NONE = new StandingText("–", "none", "", "plain");

        /** Of a rate that is held against no target. */
        private static final StandingText UNJUDGED = new StandingText("", "unjudged", "", "plain");

        static StandingText of(Standing standing, Language language) {
            return new StandingText(
                    standing.mark(), standing.slug(), standing.label().in(language), standing.tone());
        }
    }

    /** The interval as a drawing 100 wide: how wide the limits are, and where the target lies. */
    public record Bar(String width, String target) {
        static final Bar NONE = new Bar("0", "0");
    }

    public static FigureText of(Finding<? extends Measured> finding, Language language) {
        return finding.match(shown -> shown(shown, language), none -> none(none, language));
    }

    /** What open links say is held against no target: those who scan are not those whom a target is for. */
    public static FigureText spoken(Finding<? extends Measured> finding, WaveRates rates, Language language) {
        FigureText text = of(finding, language);
        return rates.isOfLinks() ? text.unjudged() : text;
    }

    /** The same held against no target. */
    public FigureText unjudged() {
        return isShown ? new FigureText(true, interval, "", StandingText.UNJUDGED, bar, why, behind) : this;
    }

    private static FigureText none(Finding.Withheld<?> none, Language language) {
        return new FigureText(
                false,
                IntervalText.NONE,
                "",
                StandingText.NONE,
                Bar.NONE,
                ReasonText.of(none.reason(), language),
                none.behind());
    }

    private static FigureText shown(Finding.Shown<?> shown, Language language) {
        Limits limits = shown.rate().limits();
        return new FigureText(
                true,
                IntervalText.of(shown.rate().rate(), limits),
                Figures.difference(shown.fromTarget()),
                StandingText.of(shown.standing(), language),
                new Bar(Figures.bare(limits.width()), Figures.bare(shown.target())),
                ReasonText.NONE,
                shown.behind());
    }

    public String rate() {
        return interval.rate();
    }

    public String limits() {
        return interval.limits();
    }

    public long n() {
        return behind.n();
    }
}
