package doorstep.report.items;

import doorstep.rates.FigureText;
import doorstep.rates.ItemText;
import doorstep.rates.ItemView;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import java.util.List;

/**
 * Places × items, as a table and as one card a place.
 *
 * @param levels rows by another level; {@code measures} columns of another measure
 * @param other the same for the other kind of answers
 * @param isLink whether answers from open links are shown
 */
record MatrixView(
        ResultsPage page,
        List<ItemView.Level> levels,
        List<MeasureLink> measures,
        String other,
        boolean isLink,
        List<Span> spans,
        List<ItemText> columns,
        List<Row> rows) {

    /** Columns of another measure; {@code label} is empty for all. */
    record MeasureLink(String label, String address, boolean current) {}

    /** So many items of one measure beside each other. */
    record Span(String measure, int items) {}

    /**
     * A place.
     *
     * @param cells in the order of the columns
     * @param weak those surely below their target, the furthest first
     * @param unclear how many cannot be told apart from their target, {@code reached} how many reach it, {@code none} how many have no rate
     */
    record Row(
            WavePlaces.RatedPlace place,
            boolean whole,
            List<FigureText> cells,
            List<Weak> weak,
            long unclear,
            long reached,
            long none) {}

    /** An item of a place that is surely below its target. */
    record Weak(ItemText item, FigureText figure) {}
}
