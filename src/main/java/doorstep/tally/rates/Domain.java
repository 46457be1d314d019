package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Sums;

/** The totals over the strata that the rate of one indicator needs. Credits are in ten-thousandths until the end. */
final class Domain {
    private final Field field;
    private final int indicator;
    private Base base = new Base(0, 0, 0, 0, 0);
    private long credits;
    private int communities;
    private int answered;
    private boolean unknown;
    private boolean settled = true;
    private double weight;

    Domain(Field field, int indicator) {
        this.field = field;
        this.indicator = indicator;
        field.strata().stream().filter(WeighedStratum::isOfPlace).forEach(this::add);
    }

    private void add(WeighedStratum stratum) {
        Cell cell = stratum.whole().cell();
        Sums s = cell.sums(indicator);
        answered += cell.responses() > 0 ? 1 : 0;
        base = base.plus(Base.of(cell, indicator));
        settled &= s.settled() && cell.responses() == s.n() + s.outside().all();
        if (s.n() > 0 && settled) {
            communities++;
            unknown |= stratum.whole().households().isEmpty();
            credits += s.y();
            weight += stratum.weight(indicator);
        }
    }

    Estimate estimate() {
        if (!settled) {
            return new NoEstimate(NoEstimate.Reason.UNSETTLED, base);
        } else if (base.responses() == 0) {
            return new NoEstimate(NoEstimate.Reason.NO_ANSWERS, base);
        } else if (base.n() == 0) {
            return new NoEstimate(NoEstimate.Reason.NONE_IN_BASE, base);
        } else if (unknown && communities > 1) {
            return new NoEstimate(NoEstimate.Reason.HOUSEHOLDS_UNKNOWN, base);
        }
        if (field.lot().isDrawn() && answered == 1 && field.lot().communities() > 1) {
            return new NoEstimate(NoEstimate.Reason.ONE_DRAWN, base);
        }
        // raking may give every answer in the base the weight 0, where the margins know of no such people
        return weight > 0 ? rate() : new NoEstimate(NoEstimate.Reason.NONE_IN_BASE, base);
    }

    private Rate rate() {
        double unweighted = (double) credits / base.n() / Outcome.FULL;
        return field.rate(base, unweighted, field.freedom(indicator), Pooled.alone(indicator));
    }
}
