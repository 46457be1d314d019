package doorstep.account;

import doorstep.web.ChineseClock;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The record of what staff did, each entry chained to the one before by its hash. */
@ApplicationScoped
public class AuditTrail {
    /** Who acts when nobody is signed in: the service itself. */
    static final String SYSTEM = "system";

    private static final int LONGEST_ACTOR = 60;
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 10_000;

    @Inject
    SecurityIdentity identity;

    @Inject
    ChineseClock clock;

    @Inject
    EntityManager database;

    @Inject
    AuditWords words;

    /**
     * Adds an entry in the caller's transaction. Call it last: until the transaction ends nobody else can add one.
     *
     * @param subject what it was done to
     * @param facts what changed; never a password or a link's token
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(AuditAction action, AuditFact.Told subject, AuditFact.Told... facts) {
        append(actor(), action, List.of(new Deed(subject, facts)));
    }

    /**
     * One of several things that were done in the same way.
     *
     * @param subject what it was done to
     * @param facts what changed
     */
    public record Deed(AuditFact.Told subject, AuditFact.Told... facts) {}

    /** Adds an entry for each, and asks for the end of the chain but once; call it last as well. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordAll(AuditAction action, List<Deed> deeds) {
        append(actor(), action, deeds);
    }

    /** Adds an entry for somebody whose request began before they were signed in. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recordBy(Account actor, AuditAction action, AuditFact.Told... facts) {
        append(actor.name, action, List.of(new Deed(AuditFact.ACCOUNT.is(actor.name), facts)));
    }

    /**
     * What was done, as pages show it.
     *
     * @param action as it is stored; the last three in words
     */
    public record Done(
            long number, LocalDateTime at, String actor, String action, String did, String subject, String detail) {}

    /** All that was done to a subject, the latest first. */
    public List<Done> history(AuditFact.Told subject) {
        return words.of(AuditEntry.list("subject = ?1 order by id desc", subject.written()));
    }

    private String actor() {
        boolean inRequest = Arc.container().requestContext().isActive();
        return inRequest && !identity.isAnonymous() ? identity.getPrincipal().getName() : SYSTEM;
    }

    private void append(String actor, AuditAction action, List<Deed> deeds) {
        Object[] head =
                (Object[]) database.createNativeQuery("SELECT entries, hash FROM audit_head WHERE id = 1 FOR UPDATE")
                        .getSingleResult();
        long last = ((Number) head[0]).longValue();
        String hash = (String) head[1];
        for (Deed deed : deeds) {
            var entry = new AuditEntry();
            entry.id = ++last;
            entry.at = clock.now().truncatedTo(ChronoUnit.SECONDS);
            entry.actor = storable(actor, LONGEST_ACTOR);
            entry.action = action.stored();
            entry.subject = storable(AuditFact.written(List.of(deed.subject)), LONGEST_SUBJECT);
            entry.detail = storable(AuditFact.written(List.of(deed.facts)), LONGEST_DETAIL);
            entry.previousHash = hash;
            entry.hash = entry.computedHash();
            entry.persist();
            hash = entry.hash;
        }
        database.createNativeQuery("UPDATE audit_head SET entries = ?1, hash = ?2 WHERE id = 1")
                .setParameter(1, last)
                .setParameter(2, hash)
                .executeUpdate();
    }

    /** What the database gives back must be what was hashed: whole characters, and no more than the column holds. */
    private static String storable(String text, int longest) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        boolean fits = whole.codePointCount(0, whole.length()) <= longest;
        return fits ? whole : whole.substring(0, whole.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
