package doorstep.place.imports;

import doorstep.place.Place;
import doorstep.web.Chunks;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The rows of imports between upload and tree, in plain JDBC and in chunks, so that the whole country passes through a
 * small heap. Methods join the caller's transaction; without one, each chunk is its own.
 */
@ApplicationScoped
class ImportRows {
    private static final int CHUNK = 5_000;

    private static final String LAST_OF_CHUNK =
            "SELECT code FROM place_import_row WHERE import_id = ? AND code > ? ORDER BY code LIMIT 1 OFFSET "
                    + (CHUNK - 1);
    private static final String COMPARE =
            "UPDATE place_import_row r JOIN place p ON p.code = r.code SET r.changes = CASE"
                    + " WHEN p.name <> r.name THEN 'renamed'"
                    + " WHEN r.households IS NOT NULL AND NOT (p.households <=> r.households) THEN 'recounted'"
                    + " WHEN r.adults IS NOT NULL AND NOT (p.adults <=> r.adults) THEN 'recounted'"
                    + " ELSE 'unchanged' END WHERE r.import_id = ? AND r.code > ? AND r.code <= ?";
    /** In the order of codes a parent comes before its children, as the foreign key wants it. */
    private static final String ADD = "INSERT INTO place (code, level, name, parent, households, adults)"
            + " SELECT code, level, name, parent, households, adults FROM place_import_row"
            + " WHERE import_id = ? AND code > ? AND code <= ? AND changes = 'added' ORDER BY code";

    private static final String CHANGE =
            "UPDATE place p JOIN place_import_row r ON p.code = r.code SET p.name = r.name,"
                    + " p.households = COALESCE(r.households, p.households), p.adults = COALESCE(r.adults, p.adults)"
                    + " WHERE r.import_id = ? AND r.code > ? AND r.code <= ? AND r.changes IN ('renamed', 'recounted')";

    @Inject
    AgroalDataSource database;

    /** Takes rows one by one, writes them in batches; closing writes the last. */
    final class Writer implements AutoCloseable {
        private static final int BATCH = 1_000;
        private final long importId;
        private final List<PlaceRow> waiting = new ArrayList<>(BATCH);

        private Writer(long importId) {
            this.importId = importId;
        }

        void add(PlaceRow row) {
            waiting.add(row);
            if (waiting.size() == BATCH) {
                close();
            }
        }

        @Override
        public void close() {
            if (!waiting.isEmpty()) {
                inDatabase(connection -> write(connection, importId, waiting));
                waiting.clear();
            }
        }
    }

    Writer writer(long importId) {
        return new Writer(importId);
    }

    private static void write(Connection connection, long importId, List<PlaceRow> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO place_import_row (import_id, code, level, name, parent, households, adults, changes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'added')")) {
            for (PlaceRow row : rows) {
                insert.setLong(1, importId);
                insert.setString(2, row.code());
                insert.setString(3, row.level().name());
                insert.setString(4, row.name());
                insert.setString(5, row.parent());
                insert.setObject(6, row.households());
                insert.setObject(7, row.adults());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Which of the codes the tree has. */
    Set<String> known(Collection<String> codes) {
        Set<String> known = new HashSet<>();
        for (List<String> some : Chunks.of(codes, CHUNK)) {
            inDatabase(connection -> findKnown(connection, some, known));
        }
        return known;
    }

    private static void findKnown(Connection connection, List<String> codes, Set<String> known) throws SQLException {
        String marks = Chunks.marks(codes.size());
        try (PreparedStatement select =
                connection.prepareStatement("SELECT code FROM place WHERE code IN (" + marks + ")")) {
            for (int i = 0; i < codes.size(); i++) {
                select.setString(i + 1, codes.get(i));
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    known.add(found.getString(1));
                }
            }
        }
    }

    /**
     * Works out what each row would do to the tree as it is now.
     *
     * @param done told the number of rows after each chunk
     */
    ChangeCounts compare(long importId, LongConsumer done) {
        inDatabase(connection -> inChunks(connection, importId, done, COMPARE));
        return counts(importId);
    }

    private ChangeCounts counts(long importId) {
        int[] counts = new int[4];
        inDatabase(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT SUM(changes = 'added'), SUM(changes = 'renamed'), SUM(changes = 'recounted'),"
                            + " SUM(changes = 'unchanged') FROM place_import_row WHERE import_id = ?")) {
                select.setLong(1, importId);
                try (ResultSet sums = select.executeQuery()) {
                    sums.next();
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] = sums.getInt(i + 1);
                    }
                }
            }
        });
        return new ChangeCounts(counts[0], counts[1], counts[2], counts[3]);
    }

    /** Brings the rows into the tree. */
    void apply(long importId, LongConsumer done) {
        inDatabase(connection -> inChunks(connection, importId, done, ADD, CHANGE));
    }

    private static void inChunks(Connection connection, long importId, LongConsumer done, String... statements)
            throws SQLException {
        String from = "";
        while (from != null) {
            String last = lastOfChunk(connection, importId, from);
            for (String statement : statements) {
                try (PreparedStatement change = connection.prepareStatement(statement)) {
                    change.setLong(1, importId);
                    change.setString(2, from);
                    change.setString(3, last == null ? Place.after("9") : last);
                    change.executeUpdate();
                }
            }
            done.accept(CHUNK);
            from = last;
        }
    }

    private static String lastOfChunk(Connection connection, long importId, String from) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LAST_OF_CHUNK)) {
            select.setLong(1, importId);
            select.setString(2, from);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Removes the rows of an import that is over. */
    void delete(long importId) {
        inDatabase(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM place_import_row WHERE import_id = ? LIMIT " + CHUNK)) {
                delete.setLong(1, importId);
                while (delete.executeUpdate() == CHUNK) {
                    // until none is left
                }
            }
        });
    }

    /** The first rows that would change the tree in one way, each beside what the tree has. */
    List<RowChange> sample(long importId, String changes, int limit) {
        List<RowChange> sample = new ArrayList<>();
        inDatabase(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT r.code, r.name, p.name, r.households, p.households, r.adults, p.adults"
                            + " FROM place_import_row r LEFT JOIN place p ON p.code = r.code"
                            + " WHERE r.import_id = ? AND r.changes = ? ORDER BY r.code LIMIT " + limit)) {
                select.setLong(1, importId);
                select.setString(2, changes);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        sample.add(RowChange.of(rows));
                    }
                }
            }
        });
        return sample;
    }

    /** How many places of the tree stand beside those in the files without being in them; they stay. */
    int absent(long importId) {
        int[] count = new int[1];
        inDatabase(connection -> {
            try (PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM"
                    + " (SELECT DISTINCT parent FROM place_import_row WHERE import_id = ?) t"
                    + " JOIN place p ON p.parent = t.parent"
                    + " LEFT JOIN place_import_row r ON r.import_id = ? AND r.code = p.code WHERE r.code IS NULL")) {
                select.setLong(1, importId);
                select.setLong(2, importId);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    count[0] = row.getInt(1);
                }
            }
        });
        return count[0];
    }

    /** Some work on a connection. */
    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inDatabase(Work work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
