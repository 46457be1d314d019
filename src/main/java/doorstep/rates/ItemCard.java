package doorstep.rates;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;

/**
 * An item of a place in words and figures.
 *
 * @param isScore whether answers count in part, so that the rate is a mean score and no share of people
 * @param chance of passing; empty without a rate of the sample, as is {@code lost}
 * @param lost points expected lost; {@code loses} tells whether that is more than nothing
 * @param above what the sample says in the place above; null where there is none
 */
record ItemCard(
        String name,
        String label,
        String measure,
        boolean isScore,
        String target,
        String points,
        FigureText sample,
        FigureText link,
        String chance,
        String lost,
        boolean loses,
        FigureText above) {

    static ItemCard of(PlaceRates.Item item, PlaceRates above, Language language) {
        Indicator indicator = item.indicator();
        PointsLost.Lost lost = item.sample()
                .shown()
                .map(rate -> new PointsLost.Lost(item, rate))
                .orElse(null);
        return new ItemCard(
                indicator.name(),
                indicator.label().in(language),
                indicator.measure().label().in(language),
                indicator.hasPartialCredit(),
                ResultsText.target(indicator.target()),
                Figures.plain(indicator.points()),
                FigureText.of(item.sample(), language),
                FigureText.of(item.link(), language),
                lost == null ? "" : ResultsText.chance(lost.chance(), language),
                lost == null ? "" : ResultsText.points(lost.points()),
                lost != null && lost.points() > 0,
                above == null
                        ? null
                        : above.item(indicator.name())
                                .map(PlaceRates.Item::sample)
                                .map(finding -> FigureText.of(finding, language))
                                .orElse(null));
    }
}
