package doorstep.response;

import doorstep.tally.Cell;
import java.time.LocalDateTime;
import java.util.Map;

/** All cells of a wave, the short tail of unfolded answers included, as of one moment (UTC). */
public record WaveTally(long waveId, LocalDateTime asOf, Map<CellKey, Cell> cells) {}
