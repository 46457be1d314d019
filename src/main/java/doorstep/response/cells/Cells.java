package doorstep.response.cells;

import doorstep.tally.cells.Cell;
import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Reads what the answers of a wave amount to, always up to date: folded cells and the tail behind them in one snapshot. */
@ApplicationScoped
public class Cells {
    private final DataSource database;
    private final WaveSheets sheets;
    private final ChineseClock clock;
    private final CellMemory memory = new CellMemory();

    Cells(DataSource database, WaveSheets sheets, ChineseClock clock) {
        this.database = database;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * All of it as of now, outside of the caller's transaction: what that one has not committed is not seen. Blocks.
     *
     * @throws java.util.NoSuchElementException for an unknown wave
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public WaveTally of(long waveId) {
        try (Snapshot snapshot = Snapshot.take(database)) {
            return of(snapshot, waveId);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the cells of wave " + waveId, e);
        }
    }

    /** The same as the snapshot sees it. */
    WaveTally of(Snapshot snapshot, long waveId) throws SQLException {
        LocalDateTime asOf = clock.now();
        return new WaveTally(waveId, asOf, cells(snapshot.connection(), waveId));
    }

    private Map<CellKey, Cell> cells(Connection connection, long waveId) throws SQLException {
        Map<CellKey, Cell> cells = new HashMap<>(memory.of(connection, waveId));
        tail(connection, waveId).cells().forEach((key, cell) -> cells.merge(key, cell, Cell::plus));
        return cells;
    }

    /** What is not folded yet. */
    private WaveCells tail(Connection connection, long waveId) throws SQLException {
        WaveCells book = new WaveCells(waveId, sheets.of(connection, waveId));
        LaneMarks marks = LaneMarks.read(connection);
        String ofWave = " AND r.wave_id = " + waveId;
        LaneReader reader = new LaneReader(connection);
        reader.arrivals(marks.behind("r") + ofWave, book::count);
        reader.changes(marks.behind("e") + ofWave, book::count);
        return book;
    }
}
