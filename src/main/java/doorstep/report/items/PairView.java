package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.rates.FigureText;
import doorstep.rates.IntervalText;
import doorstep.rates.ItemView;
import doorstep.rates.ResultsPage;
import doorstep.rates.WavePlaces;
import java.util.List;

/**
 * The page that compares two places in all items, in words and figures.
 *
 * @param levels the same page for places of another level
 * @param first places to choose from, {@code second} likewise
 * @param result null until two different places are chosen
 * @param said what tells them apart, in sentences
 */
record PairView(
        ResultsPage page,
        PlaceLevel by,
        List<ItemView.Level> levels,
        List<RankingView.Choice> first,
        List<RankingView.Choice> second,
        State state,
        Result result,
        String said) {

    /** How far the choice has come. */
    enum State {
        TO_CHOOSE,
        SAME,
        UNKNOWN,
        ONLY_ONE,
        COMPARED
    }

    /**
     * What comes of it.
     *
     * @param swapped the same with the places in turn
     * @param lowerMeasures names of the measures of several items in which a is lower, joined; {@code higherMeasures} likewise
     */
    record Result(
            WavePlaces.RatedPlace a,
            WavePlaces.RatedPlace b,
            String swapped,
            String lowerMeasures,
            String higherMeasures,
            Strict strict,
            List<Line> measures,
            List<Line> items) {
        /** Items in which a is lower. */
        public List<Line> lower() {
            return items(PlacePair.Verdict.LOWER);
        }

        public List<Line> higher() {
            return items(PlacePair.Verdict.HIGHER);
        }

        /** How many items cannot tell them apart. */
        public long open() {
            return items(PlacePair.Verdict.CANNOT_TELL).size();
        }

        /** How many items have no rate in one of the two. */
        public long missing() {
            return items(PlacePair.Verdict.MISSING).size();
        }

        private List<Line> items(PlacePair.Verdict verdict) {
            return items.stream().filter(one -> one.verdict == verdict).toList();
        }

        /** Whether anything tells them apart, an item or a measure. */
        public boolean isClear() {
            return isItemClear() || !lowerMeasures.isEmpty() || !higherMeasures.isEmpty();
        }

        /** Whether an item does. */
        public boolean isItemClear() {
            return !lower().isEmpty() || !higher().isEmpty();
        }
    }

    /**
     * What holds even if this pair was picked out of all pairs of such places.
     *
     * @param pairs so many
     * @param judged items and measures, {@code names} of them joined
     */
    record Strict(long pairs, int judged, String names) {}

    /**
     * An item or a measure in both places.
     *
     * @param difference null where there is none
     */
    record Line(Judged what, FigureText a, FigureText b, IntervalText difference, PlacePair.Verdict verdict) {}

    /**
     * What they are compared in.
     *
     * @param address of the ranking by it, with both places chosen
     * @param items of {@code of}: how many items a measure is made of; 1 of 1 for an item
     */
    record Judged(String label, String measure, String address, int items, int of) {}
}
