package doorstep.response.cells;

import doorstep.wave.Channel;
import doorstep.web.SqlTrouble;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Lets go of what waits in waves that are closed, and of what comes in after that: each wave by itself. */
final class ClosedWaves {
    private static final Logger LOG = Logger.getLogger(ClosedWaves.class);

    private static final String WAITING =
            """
            SELECT x.wave_id, x.community, x.channel, COUNT(*) FROM wave w JOIN waiting x ON x.wave_id = w.id
             WHERE w.closes_at <= ?%s GROUP BY x.wave_id, x.community, x.channel""";

    /** A wave that could not be released is let be for a while: what failed may take long, and fails again. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** Every wave has closed by then. */
    private static final LocalDateTime AT_THE_END_OF_TIME = LocalDateTime.of(9999, 1, 1, 0, 0);

    private final WaveSheets sheets;

    /** What stayed when a wave was looked at last: as long as no more waits, no more goes, since what is shown only grows. */
    private final Map<Long, Map<Group, Integer>> staying = new ConcurrentHashMap<>();

    private final Map<Long, Failure> failures = new ConcurrentHashMap<>();

    private record Failure(String cause, LocalDateTime tryAgain) {}

    ClosedWaves(WaveSheets sheets) {
        this.sheets = sheets;
    }

    /** The waves of which something may be released now. */
    List<Long> due(Connection connection, LocalDateTime now) throws SQLException {
        Map<Long, Map<Group, Integer>> all = waiting(connection, now, "");
        staying.keySet().retainAll(all.keySet());
        failures.keySet().retainAll(all.keySet());
        return all.keySet().stream()
                .filter(wave -> !all.get(wave).equals(staying.get(wave)))
                .filter(wave -> !failures.containsKey(wave)
                        || !now.isBefore(failures.get(wave).tryAgain()))
                .toList();
    }

    private static Map<Long, Map<Group, Integer>> waiting(Connection connection, LocalDateTime now, String which)
            throws SQLException {
        Map<Long, Map<Group, Integer>> waiting = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(WAITING.formatted(which))) {
            query.setObject(1, now);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    waiting.computeIfAbsent(row.getLong(1), wave -> new HashMap<>())
                            .put(new Group(row.getString(2), Channel.valueOf(row.getString(3))), row.getInt(4));
                }
            }
        }
        return waiting;
    }

    /** Lets go of what may go of one wave, in the caller's transaction; nothing of one that was opened again meanwhile. */
    void release(Connection connection, long wave, LocalDateTime now) throws SQLException {
        Map<Group, Integer> waiting =
                waiting(connection, now, " AND w.id = " + wave).getOrDefault(wave, Map.of());
        Set<Group> going = ReleaseRules.closing(waiting, shown(connection, wave));
        if (going.isEmpty()) {
            staying.put(wave, waiting);
        } else {
            WaveRelease release = new WaveRelease(connection, wave, sheets.of(connection, wave));
            release.whole(going);
            release.write();
        }
    }

    /** The same of a wave that goes on. */
    void releaseAsClosed(Connection connection, long wave) throws SQLException {
        release(connection, wave, AT_THE_END_OF_TIME);
    }

    void released(long wave) {
        failures.remove(wave);
    }

    /** Says it in the log, once for each cause; a collision with another transaction is no failure, and tried again with the next run. */
    void failed(long wave, Exception e, LocalDateTime now) {
        if (e instanceof SQLException sql && SqlTrouble.of(sql) == SqlTrouble.COLLIDED) {
            return;
        }
        Failure before = failures.put(wave, new Failure(String.valueOf(e), now.plus(PAUSE)));
        if (before == null || !before.cause().equals(String.valueOf(e))) {
            LOG.errorf(e, "Answers of wave %d are not released; they are tried again each minute", wave);
        }
    }

    /** A cell stays once it was written, empty or not. */
    private static Set<Group> shown(Connection connection, long wave) throws SQLException {
        Set<Group> shown = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT DISTINCT community, channel FROM cell WHERE wave_id = ?")) {
            query.setLong(1, wave);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    shown.add(new Group(row.getString(1), Channel.valueOf(row.getString(2))));
                }
            }
        }
        return shown;
    }
}
