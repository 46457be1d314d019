package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import java.util.OptionalLong;

/**
 * One of the groups (stairs, estates) that were drawn as a whole, with the answers from it.
 *
 * @param stratum within which it was drawn
 * @param drawnFrom how many such groups the stratum has, where known
 * @param factor what each of its answers stands for, above 0; multiplied by the answers' own weights
 * @param cell its answers
 */
public record Cluster(String stratum, OptionalLong drawnFrom, double factor, Cell cell) {
    public Cluster {
        if (!(factor > 0)) {
            throw new IllegalArgumentException("A cluster's answers count " + factor + " times");
        }
    }

    /** Σ factor·w over the base of the indicator. */
    double weight(int indicator) {
        return factor * cell.sums(indicator).w();
    }

    /** Σ factor·wy over the base of the indicator, in ten-thousandths. */
    double weighted(int indicator) {
        return factor * cell.sums(indicator).weighted().wy();
    }
}
