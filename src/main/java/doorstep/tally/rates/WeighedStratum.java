package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import java.util.List;

/**
 * A community of a sample, in parts that may weigh differently once weights have been raked.
 *
 * @param whole all its answers
 * @param parts together the whole
 */
record WeighedStratum(Stratum whole, List<Weighed> parts) {

    /**
     * @param factor what the weights of these answers are multiplied by, beside N_h/n_h; 0 or more
     * @param cell the answers
     */
    record Weighed(double factor, Cell cell) {}

    static WeighedStratum of(Stratum stratum) {
        boolean alike = stratum.parts().stream().allMatch(part -> part.factor() == 1);
        return alike
                ? new WeighedStratum(stratum, List.of(new Weighed(1, stratum.cell())))
                : new WeighedStratum(
                        stratum,
                        stratum.parts().stream()
                                .map(part -> new Weighed(part.factor(), part.cell()))
                                .toList());
    }

    /** Σ of all weights over the base of the indicator. */
    double weight(int indicator) {
        double weight = 0;
        for (Weighed part : parts) {
            weight += part.factor() * part.cell().sums(indicator).w();
        }
        return whole.factor() * weight;
    }

    /** Σ of weight × credit over the base of the indicator, in ten-thousandths. */
    double weighted(int indicator) {
        double weighted = 0;
        for (Weighed part : parts) {
            weighted += part.factor() * part.cell().sums(indicator).weighted().wy();
        }
        return whole.factor() * weighted;
    }

    /** Σ of squared weights over the base of the indicator. */
    double squares(int indicator) {
        double squares = 0;
        for (Weighed part : parts) {
            squares +=
                    part.factor() * part.factor() * part.cell().sums(indicator).ww();
        }
        return whole.factor() * whole.factor() * squares;
    }

    /** (1 − n_h/N_h) · n_h/(n_h−1) · Σ(z − z̄_h)², where z = k_h w (y − p), not divided by Σ k_h Σw yet. */
    double variance(int indicator, double mean) {
        long n = whole.answered();
        if (whole.cell().sums(indicator).n() == 0 || whole.correction() == 0) {
            return 0;
        }
        Spread spread = Spread.NONE;
        for (Weighed part : parts) {
            spread = spread.plus(Spread.of(part.cell().sums(indicator), mean, part.factor()));
        }
        double few = n > 1 ? (double) n / (n - 1) : 1;
        return whole.correction() * few * whole.factor() * whole.factor() * spread.centred(n);
    }
}
