package doorstep.response.intake;

import com.mysql.cj.jdbc.JdbcConnection;
import doorstep.web.ChineseClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The pen of one lane: a connection of its own, and the numbers of the rows written by it.
 *
 * <p>A lane belongs to one connection of one process and is left for a new one whenever the fate of a transaction is
 * unknown, so that nothing can ever turn up in it behind a number that was read already.
 */
final class LaneWriter {
    /** A lane is left after a day, so that the fold may stop looking into it some days later. */
    private static final Duration LONGEST_USE = Duration.ofDays(1);

    private static final int NETWORK_TIMEOUT_MILLIS = 10_000;

    private static final String INSERT_MARK =
            "INSERT INTO door_mark (mark, wave_id, community, state, sealed_key) VALUES (?, ?, ?, 'waiting', ?)";

    private static final String INSERT_EVENT =
            "INSERT INTO response_event (lane, seq, uuid, change_no, kind, at) VALUES (?, ?, ?, ?, ?, ?)";

    private static final Logger LOG = Logger.getLogger(LaneWriter.class);

    private final DataSource database;
    private final ChineseClock clock;
    private Connection connection;
    private ResponseInsert responses;
    private long lane;
    private long written;
    private LocalDateTime openedAt;

    LaneWriter(DataSource database, ChineseClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The connection that transactions of this lane run on, with a lane that is not too old. */
    Connection open() throws SQLException {
        LocalDateTime now = clock.now();
        if (connection == null) {
            connection = database.getConnection();
            connection.setNetworkTimeout(Runnable::run, NETWORK_TIMEOUT_MILLIS);
            responses = new ResponseInsert(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION innodb_lock_wait_timeout = 3");
            }
        }
        if (lane == 0 || openedAt.isBefore(now.minus(LONGEST_USE))) {
            takeNewLane(now);
        }
        return connection;
    }

    private void takeNewLane(LocalDateTime now) throws SQLException {
        String insert = "INSERT INTO lane (opened_at, folded, done) VALUES (?, 0, FALSE)";
        try (PreparedStatement statement = connection.prepareStatement(insert, Statement.RETURN_GENERATED_KEYS)) {
            statement.setObject(1, now.truncatedTo(ChronoUnit.SECONDS));
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                keys.next();
                lane = keys.getLong(1);
                written = 0;
                openedAt = now;
            }
        }
    }

    /** Writes the responses and what their households spend, all or nothing; when it throws, none of it was committed, as far as is known. */
    void commit(List<Pending> group) throws SQLException {
        Connection open = open();
        boolean spends = group.stream().anyMatch(one -> one.spends.isPresent());
        if (group.size() <= ResponseInsert.MOST_ROWS && !spends) {
            // one statement is a transaction, and one round trip less
            responses.insert(lane, written, group, minute());
        } else {
            commitTogether(open, group);
        }
        written += group.size();
    }

    private void commitTogether(Connection open, List<Pending> group) throws SQLException {
        open.setAutoCommit(false);
        for (int from = 0; from < group.size(); from += ResponseInsert.MOST_ROWS) {
            int to = Math.min(from + ResponseInsert.MOST_ROWS, group.size());
            responses.insert(lane, written + from, group.subList(from, to), minute());
        }
        spend(open, group);
        open.commit();
        open.setAutoCommit(true);
    }

    /** As text, since the driver formats a moment at some cost for each row. */
    private String minute() {
        return clock.now().truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** In the order of the marks, which has nothing to do with that of the answers. */
    private static void spend(Connection open, List<Pending> group) throws SQLException {
        List<Pending> spending = group.stream()
                .filter(one -> one.spends.isPresent())
                .sorted(Comparator.comparing(one -> one.spends.get().mark(), Arrays::compareUnsigned))
                .toList();
        try (PreparedStatement insert = open.prepareStatement(INSERT_MARK)) {
            for (Pending one : spending) {
                insert.setBytes(1, one.spends.get().mark());
                insert.setLong(2, one.waveId);
                insert.setString(3, one.community);
                insert.setString(4, one.spends.get().sealed());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Writes what happened to a response later. */
    void commit(PendingChange change, int changeNo) throws SQLException {
        try (PreparedStatement insert = open().prepareStatement(INSERT_EVENT)) {
            insert.setLong(1, lane);
            insert.setLong(2, written + 1);
            insert.setBytes(3, change.uuidBytes);
            insert.setInt(4, changeNo);
            insert.setString(5, change.kind.name());
            insert.setString(6, minute());
            insert.executeUpdate();
        }
        written++;
    }

    /** Undoes what was not committed. */
    void rollback() throws SQLException {
        if (connection != null && !connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Gives the connection back; nothing is under way on it. */
    void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debugf("The intake's connection did not close: %s", e.getMessage());
        }
        connection = null;
        lane = 0;
    }

    /** Leaves the lane and its connection for good: whatever was under way there is judged by the UNIQUE keys alone. */
    void abandon() {
        lane = 0;
        Connection left = connection;
        connection = null;
        if (left != null) {
            cut(left);
        }
    }

    /**
     * Cuts the wire itself, so that the server lets go of the transaction: the pool's wrapper only pretends to abort (Agroal
     * 3.0). The pool notices by the failure that follows and doesn't hand the connection out again.
     */
    private static void cut(Connection left) {
        try (left) {
            left.unwrap(JdbcConnection.class).abort(Runnable::run);
            left.createStatement().close();
        } catch (SQLException e) {
            // as it should be
        }
    }
}
