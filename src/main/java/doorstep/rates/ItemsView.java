package doorstep.rates;

import java.util.List;

/**
 * The list of all items of a wave.
 *
 * @param blocks one for each measure, or a single one without a name where they are sorted by a number
 * @param streets each item's rates by streets
 * @param questions those that no indicator stands on
 */
public record ItemsView(
        ResultsPage page,
        Summary summary,
        List<Column> columns,
        List<Block> blocks,
        Streets streets,
        List<Named> questions) {

    /** How many items have a rate to draw. */
    public long shown() {
        return blocks.stream()
                .flatMap(block -> block.rows().stream())
                .filter(row -> row.sample().isShown())
                .count();
    }

    /** Each item by streets. @param names empty where there are not several, or no rates of all */
    public record Streets(List<String> names, List<StreetRow> rows) {
        /** About how high the drawing will be, in rows of 28 pixels: four items beside each other. */
        public int room() {
            return (rows.size() + ACROSS - 1) / ACROSS * (names.size() * ROW + FRAME) / REM;
        }
    }

    private static final int ACROSS = 4;
    private static final int ROW = 19;
    private static final int FRAME = 66;
    private static final int REM = 28;

    /** One item, with a cell for each street. */
    public record StreetRow(ItemText item, List<StreetCell> cells) {}

    public record StreetCell(String street, String code, FigureText sample) {}

    /**
     * The page in one sentence.
     *
     * @param worst the item that is expected to cost most; empty where none costs anything
     * @param worstLost the points
     */
    public record Summary(
            int items, int below, int reached, int unclear, int withheld, String worst, String worstLost) {}

    /** A column that one can sort by. */
    public record Column(ItemOrder.Key key, String aria, String address) {}

    public record Block(String measure, List<Row> rows) {}

    /** One item. */
    public record Row(ItemText item, RiskText risk, FigureText sample, FigureText link) {}

    /** A question and its page. */
    public record Named(String label, String address) {}
}
