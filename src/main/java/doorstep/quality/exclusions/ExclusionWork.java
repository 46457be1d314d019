package doorstep.quality.exclusions;

import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.ChangeResult;
import doorstep.response.intake.Intake;
import doorstep.web.Chunks;
import doorstep.web.Sql;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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

    private static final String STANDING =
            """
            SELECT DISTINCT r.response FROM exclusion_response r JOIN exclusion x ON x.id = r.exclusion_id
             WHERE x.restored_at IS NULL AND r.response IN (%s)""";

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
        Map<UUID, ChangeKind> wanted = wanted(responses);
        Map<UUID, CompletableFuture<ChangeResult>> results = new LinkedHashMap<>();
        wanted.forEach((response, kind) ->
                results.put(response, intake.change(response, kind).toCompletableFuture()));
        List<UUID> taken = responses.stream()
                .filter(response -> results.get(response).join().isSettled)
                .toList();
        if (!taken.isEmpty()) {
            // somebody may have decided otherwise meanwhile: then it stays open and is looked at again
            Map<UUID, ChangeKind> now = wanted(taken);
            settle(exclusion, taken.stream().filter(one -> now.get(one) == wanted.get(one)));
        }
        return taken.size() == responses.size();
    }

    /** What each of some answers is to be: left out while a decision stands that names it. */
    private Map<UUID, ChangeKind> wanted(List<UUID> responses) {
        Map<UUID, ChangeKind> wanted = new LinkedHashMap<>();
        responses.forEach(one -> wanted.put(one, ChangeKind.restored));
        Object[] values = responses.stream().map(UuidBytes::of).toArray();
        Sql.each(
                database,
                STANDING.formatted(Chunks.marks(responses.size())),
                row -> wanted.put(UuidBytes.uuid(row.getBytes(1)), ChangeKind.excluded),
                values);
        return wanted;
    }

    private List<UUID> open(long exclusion) {
        return Sql.list(database, OPEN, row -> UuidBytes.uuid(row.getBytes(1)), exclusion);
    }

    private void settle(long exclusion, Stream<UUID> responses) {
        Sql.batch(database, SETTLE, responses.map(one -> new Object[] {exclusion, UuidBytes.of(one)}));
    }
}
