package doorstep.rates;

import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.wave.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where answers at the door and residents' own must not be told apart: a rate of fewer than ten answers at the door would show, or could be
 * worked out from the whole, from residents' own, or from the places around ({@link HiddenPlaces}); and the other way round.
 */
final class HiddenChannels {
    private final Map<CellKey, Cell> cells;
    private final HiddenPlaces places;
    private final Map<Integer, Item> items = new ConcurrentHashMap<>();

    HiddenChannels(Map<CellKey, Cell> cells, HiddenPlaces places) {
        this.cells = cells;
        this.places = places;
    }

    /** One item: answers in its base by community, in either channel. */
    private record Item(List<Map<String, Long>> channels, List<HiddenPlaces.Kept> kept) {}

    /** @param codes of communities, sorted */
    boolean hides(int item, List<String> codes) {
        Item one = items.computeIfAbsent(item, this::item);
        return one.channels().stream().anyMatch(channel -> isFew(channel, codes))
                || one.kept().stream().anyMatch(kept -> kept.has(codes));
    }

    /** Whether both channels are there and may be shown beside each other. */
    boolean tells(int item, List<String> codes) {
        return !hides(item, codes)
                && items.get(item).channels().stream().allMatch(channel -> answers(channel, codes) > 0);
    }

    private static boolean isFew(Map<String, Long> channel, List<String> codes) {
        long answers = answers(channel, codes);
        return answers > 0 && Disclosure.isFew(answers);
    }

    private static long answers(Map<String, Long> channel, List<String> codes) {
        return codes.stream()
                .mapToLong(code -> Math.max(0, channel.getOrDefault(code, 0L)))
                .sum();
    }

    private Item item(int item) {
        List<Map<String, Long>> channels = List.of(new HashMap<>(), new HashMap<>());
        cells.forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                channels.get(key.channel() == Channel.visit ? 0 : 1)
                        .merge(key.community(), cell.sums(item).n(), Long::sum);
            }
        });
        return new Item(
                channels,
                channels.stream()
                        .map(channel -> places.kept(code -> Math.max(0, channel.getOrDefault(code, 0L)), true))
                        .toList());
    }
}
