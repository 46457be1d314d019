package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Sums;
import java.util.Optional;

/**
 * The rate of answers that are not a sample (open links): Σy/n as it stands, with Wilson's limits as a measure of how
 * few they are.
 *
 * @param base the answers behind it
 * @param rate Σy/n, 0 to 1; every answer counts the same
 * @param limits at 95 %, as if the answers had been drawn at random, which the page must deny
 */
public record PlainRate(Base base, double rate, Limits limits) implements Measured {

    /**
     * The rate of the indicator at that place (from 0); empty where the base has no answers or a withdrawal is ahead
     * of its answer.
     */
    public static Optional<PlainRate> of(Cell cell, int indicator) {
        Sums s = cell.sums(indicator);
        if (s.n() <= 0 || !s.settled()) {
            return Optional.empty();
        }
        double x = (double) s.y() / Outcome.FULL;
        return Optional.of(new PlainRate(Base.of(cell, indicator), x / s.n(), BinomialLimits.wilson(x, s.n())));
    }

    @Override
    public Limits limits(double confidence) {
        return BinomialLimits.wilson(rate * base.n(), base.n(), confidence);
    }
}
