package doorstep.tally.cells;

import java.util.ArrayList;
import java.util.List;

/** Adds up the pairs of one cell, in place: the mutable side of {@link Pairs}. */
final class PairTally {
    private static final int SUMS = 4;
    private static final int OUTSIDE = -1;

    private final List<Integer> groups;
    private final int[] first;
    private final int[] second;
    private final long[] credits;
    private final long[] sums;

    PairTally(List<Integer> groups) {
        this.groups = groups;
        List<Pairs.Place> places = Pairs.places(groups);
        first = places.stream().mapToInt(Pairs.Place::a).toArray();
        second = places.stream().mapToInt(Pairs.Place::b).toArray();
        credits = new long[groups.size()];
        sums = new long[SUMS * first.length];
    }

    boolean known() {
        return !groups.isEmpty();
    }

    /** Adds one answer, or with sign −1 takes it away. */
    void add(List<Outcome> outcomes, long weight, int sign) {
        for (int i = 0; i < credits.length; i++) {
            credits[i] = outcomes.get(i).creditOr(OUTSIDE);
        }
        long ww = sign * weight * weight;
        for (int i = 0; i < first.length; i++) {
            long a = credits[first[i]];
            long b = credits[second[i]];
            if (a != OUTSIDE && b != OUTSIDE) {
                add(i, ww, ww * a, ww * b, ww * a * b);
            }
        }
    }

    /** @throws IllegalArgumentException if the groups differ */
    void add(Pairs pairs) {
        if (!groups.equals(pairs.groups())) {
            throw new IllegalArgumentException("Pairs in groups " + pairs.groups() + " do not add to " + groups);
        }
        for (int i = 0; i < first.length; i++) {
            Pair p = pairs.pairs().get(i);
            add(i, p.ww(), p.wwya(), p.wwyb(), p.wwyy());
        }
    }

    private void add(int pair, long ww, long wwya, long wwyb, long wwyy) {
        int at = SUMS * pair;
        sums[at] = Math.addExact(sums[at], ww);
        sums[at + 1] = Math.addExact(sums[at + 1], wwya);
        sums[at + 2] = Math.addExact(sums[at + 2], wwyb);
        sums[at + 3] = Math.addExact(sums[at + 3], wwyy);
    }

    Pairs pairs() {
        List<Pair> pairs = new ArrayList<>(first.length);
        for (int at = 0; at < sums.length; at += SUMS) {
            pairs.add(new Pair(sums[at], sums[at + 1], sums[at + 2], sums[at + 3]));
        }
        return new Pairs(groups, pairs);
    }
}
