package doorstep.response.cells;

import doorstep.tally.cells.Cell;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Counts a wave anew from its responses, up to the fold's watermarks, and compares with the cells to the last digit.
 *
 * <p>What waits for a release counts as the cells count it. A withdrawn response's answers are erased once both it and its withdrawal
 * are folded: until its withdrawal is released, the sums that are kept of such stand for it.
 */
public final class Recount {
    private final DataSource database;
    private final WaveSheets sheets;

    public Recount(DataSource database, WaveSheets sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    /**
     * What a recount found.
     *
     * @param responses stored and folded, counted or not
     * @param notFolded stored and not folded yet
     * @param differences one line each; empty when all is equal
     */
    public record Finding(long waveId, long responses, long notFolded, List<String> differences) {}

    /** Waves that can be counted no more: their answers were deleted at the end of their retention. */
    public List<Long> erasedWaves() throws SQLException {
        return Retention.erased(database);
    }

    /** Every wave that has a response or a cell, and whose answers are still kept. */
    public List<Long> waves() throws SQLException {
        String select =
                """
                SELECT id FROM wave w WHERE NOT EXISTS (SELECT 1 FROM erased_wave e WHERE e.wave_id = w.id)
                   AND (EXISTS (SELECT 1 FROM response r WHERE r.wave_id = w.id)
                     OR EXISTS (SELECT 1 FROM cell c WHERE c.wave_id = w.id)) ORDER BY id""";
        List<Long> waves = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(select)) {
            while (rows.next()) {
                waves.add(rows.getLong(1));
            }
        }
        return waves;
    }

    /** Compares, in one snapshot, beside a running service. */
    public Finding compare(long waveId) throws SQLException {
        try (Snapshot snapshot = Snapshot.take(database)) {
            Connection connection = snapshot.connection();
            return new Count(connection, waveId).compare();
        }
    }

