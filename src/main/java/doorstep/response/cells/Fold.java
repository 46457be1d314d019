package doorstep.response.cells;

import doorstep.web.ChineseClock;
import doorstep.web.SqlTrouble;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Adds new responses and changes to the cells, exactly once, a second behind.
 *
 * <p>Rows, cells and watermarks move in one transaction. Of many replicas one has the turn, by a row that it locks; and
 * where such locks don't reach, as between the writers of a cluster, the watermark that is moved only from where it was
 * found lets one of two folds fail as a whole.
 */
@ApplicationScoped
public class Fold {
    private static final Logger LOG = Logger.getLogger(Fold.class);
    private static final int CHUNK = 10_000;

    /** Long after any writer has left a lane. */
    private static final Duration LANE_IS_LEFT = Duration.ofDays(7);

    /** Left lanes of whose rows none is kept any more. */
    private static final String DELETE_EMPTY_LANES =
            """
            DELETE FROM lane WHERE done = TRUE
               AND NOT EXISTS (SELECT 1 FROM response r WHERE r.lane = lane.id)
               AND NOT EXISTS (SELECT 1 FROM response_event e WHERE e.lane = lane.id)""";

    private final DataSource database;
    private final WaveSheets sheets;
    private final ChineseClock clock;

    Fold(DataSource database, WaveSheets sheets, ChineseClock clock) {
        this.database = database;
        this.sheets = sheets;
        this.clock = clock;
    }

    @Scheduled(every = "{doorstep.fold.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void everySecond() {
        try {
            run();
        } catch (SQLException e) {
            LOG.warnf("The fold will try again: %s", e.getMessage());
        }
    }

    /**
     * Folds what is there, or nothing where another has the turn. What comes in meanwhile waits for the next run, because
     * many small folds write the same cells many times.
     *
     * @return how many rows it folded
     */
    public int run() throws SQLException {
        int all = 0;
        int rows;
        do {
            rows = chunk();
            all += rows;
        } while (rows >= CHUNK);
        return all;
    }

    private int chunk() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int rows = hasTurn(connection) ? new FoldChunk(connection, sheets, CHUNK).fold() : 0;
                beforeCommit();
                connection.commit();
                return rows;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** For tests, which break off here. */
    void beforeCommit() {}

    /** A locking read sees the newest state and leaves the transaction's snapshot to the first plain one after it. */
    private static boolean hasTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("SELECT id FROM fold_turn WHERE id = 1 FOR UPDATE NOWAIT");
            return true;
        } catch (SQLException e) {
            if (SqlTrouble.of(e) == SqlTrouble.COLLIDED) {
                return false;
            }
            throw e;
        }
    }

    /** Looks no more into lanes that were left long ago and are folded to the end. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void closeLanes() throws SQLException {
        String update =
                """
                UPDATE lane SET done = TRUE WHERE done = FALSE AND opened_at < ?
                   AND NOT EXISTS (SELECT 1 FROM response r WHERE r.lane = lane.id AND r.seq > lane.folded)
                   AND NOT EXISTS (SELECT 1 FROM response_event e WHERE e.lane = lane.id AND e.seq > lane.folded)""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            LocalDateTime now = clock.now();
            statement.setObject(1, now.minus(LANE_IS_LEFT));
            statement.executeUpdate();
            try (Statement delete = connection.createStatement()) {
                delete.executeUpdate(DELETE_EMPTY_LANES);
            }
        }
    }
}
