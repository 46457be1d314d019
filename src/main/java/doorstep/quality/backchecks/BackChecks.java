package doorstep.quality.backchecks;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.Volunteers;
import doorstep.fieldwork.phone.BackCheckIntake;
import doorstep.fieldwork.phone.FieldRecord;
import doorstep.web.ChineseClock;
import doorstep.web.Chunks;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.UuidBytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Draws completed doors for back-checks, hands them out and notes what came of them. All in the caller's transaction. */
@ApplicationScoped
public class BackChecks implements BackCheckIntake {
    static final int LEAST_SHARE = 5;
    static final int MOST_SHARE = 10;

    private static final String COMPLETED =
            """
            SELECT h.id, MIN(v.volunteer_id) FROM visit v JOIN household h ON h.id = v.household_id
             WHERE h.wave_id = ?1 AND %s AND v.outcome = 'completed' GROUP BY h.id""";

    private static final String VISITORS =
            """
            SELECT DISTINCT b.id, v.volunteer_id FROM back_check b JOIN visit v ON v.household_id = b.household_id
             WHERE b.wave_id = ?1""";

    @Inject
    EntityManager database;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentStaff staff;

    @Inject
    Volunteers people;

    @Inject
    ChineseClock clock;

    private final SecureRandom random = new SecureRandom();

    /**
     * Draws what is due by now; drawing again adds doors completed meanwhile.
     *
     * @param worthALook volunteers of whose doors more are drawn
     */
    public void draw(long wave, int share, Set<Long> worthALook) {
        if (share < LEAST_SHARE || share > MOST_SHARE) {
            throw new ProblemException(Problem.DOES_NOT_FIT, "抽取比例是 5% 到 10%。", "The share is 5 to 10 per cent.");
        }
        BackCheckDraw draw = BackCheckDraw.of(wave).orElseGet(() -> begin(wave));
        List<BackCheckChoice.Completed> completed = completed(wave);
        Map<UUID, BackCheck> before =
                BackCheck.of(wave).stream().collect(Collectors.toMap(one -> one.householdId, one -> one));
        var choice = new BackCheckChoice(draw.seed, share);
        // also where the share is another than before: all completed doors are to have had the same chance
        before.values().forEach(known -> known.chance = choice.isByChance(known.householdId));
        long added = 0;
        for (BackCheckChoice.Chosen one : choice.choose(completed, worthALook, before.keySet())) {
            if (!before.containsKey(one.door().household())) {
                add(wave, one);
                added++;
            }
        }
        draw.share = share;
        draw.doors = completed.size();
        draw.drawnBy = staff.name();
        draw.drawnOn = clock.today();
        draw.persist();
        audit.record(
                AuditAction.BACKCHECK_DRAW,
                AuditFact.WAVE.is(wave),
                AuditFact.SHARE.is(share),
                AuditFact.SEED.is(draw.seed),
                AuditFact.COMPLETED.is(completed.size()),
                AuditFact.DRAWN.is(added));
    }

    private BackCheckDraw begin(long wave) {
        BackCheckDraw draw = new BackCheckDraw();
        draw.waveId = wave;
        draw.seed = String.format("%016x", random.nextLong());
        return draw;
    }

    private static void add(long wave, BackCheckChoice.Chosen chosen) {
        BackCheck check = new BackCheck();
        check.id = UUID.randomUUID();
        check.waveId = wave;
        check.householdId = chosen.door().household();
        check.visitedBy = chosen.door().volunteer();
        check.chance = chosen.chance();
        check.persist();
    }

    List<BackCheckChoice.Completed> completed(long wave) {
        List<BackCheckChoice.Completed> completed = new ArrayList<>();
        for (Object found : database.createNativeQuery(
                        COMPLETED.formatted(staff.scope().where("h.community")))
                .setParameter(1, wave)
                .getResultList()) {
            Object[] row = (Object[]) found;
            completed.add(
                    new BackCheckChoice.Completed(UuidBytes.uuid((byte[]) row[0]), ((Number) row[1]).longValue()));
        }
        return completed;
    }

