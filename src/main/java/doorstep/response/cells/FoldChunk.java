package doorstep.response.cells;

import doorstep.response.intake.Pending;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One transaction's worth of folding: rows behind the watermarks, what they release, and the new watermarks. */
final class FoldChunk {
    private static final Logger LOG = Logger.getLogger(FoldChunk.class);

    private final Connection connection;
    private final WaveSheets sheets;
    private final LocalDateTime now;
    private final int limit;
    private final Map<Long, Map<Long, LaneEntry>> rows = new TreeMap<>();
    private final List<LaneEntry> taken = new ArrayList<>();

    FoldChunk(Connection connection, WaveSheets sheets, LocalDateTime now, int limit) {
        this.connection = connection;
        this.sheets = sheets;
        this.now = now;
        this.limit = limit;
    }

    /** Returns how many rows were folded; the caller commits. */
    int fold() throws SQLException {
        LaneMarks before = LaneMarks.read(connection);
        int found = readRows(before);
        if (found == 0) {
            return 0;
        }
        LaneMarks after = take(before);
        if (taken.isEmpty() && found < limit) {
            LOG.errorf("Lanes %s have rows, but not the next ones: nothing of them is folded", rows.keySet());
        }
        takeIntoWaves();
        countLinks();
        eraseWithdrawn();
        move(before, after);
        return taken.size();
    }

    private int readRows(LaneMarks marks) throws SQLException {
        LaneReader reader = new LaneReader(connection);
        reader.arrivals(marks.behind("r") + " ORDER BY r.lane, r.seq LIMIT " + limit, this::keep);
        reader.changes(marks.behind("e") + " ORDER BY e.lane, e.seq LIMIT " + limit, this::keep);
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    private void keep(LaneEntry entry) {
        rows.computeIfAbsent(entry.position().lane(), lane -> new HashMap<>())
                .put(entry.position().seq(), entry);
    }

    /**
     * Takes rows in the order of their lanes, none left out. A change waits until its response and the change before it
     * are folded, wherever they stand: so a response is never erased before it was counted. As each row was written after
     * those it waits for, lanes cannot wait for each other in a circle.
     */
    private LaneMarks take(LaneMarks before) {
        LaneMarks marks = new LaneMarks(new TreeMap<>(before.folded()));
        int had;
        do {
            had = taken.size();
            rows.forEach((lane, entries) -> takeFrom(lane, entries, marks));
        } while (taken.size() > had);
        return marks;
    }

    private void takeFrom(long lane, Map<Long, LaneEntry> entries, LaneMarks marks) {
        long next = marks.folded().get(lane) + 1;
        LaneEntry entry = entries.get(next);
        while (entry != null && entry.isReady(marks)) {
            taken.add(entry);
            marks.folded().put(lane, next);
            entry = entries.get(++next);
        }
    }

    private void takeIntoWaves() throws SQLException {
        Map<Long, List<LaneEntry>> byWave = taken.stream()
                .collect(Collectors.groupingBy(entry -> entry.response().waveId(), TreeMap::new, Collectors.toList()));
        for (Map.Entry<Long, List<LaneEntry>> wave : byWave.entrySet()) {
            Optional<WaveSheet> sheet = sheet(wave.getKey());
            if (sheet.isPresent()) {
                takeIntoWave(wave.getKey(), sheet.get(), wave.getValue());
            }
        }
    }

    private void takeIntoWave(long wave, WaveSheet sheet, List<LaneEntry> entries) throws SQLException {
        WaveRelease release = new WaveRelease(connection, wave, sheet);
        release.take(entries);
        if (isOpen(wave)) {
            release.batches();
        }
        release.write();
        new OpenAnswerFold(connection, wave, sheet)
                .erase(entries.stream().filter(LaneEntry::isWithdrawal).toList());
    }

    private boolean isOpen(long wave) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT 1 FROM wave WHERE id = ? AND closes_at > ?")) {
            query.setLong(1, wave);
            query.setObject(2, now);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private Optional<WaveSheet> sheet(long waveId) throws SQLException {
        try {
            return Optional.of(sheets.of(connection, waveId));
        } catch (NoSuchElementException | IllegalStateException e) {
            LOG.errorf(
                    "Answers of wave %d are not counted, run recount --repair once mended: %s", waveId, e.getMessage());
            return Optional.empty();
        }
    }

    /** Answers that came in through a link count for it for good, withdrawn later or not. */
    private void countLinks() throws SQLException {
        Map<String, Long> finished = taken.stream()
                .flatMap(entry -> entry.finishedLink().stream())
                .collect(Collectors.groupingBy(link -> link, TreeMap::new, Collectors.counting()));
        String update = "UPDATE share_link SET finished = finished + ? WHERE token = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Map.Entry<String, Long> link : finished.entrySet()) {
                statement.setLong(1, link.getValue());
                statement.setString(2, link.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The hash goes too: whoever has it could try all answers until one fits. And so does how an interview went, and who held it. */
    private void eraseWithdrawn() throws SQLException {
        String update =
                "UPDATE response SET answers = '', answers_hash = ?, interviewer = 0 WHERE lane = ? AND seq = ?";
        String forget = "DELETE FROM interview WHERE response = (SELECT uuid FROM response WHERE lane = ? AND seq = ?)";
        try (PreparedStatement statement = connection.prepareStatement(update);
                PreparedStatement interview = connection.prepareStatement(forget)) {
            for (LaneEntry entry : taken) {
                if (entry.isWithdrawal()) {
                    statement.setBytes(1, Pending.ERASED);
                    statement.setLong(2, entry.of().lane());
                    statement.setLong(3, entry.of().seq());
                    statement.executeUpdate();
                    interview.setLong(1, entry.of().lane());
                    interview.setLong(2, entry.of().seq());
                    interview.executeUpdate();
                }
            }
        }
    }

    private void move(LaneMarks before, LaneMarks after) throws SQLException {
        String update = "UPDATE lane SET folded = ? WHERE id = ? AND folded = ?";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (Map.Entry<Long, Long> mark : after.folded().entrySet()) {
                long from = before.folded().get(mark.getKey());
                if (mark.getValue() == from) {
                    continue;
                }
                statement.setLong(1, mark.getValue());
                statement.setLong(2, mark.getKey());
                statement.setLong(3, from);
                if (statement.executeUpdate() != 1) {
                    throw new SQLException("lane " + mark.getKey() + " was folded by another", "40001");
                }
            }
        }
    }
}
