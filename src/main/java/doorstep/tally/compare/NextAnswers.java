package doorstep.tally.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * In which communities further answers narrow a place's limits most.
 *
 * <p>V ∝ Σ_h (N_h/π_h)² s²/n_h, with one spread s² for all communities, because a handful of answers does not tell its own; so the next answer in a
 * community takes (N_h/π_h)² (1/n_h − 1/(n_h + 1)) off: what J. Neyman's allocation balances (Journal of the Royal Statistical Society 97 (1934), p.
 * 558–625; W. G. Cochran, Sampling Techniques (3rd ed. 1977), section 5.5). A community without answers counts as if it had half of one. The
 * finite population correction is left out, so that what is needed is rather too much than too little.
 */
public final class NextAnswers {
    /** More are not counted one by one: nobody collects so many in one wave. */
    private static final int MOST = 100_000;

    private static final double NONE_YET = 0.5;

    private NextAnswers() {}

    /** What the variance of them all would be, were the ones without answers as well known as those with. */
    private static double present(List<Community> communities) {
        List<Community> asked =
                communities.stream().filter(one -> one.answers() > 0).toList();
        double share = households(communities) / Math.max(1, households(asked));
        return asked.stream().mapToDouble(Community::variance).sum() * share * share;
    }

    private static double households(List<Community> communities) {
        return communities.stream().mapToDouble(Community::standsFor).sum();
    }

    /**
     * A community that is asked.
     *
     * @param households N_h, above 0
     * @param chance π_h with which the community was drawn, above 0; 1 where all were taken
     * @param answers n_h, 0 or more
     */
    public record Community(String code, long households, double chance, double answers) {
        /** A community that was taken for certain. */
        public Community(String code, long households, double answers) {
            this(code, households, 1, answers);
        }

        /** How many households it stands for. */
        double standsFor() {
            return households / chance;
        }

        double variance() {
            return standsFor() * standsFor() / Math.max(answers, NONE_YET);
        }

        /** What the next answer takes off the place's variance, in a unit that is the same for all communities of a wave. */
        public double gain() {
            return variance() - plus(1).variance();
        }

        public Community plus(double more) {
            return new Community(code, households, chance, answers + more);
        }

        private boolean hasMore() {
            return answers + 1 <= households;
        }
    }

    /**
     * How many further answers it takes, and where, each put where it narrows most, until all communities together are known as well as
     * wanted.
     *
     * @param variance the wanted variance as a part of the present one, above 0; the present one is that of the communities with answers, which
     *     a rate so far speaks of
     * @return by community, those that need none left out; empty where all households together would not do, or there is no answer at all
     */
    public static Optional<Map<String, Integer>> needed(List<Community> communities, double variance) {
        PriorityQueue<Community> next = new PriorityQueue<>(
                Comparator.comparingDouble(Community::gain).reversed().thenComparing(Community::code));
        communities.stream().filter(Community::hasMore).forEach(next::add);
        double now = communities.stream().mapToDouble(Community::variance).sum();
        double wanted = variance * present(communities);
        Map<String, Integer> more = new TreeMap<>();
        for (int i = 0; now > wanted; i++) {
            Community most = next.poll();
            if (most == null || i == MOST) {
                return Optional.empty();
            }
            now -= most.gain();
            more.merge(most.code(), 1, Integer::sum);
            Community after = most.plus(1);
            if (after.hasMore()) {
                next.add(after);
            }
        }
        return Optional.of(more);
    }
}
