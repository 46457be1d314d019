package doorstep.web;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Statements with their values, where entities would cost too much or cannot say it: in the caller's transaction, and each by itself
 * where there is none. What the database refuses is thrown with its {@link SQLException} as the cause.
 */
public final class Sql {
    private static final int BATCH = 1_000;

    private Sql() {}

    /** Reads a row. */
    public interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Takes a row. */
    public interface Taking {
        void take(ResultSet row) throws SQLException;
    }

    private interface Work {
        int on(PreparedStatement statement) throws SQLException;
    }

    /** Hands on each row that is found. */
    public static void each(DataSource database, String query, Taking taking, Object... values) {
        run(database, query, statement -> {
            fill(statement, values);
            int count = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taking.take(rows);
                    count++;
                }
            }
            return count;
        });
    }

    /** All rows that are found. */
    public static <T> List<T> list(DataSource database, String query, Reading<T> reading, Object... values) {
        List<T> found = new ArrayList<>();
        each(database, query, row -> found.add(reading.of(row)), values);
        return found;
    }

    /** @return how many rows were changed */
    public static int update(DataSource database, String statement, Object... values) {
        return run(database, statement, prepared -> {
            fill(prepared, values);
            return prepared.executeUpdate();
        });
    }

    /** The same statement with the values of each row, many at a time. */
    public static void batch(DataSource database, String statement, Stream<Object[]> rows) {
        run(database, statement, prepared -> {
            int waiting = 0;
            for (Object[] values : (Iterable<Object[]>) rows::iterator) {
                fill(prepared, values);
                prepared.addBatch();
                if (++waiting % BATCH == 0) {
                    prepared.executeBatch();
                }
            }
            prepared.executeBatch();
            return waiting;
        });
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static int run(DataSource database, String sql, Work work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not do: " + sql, e);
        }
    }
}
