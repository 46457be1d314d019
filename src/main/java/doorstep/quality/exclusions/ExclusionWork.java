package doorstep.quality.exclusions;

import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.ChangeResult;
import doorstep.response.intake.Intake;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/**
 * Carries out a decision about answers, one by one through the intake, so that the fold sees each change.
 *
 * <p>What has been done is noted; broken off in the middle, the rest is done the next time. Answers count if no decision that
 * still stands names them, so that two decisions about the same answers don't undo each other.
 */
@ApplicationScoped
public class ExclusionWork {
    private static final int TOGETHER = 50;

    private static final String OPEN =
            "SELECT response FROM exclusion_response WHERE exclusion_id = ? AND settled = FALSE LIMIT " + TOGETHER;

    private static final String STANDS =
            """
            SELECT COUNT(*) FROM exclusion_response r JOIN exclusion x ON x.id = r.exclusion_id
             WHERE r.response = ? AND x.restored_at IS NULL""";

    private static final String SETTLE =
            "UPDATE exclusion_response SET settled = TRUE WHERE exclusion_id = ? AND response = ?";

    @Inject
    DataSource database;

    @Inject
    Intake intake;

    /** Does what is left of it; stops where the intake takes no more for now. Blocks; never in a transaction. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void carryOut(long exclusion) {
        boolean goesOn = true;
        while (goesOn) {
            List<UUID> open = open(exclusion);
            goesOn = !open.isEmpty() && carryOut(exclusion, open);
        }
    }

    /** All of these at once; whether each of them was taken. */
    private boolean carryOut(long exclusion, List<UUID> responses) {
        Map<UUID, ChangeKind> wanted = new LinkedHashMap<>();
        Map<UUID, CompletableFuture<ChangeResult>> results = new LinkedHashMap<>();
        for (UUID response : responses) {
            ChangeKind kind = wanted(response);
            wanted.put(response, kind);
            results.put(response, intake.change(response, kind).toCompletableFuture());
        }
        boolean all = true;
        for (UUID response : responses) {
            boolean taken = results.get(response).join().isSettled;
            // somebody may have decided otherwise meanwhile: then it stays open and is looked at again
            if (taken && wanted(response) == wanted.get(response)) {
                settle(exclusion, response);
            }
            all &= taken;
        }
        return all;
    }

    private ChangeKind wanted(UUID response) {
        return query(STANDS, statement -> statement.setBytes(1, UuidBytes.of(response)), row -> row.getLong(1))
                                .get(0)
                        > 0
                ? ChangeKind.excluded
                : ChangeKind.restored;
    }

    private List<UUID> open(long exclusion) {
        return query(OPEN, statement -> statement.setLong(1, exclusion), row -> UuidBytes.uuid(row.getBytes(1)));
    }

    private void settle(long exclusion, UUID response) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setLong(1, exclusion);
            update.setBytes(2, UuidBytes.of(response));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note what became of exclusion " + exclusion, e);
        }
    }

    /** Fills in a statement and may fail. */
    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** Reads a row and may fail. */
    private interface RowReading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String select, Filling filling, RowReading<T> reading) {
        List<T> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(select)) {
            filling.fill(query);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read exclusions", e);
        }
        return found;
    }
}
