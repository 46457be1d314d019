package doorstep.response.cells;

import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Adds up the responses of one wave, cell by cell.
 *
 * <p>A response that cannot be credited, which the checks before it should make impossible, is left out with an error in the
 * log, by the fold and the recount alike. It stays stored: once the reason is mended, {@code recount --repair}
 * counts it.
 */
final class WaveCells {
    private static final Logger LOG = Logger.getLogger(WaveCells.class);

    private final long waveId;
    private final WaveSheet sheet;
    private final Map<CellKey, CellTally> tallies = new HashMap<>();

    WaveCells(long waveId, WaveSheet sheet) {
        this.waveId = waveId;
        this.sheet = sheet;
    }

    /** What a response amounts to; empty, and noted in the log, where that cannot be told. */
    Optional<Credited> credit(LaneEntry.Position at, StoredAnswers response) {
        try {
            return Optional.of(sheet.credit(response));
        } catch (IllegalArgumentException e) {
            LOG.errorf(
                    "Cannot credit the answers of wave %d at %s: not counted, run recount --repair once mended",
                    waveId, at);
            return Optional.empty();
        }
    }

    /**
     * Counts a response once more or once less.
     *
     * @param effect 1 or −1
     */
    void count(StoredAnswers response, Credited credited, int effect) {
        CellTally tally = tally(key(response, credited));
        if (effect > 0) {
            tally.add(credited);
        } else {
            tally.subtract(credited);
        }
    }

    private static CellKey key(StoredAnswers response, Credited credited) {
        return new CellKey(response.community(), response.channel(), credited.weightingClass(), response.interviewer());
    }

    private CellTally tally(CellKey key) {
        return tallies.computeIfAbsent(key, missing -> sheet.tally());
    }

    /** All cells that were touched, those that came out empty among them. */
    Map<CellKey, Cell> cells() {
        Map<CellKey, Cell> cells = new HashMap<>();
        tallies.forEach((key, tally) -> cells.put(key, tally.cell()));
        return cells;
    }
}
