package doorstep.report.trend;

import doorstep.rates.FigureText;
import doorstep.rates.IntervalText;
import doorstep.rates.MixText;
import doorstep.rates.OneMix;
import doorstep.rates.ResultsPage;
import doorstep.rates.Verdict;
import java.util.List;

/**
 * What the page about the trend shows.
 *
 * @param place the part of the wave that is looked at
 * @param since null where it is the first wave, or where it is not compared
 * @param chosen null where there are no items
 * @param links null where the wave before can be compared with
 */
record TrendView(ResultsPage page, PlaceChoice place, Since since, Series series, Chosen chosen, Links links) {

    /**
     * This wave and the one before, where one of them has nothing but answers from open links.
     *
     * @param items side by side where both are such, each wave's own answers together; empty where only one of them is
     */
    record Links(Head before, List<LinkRow> items) {}

    /**
     * An item in both waves; no change is said.
     *
     * @param breaks why it was not asked or counted alike
     */
    record LinkRow(String label, FigureText before, FigureText after, List<String> breaks) {}

    /**
     * The wave that this one is compared with.
     *
     * @param compared communities in both, of {@code all} that this wave asks there
     * @param items the change of each
     * @param said what can be concluded; null where there are no items
     * @param mix by which answers they are compared; null where it is by all as they came
     * @param signs what verdicts look like
     * @param apart the change of each item within each channel, where both are compared
     */
    record Since(
            Head wave,
            long compared,
            long all,
            List<ItemRow> items,
            Said said,
            MixText mix,
            List<ApartRow> apart,
            List<Verdict.Text> signs) {}

    /** How far an item went at the door alone, and in residents' own answers alone. */
    record ApartRow(String label, IntervalText door, IntervalText self) {}

    /**
     * What measures and the chosen item are shown over.
     *
     * @param waves the oldest first
     * @param communities in all of these
     */
    record Series(List<Head> waves, long communities, List<MeasureRow> measures) {}

    /** A wave at the head of a column; {@code name} is told from the others'. */
    record Head(long id, String name, String day, String version) {}

    /** The places that can be looked at by themselves; {@code code} is empty for all. */
    record PlaceChoice(String code, String name, List<PlaceOption> options) {}

    /** A place to choose. */
    record PlaceOption(String code, String name) {}

    /**
     * The conclusions.
     *
     * @param open of how many items nothing can be said
     * @param missing how many have no rate in one of the waves
     */
    record Said(List<Named> rose, List<Named> fell, List<String> alike, long open, List<String> broken, long missing) {
        /** Whether anything rose or fell. */
        public boolean isClear() {
            return !rose.isEmpty() || !fell.isEmpty();
        }
    }

    /** An item with how far it went. */
    record Named(String label, IntervalText change) {}

    /**
     * One measure.
     *
     * @param cells one for each wave; empty where no item can be compared over all of them
     * @param change null where there is none
     */
    record MeasureRow(String label, List<Cell> cells, IntervalText change, Verdict.Text verdict, String items) {}

    /** A rate in one wave, as the chart takes it. */
    record Cell(String wave, IntervalText figure) {}

    /**
     * One item from the wave before to this one.
     *
     * @param breaks why it cannot be compared; empty where it can
     */
    record ItemRow(
            String name,
            String label,
            FigureText before,
            FigureText after,
            IntervalText change,
            Verdict.Text verdict,
            List<String> breaks) {}

    /**
     * One item through all waves.
     *
     * @param basis which answers the points are of
     */
    record Chosen(String name, String label, List<PointRow> points, boolean isBroken, OneMix.Basis basis) {}

    /**
     * One wave's point.
     *
     * @param figure null where the wave didn't ask it
     * @param drawn null where there is no rate to draw
     * @param breaks why it cannot be compared with the wave before
     */
    record PointRow(Head wave, FigureText figure, IntervalText drawn, List<String> breaks) {}
}
