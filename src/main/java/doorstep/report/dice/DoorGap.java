package doorstep.report.dice;

import doorstep.quality.ChannelComparison;
import doorstep.rates.WaveRates;
import doorstep.tally.cells.Cell;
import doorstep.tally.compare.Gap;
import doorstep.wave.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How much more favourably people answered at the door than by themselves, over all items: what our own figures may be too kind by.
 *
 * @param gap door − self, the mean of the items whose gap is shown, −1 to 1
 * @param visits the share of the sample's answers that were given at the door, 0 to 1
 */
record DoorGap(double gap, double visits) {

    /** Empty where nothing can be compared. */
    static Optional<DoorGap> of(WaveRates rates) {
        List<Gap.Community> communities = rates.isApart() ? List.of() : communities(rates);
        List<Gap> gaps = IntStream.range(0, rates.questionnaire().indicators().size())
                .mapToObj(i -> ChannelComparison.of(communities, rates.told(communities, i), i)
                        .gap())
                .flatMap(Optional::stream)
                .toList();
        double all = rates.answers().sampled();
        return gaps.isEmpty()
                ? Optional.empty()
                : Optional.of(new DoorGap(
                        gaps.stream()
                                .mapToDouble(one -> one.gap().difference())
                                .average()
                                .orElseThrow(),
                        rates.answers().of(Channel.visit) / all));
    }

    private static List<Gap.Community> communities(WaveRates rates) {
        Cell none = Cell.empty(rates.questionnaire().indicators().size());
        Map<String, Cell> door = new HashMap<>();
        Map<String, Cell> self = new HashMap<>();
        rates.cells().forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                (key.channel() == Channel.visit ? door : self).merge(key.community(), cell, Cell::plus);
            }
        });
        Set<String> codes = new TreeSet<>(door.keySet());
        codes.addAll(self.keySet());
        return codes.stream()
                .map(code -> new Gap.Community(code, self.getOrDefault(code, none), door.getOrDefault(code, none)))
                .toList();
    }

    /** What our figures, door and own answers together, lie above people's own answers. */
    double tooKind() {
        return gap * visits;
    }
}
