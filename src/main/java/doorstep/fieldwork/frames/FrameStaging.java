package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.web.Chunks;
import doorstep.web.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rows of lists that wait to be looked at, in the database: some thousands are in memory at a time, however many there are. */
@ApplicationScoped
class FrameStaging {
    private static final int AT_A_TIME = 2_000;
    /** Communities are taken together until they have so many rows. */
    private static final int TOGETHER = 20_000;

    @Inject
    DataSource database;

    Writer writer(long importId, Finding finding) {
        return new Writer(importId, finding);
    }

    /** Takes rows one by one and puts them down many at a time. */
    final class Writer {
        private final long importId;
        private final Finding finding;
        private final List<Object[]> waiting = new ArrayList<>();
        private int number;

        private Writer(long importId, Finding finding) {
            this.importId = importId;
            this.finding = finding;
        }

        void add(FrameRow row) {
            FrameDoor door = row.door();
            waiting.add(new Object[] {
                importId,
                ++number,
                finding.place(row.at().place()).code(),
                row.at().place(),
                row.at().sheet(),
                row.at().line(),
                row.order(),
                row.hidden(),
                door.building(),
                door.unit(),
                door.door(),
                door.note()
            });
            if (waiting.size() >= AT_A_TIME) {
                flush();
            }
        }

        void flush() {
            if (!waiting.isEmpty()) {
                Sql.batch(
                        database,
                        "INSERT INTO frame_import_row (import_id, row_no, community, place_no, sheet_no, line_no, walk_order,"
                                + " hidden, building, unit, door, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        waiting.stream());
                waiting.clear();
            }
        }
    }

    /** Hands on the rows of each community whose rows are known to be its own, as they stood. */
    void each(long importId, BiConsumer<String, List<FrameRow>> taking) {
        List<String> some = new ArrayList<>();
        int together = 0;
        for (Map.Entry<String, Integer> one : counts(importId).entrySet()) {
            if (!some.isEmpty() && together + one.getValue() > TOGETHER) {
                rows(importId, some).forEach(taking);
                some.clear();
                together = 0;
            }
            some.add(one.getKey());
            together += one.getValue();
        }
        rows(importId, some).forEach(taking);
    }

    private Map<String, Integer> counts(long importId) {
        Map<String, Integer> counts = new TreeMap<>();
        Sql.each(
                database,
                "SELECT community, COUNT(*) FROM frame_import_row WHERE import_id = ? AND community IS NOT NULL"
                        + " GROUP BY community",
                row -> counts.put(row.getString(1), row.getInt(2)),
                importId);
        return counts;
    }

    /** By community, in order. */
    Map<String, List<FrameRow>> rows(long importId, List<String> communities) {
        Map<String, List<FrameRow>> rows = new LinkedHashMap<>();
        if (communities.isEmpty()) {
            return rows;
        }
        // a building's name is in memory once, and not for each of its doors
        Map<String, String> texts = new HashMap<>();
        List<Object> values = new ArrayList<>(List.of(importId));
        values.addAll(communities);
        Sql.each(
                database,
                "SELECT community, sheet_no, line_no, place_no, walk_order, hidden, building, unit, door, note"
                        + " FROM frame_import_row WHERE import_id = ? AND community IN ("
                        + Chunks.marks(communities.size()) + ") ORDER BY community, row_no",
                row -> {
                    var at = new FrameRow.At(row.getInt(2), row.getInt(3), row.getInt(4));
                    var door = new FrameDoor(
                            texts.computeIfAbsent(row.getString(7), text -> text),
                            texts.computeIfAbsent(row.getString(8), text -> text),
                            texts.computeIfAbsent(row.getString(9), text -> text),
                            row.getString(10));
                    rows.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(new FrameRow(at, door, row.getInt(5), row.getBoolean(6)));
                },
                values.toArray());
        return rows;
    }

    /** How many doors of each community's newest list stand in the rows too, spelled the same. */
    Map<String, Integer> same(long importId) {
        Map<String, Integer> same = new HashMap<>();
        Sql.each(
                database,
                "SELECT r.community, COUNT(DISTINCT f.position) FROM frame_import_row r"
                        + " JOIN (SELECT community, MAX(id) AS id FROM frame WHERE community IN (SELECT DISTINCT community"
                        + " FROM frame_import_row WHERE import_id = ?) GROUP BY community) l ON l.community = r.community"
                        + " JOIN frame_household f ON f.frame_id = l.id AND f.building = r.building AND f.unit = r.unit"
                        + " AND f.door = r.door WHERE r.import_id = ? GROUP BY r.community",
                row -> same.put(row.getString(1), row.getInt(2)),
                importId,
                importId);
        return same;
    }

    /** Says whose the rows are that go by names. @param codes by the turn of the name; empty for nobody's: they go */
    void assign(long importId, Map<Integer, String> codes) {
        Map<String, List<Integer>> names = codes.keySet().stream().collect(Collectors.groupingBy(codes::get));
        names.forEach((community, places) -> assign(importId, community, places));
    }

    private void assign(long importId, String community, List<Integer> places) {
        String which = " WHERE import_id = ? AND place_no IN (" + Chunks.marks(places.size()) + ")";
        boolean nobodys = community.isEmpty();
        List<Object> values = new ArrayList<>(nobodys ? List.of(importId) : List.of(community, importId));
        values.addAll(places);
        Sql.update(
                database,
                (nobodys ? "DELETE FROM frame_import_row" : "UPDATE frame_import_row SET community = ?") + which,
                values.toArray());
    }

    void delete(long importId) {
        Sql.update(database, "DELETE FROM frame_import_row WHERE import_id = ?", importId);
        Sql.update(database, "DELETE FROM frame_import WHERE id = ?", importId);
    }
}
