package doorstep.response.cells;

import doorstep.place.Scope;
import doorstep.tally.cells.Cell;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * All released cells of a wave as of one moment (UTC).
 *
 * @param waitingIn how many answers of each community wait for a release: new ones, and those withdrawn or left out that the cells still
 *     count
 */
public record WaveTally(long waveId, LocalDateTime asOf, Map<CellKey, Cell> cells, Map<String, Long> waitingIn) {
    public WaveTally {
        cells = Map.copyOf(cells);
        waitingIn = Map.copyOf(waitingIn);
    }

    /** How many answers wait for a release. */
    public long waiting() {
        return waiting(Scope.ALL);
    }

    /** How many of these places do. */
    public long waiting(Scope places) {
        return waitingIn.entrySet().stream()
                .filter(one -> places.covers(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** How many responses stand behind it, those that the screener ruled out among them. */
    public long responses() {
        return cells.values().stream()
                .mapToLong(cell -> cell.responses() + cell.ineligible())
                .sum();
    }
}
