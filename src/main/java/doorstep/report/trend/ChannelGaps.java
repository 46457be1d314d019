package doorstep.report.trend;

import doorstep.quality.ChannelComparison;
import doorstep.quality.ItemGaps;
import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.Indicator;
import doorstep.rates.WaveRates;
import doorstep.tally.cells.Cell;
import doorstep.tally.compare.Gap;
import doorstep.wave.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What volunteers brought home beside what residents of the same communities answered by themselves: over all, by community, by volunteer.
 *
 * <p>All is worked out from cells but for the volunteers, whose interviews are read one by one, as in the room of doubts: those are the
 * answers of channel visit alone, thousands and not millions.
 */
final class ChannelGaps {
    private final WaveRates rates;
    private final Cell none;
    private final Map<String, Cell> self;
    private final Map<String, Cell> door = new HashMap<>();
    private final List<ObservedInterview> interviews;

    /** @param interviews those that the results count */
    ChannelGaps(WaveRates rates, List<ObservedInterview> interviews) {
        this.rates = rates;
        this.none = Cell.empty(rates.questionnaire().indicators().size());
        this.self = ItemGaps.self(rates.cells());
        rates.cells().forEach((key, cell) -> {
            if (key.channel() == Channel.visit) {
                door.merge(key.community(), cell, Cell::plus);
            }
        });
        this.interviews = interviews;
    }

    /** One indicator over all communities. */
    record OfItem(Indicator indicator, ChannelComparison compared) {}

    /** One community, for one indicator. */
    record OfCommunity(String code, ChannelComparison compared) {}

    /** All indicators, in the questionnaire's order, looked at together; places that stand apart have no gap in common. */
    List<OfItem> items() {
        List<Gap.Community> all = rates.isApart() ? List.of() : communities(door);
        List<ChannelComparison> compared =
                ChannelComparison.adjusted(places().mapToObj(i -> ChannelComparison.of(all, rates.told(all, i), i))
                        .toList());
        return places().mapToObj(i -> new OfItem(indicator(i), compared.get(i))).toList();
    }

    /** The communities with answers at the door, for one indicator, looked at together, sorted by code. */
    List<OfCommunity> communities(Indicator indicator) {
        int at = rates.questionnaire().indicators().indexOf(indicator);
        List<String> codes = door.keySet().stream().sorted().toList();
        List<ChannelComparison> compared = ChannelComparison.adjusted(codes.stream()
                .map(code -> List.of(community(code, door)))
                .map(one -> ChannelComparison.of(one, rates.told(one, at), at))
                .toList());
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new OfCommunity(codes.get(i), compared.get(i)))
                .toList();
    }

    /** Each volunteer with interviews and each indicator, all looked at together. */
    List<ItemGaps.OfVolunteer> volunteers() {
        return new ItemGaps(rates.questionnaire(), self, interviews, rates).all();
    }

    /** Eligible answers at the door, and by residents themselves. */
    long atTheDoor() {
        return door.values().stream().mapToLong(Cell::responses).sum();
    }

    long byThemselves() {
        return self.values().stream().mapToLong(Cell::responses).sum();
    }

    private List<Gap.Community> communities(Map<String, Cell> atTheDoor) {
        return atTheDoor.keySet().stream()
                .sorted()
                .map(code -> community(code, atTheDoor))
                .toList();
    }

    private Gap.Community community(String code, Map<String, Cell> atTheDoor) {
        return new Gap.Community(code, self.getOrDefault(code, none), atTheDoor.get(code));
    }

    private IntStream places() {
        return IntStream.range(0, rates.questionnaire().indicators().size());
    }

    private Indicator indicator(int at) {
        return rates.questionnaire().indicators().get(at);
    }
}
