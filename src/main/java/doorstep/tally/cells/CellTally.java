package doorstep.tally.cells;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds responses up to a {@link Cell}, in place and quickly; not for use by several threads at once.
 *
 * <p>All is whole numbers: the order of adding and taking away never matters to the last digit.
 */
public final class CellTally {
    private final SumsTally[] sums;
    private PairTally pairs;
    private ChoiceTally choices;
    private long responses;
    private long ineligible;
    private long w;
    private long ww;

    private CellTally(int indicators, List<Integer> groups, List<Integer> sizes) {
        sums = new SumsTally[indicators];
        for (int i = 0; i < indicators; i++) {
            sums[i] = new SumsTally();
        }
        pairs = new PairTally(groups);
        choices = new ChoiceTally(sizes);
    }

    /** An empty tally for a questionnaire with that many indicators; of single responses it counts no pairs and no choices. */
    public CellTally(int indicators) {
        this(indicators, List.of(), List.of());
    }

    /**
     * An empty tally that also counts pairs.
     *
     * @param groups for each indicator the number of its group, see {@link Pairs}
     */
    public CellTally(List<Integer> groups) {
        this(groups, List.of());
    }

    /**
     * An empty tally that counts pairs and choices.
     *
     * @param groups for each indicator the number of its group, see {@link Pairs}
     * @param sizes for each question with choices, how many it has
     */
    public CellTally(List<Integer> groups, List<Integer> sizes) {
        this(groups.size(), List.copyOf(groups), sizes);
    }

    /** A tally that goes on from a cell. */
    public CellTally(Cell cell) {
        this(cell.indicators(), cell.pairs().groups(), cell.choices().sizes());
        add(cell);
    }

    /**
     * Counts one response.
     *
     * @throws IllegalArgumentException if it has another number of outcomes than the questionnaire has indicators, or of replies than
     *     it has questions with choices
     * @throws ArithmeticException beyond what a long holds, see {@link Sums}
     */
    public void add(Credited response) {
        count(response, 1);
    }

    /** Takes one response away again: withdrawn or excluded. Throws as {@link #add(Credited)}. */
    public void subtract(Credited response) {
        count(response, -1);
    }

    private void count(Credited response, int sign) {
        if (!response.eligible()) {
            ineligible += sign;
            return;
        }
        List<Outcome> outcomes = response.outcomes();
        if (outcomes.size() != sums.length) {
            throw new IllegalArgumentException(
                    "A response with " + outcomes.size() + " outcomes for " + sums.length + " indicators");
        }
        int weight = response.weight();
        responses += sign;
        w = Math.addExact(w, (long) sign * weight);
        ww = Math.addExact(ww, (long) sign * weight * weight);
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(outcomes.get(i), weight, sign);
        }
        pairs.add(outcomes, weight, sign);
        choices.add(response.replies(), weight, sign);
    }

    /** Counts all of a cell, and its pairs and choices as {@link Cell#plus} does. Throws as that. */
    public void add(Cell cell) {
        if (cell.indicators() != sums.length) {
            throw new IllegalArgumentException(
                    "A cell of " + cell.indicators() + " indicators for " + sums.length + " indicators");
        }
        adoptFrom(cell);
        addPairs(cell);
        addChoices(cell);
        responses = Math.addExact(responses, cell.responses());
        ineligible = Math.addExact(ineligible, cell.ineligible());
        w = Math.addExact(w, cell.w());
        ww = Math.addExact(ww, cell.ww());
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(cell.sums(i));
        }
    }

    /** A tally that holds no answers counts what the first cell with answers counts. */
    private void adoptFrom(Cell cell) {
        boolean hasMore = !pairs.known() && cell.pairs().known()
                || !choices.known() && cell.choices().known();
        if (hasMore && cell().holdsNoAnswers()) {
            pairs = pairs.known() ? pairs : new PairTally(cell.pairs().groups());
            choices = choices.known() ? choices : new ChoiceTally(cell.choices().sizes());
        }
    }

    private void addPairs(Cell cell) {
        if (pairs.known() && cell.pairs().known()) {
            pairs.add(cell.pairs());
        } else if (!cell.holdsNoAnswers()) {
            pairs = new PairTally(List.of());
        }
    }

    private void addChoices(Cell cell) {
        if (choices.known() && cell.choices().known()) {
            choices.add(cell.choices());
        } else if (!cell.holdsNoAnswers()) {
            choices = new ChoiceTally(List.of());
        }
    }

    /** What has been added up so far. */
    public Cell cell() {
        List<Sums> all = new ArrayList<>(sums.length);
        for (SumsTally tally : sums) {
            all.add(tally.sums());
        }
        return new Cell(responses, ineligible, w, ww, all, pairs.pairs(), choices.choices());
    }
}
