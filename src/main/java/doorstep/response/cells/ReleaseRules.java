package doorstep.response.cells;

import doorstep.place.PlaceLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Which waiting answers may begin to count, so that no figure ever moves by fewer than five people's.
 *
 * <p>While a wave is open, a group goes in batches of five or more, and five others, whom chance picks, stay behind: nobody knows who
 * of those that came is in it. At closing all goes, but for what would move a figure that is shown already by fewer than five: of
 * any place, by each channel, by the sample, and in all.
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
        Set<View> known = new HashSet<>();
        shown.forEach(group -> known.addAll(views(group)));
        Set<Group> going = new HashSet<>(waiting.keySet());
        Set<View> tooSmall;
        do {
            tooSmall = tooSmall(going, waiting, known);
            Set<View> small = tooSmall;
            going.removeIf(group -> views(group).stream().anyMatch(small::contains));
        } while (!tooSmall.isEmpty());
        return going;
    }

    private static Set<View> tooSmall(Set<Group> going, Map<Group, Integer> waiting, Set<View> known) {
        Map<View, Integer> moved = new HashMap<>();
        going.forEach(group -> views(group).forEach(view -> moved.merge(view, waiting.get(group), Integer::sum)));
        Set<View> tooSmall = new HashSet<>();
        moved.forEach((view, count) -> {
            if (count < FEWEST && (known.contains(view) || view.equals(View.WHOLE))) {
                tooSmall.add(view);
            }
        });
        return tooSmall;
    }

    /** A figure as pages show it: of a place, and of a part of its answers. */
    private record View(String place, String part) {
        private static final String ALL = "all";
        static final View WHOLE = new View("", ALL);
    }

    private static List<View> views(Group group) {
        List<String> parts = new ArrayList<>(List.of(group.channel().name(), View.ALL));
        if (group.channel().isSampled()) {
            parts.add("sample");
        }
        List<View> views = new ArrayList<>();
        for (String part : parts) {
            views.add(new View("", part));
            for (PlaceLevel level : PlaceLevel.values()) {
                views.add(new View(level.codeOf(group.community()), part));
            }
        }
        return views;
    }
}
