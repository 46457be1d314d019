package doorstep.response.cells;

import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.response.cells.LaneEntry.Position;
import doorstep.wave.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A small wave that chance plays with, and whoever holds two moments of its pages. */
final class ReleaseHistory {
    private static final List<String> COMMUNITIES =
            List.of("990102001001", "990102001002", "990102002001", "990103001001");

    private final Random random;
    private final boolean isChanging;
    private final Map<Position, Waiter> waiting = new HashMap<>();
    private final Map<Position, Group> counted = new HashMap<>();
    private final Set<Group> shown = new HashSet<>();
    private final List<Moment> moments = new ArrayList<>();
    private boolean isOpen = true;
    private long last;

    /** What the pages stand on: who is counted, and of which groups anything was ever shown. */
    record Moment(Map<Position, Group> counted, Set<Group> shown) {}

    /** @param isChanging whether answers are withdrawn and left out too */
    ReleaseHistory(Random random, boolean isChanging) {
        this.random = random;
        this.isChanging = isChanging;
        note();
    }

    List<Moment> moments() {
        return moments;
    }

    private void note() {
        moments.add(new Moment(Map.copyOf(counted), Set.copyOf(shown)));
    }

    void goOn(int steps) {
        for (int step = 0; step < steps; step++) {
            switch (random.nextInt(isChanging ? 6 : 4)) {
                case 0 -> isOpen = !isOpen;
                case 1, 2, 3 -> arrive(1 + random.nextInt(random.nextBoolean() ? 3 : 14));
                default -> change(1 + random.nextInt(6));
            }
            release();
        }
    }

    private void arrive(int count) {
        var group = new Group(
                COMMUNITIES.get(random.nextInt(COMMUNITIES.size())),
                Channel.values()[random.nextInt(Channel.values().length)]);
        for (int i = 0; i < count; i++) {
            wait(new Position(1, last++), group, Waits.in);
        }
    }

    private void wait(Position of, Group group, Waits waits) {
        waiting.put(of, new Waiter(of, group, waits));
    }

    /** Some of one group change their mind, or staff changes its own: waiting ones wait no more, counted ones wait to be taken off. */
    private void change(int count) {
        List<Position> all = new ArrayList<>(counted.keySet());
        all.addAll(waiting.keySet());
        if (all.isEmpty()) {
            return;
        }
        Position first = all.get(random.nextInt(all.size()));
        Group group = counted.containsKey(first)
                ? counted.get(first)
                : waiting.get(first).group();
        Waits waits = random.nextBoolean() ? Waits.out : Waits.gone;
        all.stream()
                .filter(one -> group.equals(counted.get(one))
                        || waiting.containsKey(one) && waiting.get(one).group().equals(group))
                .sorted((one, other) -> Long.compare(one.seq(), other.seq()))
                .limit(count)
                .forEach(one -> {
                    boolean waited = waiting.containsKey(one);
                    if (waited && waiting.get(one).waits() != Waits.gone) {
                        waiting.remove(one);
                    } else if (!waited) {
                        wait(one, group, waits);
                    }
                });
    }

    private void release() {
        Map<Group, List<Waiter>> groups = waiting.values().stream().collect(Collectors.groupingBy(Waiter::group));
        Map<Group, Integer> sizes = new HashMap<>();
        groups.forEach((group, waiters) -> sizes.put(group, waiters.size()));
        Set<Group> going = isOpen ? Set.of() : ReleaseRules.closing(sizes, shown);
        boolean any = false;
        for (Map.Entry<Group, List<Waiter>> group : groups.entrySet()) {
            List<Waiter> waiters = isOpen
                    ? ReleaseRules.batch(group.getValue(), random)
                    : going.contains(group.getKey()) ? group.getValue() : List.of();
            waiters.forEach(this::release);
            any |= !waiters.isEmpty();
        }
        if (any) {
            note();
        }
    }

    private void release(Waiter one) {
        waiting.remove(one.of());
        shown.add(one.group());
        if (one.waits() == Waits.in) {
            counted.put(one.of(), one.group());
        } else {
            counted.remove(one.of());
        }
    }

    /** A way to tell answers apart; those with the same words are in one figure. */
    private interface Table {
        String of(Group group);
    }

    /** From coarse to fine in the first, and in the second dimension. */
    private static final List<Integer> DIGITS = List.of(0, 2, 4, 6, 9, 12);

    private static final List<Table> PARTS =
            List.of(group -> "", group -> group.channel() == Channel.link ? "link" : "sample", group -> group.channel()
                    .name());

    private static Table table(int digits, int parts) {
        return group ->
                group.community().substring(0, digits) + " " + PARTS.get(parts).of(group);
    }

    /**
     * Looks at every figure that was shown at the earlier moment, alone, and, where a part of it did not move and so is remembered,
     * without all smaller figures that were shown then too: by place, by part, and both.
     */
    static void assertTellsNobody(Moment before, Moment now) {
        Map<Group, Integer> moved = moved(before, now);
        Set<Group> quiet = new HashSet<>(before.shown());
        quiet.removeAll(moved.keySet());
        for (int digits : DIGITS) {
            for (int parts = 0; parts < PARTS.size(); parts++) {
                Table table = table(digits, parts);
                for (String figure : figures(before.shown(), table)) {
                    Predicate<Group> inside = group -> table.of(group).equals(figure);
                    assertNotFew(moved, inside, figure);
                    if (quiet.stream().anyMatch(inside)) {
                        assertRests(before, moved, inside, new int[] {digits, parts});
                    }
                }
            }
        }
    }

    private static void assertRests(Moment before, Map<Group, Integer> moved, Predicate<Group> inside, int[] kind) {
        for (int digits : DIGITS) {
            for (int parts = kind[1]; parts < PARTS.size() && digits >= kind[0]; parts++) {
                Table table = table(digits, parts);
                Set<String> known = figures(before.shown(), table);
                Predicate<Group> rest = inside.and(group -> !known.contains(table.of(group)));
                assertNotFew(moved, rest, "the rest without figures of " + digits + " digits");
            }
        }
    }

    private static Set<String> figures(Set<Group> groups, Table table) {
        return groups.stream().map(table::of).collect(Collectors.toSet());
    }

    /** How many of each group are counted at one of the moments alone. */
    private static Map<Group, Integer> moved(Moment before, Moment now) {
        Map<Group, Integer> moved = new HashMap<>();
        now.counted().forEach((one, group) -> {
            if (!before.counted().containsKey(one)) {
                moved.merge(group, 1, Integer::sum);
            }
        });
        before.counted().forEach((one, group) -> {
            if (!now.counted().containsKey(one)) {
                moved.merge(group, 1, Integer::sum);
            }
        });
        return moved;
    }

    private static void assertNotFew(Map<Group, Integer> moved, Predicate<Group> which, String what) {
        int sum = moved.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertTrue(sum == 0 || sum >= ReleaseRules.FEWEST, () -> what + " moved by " + sum + ": " + moved);
    }
}
