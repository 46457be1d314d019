package doorstep.tally.cells;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The additive sums of all indicators for one wave × community × channel × weighting class, from which every rate is
 * worked out.
 *
 * <p>Cells of classes, channels and communities add up to the cell of them all; {@link CellTally} adds single
 * responses.
 *
 * @param responses n_h: eligible responses, in the base of an indicator or not
 * @param ineligible responses that the screener ruled out; in none of the other numbers
 * @param w Σw of all eligible responses, w being adults of the household
 * @param ww Σw² of them
 * @param sums for each indicator, in the questionnaire's order
 * @param pairs of the indicators of each measure; {@link Pairs#NONE} where they were not counted, which leaves all but the limits of
 *     measures' totals as it is
 * @param choices how often each was picked; {@link Choices#NONE} where that was not counted, which leaves all but distributions as it is
 */
public record Cell(long responses, long ineligible, long w, long ww, List<Sums> sums, Pairs pairs, Choices choices) {

    public Cell {
        sums = List.copyOf(sums);
        if (pairs.known() && pairs.groups().size() != sums.size()) {
            throw new IllegalArgumentException("Groups " + pairs.groups() + " for " + sums.size() + " indicators");
        }
    }

    /** A cell without pairs and choices. */
    public Cell(long responses, long ineligible, long w, long ww, List<Sums> sums) {
        this(responses, ineligible, w, ww, sums, Pairs.NONE, Choices.NONE);
    }

    /** The cell of a questionnaire with that many indicators before anybody answered; takes on the pairs and choices of what is added. */
    public static Cell empty(int indicators) {
        return new Cell(0, 0, 0, 0, Collections.nCopies(indicators, Sums.NONE));
    }

    /** How many indicators the questionnaire has. */
    public int indicators() {
        return sums.size();
    }

    /** The sums of the indicator at that place (from 0) in the questionnaire. */
    public Sums sums(int indicator) {
        return sums.get(indicator);
    }

    /** Whether it holds nothing at all, so that it need not be stored. */
    public boolean isEmpty() {
        return ineligible == 0 && holdsNoAnswers();
    }

    /** Whether nothing was added up, so that it is no loss if pairs or choices were not. */
    public boolean holdsNoAnswers() {
        return responses == 0
                && w == 0
                && ww == 0
                && sums.stream().allMatch(Sums.NONE::equals)
                && pairs.isEmpty()
                && choices.isEmpty();
    }

    /**
     * The choices of one question as a cell of its own, each as if it were an indicator (1 to who picked it, 0 to who answered without
     * it): a distribution is then estimated as any rates are.
     *
     * @param question its place (from 0) among those with choices
     */
    public Cell ofChoices(int question) {
        return new Cell(responses, ineligible, w, ww, choices.asSums(question));
    }

    /** One indicator's sums as a cell of their own. */
    public Cell ofIndicator(int indicator) {
        return new Cell(responses, ineligible, w, ww, List.of(sums(indicator)));
    }

    /**
     * This cell with nobody but a part of its people in any base: the design stays that of all, so that rates of the part (women, those
     * visited) are domain means, and who is not of the part has z = 0, standing among those not asked.
     *
     * @param part some of the answers of this cell
     */
    public Cell within(Cell part) {
        Sums.Outside notOfIt = new Sums.Outside(0, Math.subtractExact(responses, part.responses), 0);
        Sums others = new Sums(0, 0, 0, 0, 0, Sums.NONE.weighted(), notOfIt);
        return new Cell(
                responses,
                ineligible,
                w,
                ww,
                part.sums.stream().map(others::plus).toList(),
                pairsWithin(part),
                Choices.NONE);
    }

    /** A pair is counted where both are in the base, so that those outside add nothing to the part's own. */
    private Pairs pairsWithin(Cell part) {
        return part.pairs.known() || !part.holdsNoAnswers() || !pairs.known()
                ? part.pairs
                : Pairs.empty(pairs.groups());
    }

    /**
     * Both cells together. Pairs and choices are known where both have them, or the one that has none holds no answers.
     *
     * @throws IllegalArgumentException if they count different numbers of indicators, pairs in different groups, or other choices
     * @throws ArithmeticException beyond what a long holds, see {@link Sums}
     */
    public Cell plus(Cell other) {
        if (other.indicators() != indicators()) {
            throw new IllegalArgumentException(
                    "Cells of " + indicators() + " and " + other.indicators() + " indicators do not add up");
        }
        List<Sums> both = new ArrayList<>(indicators());
        for (int i = 0; i < indicators(); i++) {
            both.add(sums(i).plus(other.sums(i)));
        }
        return new Cell(
                Math.addExact(responses, other.responses),
                Math.addExact(ineligible, other.ineligible),
                Math.addExact(w, other.w),
                Math.addExact(ww, other.ww),
                both,
                pairsWith(other),
                choicesWith(other));
    }

    private Pairs pairsWith(Cell other) {
        if (pairs.known() && other.pairs.known()) {
            return pairs.plus(other.pairs);
        } else if (pairs.known()) {
            return other.holdsNoAnswers() ? pairs : Pairs.NONE;
        }
        return holdsNoAnswers() ? other.pairs : Pairs.NONE;
    }

    private Choices choicesWith(Cell other) {
        if (choices.known() && other.choices.known()) {
            return choices.plus(other.choices);
        } else if (choices.known()) {
            return other.holdsNoAnswers() ? choices : Choices.NONE;
        }
        return holdsNoAnswers() ? other.choices : Choices.NONE;
    }

    /** This cell without the other: {@code a.plus(b).minus(b)} equals {@code a}. Throws as {@link #plus}. */
    public Cell minus(Cell other) {
        return plus(other.negated());
    }

    /** The cell with every sign turned: what withdrawing adds. */
    public Cell negated() {
        return new Cell(
                -responses,
                -ineligible,
                -w,
                -ww,
                sums.stream().map(Sums::negated).toList(),
                pairs.negated(),
                choices.negated());
    }

    /** The text form for storage, see {@link CellText}: short for an empty cell, some 60 characters an indicator, 30 a pair, 10 a choice. */
    public String encode() {
        return CellText.write(this);
    }

    /**
     * Reads what {@link #encode} wrote: {@code decode(c.encode())} equals {@code c}. What it wrote in earlier versions comes without
     * choices, or without pairs and choices.
     *
     * @throws IllegalArgumentException for anything else, saying what is wrong
     */
    public static Cell decode(String text) {
        return CellText.read(text);
    }
}
