package doorstep.response.cells;

import doorstep.web.Sha256;
import doorstep.web.UuidBytes;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.UUID;

/** The table of open answers, as the fold and the recount write it. */
final class OpenAnswerTable {
    private static final int BATCH = 500;

    private final Connection connection;

    /** Words that somebody wrote in answer to a question. */
    record Words(UUID response, String question, long waveId, String community, String text) {
        /** Where it stands in the list: half a hash, so that no order tells which came first, whatever ids a sender makes. */
        long mixed() {
            return half("place in the list\n" + response + "\n" + question);
        }

        /** Half a hash of all of it: sums of these tell whether two lists are the same, in any order. */
        long checksum() {
            return half(response + "\n" + question + "\n" + community + "\n" + text);
        }

        private static long half(String text) {
            return ByteBuffer.wrap(Sha256.of(text)).getLong();
        }
    }

    OpenAnswerTable(Connection connection) {
        this.connection = connection;
    }

    /** Whatever stood there before: so that nothing can keep the fold from going on. */
    void write(Collection<Words> all) throws SQLException {
        String replace =
                "REPLACE INTO open_answer (response, question, wave_id, community, mixed, words) VALUES (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(replace)) {
            int waiting = 0;
            for (Words words : all) {
                statement.setBytes(1, UuidBytes.of(words.response()));
                statement.setString(2, words.question());
                statement.setLong(3, words.waveId());
                statement.setString(4, words.community());
                statement.setLong(5, words.mixed());
                statement.setString(6, words.text());
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** @param andTags where they are not to come back */
    void delete(UUID response, boolean andTags) throws SQLException {
        delete("DELETE FROM open_answer WHERE response = ?", response);
        if (andTags) {
            delete("DELETE FROM open_answer_tag WHERE response = ?", response);
        }
    }

    private void delete(String sql, UUID response) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, UuidBytes.of(response));
            statement.executeUpdate();
        }
    }

    void deleteWave(long waveId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM open_answer WHERE wave_id = " + waveId);
        }
    }
}
