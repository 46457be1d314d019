package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.rates.FigureText;
import doorstep.rates.IntervalText;
import doorstep.rates.WavePlaces;
import doorstep.rates.WaveRates;
import doorstep.wave.Wave;
import java.util.List;

/**
 * The page that compares two places in all items, in words and figures.
 *
 * @param levels the same page for places of another level
 * @param first places to choose from, {@code second} likewise
 * @param result null until two different places are chosen
 */
record PairView(
        Wave wave,
        WaveRates rates,
        long onPhones,
        PlaceLevel by,
        List<RankingView.Level> levels,
        List<RankingView.Choice> first,
        List<RankingView.Choice> second,
        State state,
        Result result) {

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
     * @param lower items in which a is lower, {@code higher} in which it is higher
     * @param open how many items cannot tell them apart, {@code missing} have no rate in one of the two
     * @param lowerMeasures names of the measures of several items in which a is lower, joined; {@code higherMeasures} likewise
     * @param pairs how many pairs of such places there are; {@code strict} items and measures that hold even if this one was picked out of them all,
     *     {@code strictNames} joined
     */
    record Result(
            WavePlaces.RatedPlace a,
            WavePlaces.RatedPlace b,
            String swapped,
            List<Line> lower,
            List<Line> higher,
            String lowerMeasures,
            String higherMeasures,
            long open,
            long missing,
            long pairs,
            int strict,
            String strictNames,
            List<Line> measures,
            List<Line> items) {
        /** Whether anything tells them apart, an item or a measure. */
        public boolean isClear() {
            return isItemClear() || !lowerMeasures.isEmpty() || !higherMeasures.isEmpty();
        }

        /** Whether an item does. */
        public boolean isItemClear() {
            return !lower.isEmpty() || !higher.isEmpty();
        }
    }

    /**
     * An item or a measure.
     *
     * @param address of the ranking by it, with both places chosen
     * @param items of {@code of}: how many items a measure is made of; 1 of 1 for an item
     * @param difference null where there is none
     */
    record Line(
            String label,
            String measure,
            String address,
            int items,
            int of,
            FigureText a,
            FigureText b,
            IntervalText difference,
            PlacePair.Verdict verdict) {}
}
