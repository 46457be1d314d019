package doorstep.response.cells;

import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import javax.sql.DataSource;

/** Reads what the released answers of a wave amount to, and how many wait for a release, in one snapshot. What waits is never read. */
@ApplicationScoped
public class Cells {
    private final DataSource database;
    private final ChineseClock clock;
    private final CellMemory memory = new CellMemory();

    Cells(DataSource database, ChineseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * All of it as of now, outside of the caller's transaction: what that one has not committed is not seen. Blocks.
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
        Connection connection = snapshot.connection();
        return new WaveTally(
                waveId, asOf, memory.of(connection, waveId), new WaitingTable(connection, waveId).counts());
    }
}
