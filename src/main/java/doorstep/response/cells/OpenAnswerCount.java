package doorstep.response.cells;

import doorstep.web.Chunks;
import doorstep.web.UuidBytes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the open answers of one wave anew in its responses, compares them with the table, and writes them there. */
final class OpenAnswerCount {

    private final Connection connection;
    private final long waveId;
    private final WaveSheet sheet;
    private final List<UUID> withWords = new ArrayList<>();
    private long counted;
    private long checksum;

    OpenAnswerCount(Connection connection, long waveId, WaveSheet sheet) {
        this.connection = connection;
        this.waveId = waveId;
        this.sheet = sheet;
    }

    /** Takes a response that is released and counts. */
    void count(WaveRows.Row row) {
        List<OpenAnswerTable.Words> words =
                words(row.uuid(), row.kept().community(), row.kept().answers());
        words.forEach(one -> {
            counted++;
            checksum += one.checksum();
        });
        if (!words.isEmpty()) {
            withWords.add(row.uuid());
        }
    }

    private List<OpenAnswerTable.Words> words(UUID response, String community, String answers) {
        try {
            List<OpenAnswerTable.Words> words = new ArrayList<>();
            for (Map.Entry<String, String> one : sheet.words(answers).entrySet()) {
                words.add(new OpenAnswerTable.Words(response, one.getKey(), waveId, community, one.getValue()));
            }
            return words;
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** A line about it where the table holds something else. */
    Optional<String> difference() throws SQLException {
        String select = "SELECT response, question, community, words FROM open_answer WHERE wave_id = " + waveId;
        long stored = 0;
        long storedSum = 0;
        try (Statement query = LaneReader.streaming(connection);
                ResultSet row = query.executeQuery(select)) {
            while (row.next()) {
                stored++;
                storedSum += new OpenAnswerTable.Words(
                                UuidBytes.uuid(row.getBytes(1)),
                                row.getString(2),
                                waveId,
                                row.getString(3),
                                row.getString(4))
                        .checksum();
            }
        }
        return stored == counted && storedSum == checksum
                ? Optional.empty()
                : Optional.of("open answers: counted " + counted + ", stored " + stored
                        + (stored == counted ? ", but not the same" : ""));
    }

    /** Puts them in the place of what the table holds; tags stay, but for those of answers that were taken back. */
    void write() throws SQLException {
        OpenAnswerTable table = new OpenAnswerTable(connection);
        table.deleteWave(waveId);
        for (List<UUID> some : Chunks.of(withWords)) {
            table.write(read(some));
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM open_answer_tag WHERE wave_id = " + waveId
                    + " AND response IN (SELECT uuid FROM response WHERE wave_id = " + waveId + " AND answers = '')");
        }
    }

    private List<OpenAnswerTable.Words> read(List<UUID> responses) throws SQLException {
        String select =
                "SELECT uuid, community, answers FROM response WHERE uuid IN (" + Chunks.marks(responses.size()) + ")";
        List<OpenAnswerTable.Words> words = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(select)) {
            for (int at = 0; at < responses.size(); at++) {
                query.setBytes(at + 1, UuidBytes.of(responses.get(at)));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    words.addAll(words(UuidBytes.uuid(row.getBytes(1)), row.getString(2), row.getString(3)));
                }
            }
        }
        return words;
    }
}
