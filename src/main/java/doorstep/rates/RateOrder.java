package doorstep.rates;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order of the rows of a table of rates: by one key, rising or falling; rows without a number stand last either way. */
public record RateOrder(Key key, boolean falling) {
    static final RateOrder BY_PLACE = new RateOrder(Key.place, false);

    /** What rows can be sorted by. */
    public enum Key {
        /** Division code. */
        place,
        /** The sample's rate. */
        rate,
        /** Its base. */
        n,
        /** Its answers outside the base. */
        outside,
        /** The rate of open links. */
        link
    }

    /** One place with the one indicator of the table. */
    public record Row(PlaceRates place, PlaceRates.Item item) {}

    /** Reads {@code rate} or {@code -rate}; a problem for anything else. */
    public static RateOrder parse(String text) {
        Sorting<Key> sorting = Sorting.parse(Key.class, text);
        return new RateOrder(sorting.key(), sorting.falling());
    }

    public List<Row> sort(List<Row> rows) {
        Function<Row, Optional<Double>> number = this::number;
        Comparator<Row> byNumber = Comparator.comparing(row -> number.apply(row).orElse(0.0));
        Comparator<Row> missingLast =
                Comparator.comparing(row -> number.apply(row).isEmpty());
        Comparator<Row> byCode = Comparator.comparing(row -> row.place().place().code());
        if (key == Key.place) {
            return rows.stream().sorted(falling ? byCode.reversed() : byCode).toList();
        }
        return rows.stream()
                .sorted(missingLast
                        .thenComparing(falling ? byNumber.reversed() : byNumber)
                        .thenComparing(byCode))
                .toList();
    }

    private Optional<Double> number(Row row) {
        PlaceRates.Item item = row.item();
        return switch (key) {
            case place -> Optional.empty();
            case rate -> item.sample().shown().map(rate -> rate.rate());
            case n -> Optional.of((double) item.sample().behind().n());
            case outside -> item.sample().behind().outside().map(outside -> (double) outside.total());
            case link -> item.link().shown().map(rate -> rate.rate());
        };
    }

    /** Where a click on that column leads: the other way round for the column sorted now. */
    public String next(Key column) {
        boolean fall = column == key ? !falling : column != Key.place && column != Key.rate && column != Key.link;
        return (fall ? "-" : "") + column;
    }

    /** As {@code aria-sort} says it; empty for the other columns. */
    public String aria(Key column) {
        return column != key ? "" : falling ? "descending" : "ascending";
    }

    @Override
    public String toString() {
        return (falling ? "-" : "") + key;
    }
}
