package doorstep.rates;

import java.util.List;

/**
 * The list of all items of a wave.
 *
 * @param blocks one for each measure, or a single one without a name where they are sorted by a number
 * @param questions those that no indicator stands on
 */
public record ItemsView(
        ResultsPage page, Summary summary, List<Column> columns, List<Block> blocks, List<Named> questions) {

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
