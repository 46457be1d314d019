package doorstep.place.imports;

import doorstep.place.HouseholdsHistory;
import doorstep.place.Place;
import doorstep.web.ChineseClock;
import doorstep.web.Chunks;
import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

    /** What waves may weigh by stays known; when it ended is said once all is done. */
    private static final String KEEP = "INSERT INTO households_before (community, until_at, households)"
            + " SELECT p.code, '" + HouseholdsHistory.NOT_YET
            + "', p.households FROM place p JOIN place_import_row r ON p.code = r.code"
            + " WHERE r.import_id = ? AND r.code > ? AND r.code <= ? AND r.changes IN ('renamed', 'recounted')"
            + " AND r.households <> p.households";

    private static final String ENDED =
            "UPDATE households_before SET until_at = ? WHERE until_at = '" + HouseholdsHistory.NOT_YET + "'";
    private static final String CHANGE =
            "UPDATE place p JOIN place_import_row r ON p.code = r.code SET p.name = r.name,"
                    + " p.households = COALESCE(r.households, p.households), p.adults = COALESCE(r.adults, p.adults)"
                    + " WHERE r.import_id = ? AND r.code > ? AND r.code <= ? AND r.changes IN ('renamed', 'recounted')";

    @Inject
    AgroalDataSource database;

    @Inject
    ChineseClock clock;

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
                write(importId, waiting);
                waiting.clear();
            }
        }
    }

    Writer writer(long importId) {
        return new Writer(importId);
    }

    private void write(long importId, List<PlaceRow> rows) {
        Sql.batch(
                database,
                "INSERT INTO place_import_row (import_id, code, level, name, parent, households, adults, changes)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, 'added')",
                rows.stream().map(row -> new Object[] {
                    importId, row.code(), row.level().name(), row.name(), row.parent(), row.households(), row.adults()
                }));
    }

    /** Which of the codes the tree has. */
    Set<String> known(Collection<String> codes) {
        Set<String> known = new HashSet<>();
        for (List<String> some : Chunks.of(codes, CHUNK)) {
            String select = "SELECT code FROM place WHERE code IN (" + Chunks.marks(some.size()) + ")";
            known.addAll(Sql.list(database, select, row -> row.getString(1), some.toArray()));
        }
        return known;
    }

    /**
     * Works out what each row would do to the tree as it is now.
     *
     * @param done told the number of rows after each chunk
     */
    ChangeCounts compare(long importId, LongConsumer done) {
        inChunks(importId, done, COMPARE);
        return counts(importId);
    }

    private ChangeCounts counts(long importId) {
        String select = "SELECT SUM(changes = 'added'), SUM(changes = 'renamed'), SUM(changes = 'recounted'),"
                + " SUM(changes = 'unchanged') FROM place_import_row WHERE import_id = ?";
        return Sql.list(
                        database,
                        select,
                        row -> new ChangeCounts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)),
                        importId)
                .get(0);
    }

    /** Brings the rows into the tree, in one transaction. */
    void apply(long importId, LongConsumer done) {
        inChunks(importId, done, ADD, KEEP, CHANGE);
        Sql.update(database, ENDED, clock.now());
    }

    private void inChunks(long importId, LongConsumer done, String... statements) {
        String from = "";
        while (from != null) {
            String last = Sql.list(database, LAST_OF_CHUNK, row -> row.getString(1), importId, from).stream()
                    .findFirst()
                    .orElse(null);
            for (String statement : statements) {
                Sql.update(database, statement, importId, from, last == null ? Place.after("9") : last);
            }
            done.accept(CHUNK);
            from = last;
        }
    }

    /** Removes the rows of an import that is over. */
    void delete(long importId) {
        String delete = "DELETE FROM place_import_row WHERE import_id = ? LIMIT " + CHUNK;
        while (Sql.update(database, delete, importId) == CHUNK) {
            // until none is left
        }
    }

    /** The first rows that would change the tree in one way, each beside what the tree has. */
    List<RowChange> sample(long importId, String changes, int limit) {
        String select = "SELECT r.code, r.name, p.name, r.households, p.households, r.adults, p.adults"
                + " FROM place_import_row r LEFT JOIN place p ON p.code = r.code"
                + " WHERE r.import_id = ? AND r.changes = ? ORDER BY r.code LIMIT " + limit;
        return Sql.list(database, select, RowChange::of, importId, changes);
    }

    /** How many places of the tree stand beside those in the files without being in them; they stay. */
    int absent(long importId) {
        String select = "SELECT COUNT(*) FROM (SELECT DISTINCT parent FROM place_import_row WHERE import_id = ?) t"
                + " JOIN place p ON p.parent = t.parent"
                + " LEFT JOIN place_import_row r ON r.import_id = ? AND r.code = p.code WHERE r.code IS NULL";
        return Sql.list(database, select, row -> row.getInt(1), importId, importId)
                .get(0);
    }
}
