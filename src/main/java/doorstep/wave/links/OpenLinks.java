package doorstep.wave.links;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import doorstep.questionnaire.Tongue;
import doorstep.wave.Approval;
import doorstep.wave.Questionnaires;
import doorstep.wave.Token;
import doorstep.wave.WaveChanged;
import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Share links as the residents' pages and the intake see them: from memory, at most two seconds old. */
@ApplicationScoped
public class OpenLinks {
    private static final String READ =
            """
            SELECT l.token, l.wave_id, l.community, l.label, p.name, w.form_id, w.version, w.languages, w.published_at,
                   w.opens_at, w.closes_at, w.retain_until, w.made_up,
                   w.approval_form_no, w.approval_authority, w.approval_no, w.approval_valid_until
              FROM share_link l JOIN wave w ON w.id = l.wave_id JOIN place p ON p.code = l.community
             WHERE l.token = ? AND l.withdrawn_at IS NULL""";

    @Inject
    AgroalDataSource database;

    @Inject
    Questionnaires questionnaires;

    @Inject
    LinkCounts counts;

    /** Unknown tokens are remembered too, so that a broken link in a busy chat group costs one query in two seconds. */
    private final Cache<String, Optional<LinkTarget>> memory = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(2))
            .maximumSize(50_000)
            .build();

    /**
     * What the link leads to; empty for an unknown or withdrawn one. Queries, and so blocks, only where memory has
     * nothing fresh. Case and spaces around do not matter: people type it from posters.
     */
    public Optional<LinkTarget> find(String token) {
        return Token.typed(token).flatMap(typed -> memory.get(typed, this::read));
    }

    /** The same for callers that must not block: at once on a hit, from a worker thread on a miss. */
    public Uni<Optional<LinkTarget>> findAsync(String token) {
        Optional<String> typed = Token.typed(token);
        if (typed.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        Optional<LinkTarget> known = memory.getIfPresent(typed.get());
        return known != null
                ? Uni.createFrom().item(known)
                : Uni.createFrom().item(() -> find(token)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** What memory has just now, without ever blocking: the outer one is empty where it would take a query. */
    public Optional<Optional<LinkTarget>> findInMemory(String token) {
        Optional<LinkTarget> asItStands = memory.getIfPresent(token);
        if (asItStands != null) {
            return Optional.of(asItStands);
        }
        Optional<String> typed = Token.typed(token);
        return typed.isEmpty() ? Optional.of(Optional.empty()) : Optional.ofNullable(memory.getIfPresent(typed.get()));
    }

    /** Whether {@link #find} would answer from memory, without a query, just now. */
    public boolean isInMemory(String token) {
        return Token.typed(token)
                .map(typed -> memory.getIfPresent(typed) != null)
                .orElse(true);
    }

    /** The page behind the link was opened once more; written to the database within a second or so. */
    public void countOpened(String token) {
        Token.typed(token).ifPresent(counts::opened);
    }

    /** Somebody gave a first answer. */
    public void countStarted(String token) {
        Token.typed(token).ifPresent(counts::started);
    }

    /** This process sees a change of staff's at once; other replicas follow within two seconds. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) WaveChanged change) {
        memory.invalidateAll();
    }

    private Optional<LinkTarget> read(String token) {
        return Sql.list(database, READ, this::target, token).stream().findFirst();
    }

    private LinkTarget target(ResultSet row) throws SQLException {
        return new LinkTarget(
                row.getString("token"),
                row.getString("label"),
                new LinkTarget.Community(row.getString("community"), row.getString("name")),
                wave(row),
                questionnaires.published(row.getString("form_id"), row.getString("version")));
    }

    private static LinkTarget.OfWave wave(ResultSet row) throws SQLException {
        return new LinkTarget.OfWave(
                row.getLong("wave_id"),
                Tongue.list(row.getString("languages")),
                row.getObject("published_at", LocalDateTime.class) != null,
                row.getObject("opens_at", LocalDateTime.class),
                row.getObject("closes_at", LocalDateTime.class),
                row.getObject("retain_until", LocalDate.class),
                row.getBoolean("made_up"),
                approval(row));
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getString("approval_form_no"),
                row.getString("approval_authority"),
                row.getString("approval_no"),
                row.getObject("approval_valid_until", LocalDate.class));
    }
}
