package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.Outcome;
import doorstep.tally.cells.Sums;
import java.util.List;

/** The totals over the strata that the rate of one indicator needs. Credits are in ten-thousandths until the end. */
final class Domain {
    private final List<WeighedStratum> strata;
    private final int indicator;
    private Base base = new Base(0, 0, 0, 0, 0);
    private long credits;
    private int communities;
    private boolean unknown;
    private boolean settled = true;
    private double weight;
    private double weighted;
    private double squares;

    Domain(List<WeighedStratum> strata, int indicator) {
        this.strata = strata;
        this.indicator = indicator;
        strata.forEach(this::add);
    }

    private void add(WeighedStratum stratum) {
        Cell cell = stratum.whole().cell();
        Sums s = cell.sums(indicator);
        base = base.plus(Base.of(cell, indicator));
        settled &= s.settled() && cell.responses() == s.n() + s.outside().all();
        if (s.n() > 0 && settled) {
            communities++;
            unknown |= stratum.whole().households().isEmpty();
            credits += s.y();
            weight += stratum.weight(indicator);
            weighted += stratum.weighted(indicator);
            squares += stratum.squares(indicator);
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
        // raking may give every answer in the base the weight 0, where the margins know of no such people
        return weight > 0 ? rate() : new NoEstimate(NoEstimate.Reason.NONE_IN_BASE, base);
    }

    private Rate rate() {
        double mean = weighted / weight;
        double variance = 0;
        for (WeighedStratum stratum : strata) {
            variance += stratum.variance(indicator, mean);
        }
        double scale = weight * Outcome.FULL;
        double unweighted = (double) credits / base.n() / Outcome.FULL;
        Rates.Point point = new Rates.Point(unweighted, mean / Outcome.FULL, variance / scale / scale);
        return Rates.of(base, point, base.n() - communities, base.n() * squares / weight / weight);
    }
}
