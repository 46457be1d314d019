package doorstep.fieldwork.phone;

import doorstep.web.ChineseClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;

/** Deletes the bytes of records in quarantine that name no wave of ours after a while; a wave's go at its own retention. */
@ApplicationScoped
class QuarantineRetention {
    /** Nobody promised a date for records of no wave. */
    private static final int DAYS_WITHOUT_WAVE = 90;

    private static final int CHUNK = 200;

    @Inject
    QuarantineRetention self;

    @Inject
    ChineseClock clock;

    @Scheduled(
            every = "{doorstep.retention.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (self.eraseSome() == CHUNK) {
            // each chunk is a transaction of its own
        }
    }

    /** @return how many */
    @Transactional
    public int eraseSome() {
        LocalDateTime now = clock.now();
        List<QuarantinedRecord> due = QuarantinedRecord.<QuarantinedRecord>find(
                        "settledAt is null and waveId is null and receivedAt < ?1", now.minusDays(DAYS_WITHOUT_WAVE))
                .page(0, CHUNK)
                .list();
        due.forEach(one -> one.settle(QuarantinedRecord.Decision.erased, RecordIntake.ITSELF, "", now));
        return due.size();
    }
}
