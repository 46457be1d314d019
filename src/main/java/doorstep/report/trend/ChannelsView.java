package doorstep.report.trend;

import doorstep.rates.IntervalText;
import doorstep.wave.Wave;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What the page about residents' own answers and volunteers' shows.
 *
 * @param items all indicators, the largest gap first, those without one last
 * @param clear of them, those whose gap is more than chance
 * @param standOut volunteer and item that deserve a look; empty where none does
 * @param looked how many pairs of volunteer and item were looked at
 * @param chosen the item shown by community and volunteer; null where there are no indicators
 */
record ChannelsView(
        Wave wave,
        LocalDateTime asOf,
        long onPhones,
        long door,
        long self,
        List<Row> items,
        List<Row> clear,
        List<Row> standOut,
        long looked,
        Row chosen,
        List<Row> communities,
        List<Row> volunteers) {

    /**
     * Answers at the door beside residents' own.
     *
     * @param key name of the item, code of the community or number of the volunteer
     * @param name as people call it
     * @param item what it is about, where rows are about several
     * @param interviews of the volunteer; 0 elsewhere
     * @param doorN answers in the base, at the door
     * @param selfN likewise, by themselves
     * @param door null where there are too few, as are {@code self} and {@code gap}
     * @param others the gap of the other volunteers; empty where that is not shown
     * @param higher whether the door is clearly above, {@code lower} clearly below
     */
    record Row(
            String key,
            String name,
            String item,
            long interviews,
            long doorN,
            long selfN,
            IntervalText door,
            IntervalText self,
            IntervalText gap,
            String others,
            boolean higher,
            boolean lower) {

        /** Whether anything can be said. */
        public boolean isClear() {
            return higher || lower;
        }
    }
}
