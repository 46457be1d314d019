package doorstep.fieldwork.sampling;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.Sample;
import doorstep.wave.Wave;
import java.time.LocalDateTime;

/**
 * What is to be drawn in one community.
 *
 * @param seed six digits
 * @param drawn n
 * @param reserve how many more stand by
 */
public record SamplePlan(Wave wave, Frame frame, String seed, int drawn, int reserve, String by, LocalDateTime at) {

    /** Whether the list has as many households, and the seed is one. */
    boolean isPossible() {
        return drawn >= 1 && reserve >= 0 && (long) drawn + reserve <= frame.households && seed.matches("[0-9]{6}");
    }

    void noteIn(AuditTrail audit, boolean random) {
        audit.record(
                AuditAction.SAMPLE_DRAW,
                Sample.inTrail(wave.id, frame.community),
                (random ? AuditFact.SEED_BY_CHANCE : AuditFact.SEED_TYPED).is(seed),
                AuditFact.LIST.is(frame.id),
                AuditFact.ON_LIST.is(frame.households),
                AuditFact.DRAWN.is(drawn),
                AuditFact.RESERVE.is(reserve));
    }
}
