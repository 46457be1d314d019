package doorstep.response.cells;

import doorstep.response.intake.ChangeKind;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads rows of lanes, streaming: nothing else may be asked over the connection until a reading has ended. */
final class LaneReader {
    private static final String ARRIVALS =
            """
            SELECT r.lane, r.seq, r.wave_id, r.community, r.channel, r.answerer, r.link, r.interviewer, r.answers
              FROM response r FORCE INDEX (PRIMARY)
             WHERE %s""";

    private static final String CHANGES =
            """
            SELECT r.lane, r.seq, r.wave_id, r.community, r.channel, r.answerer, r.link, r.interviewer, r.answers, e.lane, e.seq, e.kind, p.lane, p.seq, p.kind
              FROM response_event e FORCE INDEX (PRIMARY) JOIN response r ON r.uuid = e.uuid
              LEFT JOIN response_event p ON p.uuid = e.uuid AND p.change_no = e.change_no - 1
             WHERE %s""";

    private final Connection connection;

    LaneReader(Connection connection) {
        this.connection = connection;
    }

    /** @param which a condition on {@code r}, and what may follow one */
    void arrivals(String which, Consumer<LaneEntry.Arrival> consumer) throws SQLException {
        try (Statement query = streaming(connection);
                ResultSet rows = query.executeQuery(ARRIVALS.formatted(which))) {
            while (rows.next()) {
                consumer.accept(new LaneEntry.Arrival(position(rows, 1), response(rows)));
            }
        }
    }

    /** @param which a condition on {@code e}, the change, and {@code r}, its response, and what may follow one */
    void changes(String which, Consumer<LaneEntry.Change> consumer) throws SQLException {
        try (Statement query = streaming(connection);
                ResultSet rows = query.executeQuery(CHANGES.formatted(which))) {
            while (rows.next()) {
                ChangeKind kind = ChangeKind.valueOf(rows.getString(12));
                consumer.accept(new LaneEntry.Change(
                        position(rows, 10), response(rows), position(rows, 1), kind, previous(rows)));
            }
        }
    }

    /** Row by row, as Connector/J understands it: its default would hold the whole result in memory. */
    static Statement streaming(Connection connection) throws SQLException {
        Statement statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setFetchSize(Integer.MIN_VALUE);
        return statement;
    }

    private static LaneEntry.Position position(ResultSet row, int column) throws SQLException {
        return new LaneEntry.Position(row.getLong(column), row.getLong(column + 1));
    }

    private static StoredAnswers response(ResultSet row) throws SQLException {
        return new StoredAnswers(
                row.getLong(3),
                row.getString(4),
                Channel.valueOf(row.getString(5)),
                Answerer.valueOf(row.getString(6)),
                row.getString(7),
                row.getLong(8),
                row.getString(9));
    }

    private static Optional<LaneEntry.PreviousChange> previous(ResultSet row) throws SQLException {
        String kind = row.getString(15);
        return kind == null
                ? Optional.empty()
                : Optional.of(new LaneEntry.PreviousChange(position(row, 13), ChangeKind.valueOf(kind)));
    }
}