    /** Who was at the door of each check, and so cannot be the one to check it. */
    Map<UUID, Set<Long>> visitors(long wave) {
        Map<UUID, Set<Long>> visitors = new HashMap<>();
        for (Object found :
                database.createNativeQuery(VISITORS).setParameter(1, wave).getResultList()) {
            Object[] row = (Object[]) found;
            visitors.computeIfAbsent(UuidBytes.uuid((byte[]) row[0]), id -> new HashSet<>())
                    .add(((Number) row[1]).longValue());
        }
        return visitors;
    }

    /**
     * Hands checks out.
     *
     * @param checkers by check; 0: the office
     */
    void assign(long wave, Map<UUID, Long> checkers) {
        Map<UUID, Set<Long>> visitors = visitors(wave);
        Set<Long> known = people.active().stream().map(one -> one.id).collect(Collectors.toSet());
        long changed = 0;
        for (BackCheck check : BackCheck.of(wave, staff.scope())) {
            Long wanted = checkers.get(check.id);
            if (wanted == null || check.isDone()) {
                continue;
            }
            if (wanted != 0 && visitors.getOrDefault(check.id, Set.of()).contains(wanted)) {
                throw new ProblemException(
                        Problem.DOES_NOT_FIT,
                        "去过这户的人不能回访这户，请换一个人。",
                        "Whoever was at a door cannot check it; choose somebody else.");
            }
            Long checker = wanted == 0 ? null : wanted;
            if (!Objects.equals(check.checkerId, checker)) {
                if (checker != null && !known.contains(checker)) {
                    throw new ProblemException(
                            Problem.DOES_NOT_FIT, "请从名单里选一位志愿者。", "Choose one of the volunteers in the list.");
                }
                check.checkerId = checker;
                changed++;
            }
        }
        if (changed > 0) {
            audit.record(AuditAction.BACKCHECK_ASSIGN, AuditFact.WAVE.is(wave), AuditFact.DOORS.is(changed));
        }
    }

    /** What the office heard; a later outcome takes the place of an earlier one. */
    void settle(BackCheck check, BackCheck.Outcome outcome) {
        check.settle(outcome, staff.name(), clock.today());
        audit.record(
                AuditAction.BACKCHECK_OUTCOME,
                AuditFact.BACKCHECK.is(check.id),
                AuditFact.NOT_REACHED.holds(!outcome.reached()),
                AuditFact.VISITED.is(outcome.visited().orElse(null)),
                AuditFact.ANSWERED_SELF.is(outcome.answeredSelf().orElse(null)),
                AuditFact.SUGGESTED.is(outcome.suggested().orElse(null)));
    }

    /** What a volunteer is still to check: until somebody is met. */
    @Override
    public List<Offer> offered(long volunteerId) {
        List<Offer> offers = new ArrayList<>();
        List<BackCheck> open =
                BackCheck.list("checkerId = ?1 and (reached is null or reached = false) order by id", volunteerId);
        Map<UUID, Household> doors = doors(open);
        for (BackCheck check : open) {
            Household door = doors.get(check.householdId);
            offers.add(new Offer(check.id, check.waveId, door.community, door.building, door.unit, door.door));
        }
        return offers;
    }

    private static Map<UUID, Household> doors(List<BackCheck> checks) {
        Map<UUID, Household> doors = new HashMap<>();
        for (List<UUID> some :
                Chunks.of(checks.stream().map(one -> one.householdId).toList())) {
            Household.<Household>list("id in ?1", some).forEach(door -> doors.put(door.id, door));
        }
        return doors;
    }

    /** Also false where somebody met the people before. */
    @Override
    public boolean take(FieldRecord.BackCheck said, long volunteerId) {
        BackCheck check = BackCheck.findById(said.check());
        if (check == null || check.waveId != said.head().waveId()) {
            return false;
        }
        if (said.head().id().equals(check.report)) {
            return true;
        }
        boolean isTheirs = check.checkerId != null && check.checkerId == volunteerId;
        if (!isTheirs || check.isDone()) {
            return false;
        }
        check.report = said.head().id();
        check.settle(BackCheck.Outcome.of(said), null, clock.today());
        return true;
    }
}
