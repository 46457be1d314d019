package doorstep.response.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which waiting answers may begin to count, so that no figure ever moves by fewer than five people's.
 *
 * <p>While a wave is open, a group goes in batches of five or more, and five others, whom chance picks, stay behind: nobody knows who
 * of those that came is in it. At closing all goes but for two things. What would move a figure that is shown already by fewer than five
 * stays ({@link ShownFigure}). And so does what somebody could work out who remembers figures: of a part that did not move the earlier
 * figure still holds, though the page may hide it now for the sake of others. So in a figure with such a quiet part, what is left once all
 * known smaller figures of a kind are taken off goes five together or stays. Where all known parts moved, no memory helps: there the
 * page hides what is too few.
 */
final class ReleaseRules {
    /** The fewest that are released together, and that stay behind while the wave is open. */
    static final int FEWEST = 5;

    private ReleaseRules() {}

    /** @param waiters all of a group while its wave is open */
    static List<Waiter> batch(Collection<Waiter> waiters, Random random) {
        List<Waiter> mayStay = new ArrayList<>();
        List<Waiter> going = new ArrayList<>();
        // of those who withdrew only sums are left, and sums go as a whole
        waiters.forEach(one -> (one.waits() == Waits.gone ? going : mayStay).add(one));
        if (mayStay.size() < FEWEST || waiters.size() < 2 * FEWEST) {
            return List.of();
        }
        Collections.shuffle(mayStay, random);
        going.addAll(mayStay.subList(FEWEST, mayStay.size()));
        return going;
    }

    /**
     * The groups of a closed wave that go now, all at once.
     *
     * @param waiting how many wait, of each group that has any
     * @param shown groups of which something was released before
     */
    static Set<Group> closing(Map<Group, Integer> waiting, Set<Group> shown) {
        Set<Group> going = new HashSet<>(waiting.keySet());
        Set<ShownFigure> known = figures(shown);
        Set<Group> staying;
        do {
            staying = tooFew(moves(going, known), waiting);
            staying.addAll(tooFew(leftOver(going, shown, known), waiting));
            going.removeAll(staying);
        } while (!staying.isEmpty());
        return going;
    }

    private static Set<ShownFigure> figures(Set<Group> groups) {
        return groups.stream()
                .flatMap(group -> ShownFigure.of(group).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** All groups of those sets that hold fewer than five answers. */
    private static Set<Group> tooFew(Map<?, Set<Group>> sets, Map<Group, Integer> waiting) {
        Set<Group> tooFew = new HashSet<>();
        for (Set<Group> groups : sets.values()) {
            if (groups.stream().mapToInt(waiting::get).sum() < FEWEST) {
                tooFew.addAll(groups);
            }
        }
        return tooFew;
    }

    /** What would move each figure that is known; of the whole wave it is known how many there are, if nothing else. */
    private static Map<ShownFigure, Set<Group>> moves(Set<Group> going, Set<ShownFigure> known) {
        Map<ShownFigure, Set<Group>> moves = new HashMap<>();
        for (Group group : going) {
            for (ShownFigure figure : ShownFigure.of(group)) {
                if (figure.isWhole() || known.contains(figure)) {
                    moves.computeIfAbsent(figure, first -> new HashSet<>()).add(group);
                }
            }
        }
        return moves;
    }

    /** What is left of a figure without the known ones of a kind that lie in it. */
    private record Rest(ShownFigure figure, ShownFigure.Kind without) {}

    /** What is new in each figure that has a quiet part, less the known smaller figures of each kind. */
    private static Map<Rest, Set<Group>> leftOver(Set<Group> going, Set<Group> shown, Set<ShownFigure> known) {
        Set<Group> quiet = new HashSet<>(shown);
        quiet.removeAll(going);
        Set<ShownFigure> remembered = figures(quiet);
        Map<Rest, Set<Group>> left = new HashMap<>();
        for (Group group : going) {
            List<ShownFigure> figures = ShownFigure.of(group);
            List<ShownFigure> unknown =
                    figures.stream().filter(one -> !known.contains(one)).toList();
            for (ShownFigure figure : figures) {
                if (remembered.contains(figure)) {
                    unknown.stream()
                            .filter(one -> one.kind().isWithin(figure.kind()))
                            .forEach(one -> left.computeIfAbsent(new Rest(figure, one.kind()), first -> new HashSet<>())
                                    .add(group));
                }
            }
        }
        return left;
    }
}
