package doorstep.followup.publicity;

import doorstep.account.AuditTrail;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;

/** Writes down where publicity was handed out, and takes such records back; both stand in the audit trail. */
@ApplicationScoped
public class Handouts {
    @Inject
    AuditTrail audit;

    /** @param by who says so */
    @Transactional
    public Handout record(Handout.Plan plan, String by, LocalDateTime now) {
        Handout handout = Handout.of(plan, by, now);
        handout.persistAndFlush();
        audit.record("handout.record", subject(handout), told(handout));
        return handout;
    }

    /** How many that form has recorded; null where it is nothing yet. */
    @Transactional
    public Integer byKey(String key) {
        long count = key == null ? 0 : Handout.count("formKey", key);
        return count == 0 ? null : (int) count;
    }

    /** The record stays, and counts for nothing any more; a second time changes nothing. */
    @Transactional
    public Handout undo(long id, String by, LocalDateTime now) {
        Handout handout = Handout.find(id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
        if (handout.stands()) {
            handout.undo(by, now);
            audit.record("handout.undo", subject(handout), told(handout));
        }
        return handout;
    }

    private static String subject(Handout handout) {
        return "handout " + handout.id;
    }

    private static String told(Handout handout) {
        return handout.item + " " + handout.community + " " + handout.givenOn + " " + handout.kind + " × "
                + handout.pieces;
    }
}
