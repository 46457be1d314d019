package doorstep.response.cells;

import doorstep.response.cells.LaneEntry.Position;
import doorstep.web.Chunks;
import doorstep.web.UuidBytes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.stream.Collectors;

/** Brings what was folded into the table of open answers, in the fold's own transaction: exactly once, as the cells. */
final class OpenAnswerFold {

    private final Connection connection;
    private final WaveSheets sheets;
    private final OpenAnswerTable table;

    /** What is to become of a response's words: the last row about it decides. */
    private enum Fate {
        IN,
        OUT,
        OUT_FOR_GOOD
    }

    private record Last(Fate fate, StoredAnswers response) {}

    OpenAnswerFold(Connection connection, WaveSheets sheets) {
        this.connection = connection;
        this.sheets = sheets;
        this.table = new OpenAnswerTable(connection);
    }

    /** @param taken in the order in which it was folded */
    void follow(List<LaneEntry> taken) throws SQLException {
        Map<Position, Last> last = new LinkedHashMap<>();
        for (LaneEntry entry : taken) {
            if (entry.isWithdrawal()) {
                last.put(entry.of(), new Last(Fate.OUT_FOR_GOOD, entry.response()));
            } else if (entry.effect() != 0) {
                last.put(entry.of(), new Last(entry.effect() > 0 ? Fate.IN : Fate.OUT, entry.response()));
            }
        }
        Map<Position, Map<String, String>> words = words(last);
        last.keySet().removeIf(position -> !words.containsKey(position));
        Map<Position, UUID> ids = ids(last.keySet().stream().toList());
        List<OpenAnswerTable.Words> in = new ArrayList<>();
        for (Map.Entry<Position, Last> one : last.entrySet()) {
            UUID id = ids.get(one.getKey());
            StoredAnswers response = one.getValue().response();
            if (one.getValue().fate() == Fate.IN) {
                words.get(one.getKey())
                        .forEach((question, text) -> in.add(new OpenAnswerTable.Words(
                                id, question, response.waveId(), response.community(), text)));
            } else {
                table.delete(id, one.getValue().fate() == Fate.OUT_FOR_GOOD);
            }
        }
        table.write(in);
    }

    /** Only of those that have words; an answer that cannot be read is in no cell either, and the fold has said so. */
    private Map<Position, Map<String, String>> words(Map<Position, Last> last) throws SQLException {
        Map<Position, Map<String, String>> words = new HashMap<>();
        for (Map.Entry<Position, Last> one : last.entrySet()) {
            StoredAnswers response = one.getValue().response();
            try {
                Map<String, String> found =
                        sheets.of(connection, response.waveId()).words(response.answers());
                if (!found.isEmpty()) {
                    words.put(one.getKey(), found);
                }
            } catch (NoSuchElementException | IllegalStateException | IllegalArgumentException unreadable) {
                continue;
            }
        }
        return words;
    }

    private Map<Position, UUID> ids(List<Position> positions) throws SQLException {
        Map<Position, UUID> ids = new HashMap<>();
        Map<Long, List<Long>> byLane = positions.stream()
                .collect(Collectors.groupingBy(Position::lane, Collectors.mapping(Position::seq, Collectors.toList())));
        for (Map.Entry<Long, List<Long>> lane : byLane.entrySet()) {
            for (List<Long> some : Chunks.of(lane.getValue())) {
                addIds(ids, lane.getKey(), some);
            }
        }
        return ids;
    }

    private void addIds(Map<Position, UUID> ids, long lane, List<Long> rows) throws SQLException {
        String numbers = rows.stream().map(String::valueOf).collect(Collectors.joining(","));
        String select = "SELECT seq, uuid FROM response WHERE lane = " + lane + " AND seq IN (" + numbers + ")";
        try (Statement query = connection.createStatement();
                ResultSet found = query.executeQuery(select)) {
            while (found.next()) {
                ids.put(new Position(lane, found.getLong(1)), UuidBytes.uuid(found.getBytes(2)));
            }
        }
    }
}
