package doorstep.response.cells;

import doorstep.wave.Channel;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Lets go of what waits in waves that are closed, and of what comes in after that. */
final class ClosedWaves {
    private static final Logger LOG = Logger.getLogger(ClosedWaves.class);

    private static final String WAITING =
            """
            SELECT x.wave_id, x.community, x.channel, COUNT(*) FROM wave w JOIN waiting x ON x.wave_id = w.id
             WHERE w.closes_at <= ? GROUP BY x.wave_id, x.community, x.channel""";

    private final WaveSheets sheets;

    /** What stayed when a wave was looked at last: as long as no more waits, no more goes, since what is shown only grows. */
    private final Map<Long, Map<Group, Integer>> staying = new ConcurrentHashMap<>();

    ClosedWaves(WaveSheets sheets) {
        this.sheets = sheets;
    }

    /** In the caller's transaction; whether anything was released. */
    boolean release(Connection connection, LocalDateTime now) throws SQLException {
        Map<Long, Map<Group, Integer>> all = waiting(connection, now);
        staying.keySet().retainAll(all.keySet());
        boolean any = false;
        for (Map.Entry<Long, Map<Group, Integer>> wave : all.entrySet()) {
            if (!wave.getValue().equals(staying.get(wave.getKey()))) {
                any |= release(connection, wave.getKey(), wave.getValue());
            }
        }
        return any;
    }

    private static Map<Long, Map<Group, Integer>> waiting(Connection connection, LocalDateTime now)
            throws SQLException {
        Map<Long, Map<Group, Integer>> waiting = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(WAITING)) {
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

    private boolean release(Connection connection, long wave, Map<Group, Integer> waiting) throws SQLException {
        Set<Group> going = ReleaseRules.closing(waiting, shown(connection, wave));
        if (going.isEmpty()) {
            staying.put(wave, waiting);
            return false;
        }
        try {
            WaveRelease release = new WaveRelease(connection, wave, sheets.of(connection, wave));
            release.whole(going);
            release.write();
            return true;
        } catch (NoSuchElementException | IllegalStateException e) {
            LOG.errorf("Answers of wave %d are not released: %s", wave, e.getMessage());
            staying.put(wave, waiting);
            return false;
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
