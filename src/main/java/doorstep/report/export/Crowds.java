package doorstep.report.export;

import doorstep.questionnaire.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of everybody: the crowd of each, and what was given up for it.
 *
 * @param steps in the order of the ladder, those that touched nobody left out
 * @param told people in the file
 * @param leftOut people who are too few to be told of at all
 */
record Crowds(Map<Traits, Crowd> crowdOf, List<Step> steps, long told, long leftOut) {

    /** A rung, and of how many people it tells less. */
    record Step(Text what, long people) {}

    static Crowds of(List<Rung> ladder, Map<Traits, Crowd> crowdOf, long leftOut) {
        Set<Crowd> all = new HashSet<>(crowdOf.values());
        long[] changed = new long[ladder.size()];
        all.forEach(crowd -> crowd.rungs().forEach(rung -> changed[rung] += crowd.size()));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] > 0) {
                steps.add(new Step(ladder.get(i).what(), changed[i]));
            }
        }
        countByPlace(all);
        return new Crowds(crowdOf, steps, all.stream().mapToLong(Crowd::size).sum(), leftOut);
    }

    /** What stands for a place's households keeps the fraction that was asked, whoever of it is told under another place. */
    private static void countByPlace(Set<Crowd> all) {
        Map<String, Fraction> byPlace = new HashMap<>();
        // always in the same order, so that sums are the same to the last digit in each download
        List<Crowd> weighted = all.stream()
                .filter(crowd -> crowd.own().isWeighted())
                .sorted(Comparator.comparing(Crowd::traits)
                        .thenComparingDouble(Crowd::weight)
                        .thenComparingLong(Crowd::size))
                .toList();
        for (Crowd crowd : weighted) {
            Fraction place = byPlace.computeIfAbsent(crowd.traits().at(TraitSheet.PLACE), none -> new Fraction());
            place.add(crowd.own());
            crowd.countAmong(place);
        }
    }

    /** That of whoever has these traits; empty where they are left out. */
    Optional<Crowd> of(Traits traits) {
        return Optional.ofNullable(crowdOf.get(traits));
    }
}
