package doorstep.fieldwork.sampling;

import doorstep.fieldwork.Chance;
import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Sample.Method;
import doorstep.fieldwork.frames.Frames;
import doorstep.wave.SystematicDraw;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Draws samples, once for each wave and community, and throws a draw away only while nothing has come of it. */
@ApplicationScoped
public class SampleDrawing {
    @Inject
    Frames frames;

    @Inject
    HouseholdCodes codes;

    @Inject
    EntityManager database;

    @Transactional(Transactional.TxType.MANDATORY)
    public Sample draw(SamplePlan plan) {
        if (!plan.isPossible()) {
            throw new IllegalArgumentException("not a draw that can be made");
        }
        var sample = new Sample();
        sample.waveId = plan.wave().id;
        sample.community = plan.frame().community;
        sample.method = Method.systematic;
        sample.frameId = plan.frame().id;
        sample.seed = plan.seed();
        sample.households = plan.drawn();
        sample.reserve = plan.reserve();
        sample.drawnBy = plan.by();
        sample.drawnAt = plan.at();
        var main = new SystematicDraw(plan.frame().households, plan.drawn(), Integer.parseInt(plan.seed()));
        List<FrameDoor> doors = frames.doors(plan.frame());
        List<FrameDoor> drawn =
                main.picks().stream().map(pick -> doors.get(pick - 1)).toList();
        Periodicity.of(doors, drawn).ifPresent(rhythm -> {
            sample.rhythmDoor = rhythm.door();
            sample.rhythmCount = rhythm.count();
        });
        keep(sample);
        List<Integer> positions = new ArrayList<>(main.picks());
        positions.addAll(ReserveDraw.of(main, sample.community, plan.reserve()).picks());
        keepHouseholds(sample, positions, doors);
        return sample;
    }

    private void keepHouseholds(Sample sample, List<Integer> positions, List<FrameDoor> doors) {
        List<CodeHash> keys = codes.keys(sample.waveId, sample.community, positions.size());
        for (int i = 0; i < positions.size(); i++) {
            FrameDoor door = doors.get(positions.get(i) - 1);
            var household = new Household();
            household.id = UUID.randomUUID();
            household.sampleId = sample.id;
            household.waveId = sample.waveId;
            household.community = sample.community;
            household.number = i + 1;
            household.position = positions.get(i);
            household.building = door.building();
            household.unit = door.unit();
            household.door = door.door();
            household.note = door.note();
            household.released = i < sample.households;
            household.selection = Chance.selection(sample.seed, sample.community, household.number);
            household.spendKey = keys.get(i).bytes();
            household.persist();
        }
        Household.flush();
    }

    /** Keeps a sample that is ready; a problem "conflict" where the wave and community have one already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Sample sample) {
        try {
            sample.persistAndFlush();
        } catch (ConstraintViolationException twice) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "这个社区在本轮已经抽过样了。",
                    "A sample of this community has been drawn for this wave already.");
        }
    }

    /** Whether anything has come of it or may come from a phone: a letter, a volunteer, a visit, an answer, a door of a walk. */
    @Transactional
    boolean isSentOut(Sample sample) {
        long touched = ((Number) database.createNativeQuery(
                                "SELECT COUNT(*) FROM household h JOIN sample w ON w.id = h.sample_id"
                                        + " WHERE h.sample_id = ?1 AND (h.letter_no > 0 OR h.volunteer_id IS NOT NULL"
                                        + " OR w.method = 'random_walk'"
                                        + " OR EXISTS (SELECT 1 FROM visit v WHERE v.household_id = h.id)"
                                        + " OR EXISTS (SELECT 1 FROM spent_code s WHERE s.code_hash = h.spend_key))")
                        .setParameter(1, sample.id)
                        .getSingleResult())
                .longValue();
        return sample.handedOut || touched > 0;
    }

    /** Throws a draw away with its households; a problem "conflict" once anything has come of it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void discard(Sample sample) {
        // Locking reads: they see the phone that was given it and the letters that were printed a moment ago.
        boolean handedOut = !database.createNativeQuery("SELECT id FROM sample WHERE id = ?1 AND handed_out FOR UPDATE")
                .setParameter(1, sample.id)
                .getResultList()
                .isEmpty();
        List<?> rows = database.createNativeQuery(
                        "SELECT spend_key, letter_no FROM household WHERE sample_id = ?1 FOR UPDATE")
                .setParameter(1, sample.id)
                .getResultList();
        List<Object[]> households = rows.stream().map(row -> (Object[]) row).toList();
        if (handedOut || households.stream().anyMatch(row -> ((Number) row[1]).intValue() > 0) || isSentOut(sample)) {
            throw sentOut();
        }
        try {
            Household.delete("sampleId", sample.id);
            Sample.deleteById(sample.id);
            Household.flush();
        } catch (ConstraintViolationException visitedMeanwhile) {
            throw sentOut();
        }
        for (Object[] household : households) {
            if (!codes.retire(new CodeHash((byte[]) household[0]))) {
                throw sentOut();
            }
        }
    }

    private static ProblemException sentOut() {
        return new ProblemException(
                Problem.CONFLICT,
                "已经分给志愿者、印过信、上过门或有人答过，这次抽样不能再作废。",
                "It was given to a volunteer, a letter was printed, a door was visited or somebody answered: this draw stays.");
    }

    /**
     * Releases the next of the reserve, in order.
     *
     * @param released how many of the reserve the person who asks has seen released
     * @return the last number that is released now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    int release(Sample sample, int released, int more) {
        database.createNativeQuery("SELECT id FROM sample WHERE id = ?1 FOR UPDATE")
                .setParameter(1, sample.id)
                .getResultList();
        long now = ((Number) database.createNativeQuery(
                                "SELECT COUNT(*) FROM household WHERE sample_id = ?1 AND released AND number > ?2 FOR UPDATE")
                        .setParameter(1, sample.id)
                        .setParameter(2, sample.households)
                        .getSingleResult())
                .longValue();
        if (now != released) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "刚才已经有人启用过备用户，请看一看再决定。",
                    "Reserve households were released a moment ago; look again before you release more.");
        }
        int first = sample.households + released + 1;
        int last = first + more - 1;
        Household.update("released = true where sampleId = ?1 and number between ?2 and ?3", sample.id, first, last);
        return last;
    }
}
