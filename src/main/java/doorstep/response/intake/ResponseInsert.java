package doorstep.response.intake;

import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Inserts responses over one connection, many in one statement, prepared by the server for each number of rows.
 *
 * <p>So the server parses nothing and the driver escapes nothing, which together cost more than half as much as the
 * inserting itself.
 */
final class ResponseInsert {
    /** Rows in one statement at most. */
    static final int MOST_ROWS = 32;

    private static final String INSERT =
            """
            INSERT INTO response (lane, seq, uuid, wave_id, community, channel, link, language, answers, answers_hash, receipt, received_at, interviewer, answerer) VALUES
            """;

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int COLUMNS = 14;

    private final Connection connection;
    private final PreparedStatement[] prepared = new PreparedStatement[MOST_ROWS + 1];

    ResponseInsert(Connection connection) {
        this.connection = connection;
    }

    /** @param seq the number before that of the first row */
    void insert(long lane, long seq, List<Pending> rows, String receivedAt) throws SQLException {
        PreparedStatement insert = prepared(rows.size());
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            Pending row = rows.get(i);
            insert.setLong(at + 1, lane);
            insert.setLong(at + 2, seq + 1 + i);
            insert.setBytes(at + 3, row.uuidBytes);
            insert.setLong(at + 4, row.waveId);
            insert.setString(at + 5, row.community);
            insert.setString(at + 6, row.channel.name());
            insert.setString(at + 7, row.link);
            insert.setString(at + 8, row.language);
            insert.setString(at + 9, row.answers);
            insert.setBytes(at + 10, row.answersHash);
            insert.setString(at + 11, row.receipt.code());
            insert.setString(at + 12, receivedAt);
            insert.setLong(at + 13, row.interviewer);
            insert.setString(at + 14, row.answerer.name());
            at += COLUMNS;
        }
        insert.executeUpdate();
    }

    /** Lives as long as the connection. */
    private PreparedStatement prepared(int rows) throws SQLException {
        if (prepared[rows] == null) {
            String sql = INSERT + (ROW + ", ").repeat(rows - 1) + ROW;
            prepared[rows] = connection.unwrap(JdbcConnection.class).serverPrepareStatement(sql);
        }
        return prepared[rows];
    }
}
