package doorstep.fieldwork.sampling;

import java.util.List;
import java.util.stream.Stream;

/** Answers and doors needed, and what fewer doors would cost. */
record SampleSizeView(SampleSize size, List<Row> rows) {
    private static final List<Integer> SHARES = List.of(100, 80, 60, 50, 40, 30, 20);

    /**
     * So many doors and what they give.
     *
     * @param wanted whether these are the doors needed
     */
    record Row(int doors, int answers, String margin, String from, String to, boolean wanted) {}

    static SampleSizeView of(SampleSize size) {
        List<Row> rows = SHARES.stream()
                .flatMap(percent -> row(size, percent))
                .distinct()
                .toList();
        return new SampleSizeView(size, rows);
    }

    private static Stream<Row> row(SampleSize size, int percent) {
        int doors = (int) Math.ceil(size.doors() * percent / 100.0);
        int answers = Math.min(size.answersFrom(doors), size.households().orElse(Integer.MAX_VALUE));
        if (answers < 2
                || size.households().isPresent() && doors > size.households().getAsInt()) {
            return Stream.empty();
        }
        double margin = size.marginOf(answers);
        return Stream.of(new Row(
                doors,
                answers,
                "%.1f".formatted(margin),
                "%.0f%%".formatted(Math.max(0, size.share() - margin)),
                "%.0f%%".formatted(Math.min(100, size.share() + margin)),
                percent == 100));
    }

    public String endless() {
        return "%.1f".formatted(size.withoutEnd());
    }

    public boolean isListed() {
        return size.households().isPresent();
    }

    public int all() {
        return size.households().orElse(0);
    }
}
