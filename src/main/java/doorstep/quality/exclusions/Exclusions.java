package doorstep.quality.exclusions;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.place.Asker;
import doorstep.web.ChineseClock;
import doorstep.web.Chunks;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Sql;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes down what staff decide about answers; {@link ExclusionWork} carries it out. */
@ApplicationScoped
public class Exclusions {
    private static final String OF_VOLUNTEER =
            """
            SELECT i.response FROM interview i JOIN response r ON r.uuid = i.response
             WHERE i.wave_id = ?1 AND i.volunteer_id = ?2 AND (?3 = '' OR i.community = ?3) AND %s AND r.answers <> ''""";

    private static final String INTERVIEWS =
            "SELECT COUNT(*) FROM interview WHERE wave_id = ? AND volunteer_id = ? AND %s AND response IN (%s)";

    private static final String KEEP =
            "INSERT INTO exclusion_response (exclusion_id, response, settled) VALUES (?, ?, FALSE)";

    /** Where the answers are that it left out. */
    private static final String COMMUNITIES =
            """
            SELECT DISTINCT a.community FROM exclusion_response r JOIN response a ON a.uuid = r.response
             WHERE r.exclusion_id = ?1""";

    @Inject
    Asker caller;

    @Inject
    EntityManager database;

    @Inject
    DataSource source;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentStaff staff;

    @Inject
    ChineseClock clock;

    /** Leaves out interviews picked one by one, all of that volunteer. */
    @Transactional
    public Exclusion exclude(long wave, long volunteer, Collection<UUID> chosen, String reason) {
        Set<UUID> responses = new LinkedHashSet<>(chosen);
        if (own(wave, volunteer, responses) < responses.size()) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT,
                    "有答卷不是这位志愿者在这次调查里的入户访问。请回到这位志愿者的页面重新勾选。",
                    "Some of these are no interviews of this volunteer in this wave. Go back to the volunteer's page and choose again.");
        }
        Exclusion exclusion = decided(wave, Exclusion.Scope.chosen, reason);
        exclusion.volunteerId = volunteer;
        return keep(exclusion, List.copyOf(responses));
    }

    /** How many of these are interviews of the volunteer in the caller's places. */
    private long own(long wave, long volunteer, Collection<UUID> responses) {
        long own = 0;
        for (List<UUID> some : Chunks.of(responses)) {
            List<Object> values = new ArrayList<>(List.of(wave, volunteer));
            some.forEach(one -> values.add(UuidBytes.of(one)));
            String query = INTERVIEWS.formatted(caller.scope().where("community"), Chunks.marks(some.size()));
            own += Sql.list(source, query, row -> row.getLong(1), values.toArray())
                    .get(0);
        }
        return own;
    }

    /** Leaves out all interviews of a volunteer as of now, in one community or (empty) in all. */
    @Transactional
    public Exclusion excludeAll(long wave, long volunteer, String community, String reason) {
        List<UUID> responses = new ArrayList<>();
        for (Object found : database.createNativeQuery(
                        OF_VOLUNTEER.formatted(caller.scope().where("i.community")))
                .setParameter(1, wave)
                .setParameter(2, volunteer)
                .setParameter(3, community)
                .getResultList()) {
            responses.add(UuidBytes.uuid((byte[]) found));
        }
        Exclusion exclusion =
                decided(wave, community.isEmpty() ? Exclusion.Scope.volunteer : Exclusion.Scope.community, reason);
        exclusion.volunteerId = volunteer;
        exclusion.community = community.isEmpty() ? null : community;
        return keep(exclusion, responses);
    }

    private Exclusion decided(long wave, Exclusion.Scope scope, String reason) {
        Exclusion exclusion = new Exclusion();
        exclusion.waveId = wave;
        exclusion.scope = scope;
        exclusion.reason = reason;
        exclusion.decidedBy = staff.name();
        exclusion.decidedAt = now();
        return exclusion;
    }

    private Exclusion keep(Exclusion exclusion, List<UUID> responses) {
        if (responses.isEmpty()) {
            throw new ProblemException(
                    Problem.DOES_NOT_FIT, "没有可以排除的答卷。", "There are no answers that could be left out.");
        }
        exclusion.persistAndFlush();
        Sql.batch(source, KEEP, responses.stream().map(one -> new Object[] {exclusion.id, UuidBytes.of(one)}));
        audit.record(
                AuditAction.ANSWERS_EXCLUDE,
                AuditFact.WAVE.is(exclusion.waveId),
                AuditFact.EXCLUSION.is(exclusion.id),
                AuditFact.VOLUNTEER.is(exclusion.volunteerId),
                AuditFact.PLACE.is(exclusion.community),
                AuditFact.PICKED.holds(exclusion.scope == Exclusion.Scope.chosen),
                AuditFact.ANSWERS.is(responses.size()),
                AuditFact.REASON.is(exclusion.reason));
        return exclusion;
    }

    /** The decision, to be changed: all that it left out lies in the caller's places; a problem else. */
    @Transactional
    public Exclusion own(long wave, long id) {
        Exclusion exclusion = Exclusion.of(wave, id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        if (caller.scope().isEverywhere()) {
            return exclusion;
        }
        List<String> communities = new ArrayList<>();
        for (Object code :
                database.createNativeQuery(COMMUNITIES).setParameter(1, id).getResultList()) {
            communities.add((String) code);
        }
        if (!caller.scope().touches(communities)) {
            throw new ProblemException(Problem.NOT_FOUND);
        } else if (!caller.scope().covers(communities)) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "这次排除还有别处的答卷，只有管得到全部这些地方的管理员才能改动。",
                    "It left out answers of other places too; only an administrator of all of them changes it.");
        }
        return exclusion;
    }

    /** Takes a decision back; doing so twice changes nothing. */
    @Transactional
    public void restore(long wave, long id, String reason) {
        Exclusion exclusion = own(wave, id);
        if (exclusion.stands()) {
            exclusion.takeBack(reason, staff.name(), now());
            Exclusion.flush();
            int count = database.createNativeQuery(
                            "UPDATE exclusion_response SET settled = FALSE WHERE exclusion_id = ?1")
                    .setParameter(1, id)
                    .executeUpdate();
            audit.record(
                    AuditAction.ANSWERS_RESTORE,
                    AuditFact.WAVE.is(wave),
                    AuditFact.EXCLUSION.is(id),
                    AuditFact.ANSWERS.is(count),
                    AuditFact.REASON.is(reason));
        }
    }

    private LocalDateTime now() {
        return clock.now().withNano(0);
    }
}
