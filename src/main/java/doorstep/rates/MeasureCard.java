package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import java.util.List;
import java.util.LongSummaryStatistics;

/**
 * A measure of a place in words and figures.
 *
 * @param keyword of the measure, as addresses have it
 * @param sample null where none of its items has a rate
 * @param shown of its items, {@code of}, how many have a rate
 * @param link share of open links; empty where there is none
 */
public record MeasureCard(String keyword, String label, OfSample sample, int shown, int of, String link) {

    /**
     * What the sample says of it.
     *
     * @param isBound whether the limits are only the widest there can be
     * @param bases {@code 231–402}: the least and the most answers behind its items
     */
    public record OfSample(
            FigureText figure,
            boolean isBound,
            String target,
            String chance,
            String lost,
            String atStake,
            String bases) {}

    static MeasureCard of(PlaceRates place, PlaceRates.Total total, Language language) {
        PointsLost lost = PointsLost.of(place.items()).of(total.measure());
        return new MeasureCard(
                total.measure().keyword(),
                total.measure().label().in(language),
                total.sample()
                        .map(sample -> of(
                                sample,
                                lost,
                                place.roll().chance(total.measure().ordinal()),
                                language))
                        .orElse(null),
                lost.items().size(),
                total.of(),
                total.link().map(link -> Figures.percent(link.rate())).orElse(""));
    }

    private static OfSample of(MeasureTotal sample, PointsLost lost, double chance, Language language) {
        return new OfSample(
                figure(sample, language),
                sample.isBound(),
                Figures.percent(sample.target()),
                ResultsText.chance(chance, language),
                ResultsText.points(lost.expected()),
                ResultsText.atStake(lost.atStake()),
                bases(lost.items().stream().mapToLong(one -> one.rate().n()).summaryStatistics()));
    }

    private static String bases(LongSummaryStatistics bases) {
        return bases.getMin() == bases.getMax() ? "" + bases.getMin() : bases.getMin() + "–" + bases.getMax();
    }

    private static FigureText figure(MeasureTotal total, Language language) {
        return FigureText.of(
                new Finding.Shown<>(new Held(total.rate(), total.limits()), RateBasis.NONE, total.target()), language);
    }

    /** Limits worked out once, since a total works them out at each call. */
    private record Held(double rate, Limits limits) implements Measured {
        @Override
        public Limits limits(double confidence) {
            throw new IllegalStateException("These limits are held at one confidence");
        }
    }

    /** Those that stand so, in the order of the list. */
    static List<MeasureCard> standing(List<MeasureCard> cards, String... slugs) {
        return cards.stream()
                .filter(card -> card.sample != null
                        && List.of(slugs)
                                .contains(card.sample.figure().standing().slug()))
                .toList();
    }
}
