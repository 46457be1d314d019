package doorstep.response.cells;

import doorstep.tally.cells.Cell;
import java.time.LocalDateTime;
import java.util.Map;

/** All cells of a wave, the short tail of unfolded answers included, as of one moment (UTC). */
public record WaveTally(long waveId, LocalDateTime asOf, Map<CellKey, Cell> cells) {
    public WaveTally {
        cells = Map.copyOf(cells);
    }

    /** How many responses stand behind it, those that the screener ruled out among them. */
    public long responses() {
        return cells.values().stream()
                .mapToLong(cell -> cell.responses() + cell.ineligible())
                .sum();
    }
}
