package doorstep.response.cells;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Up to which row of each lane the cells hold; lanes that are done are left out, for all of theirs is held. */
record LaneMarks(Map<Long, Long> folded) {
    static LaneMarks read(Connection connection) throws SQLException {
        Map<Long, Long> folded = new TreeMap<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("SELECT id, folded FROM lane WHERE done = FALSE")) {
            while (rows.next()) {
                folded.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return new LaneMarks(folded);
    }

    /** Whether the cells hold that row. */
    boolean hold(LaneEntry.Position position) {
        Long mark = folded.get(position.lane());
        return mark == null || position.seq() <= mark;
    }

    /** SQL for the rows behind the marks: ranges of the primary key, which a join with the lanes would not be. */
    String behind(String table) {
        if (folded.isEmpty()) {
            return "FALSE";
        }
        return folded.entrySet().stream()
                .map(mark -> table + ".lane = " + mark.getKey() + " AND " + table + ".seq > " + mark.getValue())
                .collect(Collectors.joining(") OR (", "((", "))"));
    }
}
