package doorstep.wave;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * m of the M communities of a place by lot, in the order of their codes: the same list and seed give the same communities for ever, and
 * anybody can count them out with a pencil.
 *
 * <p>With equal chances every k-th community is taken, k = M/m: each has the chance m/M ({@link SystematicDraw}). By households, those of
 * the list are counted through from the first community to the last and every k-th household is met, k = X/m with X all of them; whose
 * household is met is drawn, with the chance m·x/X (W. G. Madow, Annals of Mathematical Statistics 20, 1949, p. 333–354; C.-E. Särndal,
 * B. Swensson, J. Wretman, Model Assisted Survey Sampling, 1992, section 3.6.2). A community with as many households as k or more is
 * taken for certain, with chance 1, and the others are drawn from what is left, until none is so large.
 *
 * @param communities in the order of their codes, M of them
 * @param drawn m, 1 to M
 * @param seed 0 to 999999
 */
public record CommunityDraw(List<Listed> communities, Way way, int drawn, int seed) {

    /** Which chances communities have. */
    public enum Way {
        /** The same one each. */
        equal,
        /** In proportion to their households. */
        households
    }

    /**
     * A community on the list.
     *
     * @param households its size, 1 or more; 1 each where all have the same chance
     */
    public record Listed(String code, int households) {}

    /**
     * What came of one community.
     *
     * @param households that it counts with
     * @param upTo how many are counted through at its end, those taken for certain left out; 0 for these
     * @param met which hit lies in it, from 0
     * @param chance with which it was to be drawn, above 0 up to 1
     */
    public record Line(String code, int households, long upTo, OptionalInt met, double chance) {
        public boolean isCertain() {
            return chance == 1;
        }

        public boolean isDrawn() {
            return isCertain() || met.isPresent();
        }
    }

    public CommunityDraw {
        communities = List.copyOf(communities);
        boolean fits = drawn >= 1
                && drawn <= communities.size()
                && communities.stream().allMatch(one -> one.households() >= 1);
        if (!fits) {
            throw new IllegalArgumentException("no draw: %d of %d".formatted(drawn, communities.size()));
        }
    }

    /** All communities in their order, drawn or not. */
    public List<Line> lines() {
        Set<String> certain = certain();
        Optional<SystematicDraw> counting = counting(certain);
        List<Integer> picks = counting.map(SystematicDraw::picks).orElse(List.of());
        double each =
                counting.map(draw -> (double) draw.drawn() / draw.households()).orElse(0.0);
        List<Line> lines = new ArrayList<>();
        long counted = 0;
        int met = 0;
        for (Listed one : communities) {
            if (certain.contains(one.code())) {
                lines.add(new Line(one.code(), size(one), 0, OptionalInt.empty(), 1));
                continue;
            }
            counted += size(one);
            boolean isMet = met < picks.size() && picks.get(met) <= counted;
            OptionalInt hit = isMet ? OptionalInt.of(met++) : OptionalInt.empty();
            lines.add(new Line(one.code(), size(one), counted, hit, size(one) * each));
        }
        return lines;
    }

    /** How the rest is counted through, once those are taken that are certain; empty where all are. */
    public Optional<SystematicDraw> counting() {
        return counting(certain());
    }

    private Optional<SystematicDraw> counting(Set<String> certain) {
        int left = drawn - certain.size();
        return left == 0
                ? Optional.empty()
                : Optional.of(new SystematicDraw(Math.toIntExact(total(certain)), left, seed));
    }

    /** Those that are as large as the interval or larger, again and again until none of the rest is. */
    private Set<String> certain() {
        Set<String> certain = new HashSet<>();
        boolean more = true;
        while (more) {
            long left = drawn - certain.size();
            long total = total(certain);
            List<String> large = communities.stream()
                    .filter(one -> !certain.contains(one.code()) && size(one) * left >= total)
                    .map(Listed::code)
                    .toList();
            more = certain.addAll(large);
        }
        return certain;
    }

    private long total(Set<String> without) {
        return communities.stream()
                .filter(one -> !without.contains(one.code()))
                .mapToLong(this::size)
                .sum();
    }

    private int size(Listed one) {
        return switch (way) {
            case equal -> 1;
            case households -> one.households();
        };
    }
}
