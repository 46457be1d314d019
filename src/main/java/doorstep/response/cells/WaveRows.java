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
     * @param isFolded whether the fold has taken it
     * @param change the last one that the fold has taken
     * @param waits for what release
     */
    record Row(
            LaneEntry.Position position,
            UUID uuid,
            String link,
            boolean isFolded,
            Optional<ChangeKind> change,
            Optional<Waits> waits,
            StoredResponse kept) {
        /** Whether the cells count it: by its changes, but for what waits. */
        boolean isReleased() {
            int counts = ChangeKind.isCounted(change) ? 1 : 0;
            return isFolded && counts - waits.map(one -> one.effect).orElse(0) == 1;
        }

        /** Whether its answers are still there: neither withdrawn nor deleted at the end of the retention. */
        boolean isKept() {
            return !kept.answers().isEmpty();
        }

        /** Whether staff left it out, and the cells too. */
        boolean isExcluded() {
            return isFolded && change.equals(Optional.of(ChangeKind.excluded)) && waits.isEmpty();
        }

        /** Whether it may wait for what it waits for. */
        boolean isWaitingRight() {
            return waits.isEmpty()
                    || isFolded
                            && ChangeKind.isCounted(change) == (waits.get() == Waits.in)
                            && isKept() == (waits.get() != Waits.gone);
        }
    }

    /** Takes rows one by one and may fail. */
    @FunctionalInterface
    interface Consumer {
        void accept(Row row) throws SQLException;
    }

    WaveRows(Connection connection, long waveId) {
        this.connection = connection;
        this.waveId = waveId;
    }

    void stream(Consumer consumer) throws SQLException {
        LaneMarks marks = LaneMarks.read(connection);
        Map<UUID, ChangeKind> changes = changes(marks);
        Map<LaneEntry.Position, Waiter> waiting = new WaitingTable(connection, waveId).all();
        try (Statement query = LaneReader.streaming(connection);
                ResultSet rows = query.executeQuery(RESPONSES.formatted(waveId))) {
            while (rows.next()) {
                UUID uuid = UuidBytes.uuid(rows.getBytes(3));
                var position = new LaneEntry.Position(rows.getLong(1), rows.getLong(2));
                consumer.accept(new Row(
                        position,
                        uuid,
                        rows.getString(6),
                        marks.hold(position),
                        Optional.ofNullable(changes.get(uuid)),
                        Optional.ofNullable(waiting.get(position)).map(Waiter::waits),
                        kept(rows)));
            }
        }
    }

    private static StoredResponse kept(ResultSet row) throws SQLException {
        return new StoredResponse(
                row.getString(4),
                Channel.valueOf(row.getString(5)),
                row.getString(7),
                row.getObject(8, LocalDateTime.class),
                row.getString(9));
    }

    /** The last folded change of each response that has one; they are few. */
    private Map<UUID, ChangeKind> changes(LaneMarks marks) throws SQLException {
        Map<UUID, ChangeKind> last = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(CHANGES)) {
            query.setLong(1, waveId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (marks.hold(new LaneEntry.Position(rows.getLong(1), rows.getLong(2)))) {
                        last.put(UuidBytes.uuid(rows.getBytes(3)), ChangeKind.valueOf(rows.getString(4)));
                    }
                }
            }
        }
        return last;
    }
}
