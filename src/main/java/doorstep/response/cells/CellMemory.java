package doorstep.response.cells;

import doorstep.tally.cells.Cell;
import java.lang.ref.SoftReference;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folded cells of the waves looked at last, so that they are read and parsed anew only once a fold has changed them. Whether they still
 * count is asked in the caller's snapshot: what is given back is what stands in the database, to the last digit.
 */
final class CellMemory {
    private static final int WAVES = 6;

    private final Map<Long, Known> waves = new LinkedHashMap<>(WAVES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Known> eldest) {
            return size() > WAVES;
        }
    };

    /** Cells as they stood at a version; dropped where the heap grows short. */
    private record Known(long version, SoftReference<Map<CellKey, Cell>> cells) {}

    Map<CellKey, Cell> of(Connection snapshot, long waveId) throws SQLException {
        CellTable table = new CellTable(snapshot, waveId);
        long version = table.version();
        Map<CellKey, Cell> known = recall(waveId, version);
        if (known == null) {
            known = Map.copyOf(table.all());
            keep(waveId, new Known(version, new SoftReference<>(known)));
        }
        return known;
    }

    private synchronized Map<CellKey, Cell> recall(long waveId, long version) {
        Known known = waves.get(waveId);
        return known != null && known.version() == version ? known.cells().get() : null;
    }

    private synchronized void keep(long waveId, Known known) {
        waves.put(waveId, known);
    }
}
