package doorstep.response.cells;

import doorstep.tally.cells.Cell;
import doorstep.wave.Channel;
import doorstep.web.Chunks;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Stored cells of one wave: those that figures are worked out from, or those of answers that wait to be taken off. */
final class CellTable {
    private static final String SHOWN = "cell";

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SELECT =
            "SELECT community, channel, weighting_class, interviewer, sums FROM %s WHERE wave_id = ?";

    /** One statement for any number of cells, new or not, on every server; a batch of updates would cost as much as the intake. */
    private static final String REPLACE =
            "REPLACE INTO %s (sums, wave_id, community, channel, weighting_class, interviewer, answers) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String CHANGED =
            "INSERT INTO cell_version (wave_id, version) VALUES (?, 1) ON DUPLICATE KEY UPDATE version = version + 1";

    private static final String REMOVE =
            "DELETE FROM %s WHERE wave_id = ? AND community = ? AND channel = ? AND weighting_class = ? AND interviewer = ?";

    private final Connection connection;
    private final long waveId;
    private final String table;

    private CellTable(Connection connection, long waveId, String table) {
        this.connection = connection;
        this.waveId = waveId;
        this.table = table;
    }

    /** What was released. */
    static CellTable cells(Connection connection, long waveId) {
        return new CellTable(connection, waveId, SHOWN);
    }

    /** The sums of those who withdrew, as long as the cells still count them. */
    static CellTable waiting(Connection connection, long waveId) {
        return new CellTable(connection, waveId, "waiting_cell");
    }

    Map<CellKey, Cell> all() throws SQLException {
        return read("", List.of());
    }

    Map<CellKey, Cell> of(Collection<String> communities) throws SQLException {
        Map<CellKey, Cell> found = new HashMap<>();
        for (List<String> some : Chunks.of(communities)) {
            found.putAll(read(" AND community IN (" + Chunks.marks(some.size()) + ")", some));
        }
        return found;
    }

    /** Of all that was ever written and not removed; an empty cell says that something of its group was shown once. */
    Set<CellKey> keys() throws SQLException {
        Set<CellKey> keys = new HashSet<>();
        String select = "SELECT community, channel, weighting_class, interviewer FROM " + table + " WHERE wave_id = ?";
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setLong(1, waveId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(key(rows));
                }
            }
        }
        return keys;
    }

    private static CellKey key(ResultSet rows) throws SQLException {
        return new CellKey(rows.getString(1), Channel.valueOf(rows.getString(2)), rows.getString(3), rows.getLong(4));
    }

    private Map<CellKey, Cell> read(String which, Collection<String> communities) throws SQLException {
        Map<CellKey, Cell> cells = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SELECT.formatted(table) + which)) {
            query.setLong(1, waveId);
            int column = 2;
            for (String community : communities) {
                query.setString(column++, community);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    cells.put(key(rows), Cell.decode(rows.getString(5)));
                }
            }
        }
        return cells;
    }

    /** Adds each to what is stored of it. */
    void add(Map<CellKey, Cell> changes) throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        Set<String> communities =
                changes.keySet().stream().map(CellKey::community).collect(Collectors.toCollection(TreeSet::new));
        Map<CellKey, Cell> stored = of(communities);
        Map<CellKey, Cell> after = new HashMap<>();
        changes.forEach((key, change) ->
                after.put(key, stored.containsKey(key) ? stored.get(key).plus(change) : change));
        write(after);
    }

    void remove(Collection<CellKey> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REMOVE.formatted(table))) {
            for (CellKey key : keys) {
                statement.setLong(1, waveId);
                statement.setString(2, key.community());
                statement.setString(3, key.channel().name());
                statement.setString(4, key.weightingClass());
                statement.setLong(5, key.interviewer());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Puts the cells in the place of those with the same keys. */
    void write(Map<CellKey, Cell> cells) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPLACE.formatted(table))) {
            for (Map.Entry<CellKey, Cell> cell : cells.entrySet()) {
                CellKey key = cell.getKey();
                statement.setString(1, cell.getValue().encode());
                statement.setLong(2, waveId);
                statement.setString(3, key.community());
                statement.setString(4, key.channel().name());
                statement.setString(5, key.weightingClass());
                statement.setLong(6, key.interviewer());
                statement.setLong(7, cell.getValue().responses());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        changed();
    }

    /** Changes whenever cells of the wave are written; 0 before the first ones. */
    long version() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT version FROM cell_version WHERE wave_id = ?")) {
            query.setLong(1, waveId);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    /** Only what figures stand on has a version: nobody keeps the sums of the withdrawn in memory. */
    private void changed() throws SQLException {
        if (!table.equals(SHOWN)) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(CHANGED)) {
            statement.setLong(1, waveId);
            statement.executeUpdate();
        }
    }

    /** Puts numbers drawn by lot in the place of the interviewers', the same of one in all communities: sums stay as they are, and name nobody. */
    void forgetInterviewers() throws SQLException {
        Map<CellKey, Cell> all = all();
        List<Long> interviewers = new ArrayList<>(all.keySet().stream()
                .map(CellKey::interviewer)
                .filter(one -> one != CellKey.NOBODY)
                .collect(Collectors.toSet()));
        Collections.shuffle(interviewers, RANDOM);
        Map<CellKey, Cell> nameless = new HashMap<>();
        all.forEach((key, cell) -> nameless.put(key.by(-1 - interviewers.indexOf(key.interviewer())), cell));
        clear();
        write(nameless);
    }

    void clear() throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM " + table + " WHERE wave_id = ?")) {
            delete.setLong(1, waveId);
            delete.executeUpdate();
        }
        changed();
    }
}
