package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.tally.dice.Risk;

/**
 * An item of a place in words and figures.
 *
 * @param chance of passing; empty without a rate of the sample, as is {@code lost}, the points expected lost
 * @param above what the sample says in the place above; null where there is none
 */
public record ItemCard(
        ItemText item, FigureText sample, FigureText link, String chance, String lost, FigureText above) {

    static ItemCard of(PlaceRates.Item item, PlaceRates above, Language language) {
        Risk risk = item.risk().orElse(null);
        return new ItemCard(
                new ItemText(item.indicator(), language),
                FigureText.of(item.sample(), language),
                FigureText.of(item.link(), language),
                risk == null ? "" : ResultsText.chance(risk.chance(), language),
                risk == null ? "" : ResultsText.points(risk.points()),
                above == null
                        ? null
                        : above.item(item.indicator().name())
                                .map(PlaceRates.Item::sample)
                                .map(finding -> FigureText.of(finding, language))
                                .orElse(null));
    }
}
