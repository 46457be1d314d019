package doorstep.response.cells;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A connection on which all queries see the database as of one moment; nothing can be changed over it. */
final class Snapshot implements AutoCloseable {
    private final Connection connection;

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    static Snapshot take(DataSource database) throws SQLException {
        Snapshot snapshot = new Snapshot(database.getConnection());
        try {
            snapshot.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            snapshot.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
            return snapshot;
        } catch (SQLException e) {
            snapshot.connection.close();
            throw e;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            execute("ROLLBACK");
        }
    }
}
