package doorstep.fieldwork.phone;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tries again what waits in quarantine for a door of a walk, so that it is taken even if nobody sends the door again. */
@ApplicationScoped
class WaitingRecords {
    private static final int CHUNK = 100;

    @Inject
    QuarantineStore quarantine;

    @Inject
    RecordIntake taking;

    @Scheduled(
            every = "{doorstep.forget.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        QuarantinedRecord last = null;
        List<QuarantinedRecord> some;
        do {
            some = quarantine.waitingForADoor(last, CHUNK);
            taking.takeIfItsDoorIsThere(some);
            last = some.isEmpty() ? null : some.get(some.size() - 1);
        } while (some.size() == CHUNK);
    }
}
