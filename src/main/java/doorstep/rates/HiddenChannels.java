package doorstep.rates;

import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.wave.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where answers at the door and residents' own must not be told apart: a rate of fewer than ten answers at the door would show, or could be
 * worked out from the whole, from residents' own, or from the places around ({@link HiddenPlaces}); and the other way round.
 */
final class HiddenChannels {
    private final HiddenPlaces places;
    private final Map<String, Cell> door = new HashMap<>();
    private final Map<String, Cell> self = new HashMap<>();
    private final Map<Integer, List<HiddenPlaces.Kept>> kept = new ConcurrentHashMap<>();

    HiddenChannels(Map<CellKey, Cell> cells, HiddenPlaces places) {
        this.places = places;
        cells.forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                (key.channel() == Channel.visit ? door : self).merge(key.community(), cell, Cell::plus);
            }
        });
    }

    /** @param codes of communities, sorted */
    boolean hides(int item, List<String> codes) {
        return Stream.of(door, self).anyMatch(one -> isFew(one, item, codes))
                || kept.computeIfAbsent(item, this::kept).stream().anyMatch(one -> one.has(codes));
    }

    private static boolean isFew(Map<String, Cell> channel, int item, List<String> codes) {
        long answers =
                codes.stream().mapToLong(code -> answers(channel, item, code)).sum();
        return answers > 0 && Disclosure.isFew(answers);
    }

    private List<HiddenPlaces.Kept> kept(int item) {
        return Stream.of(door, self)
                .map(channel -> places.kept(code -> answers(channel, item, code), true))
                .toList();
    }

    private static long answers(Map<String, Cell> channel, int item, String community) {
        Cell cell = channel.get(community);
        return cell == null ? 0 : Math.max(0, cell.sums(item).n());
    }
}
