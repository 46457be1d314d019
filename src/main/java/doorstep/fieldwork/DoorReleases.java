package doorstep.fieldwork;

import doorstep.web.ChineseClock;
import doorstep.web.Chunks;
import doorstep.web.UuidBytes;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Shows of households that they have answered, five or more of a community at a time while five or more stay behind, and the
 * rest at the wave's closing: so no door turns when its answers come, and no log has one beside the other.
 *
 * <p>Which stay behind is drawn, and doors are written in the order of their keys, so that neither says who came first.
 */
@ApplicationScoped
public class DoorReleases {
    /** The fewest that are released together, and that stay behind. */
    static final int FEWEST = 5;

    private static final String WAITING =
            """
            SELECT m.wave_id, m.community, COUNT(*), w.closes_at, (SELECT COUNT(*) FROM door_mark r WHERE r.state = 'released'
                   AND r.wave_id = m.wave_id AND r.community = m.community)
              FROM door_mark m JOIN wave w ON w.id = m.wave_id
             WHERE m.state = 'waiting' GROUP BY m.wave_id, m.community, w.closes_at""";

    private final Random random = new SecureRandom();

    @Inject
    DoorReleases self;

    @Inject
    EntityManager database;

    @Inject
    DoorMarks marks;

    @Inject
    DoorNotes notes;

    @Inject
    ChineseClock clock;

    /** A community of a wave with doors that wait. */
    public record Group(long wave, String community, int waiting, boolean isClosed, boolean isShown) {
        /** How many may be shown now. */
        int due() {
            boolean last = isClosed && (waiting >= FEWEST || !isShown);
            return last ? waiting : waiting >= 2 * FEWEST && !isClosed ? waiting - FEWEST : 0;
        }
    }

    @Scheduled(
            every = "{doorstep.doors.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        for (Group group : self.due()) {
            self.release(group);
        }
    }

    @Transactional
    public List<Group> due() {
        LocalDateTime now = clock.now();
        List<?> rows = database.createNativeQuery(WAITING).getResultList();
        return rows.stream()
                .map(row -> group((Object[]) row, now))
                .filter(group -> group.due() > 0)
                .toList();
    }

    private static Group group(Object[] row, LocalDateTime now) {
        LocalDateTime closes = row[3] instanceof java.sql.Timestamp at ? at.toLocalDateTime() : (LocalDateTime) row[3];
        return new Group(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).intValue(),
                !closes.isAfter(now),
                ((Number) row[4]).longValue() > 0);
    }

    /** One at a time, whichever replica; what another has done meanwhile is found done. */
    @Transactional
    public void release(Group group) {
        database.createNativeQuery("SELECT id FROM door_turn WHERE id = 1 FOR UPDATE")
                .getResultList();
        Map<CodeHash, byte[]> waiting = waiting(group);
        int due = new Group(group.wave, group.community, waiting.size(), group.isClosed, group.isShown).due();
        List<CodeHash> keys = new ArrayList<>(waiting.keySet());
        Collections.shuffle(keys, random);
        List<CodeHash> shown = keys.subList(0, due).stream()
                .sorted(Comparator.comparing(CodeHash::bytes, Arrays::compareUnsigned))
                .toList();
        Chunks.of(shown).forEach(some -> show(group, some, waiting));
    }

    private Map<CodeHash, byte[]> waiting(Group group) {
        Map<CodeHash, byte[]> waiting = new HashMap<>();
        List<?> rows = database.createNativeQuery("SELECT mark, sealed_key FROM door_mark WHERE state = 'waiting'"
                        + " AND wave_id = ?1 AND community = ?2")
                .setParameter(1, group.wave)
                .setParameter(2, group.community)
                .getResultList();
        rows.forEach(found -> {
            Object[] row = (Object[]) found;
            waiting.put(marks.open((String) row[1]), (byte[]) row[0]);
        });
        return waiting;
    }

    private void show(Group group, List<CodeHash> keys, Map<CodeHash, byte[]> waiting) {
        List<byte[]> bytes = keys.stream().map(CodeHash::bytes).toList();
        database.createNativeQuery(
                        "INSERT INTO spent_code (code_hash, wave_id, community)"
                                + " SELECT code_hash, wave_id, community FROM household_code WHERE code_hash IN (?1) ORDER BY code_hash")
                .setParameter(1, bytes)
                .executeUpdate();
        database.createNativeQuery("UPDATE door_mark SET state = 'released', sealed_key = NULL WHERE mark IN (?1)")
                .setParameter(1, keys.stream().map(waiting::get).toList())
                .executeUpdate();
        Set<UUID> households = households(bytes);
        complete(group, households);
        forget(households);
    }

    private Set<UUID> households(List<byte[]> keys) {
        List<?> rows = database.createNativeQuery("SELECT id FROM household WHERE spend_key IN (?1)")
                .setParameter(1, keys)
                .getResultList();
        Set<UUID> households = new HashSet<>();
        rows.forEach(id -> households.add(UuidBytes.uuid((byte[]) id)));
        return households;
    }

    /** The completed visits of these doors, which were notes until now. */
    private void complete(Group group, Set<UUID> households) {
        Map<UUID, DoorNotes.Completed> completed = notes.waiting(group.wave, group.community);
        completed.values().removeIf(door -> !households.contains(door.household()));
        completed.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(note -> {
            Visit visit = new Visit();
            visit.id = note.getKey();
            visit.householdId = note.getValue().household();
            visit.volunteerId = note.getValue().volunteer();
            visit.outcome = VisitOutcome.completed;
            visit.note = "";
            visit.persist();
        });
        if (!completed.isEmpty()) {
            Visit.flush();
            database.createNativeQuery("DELETE FROM door_note WHERE id IN (?1)")
                    .setParameter(
                            1, completed.keySet().stream().map(UuidBytes::of).toList())
                    .executeUpdate();
        }
    }

    /** Whoever has one interview that was broken off and one such door would tell them both; and times would lead to the answers. */
    private void forget(Set<UUID> households) {
        if (!households.isEmpty()) {
            Visit.delete("householdId in ?1 and outcome = ?2", households, VisitOutcome.interrupted);
            Visit.update("hour = null, againAt = null, note = '' where householdId in ?1", households);
        }
    }
}
