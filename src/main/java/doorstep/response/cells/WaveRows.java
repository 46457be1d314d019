package doorstep.response.cells;

import doorstep.response.intake.ChangeKind;
import doorstep.wave.Channel;
import doorstep.web.UuidBytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** All stored responses of a wave, as a stream over one snapshot that takes no more memory for a million than for ten. */
final class WaveRows {
    private static final String RESPONSES =
            """
            SELECT r.lane, r.seq, r.uuid, r.community, r.channel, r.link, r.language, r.received_at, r.answers
              FROM response r WHERE r.wave_id = %d""";

    private static final String CHANGES =
            """
            SELECT e.lane, e.seq, e.uuid, e.kind FROM response_event e JOIN response r ON r.uuid = e.uuid
             WHERE r.wave_id = ? ORDER BY e.change_no""";

    private final Connection connection;
    private final long waveId;

    /**
     * A response.
     *
     * @param isCounted whether it is in the results and still there: neither withdrawn nor excluded, nor deleted at the end of its retention
     * @param isExcluded whether it is still there, but left out of the results by staff
     */
    record Row(
            LaneEntry.Position position,
            UUID uuid,
            String link,
            boolean isCounted,
            boolean isExcluded,
            StoredResponse kept) {}

    /** Takes rows one by one and may fail. */
    @FunctionalInterface
    interface Consumer {
        void accept(Row row) throws SQLException;
    }

    WaveRows(Connection connection, long waveId) {
        this.connection = connection;
        this.waveId = waveId;
    }

    /** @param seen says which changes count as having happened, by where they stand; the others are left out of sight */
    void stream(Predicate<LaneEntry.Position> seen, Consumer consumer) throws SQLException {
        Map<UUID, ChangeKind> notCounted = notCounted(seen);
        try (Statement query = LaneReader.streaming(connection);
                ResultSet rows = query.executeQuery(RESPONSES.formatted(waveId))) {
            while (rows.next()) {
                ChangeKind change = notCounted.isEmpty() ? null : notCounted.get(UuidBytes.uuid(rows.getBytes(3)));
                consumer.accept(row(rows, change));
            }
        }
    }

    /** @param change the last one, where it takes the response out of the results; else null */
    private static Row row(ResultSet row, ChangeKind change) throws SQLException {
        var position = new LaneEntry.Position(row.getLong(1), row.getLong(2));
        var kept = new StoredResponse(
                row.getString(4),
                Channel.valueOf(row.getString(5)),
                row.getString(7),
                row.getObject(8, LocalDateTime.class),
                row.getString(9));
        boolean isThere = !kept.answers().isEmpty();
        return new Row(
                position,
                UuidBytes.uuid(row.getBytes(3)),
                row.getString(6),
                change == null && isThere,
                change == ChangeKind.excluded && isThere,
                kept);
    }

    /** Changes are few; the last one of a response says whether it is counted. */
    private Map<UUID, ChangeKind> notCounted(Predicate<LaneEntry.Position> seen) throws SQLException {
        Map<UUID, ChangeKind> last = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
            query.setLong(1, waveId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (seen.test(new LaneEntry.Position(rows.getLong(1), rows.getLong(2)))) {
                        last.put(UuidBytes.uuid(rows.getBytes(3)), ChangeKind.valueOf(rows.getString(4)));
                    }
                }
            }
        }
        last.values().removeIf(kind -> ChangeKind.isCounted(Optional.of(kind)));
        return last;
    }
}
