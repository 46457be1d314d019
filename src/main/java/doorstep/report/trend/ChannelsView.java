package doorstep.report.trend;

import doorstep.quality.ChannelComparison;
import doorstep.quality.ChannelsTold;
import doorstep.questionnaire.Language;
import doorstep.rates.Figures;
import doorstep.rates.IntervalText;
import doorstep.rates.ResultsPage;
import doorstep.tally.compare.Change;
import doorstep.tally.compare.Gap;
import doorstep.tally.rates.Rate;
import java.util.List;

/**
 * What the page about residents' own answers and volunteers' shows.
 *
 * @param items all indicators, the largest gap first, those without one last
 * @param standOut volunteer and item that deserve a look; empty where none does
 * @param looked how many pairs of volunteer and item were looked at
 * @param chosen null where there are no indicators
 */
record ChannelsView(
        ResultsPage page, long door, long self, List<Row> items, List<Row> standOut, long looked, Chosen chosen) {

    /** The items whose gap is more than chance. */
    public List<Row> clear() {
        return items.stream().filter(Row::isClear).toList();
    }

    /** The item shown by community and volunteer. */
    record Chosen(Row item, List<Row> communities, List<Row> volunteers) {}

    /**
     * Answers at the door beside residents' own.
     *
     * @param key name of the item, code of the community or number of the volunteer
     * @param name as people call it
     * @param item what it is about, where rows are about several
     * @param interviews of the volunteer; 0 elsewhere
     */
    record Row(String key, String name, String item, long interviews, ChannelComparison compared, Language language) {

        /** Answers in the base, at the door. */
        public long doorN() {
            return compared.door();
        }

        /** Likewise, by themselves. */
        public long selfN() {
            return compared.self();
        }

        /** Null where there are too few, as are {@code self} and {@code gap}. */
        public IntervalText door() {
            return compared.gap().map(Gap::door).map(Row::text).orElse(null);
        }

        public IntervalText self() {
            return compared.gap().map(Gap::self).map(Row::text).orElse(null);
        }

        /** Whether nothing is shown although both sides have enough: it would tell of others, who are few. */
        public boolean isKeptBack() {
            return compared.gap().isEmpty()
                    && compared.door() >= ChannelsTold.FEWEST
                    && compared.self() >= ChannelsTold.FEWEST;
        }

        private static IntervalText text(Rate side) {
            return IntervalText.of(side.rate(), side.limits());
        }

        public IntervalText gap() {
            String to = language.choose(" 至 ", " to ");
            return compared.gap()
                    .map(Gap::gap)
                    .map(one -> IntervalText.difference(one.difference(), one.low(), one.high(), to))
                    .orElse(null);
        }

        /** The gap of the other volunteers; empty where that is not shown. */
        public String others() {
            return compared.others()
                    .map(one -> Figures.difference(one.gap().difference()))
                    .orElse("");
        }

        /** Whether anything can be said. */
        public boolean isClear() {
            return compared.standsOut();
        }

        /** Whether the door is clearly above; else, where anything is clear, it is below. */
        public boolean isHigher() {
            return isClear()
                    && compared.gap().map(Gap::gap).map(Change::difference).orElseThrow() > 0;
        }
    }
}
