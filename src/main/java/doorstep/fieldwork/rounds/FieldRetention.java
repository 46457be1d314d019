package doorstep.fieldwork.rounds;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.KeptDoors;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Period;
import java.util.List;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Forgets what happened at the doors of a wave when the time for keeping its answers is over: visits with their outcomes and
 * notes, what phones sent, records in quarantine; then the drawn households with their addresses and codes. Counts stay
 * ({@link KeptDoors}), so that weights and response rates do not change; of a draft, which has none, its households stay too.
 */
@ApplicationScoped
public class FieldRetention {
    private static final Logger LOG = Logger.getLogger(FieldRetention.class);
    private static final int CHUNK = 1000;

    private static final String VISITS =
            "SELECT v.id FROM visit v JOIN household h ON h.id = v.household_id WHERE h.wave_id = ?1";
    private static final String RECORDS = "SELECT id FROM field_record WHERE wave_id = ?1";
    private static final String QUARANTINED = "SELECT DISTINCT id FROM quarantined_record WHERE wave_id = ?1";
    private static final String HOUSEHOLDS =
            "SELECT id FROM household WHERE wave_id = ?1 AND (note <> '' OR volunteer_id IS NOT NULL)";

    /** What something still refers to goes another time. */
    private static final String GONE =
            """
            SELECT h.id FROM household h WHERE h.wave_id = ?1 AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.household_id = h.id)
               AND NOT EXISTS (SELECT 1 FROM back_check b WHERE b.household_id = h.id)""";

    private static final String CODES =
            """
            SELECT c.code_hash FROM household_code c WHERE c.wave_id = ?1
               AND NOT EXISTS (SELECT 1 FROM household h WHERE h.spend_key = c.code_hash)""";

    private static final String MARKS = "SELECT mark FROM door_mark WHERE wave_id = ?1";

    /** Phones that were signed out so long ago and hold nothing that is still to come. */
    private static final Period ENDED_PHONES = Period.ofDays(180);

    /** Lists that a newer one has replaced, once all waves drawn from them are past their retention. */
    private static final String OLD_FRAMES =
            """
            SELECT f.id FROM frame f WHERE f.id < (SELECT MAX(n.id) FROM frame n WHERE n.community = f.community)
               AND EXISTS (SELECT 1 FROM frame_household h WHERE h.frame_id = f.id)
               AND NOT EXISTS (SELECT 1 FROM sample s JOIN wave w ON w.id = s.wave_id
                                WHERE s.frame_id = f.id AND w.retain_until >= ?1)
               AND f.imported_at < ?2""";

    /** A list may be drawn from soon after it came: only old ones go. */
    private static final Period OLD_LIST = Period.ofDays(90);

    @Inject
    FieldRetention self;

    @Inject
    Session database;

    @Inject
    KeptDoors kept;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        self.due().forEach(this::tryErasing);
    }

    /** A wave that cannot be erased keeps no other. */
    private void tryErasing(Wave wave) {
        try {
            erase(wave);
        } catch (RuntimeException e) {
            LOG.errorf(e, "the fieldwork of wave %d stays until the next time", wave.id);
        }
    }

    private void erase(Wave wave) {
        boolean hasOpened = wave.state(clock.now()).hasOpened();
        if (hasOpened) {
            kept.keep(wave.id, clock.now());
        }
        long visits = all(wave.id, VISITS, "DELETE FROM visit WHERE id IN (?1)");
        long others = all(wave.id, RECORDS, "DELETE FROM field_record WHERE id IN (?1)")
                + all(wave.id, QUARANTINED, "DELETE FROM quarantined_record WHERE id IN (?1)")
                + all(wave.id, HOUSEHOLDS, "UPDATE household SET note = '', volunteer_id = NULL WHERE id IN (?1)");
        self.notes(wave.id);
        long households = hasOpened ? households(wave.id) : 0;
        if (visits + others + households > 0) {
            self.note(wave.id, visits, households);
        }
    }

    private long households(long wave) {
        long households = all(wave, GONE, "DELETE FROM household WHERE id IN (?1)");
        all(
                wave,
                CODES,
                "DELETE FROM spent_code WHERE code_hash IN (?1)",
                "DELETE FROM household_code WHERE code_hash IN (?1)");
        all(wave, MARKS, "DELETE FROM door_mark WHERE mark IN (?1)");
        return households;
    }

    /** What no wave needs any more: addresses of replaced lists, phones that ended. How many stood in a list stays. */
    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void leftovers() {
        List<Long> frames = database.createNativeQuery(OLD_FRAMES, Long.class)
                .setParameter(1, clock.today())
                .setParameter(2, clock.now().minus(OLD_LIST))
                .setMaxResults(CHUNK)
                .getResultList();
        if (!frames.isEmpty()) {
            database.createNativeMutationQuery("DELETE FROM frame_household WHERE frame_id IN (?1)")
                    .setParameterList(1, frames)
                    .executeUpdate();
        }
        database.createNativeMutationQuery("DELETE FROM device WHERE ended_at < ?1 AND waiting = 0")
                .setParameter(1, clock.now().minus(ENDED_PHONES))
                .executeUpdate();
    }

    @Transactional
    public List<Wave> due() {
        return Wave.list("retainUntil < ?1 order by id", clock.today());
    }

    /** Each chunk is a transaction of its own. */
    private long all(long wave, String select, String... changes) {
        long done = 0;
        int some;
        do {
            some = self.some(wave, select, changes);
            done += some;
        } while (some == CHUNK);
        return done;
    }

    /** @return how many */
    @Transactional
    public int some(long wave, String select, String... changes) {
        List<byte[]> ids = database.createNativeQuery(select, byte[].class)
                .setParameter(1, wave)
                .setMaxResults(CHUNK)
                .getResultList();
        if (!ids.isEmpty()) {
            for (String change : changes) {
                database.createNativeMutationQuery(change)
                        .setParameterList(1, ids)
                        .executeUpdate();
            }
        }
        return ids.size();
    }

    /** Doors that never were released stay as they are shown. */
    @Transactional
    public void notes(long wave) {
        database.createNativeMutationQuery("DELETE FROM door_note WHERE wave_id = ?1")
                .setParameter(1, wave)
                .executeUpdate();
    }

    @Transactional
    public void note(long wave, long visits, long households) {
        audit.record(
                AuditAction.FIELD_ERASE,
                AuditFact.WAVE.is(wave),
                AuditFact.VISITS.is(visits),
                AuditFact.DOORS.is(households));
    }
}
