package doorstep.fieldwork.rounds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Shares doors out among volunteers: as many for each as can be, and whole buildings and units to one where that allows it.
 *
 * <p>First everybody's number is fixed: those who have fewest doors get the next one, until none is left. Then groups (buildings, say) are
 * handed out whole, the largest first, each to whom it leaves the least room. What fits nobody fills up whoever has most room, by whole
 * groups within it (units) as far as they go and then door by door in walking order, and the rest is tried again. As each cut fills somebody up,
 * there are fewer cuts than volunteers. The same input always gives the same shares.
 *
 * @param <D> what a door is known by
 */
public final class FairShare<D> {
    /** A door and the groups that it lies in, the outermost first: building and unit, say; doors come in walking order. */
    public record Door<D>(D id, List<String> groups) {}

    /**
     * Somebody to share with.
     *
     * @param load how many open doors they have already
     * @param groups outermost groups where they have some, preferred for them
     */
    public record Taker(long id, int load, Set<String> groups) {}

    /** Doors that lie in one group, by the groups within it; or, innermost, one after another. */
    private record Group<D>(String name, List<Group<D>> parts, List<D> doors, int size) {}

    private static final class Room {
        private final Taker taker;
        private final Set<String> groups;
        private int left;

        private Room(Taker taker) {
            this.taker = taker;
            this.groups = new HashSet<>(taker.groups);
        }
    }

    private final List<Room> rooms;
    private final Map<Long, List<D>> shares = new LinkedHashMap<>();

    private FairShare(List<Taker> takers) {
        rooms = takers.stream().map(Room::new).toList();
        takers.forEach(taker -> shares.put(taker.id, new ArrayList<>()));
    }

    /**
     * Who gets which doors.
     *
     * @param takers each once; without any, nobody gets anything
     * @return by taker in the given order, also those who get none; each door exactly once
     */
    public static <D> Map<Long, List<D>> of(List<Door<D>> doors, List<Taker> takers) {
        var sharing = new FairShare<D>(takers);
        if (!takers.isEmpty()) {
            sharing.makeRoom(doors.size());
            groups(doors, 0).stream()
                    .sorted(Comparator.comparingInt((Group<D> group) -> -group.size))
                    .forEach(sharing::handOut);
        }
        return sharing.shares;
    }

    private void makeRoom(int doors) {
        var fewest = new PriorityQueue<Room>(Comparator.<Room>comparingInt(room -> room.taker.load + room.left)
                .thenComparing(rooms::indexOf));
        fewest.addAll(rooms);
        for (int i = 0; i < doors; i++) {
            Room next = fewest.remove();
            next.left++;
            fewest.add(next);
        }
    }

    private static <D> List<Group<D>> groups(List<Door<D>> doors, int depth) {
        var byName = new LinkedHashMap<String, List<Door<D>>>();
        doors.forEach(door -> byName.computeIfAbsent(door.groups.get(depth), name -> new ArrayList<>())
                .add(door));
        var groups = new ArrayList<Group<D>>();
        byName.forEach((name, inside) -> groups.add(group(name, inside, depth)));
        return groups;
    }

    private static <D> Group<D> group(String name, List<Door<D>> inside, int depth) {
        boolean innermost = inside.get(0).groups.size() == depth + 1;
        return innermost
                ? new Group<>(name, List.of(), inside.stream().map(Door::id).toList(), inside.size())
                : new Group<>(name, groups(inside, depth + 1), List.of(), inside.size());
    }

    private void handOut(Group<D> group) {
        Group<D> rest = group;
        Optional<Room> fitting = fitting(rest);
        while (fitting.isEmpty()) {
            Room roomiest = roomiest(rest.name);
            Cut<D> cut = cut(rest, roomiest.left);
            give(cut.taken, rest.name, roomiest);
            rest = cut.rest;
            fitting = fitting(rest);
        }
        give(doors(rest), rest.name, fitting.get());
    }

    /** Where the whole group goes: to somebody who has doors there already, else to whom it leaves the least room. */
    private Optional<Room> fitting(Group<D> group) {
        return rooms.stream()
                .filter(room -> room.left >= group.size)
                .min(Comparator.comparing((Room room) -> !room.groups.contains(group.name))
                        .thenComparingInt(room -> room.left));
    }

    private Room roomiest(String group) {
        return rooms.stream()
                .max(Comparator.comparingInt((Room room) -> room.left)
                        .thenComparing(room -> room.groups.contains(group)))
                .orElseThrow();
    }

    private void give(List<D> doors, String group, Room room) {
        shares.get(room.taker.id).addAll(doors);
        room.left -= doors.size();
        room.groups.add(group);
    }

    /** What was taken off a group, and what is left of it. */
    private record Cut<D>(List<D> taken, Group<D> rest) {}

    /** Takes exactly so many doors, fewer than there are: whole parts while they go in, then a piece of the next part. */
    private static <D> Cut<D> cut(Group<D> group, int wanted) {
        if (group.parts.isEmpty()) {
            List<D> rest = group.doors.subList(wanted, group.size);
            return new Cut<>(group.doors.subList(0, wanted), new Group<>(group.name, List.of(), rest, rest.size()));
        }
        var taken = new ArrayList<D>();
        var rest = new ArrayList<>(group.parts);
        List<Group<D>> largestFirst = group.parts.stream()
                .sorted(Comparator.comparingInt((Group<D> part) -> -part.size))
                .toList();
        for (Group<D> part : largestFirst) {
            if (part.size <= wanted - taken.size()) {
                taken.addAll(doors(part));
                rest.remove(part);
            }
        }
        int missing = wanted - taken.size();
        if (missing > 0) {
            Cut<D> piece = cut(rest.get(0), missing);
            taken.addAll(piece.taken);
            rest.set(0, piece.rest);
        }
        return new Cut<>(taken, new Group<>(group.name, rest, List.of(), group.size - wanted));
    }

    private static <D> List<D> doors(Group<D> group) {
        if (group.parts.isEmpty()) {
            return group.doors;
        }
        var all = new ArrayList<D>();
        group.parts.forEach(part -> all.addAll(doors(part)));
        return all;
    }
}
