package doorstep.rates;

import doorstep.questionnaire.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the results say of one place, from the province to the community, in words and figures.
 *
 * @param where which place, and of which of its communities all this speaks
 * @param says what kind of answers there are to speak from
 * @param verdict how the place would fare; null where the sample shows nothing
 * @param costliest items that cost most, at most {@value #MOST}
 * @param items all of them, measure by measure
 * @param dice how the evaluation draws there
 */
public record PlaceText(
        Where where,
        Says says,
        Verdict verdict,
        List<MeasureCard> measures,
        List<ItemCard> costliest,
        List<ItemCard> items,
        PlaceDice dice) {
    public static final int MOST = 5;

    /** @param heading what the place is called over its figures: with how many communities they speak of, where these are not all */
    public record Where(WavePlaces.RatedPlace place, String heading, PlaceRates.Coverage coverage) {}

    /** What there is to speak from. */
    public enum Says {
        /** A questionnaire that declares no indicators: whatever is answered, no rate comes of it. */
        NO_INDICATORS,
        /** Rates of a sample. */
        SAMPLE,
        /** Answers of a sample, but of no item enough to show a rate. */
        FEW,
        /** Several places side by side, which are not added up. */
        APART,
        /** Answers from open links alone: no sample, so no verdict. */
        LINK,
        /** No answers. */
        NOTHING
    }

    /**
     * How the place would fare.
     *
     * @param below measures below their target, {@code unclear} and {@code reached} likewise
     * @param itemsBelow how many items are surely below their target
     */
    public record Verdict(
            LostText lost,
            List<MeasureCard> below,
            List<MeasureCard> unclear,
            List<MeasureCard> reached,
            long itemsBelow,
            long itemsUnclear,
            long itemsReached) {

        public static Verdict of(PlaceRates place, List<MeasureCard> measures, List<ItemCard> items) {
            return new Verdict(
                    LostText.of(place),
                    MeasureCard.standing(measures, "below", "far-below"),
                    MeasureCard.standing(measures, "unclear"),
                    MeasureCard.standing(measures, "reached"),
                    count(items, "below") + count(items, "far-below"),
                    count(items, "unclear"),
                    count(items, "reached"));
        }

        private static long count(List<ItemCard> items, String standing) {
            return items.stream()
                    .filter(item -> item.sample().standing().slug().equals(standing))
                    .count();
        }
    }

    /** @param above the rates of the place above it; null where there is none */
    public static PlaceText of(PlaceRates rates, PlaceRates above, Language language) {
        List<MeasureCard> measures = rates.measures().stream()
                .map(total -> MeasureCard.of(rates, total, language))
                .toList();
        List<ItemCard> items = rates.items().stream()
                .sorted(Comparator.comparing(item -> item.indicator().measure()))
                .map(item -> ItemCard.of(item, above, language))
                .toList();
        Says says = says(rates);
        return new PlaceText(
                new Where(rates.place(), rates.place().heading(language), rates.coverage()),
                says,
                says == Says.SAMPLE ? Verdict.of(rates, measures, items) : null,
                measures,
                PointsLost.of(rates.items()).costliest().stream()
                        .limit(MOST)
                        .map(lost -> ItemCard.of(lost.item(), above, language))
                        .toList(),
                items,
                rates.dice());
    }

    public WavePlaces.RatedPlace place() {
        return where.place();
    }

    public String heading() {
        return where.heading();
    }

    public PlaceRates.Coverage coverage() {
        return where.coverage();
    }

    private static Says says(PlaceRates rates) {
        if (rates.items().isEmpty()) {
            return Says.NO_INDICATORS;
        } else if (rates.items().stream().anyMatch(item -> item.sample().why().equals(Optional.of(Reason.APART)))) {
            return Says.APART;
        } else if (rates.items().stream().anyMatch(item -> item.sample().shown().isPresent())) {
            return Says.SAMPLE;
        } else if (rates.coverage().sampled() > 0) {
            return Says.FEW;
        }
        boolean linked =
                rates.items().stream().anyMatch(item -> item.link().behind().responses() > 0);
        return linked ? Says.LINK : Says.NOTHING;
    }

    /** Items whose rate is not shown although there are answers of a sample. */
    public List<ItemCard> silent() {
        return items.stream().filter(item -> !item.sample().isShown()).toList();
    }

    /** The first three of the costliest. */
    public List<ItemCard> first() {
        return costliest.stream().limit(3).toList();
    }

    /** Whether anybody answered from an open link. */
    public boolean isLinked() {
        return items.stream().anyMatch(item -> item.link().behind().responses() > 0);
    }
}
