package doorstep.response.intake;

import doorstep.web.SqlTrouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Brings a change of a stored response into the database; changes are rare and go one by one. */
final class ChangeCommit {
    private final LaneWriter writer;

    ChangeCommit(LaneWriter writer) {
        this.writer = writer;
    }

    void settle(PendingChange change) {
        Tries tries = Tries.NONE;
        while (!change.isAnswered()) {
            try {
                attempt(change);
            } catch (SQLException e) {
                tries = tries.afterTrouble(writer, e);
                if (tries.isEnough()) {
                    change.refuse();
                }
            }
        }
    }

    /** Two changes may want the same number: the UNIQUE key lets one through, and the other looks again. */
    private void attempt(PendingChange change) throws SQLException {
        String select =
                """
                SELECT e.change_no, e.kind FROM response r LEFT JOIN response_event e ON e.uuid = r.uuid
                 WHERE r.uuid = ? ORDER BY e.change_no DESC LIMIT 1""";
        Connection connection = writer.open();
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setBytes(1, change.uuidBytes);
            try (ResultSet last = query.executeQuery()) {
                if (!last.next()) {
                    change.result.complete(ChangeResult.UNKNOWN);
                } else if (!change.kind.isPossibleAfter(ChangeKind.ofColumn(last.getString(2)))) {
                    change.result.complete(ChangeResult.NOTHING_TO_CHANGE);
                } else {
                    write(change, last.getInt(1) + 1);
                }
            }
        }
        writer.rollback();
    }

    private void write(PendingChange change, int changeNo) throws SQLException {
        try {
            writer.commit(change, changeNo);
            change.result.complete(ChangeResult.DONE);
        } catch (SQLException e) {
            if (SqlTrouble.of(e) != SqlTrouble.REFUSED) {
                throw e;
            }
        }
    }
}
