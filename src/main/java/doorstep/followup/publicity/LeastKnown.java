package doorstep.followup.publicity;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.rates.Finding;
import doorstep.rates.PlaceRates;
import doorstep.tally.compare.RankInterval;
import doorstep.tally.compare.RankIntervals;
import doorstep.tally.rates.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What people of a place know least: the awareness items by rate, the lowest first, with the ranks that each may truly have.
 *
 * <p>The ranks are {@link RankIntervals}', counted from the lowest. The items are asked of the same people, not of others each: the limits
 * that these ranks stand on hold together all the same, by Šidák's inequality (Z. Šidák, Journal of the American Statistical
 * Association 62 (1967), p. 626–633), which needs no independence.
 *
 * @param items those without a rate last, in the questionnaire's order
 */
record LeastKnown(List<Item> items) {

    /** @param ranks 1 the least known; empty where no rate is shown */
    record Item(Indicator indicator, Finding<Rate> finding, Optional<Ranks> ranks) {
        /** Whether this may be the one that fewest know. */
        boolean mayBeLeast() {
            return ranks.filter(one -> one.best() == 1).isPresent();
        }
    }

    /** From the lowest rate: by the rates as they stand, and between which it truly lies. */
    record Ranks(int rank, int best, int worst) {}

    static LeastKnown of(PlaceRates place) {
        List<PlaceRates.Item> asked = place.items().stream()
                .filter(item -> item.indicator().measure() == Measure.AWARENESS)
                .toList();
        List<PlaceRates.Item> shown =
                asked.stream().filter(item -> item.sample().shown().isPresent()).toList();
        List<RankInterval> intervals = RankIntervals.of(
                shown.stream().map(item -> item.sample().shown().orElseThrow()).toList());
        List<Item> ranked = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            ranked.add(new Item(shown.get(i).indicator(), shown.get(i).sample(), Optional.of(fromBelow(intervals, i))));
        }
        ranked.sort(Comparator.comparingDouble(
                item -> item.finding().shown().orElseThrow().rate()));
        Stream<Item> rest = asked.stream()
                .filter(item -> item.sample().shown().isEmpty())
                .map(item -> new Item(item.indicator(), item.sample(), Optional.empty()));
        return new LeastKnown(Stream.concat(ranked.stream(), rest).toList());
    }

    private static Ranks fromBelow(List<RankInterval> intervals, int at) {
        RankInterval own = intervals.get(at);
        int all = intervals.size();
        int lower = (int)
                intervals.stream().filter(other -> other.rank() > own.rank()).count();
        return new Ranks(lower + 1, all + 1 - own.worst(), all + 1 - own.best());
    }

    /** Those that may be the one that fewest know: one alone where that is certain. */
    List<Item> mayBeLeast() {
        return items.stream().filter(Item::mayBeLeast).toList();
    }
}
