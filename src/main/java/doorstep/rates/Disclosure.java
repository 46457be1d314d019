package doorstep.rates;

import doorstep.quality.ChannelsTold;
import doorstep.tally.rates.Measured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What must stay unsaid, so that nobody learns what a neighbour answered.
 *
 * <p>A rate of fewer than ten answers is shown nowhere: not on the page, not in the API, not in a file; only how many there are. A
 * measure's total is made of shown rates alone.
 *
 * <p>Where people are told apart by what they are (age, sex, channel), hidden parts could be worked out from the whole and the others:
 * then the smallest of the others is hidden too, until what is hidden together is no longer too few. What is said of the same people in
 * several tables (an indicator, and how its question was answered) is hidden in all of them or in none: their bases differ little, and
 * either tells the other.
 *
 * <p>The same holds of places within each other (a community, its street, the district): {@link HiddenPlaces}; and of the door, of
 * residents' own answers and of volunteers beside their totals: {@link ChannelsTold}. Not prevented is what two
 * waves, or the places of one wave with and without those that an earlier one lacks, tell of each other: the public page must not show both.
 */
public final class Disclosure {
    /** The fewest answers in a base whose rate is shown. */
    static final long FEWEST = 10;

    private Disclosure() {}

    public static boolean isFew(long answers) {
        return answers < FEWEST;
    }

    /**
     * Which parts of one whole must not be shown: one decision for all that is said of the same people.
     *
     * @param tables what is said of the parts, each time the same parts in the same order; their bases may differ
     */
    static Set<Integer> hidden(List<? extends List<? extends Finding<?>>> tables) {
        Set<Integer> hidden = new TreeSet<>();
        for (List<? extends Finding<?>> table : tables) {
            for (int part = 0; part < table.size(); part++) {
                if (table.get(part).shown().isEmpty()
                        && table.get(part).behind().n() > 0) {
                    hidden.add(part);
                }
            }
        }
        OptionalInt smallest = smallest(tables, hidden);
        while (smallest.isPresent() && tables.stream().anyMatch(table -> canBeWorkedOut(table, hidden))) {
            hidden.add(smallest.getAsInt());
            smallest = smallest(tables, hidden);
        }
        return hidden;
    }

    /** One hidden part is the whole without the others; and several of fewer than ten together are, together, too few as well. */
    private static boolean canBeWorkedOut(List<? extends Finding<?>> table, Set<Integer> hidden) {
        long[] answers = hidden.stream()
                .mapToLong(part -> table.get(part).behind().n())
                .filter(n -> n > 0)
                .toArray();
        return answers.length == 1
                || answers.length > 0 && isFew(LongStream.of(answers).sum());
    }

    /** Of the parts that are still shown, the one with the fewest answers in the smallest of its bases; an empty one would hide nothing. */
    private static OptionalInt smallest(List<? extends List<? extends Finding<?>>> tables, Set<Integer> hidden) {
        ToLongFunction<Integer> fewest = part -> tables.stream()
                .mapToLong(table -> table.get(part).behind().n())
                .min()
                .orElse(0);
        return IntStream.range(0, tables.isEmpty() ? 0 : tables.get(0).size())
                .boxed()
                .filter(part -> !hidden.contains(part) && fewest.applyAsLong(part) > 0)
                .min(Comparator.comparingLong(fewest))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The parts of one whole without those that are to be hidden. */
    public static <M extends Measured> List<Finding<M>> without(Set<Integer> hidden, List<Finding<M>> parts) {
        List<Finding<M>> all = new ArrayList<>(parts);
        hidden.stream()
                .filter(part -> all.get(part).shown().isPresent())
                .forEach(part -> all.set(
                        part,
                        new Finding.Withheld<>(
                                Reason.WITH_ANOTHER, parts.get(part).behind())));
        return all;
    }
}
