package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import java.util.OptionalLong;

/**
 * One community of a sample.
 *
 * @param community its division code
 * @param households N_h: households of the community, where known; 0 or less counts as not known, since somebody
 *     lives where answers come from
 * @param cell its answers, of all weighting classes and of all channels that belong to the sample
 */
public record Stratum(String community, OptionalLong households, Cell cell) {

    public Stratum {
        if (households.isPresent() && households.getAsLong() <= 0) {
            households = OptionalLong.empty();
        }
    }

    /** A community whose number of households is known. */
    public static Stratum of(String community, long households, Cell cell) {
        return new Stratum(community, OptionalLong.of(households), cell);
    }

    /** n_h: eligible answers, in the base of an indicator or not. */
    long answered() {
        return cell.responses();
    }

    /**
     * Households that each answer stands for: N_h / n_h; 1 where N_h is not known, which is right within a single
     * community.
     */
    public double factor() {
        return households.isPresent() ? (double) households.getAsLong() / answered() : 1;
    }

    /**
     * Finite population correction 1 − n_h/N_h; 0 where all households answered, or more than the list knows; 1 where
     * N_h is not known.
     */
    double correction() {
        return households.isPresent() ? 1 - Math.min(1, (double) answered() / households.getAsLong()) : 1;
    }
}
