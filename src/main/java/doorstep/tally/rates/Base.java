package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Sums;

/**
 * What a rate divides by, and who is not in it: {@code responses = n + declared + notAsked + unanswered}.
 *
 * @param responses eligible responses, in the base or not
 * @param n answers in the base
 * @param declared outside by declaration ("cannot say")
 * @param notAsked outside because the question was not open to them
 * @param unanswered outside because nothing was answered
 */
public record Base(long responses, long n, long declared, long notAsked, long unanswered) {

    /** The base of one indicator within a cell. */
    public static Base of(Cell cell, int indicator) {
        Sums s = cell.sums(indicator);
        Sums.Outside outside = s.outside();
        return new Base(cell.responses(), s.n(), outside.declared(), outside.notAsked(), outside.unanswered());
    }

    /** Eligible responses outside the base, for whichever reason. */
    public long outside() {
        return declared + notAsked + unanswered;
    }

    /** Both bases together. */
    public Base plus(Base o) {
        return new Base(
                responses + o.responses,
                n + o.n,
                declared + o.declared,
                notAsked + o.notAsked,
                unanswered + o.unanswered);
    }
}
