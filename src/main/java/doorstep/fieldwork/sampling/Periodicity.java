package doorstep.fieldwork.sampling;

import doorstep.fieldwork.FrameDoor;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a draw keeps step with the buildings: with 36 doors in each and an interval of 36 it would meet the same door of every
 * building, and would say nothing of the others (Cochran, Sampling Techniques, 3rd ed. 1977, section 8.6).
 *
 * @param door that comes up too often, with its unit and without its building
 * @param count how often
 */
record Periodicity(String door, int count) {
    static final int FEWEST = 4;
    static final int TIMES_TOO_OFTEN = 4;

    /** Empty if no door comes up four times or more and four times as often as its share of the list. */
    static Optional<Periodicity> of(List<FrameDoor> list, List<FrameDoor> drawn) {
        Map<String, Integer> listed = counts(list);
        return counts(drawn).entrySet().stream()
                .filter(one -> one.getValue() >= FEWEST)
                .filter(one -> (long) one.getValue() * list.size()
                        >= (long) TIMES_TOO_OFTEN * listed.getOrDefault(one.getKey(), 0) * drawn.size())
                .max(Comparator.comparingInt((Map.Entry<String, Integer> one) -> one.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> new Periodicity(one.getKey(), one.getValue()));
    }

    private static Map<String, Integer> counts(List<FrameDoor> doors) {
        Map<String, Integer> counts = new HashMap<>();
        for (FrameDoor door : doors) {
            counts.merge(new FrameDoor("", door.unit(), door.door(), "").shown(), 1, Integer::sum);
        }
        return counts;
    }
}
