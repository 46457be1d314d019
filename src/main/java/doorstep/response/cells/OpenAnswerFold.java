package doorstep.response.cells;

import doorstep.response.cells.LaneEntry.Position;
import doorstep.web.UuidBytes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Brings what was released of a wave into the table of open answers, in the fold's own transaction: exactly once, as the cells. */
final class OpenAnswerFold {

    private final Connection connection;
    private final long waveId;
    private final WaveSheet sheet;
    private final OpenAnswerTable table;

    OpenAnswerFold(Connection connection, long waveId, WaveSheet sheet) {
        this.connection = connection;
        this.waveId = waveId;
        this.sheet = sheet;
        this.table = new OpenAnswerTable(connection);
    }

    void show(Map<Position, StoredAnswers> responses) throws SQLException {
        Map<Position, Map<String, String>> words = words(responses);
        Map<Position, UUID> ids = ids(words.keySet());
        List<OpenAnswerTable.Words> in = new ArrayList<>();
        words.forEach((of, said) -> said.forEach((question, text) -> in.add(new OpenAnswerTable.Words(
                ids.get(of), question, waveId, responses.get(of).community(), text))));
        table.write(in);
    }

    /** Their tags stay, so that they have them again once they are restored. */
    void hide(Map<Position, StoredAnswers> responses) throws SQLException {
        delete(responses, false);
    }

    /** What was withdrawn goes at once, as residents are promised, and with its tags: the one thing that waits for no release. */
    void erase(List<LaneEntry> withdrawals) throws SQLException {
        Map<Position, StoredAnswers> responses = new HashMap<>();
        withdrawals.forEach(entry -> responses.put(entry.of(), entry.response()));
        delete(responses, true);
    }

    private void delete(Map<Position, StoredAnswers> responses, boolean andTags) throws SQLException {
        for (UUID id : ids(words(responses).keySet()).values()) {
            table.delete(id, andTags);
        }
    }

    /** Only of those that have words; an answer that cannot be read is in no cell either, and the fold has said so. */
    private Map<Position, Map<String, String>> words(Map<Position, StoredAnswers> responses) {
        Map<Position, Map<String, String>> words = new HashMap<>();
        responses.forEach((of, response) -> {
            try {
                Map<String, String> found = sheet.words(response.answers());
                if (!found.isEmpty()) {
                    words.put(of, found);
                }
            } catch (IllegalArgumentException unreadable) {
                return;
            }
        });
        return words;
    }

    private Map<Position, UUID> ids(Collection<Position> positions) throws SQLException {
        Map<Position, UUID> ids = new HashMap<>();
        for (String where : WaitingTable.where(positions)) {
            try (Statement query = connection.createStatement();
                    ResultSet found = query.executeQuery("SELECT lane, seq, uuid FROM response WHERE " + where)) {
                while (found.next()) {
                    ids.put(new Position(found.getLong(1), found.getLong(2)), UuidBytes.uuid(found.getBytes(3)));
                }
            }
        }
        return ids;
    }
}
