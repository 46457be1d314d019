package doorstep.quality;

import doorstep.tally.cells.Cell;
import doorstep.tally.compare.BeforeAfter;
import doorstep.tally.compare.DifferenceInDifferences;
import doorstep.tally.compare.Gap;
import doorstep.tally.compare.Holm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers at the door beside those that residents of the same communities gave by themselves, for one indicator.
 *
 * @param door answers at the door in the base, in communities that are compared
 * @param self residents' own answers, likewise
 * @param gap empty where that would show too few, see {@link ChannelsTold}
 * @param others the gap of everybody else at the door; empty where nobody else is compared with, or they are too few
 * @param adjusted p among all that is looked at together, by Holm; 1 without a gap
 */
public record ChannelComparison(long door, long self, Optional<Gap> gap, Optional<Gap> others, double adjusted) {
    /** The chance of even one false alarm among all looked at together. */
    public static final double LEVEL = 0.05;

    /**
     * Compares, not adjusted yet.
     *
     * @param all communities that are looked at
     * @param told those of them that may be shown
     */
    public static ChannelComparison of(List<Gap.Community> all, List<Gap.Community> told, int indicator) {
        Optional<Gap> gap = Gap.of(told, indicator);
        long door = gap.map(one -> one.door().n()).orElseGet(() -> answers(all, indicator, true));
        long self = gap.map(one -> one.self().n()).orElseGet(() -> answers(all, indicator, false));
        return new ChannelComparison(door, self, shown(gap), Optional.empty(), 1);
    }

    private static long answers(List<Gap.Community> communities, int indicator, boolean atTheDoor) {
        return communities.stream()
                .map(one -> atTheDoor ? one.door() : one.self())
                .mapToLong(cell -> answers(cell, indicator))
                .sum();
    }

    private static long answers(Cell cell, int indicator) {
        return Math.max(0, cell.sums(indicator).n());
    }

    private static Optional<Gap> shown(Optional<Gap> gap) {
        return gap.filter(
                one -> one.door().n() >= ChannelsTold.FEWEST && one.self().n() >= ChannelsTold.FEWEST);
    }

    /** With the gap of everybody else at the door. */
    public ChannelComparison beside(Optional<Gap> everybodyElse) {
        return new ChannelComparison(door, self, gap, shown(everybodyElse), adjusted);
    }

    /** Whether the gap is more than chance, and unlike everybody else's, among all looked at together. */
    public boolean standsOut() {
        return gap.isPresent() && adjusted < LEVEL;
    }

    /**
     * The chance that there is no gap; and, where others were at doors too, that it is no other than theirs: the larger of both, since
     * both must be told apart from chance.
     */
    private double pValue() {
        Gap own = gap.orElseThrow();
        double apart = others.map(other -> DifferenceInDifferences.between(
                                new BeforeAfter(own.self(), own.door()), new BeforeAfter(other.self(), other.door()))
                        .pValue())
                .orElse(0.0);
        return Math.max(own.gap().pValue(), apart);
    }

    /** The same list, adjusted for being looked at together. */
    public static List<ChannelComparison> adjusted(List<ChannelComparison> all) {
        List<Double> adjusted = Holm.adjust(all.stream()
                .filter(one -> one.gap().isPresent())
                .map(ChannelComparison::pValue)
                .toList());
        List<ChannelComparison> judged = new ArrayList<>();
        int at = 0;
        for (ChannelComparison one : all) {
            double p = one.gap().isPresent() ? adjusted.get(at++) : 1;
            judged.add(new ChannelComparison(one.door(), one.self(), one.gap(), one.others(), p));
        }
        return judged;
    }
}
