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
 * @param figure of the sample; null where none of its items has a rate, as are the texts after it then
 * @param isBound whether the limits are only the widest there can be
 * @param bases {@code 231–402}: the least and the most answers behind its items
 * @param shown of its items, {@code of}, how many have a rate; likewise {@code linkShown}
 * @param link share of open links; empty where there is none
 */
record MeasureCard(
        String label,
        String keyword,
        FigureText figure,
        boolean isBound,
        String target,
        String chance,
        String lost,
        String atStake,
        String bases,
        int shown,
        int of,
        String link,
        int linkShown) {

    static MeasureCard of(PlaceRates place, PlaceRates.Total total, Language language) {
        PointsLost lost = PointsLost.of(place.items()).of(total.measure());
        LongSummaryStatistics bases =
                lost.items().stream().mapToLong(one -> one.rate().n()).summaryStatistics();
        MeasureTotal sample = total.sample().orElse(null);
        return new MeasureCard(
                total.measure().label().in(language),
                total.measure().keyword(),
                sample == null ? null : figure(sample, language),
                sample != null && sample.isBound(),
                sample == null ? "" : Figures.percent(sample.target()),
                sample == null ? "" : ResultsText.chance(sample.chance(sample.target()), language),
                sample == null ? "" : ResultsText.points(lost.expected()),
                sample == null ? "" : ResultsText.atStake(lost.atStake()),
                sample == null ? "" : bases(bases),
                lost.items().size(),
                total.of(),
                total.link().map(link -> Figures.percent(link.rate())).orElse(""),
                total.link().map(MeasureTotal::indicators).orElse(0));
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

    /** The standing of each, in the order of the list. */
    static List<MeasureCard> standing(List<MeasureCard> cards, String... slugs) {
        return cards.stream()
                .filter(card -> card.figure != null && List.of(slugs).contains(card.figure.standing()))
                .toList();
    }
}
