package doorstep.tally.cells;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The pair sums of all indicators that are ever taken together: those of one measure. Without them nobody can say how sure a measure's
 * total is, since the same people answered all of its indicators.
 *
 * <p>Bases differ between indicators, so that no single number for each person would do: four sums for each pair are the least from which
 * the covariance of two rates follows exactly.
 *
 * @param groups for each indicator, the number of the group it is in (its measure); empty where pairs were not counted
 * @param pairs of each group all pairs a &lt; b, ordered by a, then b; groups mixed
 */
public record Pairs(List<Integer> groups, List<Pair> pairs) {

    /** Pairs were not counted. */
    public static final Pairs NONE = new Pairs(List.of(), List.of());

    public Pairs {
        groups = List.copyOf(groups);
        pairs = List.copyOf(pairs);
        if (pairs.size() != count(groups)) {
            throw new IllegalArgumentException(pairs.size() + " pairs in groups " + groups);
        }
    }

    /** Where a pair stands among the indicators. */
    public record Place(int a, int b) {}

    /** Nothing counted yet, in these groups. */
    public static Pairs empty(List<Integer> groups) {
        return new Pairs(groups, Collections.nCopies(count(groups), Pair.NONE));
    }

    /** How many pairs there are in these groups. */
    static int count(List<Integer> groups) {
        int count = 0;
        for (int a = 0; a < groups.size(); a++) {
            int group = groups.get(a);
            for (int b = a + 1; b < groups.size(); b++) {
                count += groups.get(b) == group ? 1 : 0;
            }
        }
        return count;
    }

    public static List<Place> places(List<Integer> groups) {
        List<Place> places = new ArrayList<>();
        for (int a = 0; a < groups.size(); a++) {
            for (int b = a + 1; b < groups.size(); b++) {
                if (groups.get(a).equals(groups.get(b))) {
                    places.add(new Place(a, b));
                }
            }
        }
        return places;
    }

    /** Whether all these indicators are in one group, so that each two of them have their sums. */
    public boolean cover(Collection<Integer> indicators) {
        return known() && indicators.stream().map(groups::get).distinct().count() <= 1;
    }

    /** Whether pairs were counted. */
    public boolean known() {
        return !groups.isEmpty();
    }

    boolean isEmpty() {
        return pairs.stream().allMatch(Pair.NONE::equals);
    }

    /**
     * Both together, where both were counted.
     *
     * @throws IllegalArgumentException if the groups differ
     */
    Pairs plus(Pairs other) {
        if (!groups.equals(other.groups)) {
            throw new IllegalArgumentException("Pairs in groups " + groups + " and " + other.groups + " do not add up");
        }
        List<Pair> both = new ArrayList<>(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            both.add(pairs.get(i).plus(other.pairs.get(i)));
        }
        return new Pairs(groups, both);
    }

    Pairs negated() {
        return new Pairs(groups, pairs.stream().map(Pair::negated).toList());
    }
}