    /** Puts what was counted anew in the place of the cells, in one transaction and while no one folds; returns what was wrong before. */
    public Finding repair(long waveId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
                statement.execute("SELECT id FROM fold_turn WHERE id = 1 FOR UPDATE");
                Count count = new Count(connection, waveId);
                Finding before = count.compare();
                count.write();
                connection.commit();
                return before;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    /** One counting of one wave. */
    private final class Count {
        private final Connection connection;
        private final long waveId;
        private final CellTable table;
        private final CellTable withdrawn;
        private final WaitingTable waiting;
        private final WaveCells book;
        private final OpenAnswerCount openAnswers;
        private final Map<String, Long> finished = new TreeMap<>();
        private final Map<LaneEntry.Position, Waiter> lost = new HashMap<>();
        private final Map<Group, Long> gone = new HashMap<>();
        private boolean isWithdrawnRight;
        private long responses;
        private long notFolded;

        Count(Connection connection, long waveId) throws SQLException {
            this.connection = connection;
            this.waveId = waveId;
            table = CellTable.cells(connection, waveId);
            withdrawn = CellTable.waiting(connection, waveId);
            waiting = new WaitingTable(connection, waveId);
            book = new WaveCells(waveId, sheets.of(connection, waveId));
            openAnswers = new OpenAnswerCount(connection, waveId, sheets.of(connection, waveId));
        }

        Finding compare() throws SQLException {
            lost.putAll(waiting.all());
            new WaveRows(connection, waveId).stream(this::count);
            List<String> differences = new ArrayList<>();
            compareWaiting(differences);
            compareCells(differences);
            compareLinks(differences);
            openAnswers.difference().ifPresent(differences::add);
            return new Finding(waveId, responses, notFolded, differences);
        }

        private void count(WaveRows.Row row) {
            if (row.isWaitingRight()) {
                lost.remove(row.position());
            }
            if (!row.isFolded()) {
                notFolded++;
                return;
            }
            responses++;
            if (row.link() != null) {
                finished.merge(row.link(), 1L, Long::sum);
            }
            if (row.isReleased() && row.isKept()) {
                countReleased(row);
            } else if (row.isReleased()) {
                gone.merge(new Group(row.kept().community(), row.kept().channel()), 1L, Long::sum);
            }
        }

        private void countReleased(WaveRows.Row row) {
            StoredResponse kept = row.kept();
            var answers = new StoredAnswers(
                    waveId,
                    kept.community(),
                    kept.channel(),
                    kept.answerer(),
                    row.link(),
                    row.interviewer(),
                    kept.answers());
            book.credit(row.position(), answers).ifPresent(credited -> book.count(answers, credited, 1));
            openAnswers.count(row);
        }

        /** What waits has to be there, for something that can come of it, and the sums kept of the withdrawn have to be of so many. */
        private void compareWaiting(List<String> differences) throws SQLException {
            lost.values().forEach(one -> differences.add("waiting for nothing: " + one));
            Map<Group, Long> kept = new HashMap<>();
            withdrawn
                    .all()
                    .forEach((key, cell) -> kept.merge(key.group(), cell.responses() + cell.ineligible(), Long::sum));
            isWithdrawnRight = kept.equals(gone);
            if (!isWithdrawnRight) {
                differences.add("withdrawn and waiting: counted " + gone + ", sums kept of " + kept);
            }
        }

        private void compareCells(List<String> differences) throws SQLException {
            Map<CellKey, Cell> counted = counted();
            Map<CellKey, Cell> stored;
            try {
                stored = filled(table.all());
            } catch (IllegalArgumentException ofAnotherVersion) {
                differences.add("the cells cannot be read: " + ofAnotherVersion.getMessage());
                return;
            }
            counted.forEach((key, cell) -> {
                if (!cell.equals(stored.get(key))) {
                    differences.add(key + ": counted " + cell.encode() + ", stored "
                            + (stored.containsKey(key) ? stored.get(key).encode() : "nothing"));
                }
            });
            stored.forEach((key, cell) -> {
                if (!counted.containsKey(key)) {
                    differences.add(key + ": counted nothing, stored " + cell.encode());
                }
            });
        }

        private Map<CellKey, Cell> counted() throws SQLException {
            Map<CellKey, Cell> counted = book.cells();
            withdrawn.all().forEach((key, cell) -> counted.merge(key, cell, Cell::plus));
            return filled(counted);
        }

        private Map<CellKey, Cell> filled(Map<CellKey, Cell> cells) {
            Map<CellKey, Cell> filled = new HashMap<>(cells);
            filled.values().removeIf(Cell::isEmpty);
            return filled;
        }

        private void compareLinks(List<String> differences) throws SQLException {
            String select = "SELECT token, finished FROM share_link WHERE wave_id = ?";
            try (PreparedStatement query = connection.prepareStatement(select)) {
                query.setLong(1, waveId);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        long counted = finished.getOrDefault(rows.getString(1), 0L);
                        if (counted != rows.getLong(2)) {
                            differences.add("link " + rows.getString(1) + ": counted " + counted + " finished, stored "
                                    + rows.getLong(2));
                        }
                    }
                }
            }
        }

        /** What was shown once is shown at a closing too, though nobody of it is left: so these keys stay. */
        private Map<CellKey, Cell> empty(Set<CellKey> keys) throws SQLException {
            Cell none = sheets.of(connection, waveId).tally().cell();
            Map<CellKey, Cell> empty = new HashMap<>();
            keys.forEach(key -> empty.put(key, none));
            return empty;
        }

        void write() throws SQLException {
            waiting.remove(lost.keySet());
            if (!isWithdrawnRight) {
                waiting.removeGone();
                withdrawn.clear();
            }
            Map<CellKey, Cell> cells = empty(table.keys());
            cells.putAll(counted());
            table.clear();
            table.write(cells);
            openAnswers.write();
            String update = "UPDATE share_link SET finished = ? WHERE token = ?";
            try (Statement none = connection.createStatement();
                    PreparedStatement statement = connection.prepareStatement(update)) {
                none.execute("UPDATE share_link SET finished = 0 WHERE wave_id = " + waveId);
                for (Map.Entry<String, Long> link : finished.entrySet()) {
                    statement.setLong(1, link.getValue());
                    statement.setString(2, link.getKey());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }
}
