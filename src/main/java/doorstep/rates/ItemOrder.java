package doorstep.rates;

import doorstep.tally.dice.Risk;
import doorstep.tally.rates.PlainRate;
import doorstep.tally.rates.Rate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The order of the list of items: by measure as the questionnaire has them, or by one number; items without it stand last. */
public record ItemOrder(Key key, boolean falling) {

    /** What items can be sorted by. */
    public enum Key {
        /** Measure, then the questionnaire's own order. */
        measure,
        rate,
        target,
        points,
        /** Expected points lost. */
        lost,
        /** Chance of reaching the target. */
        chance
    }

    /** Reads {@code lost} or {@code -lost}; a problem for anything else. */
    public static ItemOrder parse(String text) {
        Sorting<Key> sorting = Sorting.parse(Key.class, text);
        return new ItemOrder(sorting.key(), sorting.falling());
    }

    public boolean isByMeasure() {
        return key == Key.measure;
    }

    /** @param isOfLinks whether the rate to sort by is that of open links */
    public List<PlaceRates.Item> sort(List<PlaceRates.Item> items, boolean isOfLinks) {
        if (isByMeasure()) {
            return items.stream()
                    .sorted(Comparator.comparing(
                            (PlaceRates.Item item) -> item.indicator().measure()))
                    .toList();
        }
        Comparator<PlaceRates.Item> missingLast =
                Comparator.comparing(item -> number(item, isOfLinks).isEmpty());
        Comparator<PlaceRates.Item> byNumber =
                Comparator.comparing(item -> number(item, isOfLinks).orElse(0.0));
        return items.stream()
                .sorted(missingLast.thenComparing(falling ? byNumber.reversed() : byNumber))
                .toList();
    }

    private Optional<Double> number(PlaceRates.Item item, boolean isOfLinks) {
        return switch (key) {
            case measure -> Optional.empty();
            case rate ->
                isOfLinks
                        ? item.link().shown().map(PlainRate::rate)
                        : item.sample().shown().map(Rate::rate);
            case target -> Optional.of(item.indicator().target().doubleValue());
            case points -> Optional.of(item.indicator().points().doubleValue());
            case lost -> item.risk().map(Risk::points);
            case chance -> item.risk().map(Risk::chance);
        };
    }

    /** Where a click on that column leads: the other way round for the column sorted now; what is lost and at stake falls first. */
    public String next(Key column) {
        boolean fall = column == key ? !falling : column == Key.lost || column == Key.points;
        return (fall && column != Key.measure ? "-" : "") + column;
    }

    /** As {@code aria-sort} says it; empty for the other columns. */
    public String aria(Key column) {
        return column != key || isByMeasure() ? "" : falling ? "descending" : "ascending";
    }
}
