package doorstep.response.cells;

import doorstep.web.ChineseClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Counts waves anew whose cells an earlier version added up without knowing who asked: once, after an update. */
@ApplicationScoped
public class RecountCatchUp {
    private static final Logger LOG = Logger.getLogger(RecountCatchUp.class);

    /** Not on the last days of the retention either: what is being deleted cannot be counted. */
    private static final String DUE =
            """
            SELECT d.wave_id FROM recount_due d JOIN wave w ON w.id = d.wave_id
             WHERE w.retain_until > ? ORDER BY d.wave_id""";

    private final DataSource database;
    private final WaveSheets sheets;
    private final ChineseClock clock;

    RecountCatchUp(DataSource database, WaveSheets sheets, ChineseClock clock) {
        this.database = database;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** Takes the waves that are due one by one, each in a transaction and while no one folds. */
    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() throws SQLException {
        Recount recount = new Recount(database, sheets);
        for (long wave : due()) {
            try {
                recount.repair(wave);
                settle(wave);
            } catch (SQLException | IllegalStateException | NoSuchElementException e) {
                LOG.errorf("Wave %d was not counted anew, the next hour will try again: %s", wave, e.getMessage());
            }
        }
    }

    private List<Long> due() throws SQLException {
        List<Long> due = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(DUE)) {
            query.setObject(1, clock.today());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    due.add(rows.getLong(1));
                }
            }
        }
        return due;
    }

    private void settle(long wave) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM recount_due WHERE wave_id = ?")) {
            delete.setLong(1, wave);
            delete.executeUpdate();
        }
    }
}
