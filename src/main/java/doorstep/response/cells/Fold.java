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
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Takes new responses and changes from the lanes, exactly once, a second behind, and adds to the cells those that are released: while a
 * wave is open in batches, the rest at closing ({@link ReleaseRules}).
 *
 * <p>Rows, cells, what waits and watermarks move in one transaction. Of many replicas one has the turn, by a row that it locks; and
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
    private final ClosedWaves closed;

    Fold(DataSource database, WaveSheets sheets, ChineseClock clock) {
        this.database = database;
        this.sheets = sheets;
        this.clock = clock;
        this.closed = new ClosedWaves(sheets);
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
     * Folds what is there and releases what is due, or nothing where another has the turn. What comes in meanwhile waits for the next run, because
     * many small folds write the same cells many times.
     *
     * @return how many rows it folded
     */
    public int run() throws SQLException {
        return run(" NOWAIT");
    }

    /** Does all of it now, and waits until it has the turn. */
    public void catchUp() throws SQLException {
        run("");
    }

    /** @param turn what to do where another has it: SQL that ends a locking read */
    private int run(String turn) throws SQLException {
        int all = 0;
        int rows;
        do {
            rows = inTurn(turn, connection -> new FoldChunk(connection, sheets, clock.now(), CHUNK).fold());
            all += rows;
        } while (rows >= CHUNK);
        releaseClosed(turn);
        return all;
    }

    /** Does all of it now, and lets go of all that may go of one wave as at its closing, though it goes on: for made-up waves alone. */
    public void catchUp(long madeUpWave) throws SQLException {
        catchUp();
        inTurn("", connection -> {
            closed.releaseAsClosed(connection, madeUpWave);
            return 1;
        });
    }

    /** Each wave in a transaction of its own: one that cannot be released keeps back no other. */
    private void releaseClosed(String turn) throws SQLException {
        for (long wave : dueWaves()) {
            try {
                int waves = inTurn(turn, connection -> {
                    closed.release(connection, wave, clock.now());
                    return 1;
                });
                if (waves > 0) {
                    closed.released(wave);
                }
            } catch (SQLException | RuntimeException e) {
                closed.failed(wave, e, clock.now());
            }
        }
    }

    private List<Long> dueWaves() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return closed.due(connection, clock.now());
        }
    }

    /** What is done in one transaction by whoever has the turn. */
    @FunctionalInterface
    private interface Work {
        int on(Connection connection) throws SQLException;
    }

    private int inTurn(String turn, Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int done = hasTurn(connection, turn) ? work.on(connection) : 0;
                beforeCommit();
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** For tests, which break off here. */
    void beforeCommit() {}

    /** A locking read sees the newest state and leaves the transaction's snapshot to the first plain one after it. */
    private static boolean hasTurn(Connection connection, String turn) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("SELECT id FROM fold_turn WHERE id = 1 FOR UPDATE" + turn);
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
