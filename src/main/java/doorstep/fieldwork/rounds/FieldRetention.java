package doorstep.fieldwork.rounds;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.wave.Wave;
import doorstep.web.ChineseClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/**
 * Forgets what happened at the doors of a wave when the time for keeping its answers is over: visits with their outcomes and
 * notes, what phones sent, records in quarantine, who went where and what stood beside an address. Which households were drawn and
 * which of them answered stays.
 */
@ApplicationScoped
public class FieldRetention {
    private static final int CHUNK = 1000;

    private static final String VISITS =
            "SELECT v.id FROM visit v JOIN household h ON h.id = v.household_id WHERE h.wave_id = ?1";
    private static final String RECORDS = "SELECT id FROM field_record WHERE wave_id = ?1";
    private static final String QUARANTINED = "SELECT DISTINCT id FROM quarantined_record WHERE wave_id = ?1";
    private static final String HOUSEHOLDS =
            "SELECT id FROM household WHERE wave_id = ?1 AND (note <> '' OR volunteer_id IS NOT NULL)";

    @Inject
    FieldRetention self;

    @Inject
    Session database;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        for (long wave : self.due()) {
            long visits = all(wave, VISITS, "DELETE FROM visit WHERE id IN (?1)");
            long others = all(wave, RECORDS, "DELETE FROM field_record WHERE id IN (?1)")
                    + all(wave, QUARANTINED, "DELETE FROM quarantined_record WHERE id IN (?1)")
                    + all(wave, HOUSEHOLDS, "UPDATE household SET note = '', volunteer_id = NULL WHERE id IN (?1)");
            if (visits + others > 0) {
                self.note(wave, visits);
            }
        }
    }

    @Transactional
    public List<Long> due() {
        return Wave.<Wave>list("retainUntil < ?1 order by id", clock.today()).stream()
                .map(wave -> wave.id)
                .toList();
    }

    /** Each chunk is a transaction of its own. */
    private long all(long wave, String select, String change) {
        long done = 0;
        int some;
        do {
            some = self.some(wave, select, change);
            done += some;
        } while (some == CHUNK);
        return done;
    }

    /** @return how many */
    @Transactional
    public int some(long wave, String select, String change) {
        List<byte[]> ids = database.createNativeQuery(select, byte[].class)
                .setParameter(1, wave)
                .setMaxResults(CHUNK)
                .getResultList();
        if (!ids.isEmpty()) {
            database.createNativeMutationQuery(change).setParameterList(1, ids).executeUpdate();
        }
        return ids.size();
    }

    @Transactional
    public void note(long wave, long visits) {
        audit.record(AuditAction.FIELD_ERASE, AuditFact.WAVE.is(wave), AuditFact.VISITS.is(visits));
    }
}
