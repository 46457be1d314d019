package doorstep.report.trend;

import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.Indicator;
import doorstep.rates.ChannelComparison;
import doorstep.rates.WaveRates;
import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.CreditSheet;
import doorstep.tally.compare.Gap;
import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What volunteers brought home beside what residents of the same communities answered by themselves: over all, by community, by volunteer.
 *
 * <p>All is worked out from cells but for the volunteers: cells don't know them, and their interviews are read one by one. Those are the
 * answers of channel visit alone, thousands and not millions.
 */
final class ChannelGaps {
    private final WaveRates rates;
    private final Cell none;
    private final Map<String, Cell> self = new HashMap<>();
    private final Map<String, Cell> door = new HashMap<>();
    private final Map<Long, Map<String, Cell>> byVolunteer;
    private final Map<String, Cell> allInterviews;

    /** @param interviews those that the results count */
    ChannelGaps(WaveRates rates, List<ObservedInterview> interviews) {
        this.rates = rates;
        this.none = Cell.empty(rates.questionnaire().indicators().size());
        rates.cells().forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                side(key).merge(key.community(), cell, Cell::plus);
            }
        });
        this.byVolunteer = byVolunteer(interviews);
        this.allInterviews = new HashMap<>();
        byVolunteer
                .values()
                .forEach(cells -> cells.forEach((code, cell) -> allInterviews.merge(code, cell, Cell::plus)));
    }

    private Map<String, Cell> side(CellKey key) {
        return key.channel() == Channel.visit ? door : self;
    }

    private Map<Long, Map<String, Cell>> byVolunteer(List<ObservedInterview> interviews) {
        CreditSheet sheet = new CreditSheet(rates.questionnaire());
        Map<Long, Map<String, CellTally>> tallies = new TreeMap<>();
        interviews.forEach(one -> tallies.computeIfAbsent(one.volunteer(), v -> new TreeMap<>())
                .computeIfAbsent(one.community(), c -> new CellTally(none))
                .add(sheet.credit(one.answers())));
        Map<Long, Map<String, Cell>> cells = new TreeMap<>();
        tallies.forEach((volunteer, communities) -> {
            Map<String, Cell> own = new TreeMap<>();
            communities.forEach((code, tally) -> own.put(code, tally.cell()));
            cells.put(volunteer, own);
        });
        return cells;
    }

    /** One indicator over all communities. */
    record OfItem(Indicator indicator, ChannelComparison compared) {}

    /** One community, for one indicator. */
    record OfCommunity(String code, ChannelComparison compared) {}

    /** One volunteer and one indicator. */
    record OfVolunteer(long volunteer, long interviews, Indicator indicator, ChannelComparison compared) {}

    /** All indicators, in the questionnaire's order, looked at together; places that stand apart have no gap in common. */
    List<OfItem> items() {
        List<Gap.Community> all = rates.isApart() ? List.of() : communities(door);
        List<ChannelComparison> compared = ChannelComparison.adjusted(
                places().mapToObj(i -> ChannelComparison.of(all, i)).toList());
        return places().mapToObj(i -> new OfItem(indicator(i), compared.get(i))).toList();
    }

    /** The communities with answers at the door, for one indicator, looked at together, sorted by code. */
    List<OfCommunity> communities(Indicator indicator) {
        int at = rates.questionnaire().indicators().indexOf(indicator);
        List<String> codes = door.keySet().stream().sorted().toList();
        List<ChannelComparison> compared = ChannelComparison.adjusted(codes.stream()
                .map(code -> ChannelComparison.of(List.of(community(code, door)), at))
                .toList());
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new OfCommunity(codes.get(i), compared.get(i)))
                .toList();
    }

    /** Each volunteer with interviews and each indicator, all looked at together. */
    List<OfVolunteer> volunteers() {
        List<OfVolunteer> all = new ArrayList<>();
        byVolunteer.forEach((volunteer, own) -> {
            Map<String, Cell> others = others(own);
            places().forEach(i -> all.add(new OfVolunteer(
                    volunteer,
                    own.values().stream().mapToLong(Cell::responses).sum(),
                    indicator(i),
                    ChannelComparison.of(communities(own), i).beside(Gap.of(communities(others), i)))));
        });
        List<ChannelComparison> adjusted = ChannelComparison.adjusted(
                all.stream().map(OfVolunteer::compared).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new OfVolunteer(
                        all.get(i).volunteer(),
                        all.get(i).interviews(),
                        all.get(i).indicator(),
                        adjusted.get(i)))
                .toList();
    }

    /** The interviews of everybody else. */
    private Map<String, Cell> others(Map<String, Cell> own) {
        Map<String, Cell> others = new HashMap<>(allInterviews);
        own.forEach((code, cell) -> others.merge(code, cell, Cell::minus));
        return others;
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
