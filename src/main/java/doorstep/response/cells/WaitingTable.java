package doorstep.response.cells;

import doorstep.response.cells.LaneEntry.Position;
import doorstep.wave.Channel;
import doorstep.web.Chunks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The stored waiters of one wave. */
final class WaitingTable {
    private static final String SELECT = "SELECT lane, seq, community, channel, kind FROM waiting WHERE wave_id = ?";
    private static final String REPLACE =
            "REPLACE INTO waiting (lane, seq, wave_id, community, channel, kind) VALUES (?, ?, ?, ?, ?, ?)";

    private final Connection connection;
    private final long waveId;

    WaitingTable(Connection connection, long waveId) {
        this.connection = connection;
        this.waveId = waveId;
    }

    Map<Position, Waiter> all() throws SQLException {
        return read("", List.of());
    }

    Map<Position, Waiter> of(Collection<String> communities) throws SQLException {
        Map<Position, Waiter> found = new HashMap<>();
        for (List<String> some : Chunks.of(communities)) {
            found.putAll(read(" AND community IN (" + Chunks.marks(some.size()) + ")", some));
        }
        return found;
    }

    private Map<Position, Waiter> read(String which, List<String> communities) throws SQLException {
        Map<Position, Waiter> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SELECT + which)) {
            query.setLong(1, waveId);
            for (int i = 0; i < communities.size(); i++) {
                query.setString(i + 2, communities.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    var of = new Position(row.getLong(1), row.getLong(2));
                    var group = new Group(row.getString(3), Channel.valueOf(row.getString(4)));
                    found.put(of, new Waiter(of, group, Waits.valueOf(row.getString(5))));
                }
            }
        }
        return found;
    }

    /** How many wait in each community, whatever for. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT community, COUNT(*) FROM waiting WHERE wave_id = ? GROUP BY community")) {
            query.setLong(1, waveId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return counts;
    }

    /** New ones, and others in the place of those that wait for something else now. */
    void put(Collection<Waiter> waiters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
            for (Waiter one : waiters) {
                statement.setLong(1, one.of().lane());
                statement.setLong(2, one.of().seq());
                statement.setLong(3, waveId);
                statement.setString(4, one.group().community());
                statement.setString(5, one.group().channel().name());
                statement.setString(6, one.waits().name());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Takes them off; where another has done that meanwhile, the whole transaction fails, so that nothing is released twice. */
    void remove(Collection<Position> all) throws SQLException {
        int removed = 0;
        for (String where : where(all)) {
            try (Statement delete = connection.createStatement()) {
                removed += delete.executeUpdate("DELETE FROM waiting WHERE " + where);
            }
        }
        if (removed != all.size()) {
            throw new SQLException("answers of wave " + waveId + " were released by another", "40001");
        }
    }

    /** Those whose sums are lost: nothing can be taken off any more. */
    void removeGone() throws SQLException {
        try (Statement delete = connection.createStatement()) {
            delete.executeUpdate("DELETE FROM waiting WHERE kind = 'gone' AND wave_id = " + waveId);
        }
    }

    /** SQL for these rows of lanes, some at a time. */
    static List<String> where(Collection<Position> all) {
        Map<Long, List<Long>> lanes = all.stream()
                .collect(Collectors.groupingBy(Position::lane, Collectors.mapping(Position::seq, Collectors.toList())));
        List<String> conditions = new ArrayList<>();
        lanes.forEach((lane, rows) -> Chunks.of(rows).forEach(some -> {
            String numbers = some.stream().map(String::valueOf).collect(Collectors.joining(","));
            conditions.add("lane = " + lane + " AND seq IN (" + numbers + ")");
        }));
        return conditions;
    }
}
