package doorstep.response.cells;

import doorstep.response.intake.ChangeKind;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import doorstep.web.UuidBytes;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All stored responses of a wave, as a stream over one snapshot that takes no more memory for a million than for ten. */
final class WaveRows {
    private static final String RESPONSES =
            """
            SELECT r.lane, r.seq, r.uuid, r.community, r.channel, r.link, r.language, r.received_at, r.answers, r.interviewer, r.answerer
              FROM response r WHERE r.wave_id = %d""";

    /** All within the key of wave and community, which ends in the primary key. */
    private static final String PLACES_OF_ROWS =
            """
            SELECT r.community, r.lane, r.seq FROM response r WHERE r.wave_id = %d
             ORDER BY r.community, r.lane, r.seq""";

    private static final String STRETCH = RESPONSES + " AND r.community = ? AND r.lane = ? AND r.seq BETWEEN ? AND ?";

    /** Rows that are read at a time where they are read out of order. */
    private static final int STRETCH_ROWS = 256;

    private static final String CHANGES =
            """
            SELECT e.lane, e.seq, e.uuid, e.kind FROM response_event e JOIN response r ON r.uuid = e.uuid
             WHERE r.wave_id = ? ORDER BY e.change_no""";

    private final Connection connection;
    private final long waveId;
    private Known known;

    /**
     * A response.
     *
     * @param interviewer as in {@link CellKey}
     * @param isFolded whether the fold has taken it
     * @param change the last one that the fold has taken
     * @param waits for what release
     */
    record Row(
            LaneEntry.Position position,
            UUID uuid,
            String link,
            long interviewer,
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
        Known beside = known();
        try (Statement query = LaneReader.streaming(connection);
                ResultSet rows = query.executeQuery(RESPONSES.formatted(waveId))) {
            while (rows.next()) {
                consumer.accept(beside.row(rows));
            }
        }
    }

    /** Rows that lie side by side: neighbours in time, of one community. */
    private record Stretch(String community, long lane, long from, long to) {
        boolean goesOnAt(String otherCommunity, long otherLane) {
            return community.equals(otherCommunity) && lane == otherLane;
        }
    }

    /**
     * As {@link #stream}, in stretches of up to {@value #STRETCH_ROWS} rows in an order drawn by lot: what is
     * read early came neither early nor late. A million rows in random order, one by one, would take fifteen times as long.
     */
    void streamMixed(Consumer consumer) throws SQLException {
        Known beside = known();
        List<Stretch> stretches = stretches();
        Collections.shuffle(stretches, new SecureRandom());
        try (PreparedStatement query = connection.prepareStatement(STRETCH.formatted(waveId))) {
            for (Stretch one : stretches) {
                query.setString(1, one.community);
                query.setLong(2, one.lane);
                query.setLong(3, one.from);
                query.setLong(4, one.to);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        consumer.accept(beside.row(rows));
                    }
                }
            }
        }
    }

    private List<Stretch> stretches() throws SQLException {
        List<Stretch> stretches = new ArrayList<>();
        try (Statement query = LaneReader.streaming(connection);
                ResultSet rows = query.executeQuery(PLACES_OF_ROWS.formatted(waveId))) {
            Stretch open = null;
            int size = 0;
            while (rows.next()) {
                String community = rows.getString(1);
                long lane = rows.getLong(2);
                long seq = rows.getLong(3);
                if (open != null && open.goesOnAt(community, lane) && size < STRETCH_ROWS) {
                    open = new Stretch(community, lane, open.from, seq);
                    size++;
                    stretches.set(stretches.size() - 1, open);
                } else {
                    open = new Stretch(community, lane, seq, seq);
                    size = 1;
                    stretches.add(open);
                }
            }
        }
        return stretches;
    }

    /** What is known of the rows besides: how far the fold is, the changes it has taken, and what waits. */
    private record Known(LaneMarks marks, Map<UUID, ChangeKind> changes, Map<LaneEntry.Position, Waiter> waiting) {
        Row row(ResultSet rows) throws SQLException {
            UUID uuid = UuidBytes.uuid(rows.getBytes(3));
            var position = new LaneEntry.Position(rows.getLong(1), rows.getLong(2));
            return new Row(
                    position,
                    uuid,
                    rows.getString(6),
                    rows.getLong(10),
                    marks.hold(position),
                    Optional.ofNullable(changes.get(uuid)),
                    Optional.ofNullable(waiting.get(position)).map(Waiter::waits),
                    kept(rows));
        }
    }

    /** The same for each reading: all of them see one snapshot. */
    private Known known() throws SQLException {
        if (known == null) {
            LaneMarks marks = LaneMarks.read(connection);
            known = new Known(marks, changes(marks), new WaitingTable(connection, waveId).all());
        }
        return known;
    }

    private static StoredResponse kept(ResultSet row) throws SQLException {
        return new StoredResponse(
                row.getString(4),
                Channel.valueOf(row.getString(5)),
                Answerer.valueOf(row.getString(11)),
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
