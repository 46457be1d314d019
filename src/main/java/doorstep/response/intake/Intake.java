package doorstep.response.intake;

import doorstep.fieldwork.HouseholdCodes;
import doorstep.web.ChineseClock;
import doorstep.web.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where answers become durable, exactly once, in groups.
 *
 * <p>What is said here from memory only saves the database work; the judges are its UNIQUE keys, so that any number of
 * replicas may take answers side by side.
 */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int RECENT = 20_000;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final IntakeResult OVERLOADED = new IntakeResult.Overloaded(LONGEST_WAIT_SECONDS);

    private final DataSource database;
    private final HouseholdCodes codes;
    private final Receipts receipts;
    private final Lanes lanes;
    private final ConcurrentMap<UUID, Pending> underWay = new ConcurrentHashMap<>();
    private final RecentHashes recent = new RecentHashes(RECENT);

    public Intake(
            DataSource database,
            ChineseClock clock,
            HouseholdCodes codes,
            Receipts receipts,
            @ConfigProperty(name = "doorstep.intake.lanes") int lanes) {
        this.database = database;
        this.codes = codes;
        this.receipts = receipts;
        this.lanes = new Lanes(lanes, () -> new LaneWriter(database, clock));
    }

    void start(@Observes StartupEvent event) {
        lanes.start(underWay.values());
    }

    /** Finishes what was accepted. */
    void stop(@Observes ShutdownEvent event) {
        lanes.stop();
    }

    /**
     * Completes after the commit (or the refusal), never before; does not block the caller.
     *
     * <p>Who continues after it does so on the thread of a writer, and must not keep it. Completes exceptionally with a
     * ProblemException where the link leads nowhere any more.
     */
    public CompletionStage<IntakeResult> submit(Submission submission) {
        return submit(pending(submission));
    }

    /**
     * The same for whoever has nothing else to do meanwhile, as behind a page: waits some seconds, and then says that we are
     * overloaded, because sending the same once more is safe. Blocks.
     *
     * @throws ProblemException where the link leads nowhere any more
     */
    public IntakeResult take(Submission submission) {
        try {
            return submit(submission).toCompletableFuture().get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            return OVERLOADED;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return OVERLOADED;
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof ProblemException problem) {
                throw problem;
            }
            LOG.error("The intake failed", broken.getCause());
            return OVERLOADED;
        }
    }

    private Pending pending(Submission submission) {
        return new Pending(submission, submission.origin().spends(codes).map(codes::spending), receipts, this::settled);
    }

    private CompletionStage<IntakeResult> submit(Pending newcomer) {
        byte[] known = recent.get(newcomer.uuid);
        if (known != null) {
            return CompletableFuture.completedFuture(newcomer.besides(known));
        }
        Pending first = underWay.putIfAbsent(newcomer.uuid, newcomer);
        if (first != null) {
            return first.result().thenCompose(answer -> afterFirst(first, answer, newcomer));
        }
        if (!lanes.offer(newcomer)) {
            newcomer.refuse();
        }
        return newcomer.result();
    }

    /** A repeat that came while the first was still under way. */
    private CompletionStage<IntakeResult> afterFirst(Pending first, IntakeResult answer, Pending repeat) {
        CompletionStage<IntakeResult> told = CompletableFuture.completedFuture(answer);
        return answer.match(new IntakeResult.Cases<>(
                receipt -> CompletableFuture.completedFuture(repeat.besides(first.answersHash)),
                receipt -> CompletableFuture.completedFuture(repeat.besides(first.answersHash)),
                why -> repeat.isSame(first) ? told : submit(repeat),
                seconds -> told));
    }

    private void settled(Pending pending, IntakeResult answer) {
        if (answer.proof().isPresent()) {
            recent.put(pending.uuid, pending.answersHash);
        }
        underWay.remove(pending.uuid, pending);
    }

    /**
     * What a repeat of stored answers is told, without storing anything: for waves that have closed. Empty where nothing
     * is stored under that id. Blocks.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<IntakeResult> findStored(Submission submission) {
        Pending repeat = pending(submission);
        try (Connection connection = database.getConnection()) {
            return Optional.ofNullable(
                    new AlreadyStored(connection).byResponse(List.of(repeat)).get(repeat));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look up a response", e);
        }
    }

    /** Notes what happened to a stored response; completes after the commit, as {@link #submit} does. */
    public CompletionStage<ChangeResult> change(UUID uuid, ChangeKind kind) {
        PendingChange change = new PendingChange(uuid, kind);
        if (!lanes.offer(change)) {
            change.refuse();
        }
        return change.result.whenComplete((answer, failure) -> recent.forget(uuid));
    }
}
