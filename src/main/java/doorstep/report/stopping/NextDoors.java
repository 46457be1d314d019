package doorstep.report.stopping;

import doorstep.fieldwork.ReleasedDoor;
import doorstep.tally.compare.NextAnswers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The open doors at which the next attempt narrows the limits of all together most: what an answer of its community brings, times the chance
 * to get one there.
 */
final class NextDoors {
    /** An evening's work. */
    static final int MOST = 10;

    private final DoorChances chances;
    private final Map<String, List<ReleasedDoor>> open;
    private final Map<String, NextAnswers.Community> communities = new HashMap<>();

    /** @param doors all released ones that the reader sees, by community and in walking order */
    NextDoors(List<ReleasedDoor> doors, List<NextAnswers.Community> communities) {
        chances = new DoorChances(doors);
        open = doors.stream()
                .filter(ReleasedDoor::isOpen)
                .sorted(Comparator.comparingDouble((ReleasedDoor door) -> -chances.of(door))
                        .thenComparing(door -> door.volunteer().isEmpty()))
                .collect(Collectors.groupingBy(ReleasedDoor::community, Collectors.toCollection(ArrayList::new)));
        communities.forEach(one -> this.communities.put(one.code(), one));
    }

    /** The best one first; each counts as the answer that it may be when the next is chosen. */
    List<ReleasedDoor> best() {
        List<ReleasedDoor> best = new ArrayList<>();
        Optional<ReleasedDoor> next = next();
        while (next.isPresent() && best.size() < MOST) {
            ReleasedDoor door = next.get();
            best.add(door);
            open.get(door.community()).remove(0);
            communities.computeIfPresent(door.community(), (code, one) -> one.plus(chances.of(door)));
            next = next();
        }
        return best;
    }

    private Optional<ReleasedDoor> next() {
        return open.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty() && communities.containsKey(one.getKey()))
                .map(one -> one.getValue().get(0))
                .max(Comparator.comparingDouble(this::brings)
                        .thenComparing(ReleasedDoor::community, Comparator.reverseOrder()));
    }

    private double brings(ReleasedDoor door) {
        return chances.of(door) * communities.get(door.community()).gain();
    }
}
