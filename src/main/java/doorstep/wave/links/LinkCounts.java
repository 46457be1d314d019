package doorstep.wave.links;

import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** How often links were opened and answered at all, gathered in memory and added to the database each second. */
@ApplicationScoped
class LinkCounts {
    private static final Logger LOG = Logger.getLogger(LinkCounts.class);
    private static final String ADD =
            "UPDATE share_link SET opened = opened + ?, started = started + ? WHERE token = ?";

    private record Count(long opened, long started) {
        Count plus(Count more) {
            return new Count(opened + more.opened, started + more.started);
        }
    }

    @Inject
    AgroalDataSource database;

    private final Map<String, Count> waiting = new ConcurrentHashMap<>();

    void opened(String token) {
        add(token, new Count(1, 0));
    }

    void started(String token) {
        add(token, new Count(0, 1));
    }

    private void add(String token, Count more) {
        waiting.merge(token, more, Count::plus);
    }

    /** A failed transaction, a deadlock say, puts its counts back: the next second tries them again. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void flush() {
        Map<String, Count> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> write(taken));
        } catch (RuntimeException e) {
            taken.forEach(this::add);
            LOG.debugf(e, "Counts of %d links wait for the next second", taken.size());
        }
    }

    void flushAtLast(@Observes ShutdownEvent stopping) {
        for (int attempt = 0; attempt < 5 && !waiting.isEmpty(); attempt++) {
            flush();
        }
    }

    /** Sorted, so that replicas lock rows in the same order. */
    private Map<String, Count> take() {
        var taken = new TreeMap<String, Count>();
        for (String token : List.copyOf(waiting.keySet())) {
            Count count = waiting.remove(token);
            if (count != null) {
                taken.put(token, count);
            }
        }
        return taken;
    }

    private void write(Map<String, Count> counts) {
        Sql.batch(database, ADD, counts.entrySet().stream().map(one ->
                new Object[] {one.getValue().opened(), one.getValue().started(), one.getKey()}));
    }
}
