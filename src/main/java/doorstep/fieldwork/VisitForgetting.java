package doorstep.fieldwork;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/**
 * Forgets when households that have answered were visited and what was noted there, however they answered: by letter or on
 * paper too, or at the door when the service died between the answers and the door.
 */
@ApplicationScoped
class VisitForgetting {
    private static final int CHUNK = 500;

    private static final String TOLD =
            """
            SELECT v.id FROM visit v JOIN household h ON h.id = v.household_id JOIN spent_code s ON s.code_hash = h.spend_key
             WHERE v.hour IS NOT NULL OR v.again_at IS NOT NULL OR v.note <> ''""";

    @Inject
    VisitForgetting self;

    @Inject
    Session database;

    @Scheduled(
            every = "{doorstep.forget.every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (self.forgetSome() == CHUNK) {
            // each chunk is a transaction of its own
        }
    }

    /** @return how many */
    @Transactional
    public int forgetSome() {
        // found without locks, so that no phone waits while all visits are looked through
        List<byte[]> ids = database.createNativeQuery(TOLD, byte[].class)
                .setMaxResults(CHUNK)
                .getResultList();
        if (!ids.isEmpty()) {
            database.createNativeMutationQuery(
                            "UPDATE visit SET hour = NULL, again_at = NULL, note = '' WHERE id IN (?1)")
                    .setParameterList(1, ids)
                    .executeUpdate();
        }
        return ids.size();
    }
}
