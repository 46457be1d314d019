package doorstep.tally.rates;

import doorstep.tally.cells.Cell;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One community of a sample, its answers apart by weighting class.
 *
 * @param community its division code
 * @param households N_h, as in {@link Stratum}
 * @param classes its cells by weighting class ("f|60+"), at least one
 */
public record ClassedStratum(String community, OptionalLong households, Map<String, Cell> classes) {

    public ClassedStratum {
        classes = Map.copyOf(classes);
    }

    /** The community as a whole. */
    public Stratum whole() {
        Cell all = classes.values().stream().reduce(Cell::plus).orElseThrow();
        return new Stratum(community, households, all);
    }
}
