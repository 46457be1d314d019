package doorstep.response.cells;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import doorstep.tally.cells.Cell;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * The cells of the waves looked at last, so that they are read and parsed anew only once a release has changed them; dropped where the
 * heap grows short. Whether they still count is asked in the caller's snapshot: what is given back is what stands in the database.
 */
final class CellMemory {
    private static final int WAVES = 6;

    private final Cache<Long, Known> waves =
            Caffeine.newBuilder().maximumSize(WAVES).softValues().build();

    /** Cells as they stood at a version. */
    private record Known(long version, Map<CellKey, Cell> cells) {}

    Map<CellKey, Cell> of(Connection snapshot, long waveId) throws SQLException {
        CellTable table = CellTable.cells(snapshot, waveId);
        long version = table.version();
        Known known = waves.getIfPresent(waveId);
        if (known == null || known.version() != version) {
            known = new Known(version, Map.copyOf(table.all()));
            waves.put(waveId, known);
        }
        return known.cells();
    }
}
