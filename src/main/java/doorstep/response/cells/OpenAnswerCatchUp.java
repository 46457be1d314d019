package doorstep.response.cells;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Finds the open answers of waves that were folded before anybody kept them apart: once, after an update. */
@ApplicationScoped
public class OpenAnswerCatchUp {
    private static final Logger LOG = Logger.getLogger(OpenAnswerCatchUp.class);

    private final DataSource database;
    private final WaveSheets sheets;

    OpenAnswerCatchUp(DataSource database, WaveSheets sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    /** Takes the waves that are due one by one, each in a transaction and while no one folds. */
    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() throws SQLException {
        for (long wave : due()) {
            try {
                fill(wave);
            } catch (SQLException | IllegalStateException e) {
                LOG.errorf(
                        "The open answers of wave %d were not found, the next hour will try again: %s",
                        wave, e.getMessage());
            }
        }
    }

    private List<Long> due() throws SQLException {
        List<Long> due = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT wave_id FROM open_answer_due ORDER BY wave_id")) {
            while (rows.next()) {
                due.add(rows.getLong(1));
            }
        }
        return due;
    }

    private void fill(long wave) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                statement.execute("SELECT id FROM fold_turn WHERE id = 1 FOR UPDATE");
                OpenAnswerCount count = new OpenAnswerCount(connection, wave, sheets.of(connection, wave));
                new WaveRows(connection, wave).stream(row -> {
                    if (row.isReleased() && row.isKept()) {
                        count.count(row);
                    }
                });
                count.write();
                statement.executeUpdate("DELETE FROM open_answer_due WHERE wave_id = " + wave);
                connection.commit();
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }
}
