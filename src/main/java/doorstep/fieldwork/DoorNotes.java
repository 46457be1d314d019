package doorstep.fieldwork;

import doorstep.web.Seal;
import doorstep.web.ServiceSecret;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Interviews completed at doors, until the doors are released: sealed, because they are written beside the answers.
 *
 * <p>Staff see at once that a door is completed, as the volunteer does; who reads tables or logs does not see which.
 */
@ApplicationScoped
public class DoorNotes {
    private static final int BYTES = 24;

    private final UnaryOperator<byte[]> completedVisit;
    private final Seal seal;
    private final EntityManager database;

    DoorNotes(ServiceSecret secret, EntityManager database) {
        completedVisit = secret.keyedHash("completed visit");
        seal = new Seal(secret, "completed visit");
        this.database = database;
    }

    /** A completed door and who was there. */
    public record Completed(UUID household, long volunteer) {}

    /** The one completed visit of a household: the same at every retry, and random to whoever has not our secret. */
    public UUID completedId(UUID household) {
        return UuidBytes.uuid(completedVisit.apply(UuidBytes.of(household)));
    }

    /** Notes it once, however often it is said; the caller holds the household. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(long waveId, String community, Completed door) {
        byte[] id = UuidBytes.of(completedId(door.household()));
        if (isKnown(id)) {
            return;
        }
        byte[] content = ByteBuffer.allocate(BYTES)
                .put(UuidBytes.of(door.household()))
                .putLong(door.volunteer())
                .array();
        database.createNativeQuery("INSERT INTO door_note (id, wave_id, community, sealed) VALUES (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, waveId)
                .setParameter(3, community)
                .setParameter(4, seal.seal(content, community))
                .executeUpdate();
    }

    private boolean isKnown(byte[] id) {
        return !database.createNativeQuery(
                        "SELECT n.id FROM door_note n WHERE n.id = ?1 UNION SELECT v.id FROM visit v WHERE v.id = ?1")
                .setParameter(1, id)
                .getResultList()
                .isEmpty();
    }

    /** Who completed which doors of some waves that are not released yet, by household. */
    @Transactional
    public Map<UUID, Long> completed(Collection<Long> waves) {
        Map<UUID, Long> completed = new HashMap<>();
        rows("wave_id IN (?1)", waves).forEach(row -> {
            Completed door = open((String) row[1], (String) row[2]);
            completed.put(door.household(), door.volunteer());
        });
        return completed;
    }

    /** The same of one community, by the note's id. */
    Map<UUID, Completed> waiting(long waveId, String community) {
        Map<UUID, Completed> waiting = new HashMap<>();
        rows("wave_id = ?1 AND community = ?2", waveId, community)
                .forEach(row -> waiting.put(UuidBytes.uuid((byte[]) row[0]), open((String) row[1], (String) row[2])));
        return waiting;
    }

    private List<Object[]> rows(String which, Object... values) {
        var query = database.createNativeQuery(
                "SELECT id, community, sealed FROM door_note WHERE " + which, Object[].class);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query.getResultList();
        return rows;
    }

    private Completed open(String community, String sealed) {
        ByteBuffer content = ByteBuffer.wrap(seal.open(sealed, community)
                .orElseThrow(
                        () -> new IllegalStateException("a note of a door does not open with this service's secret")));
        byte[] household = new byte[16];
        content.get(household);
        return new Completed(UuidBytes.uuid(household), content.getLong());
    }
}
