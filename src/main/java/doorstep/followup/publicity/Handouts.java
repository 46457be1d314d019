package doorstep.followup.publicity;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Text;
import doorstep.wave.Questionnaires;
import doorstep.wave.Waves;
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
    Waves waves;

    @Inject
    AuditTrail audit;

    @Inject
    Questionnaires questionnaires;

    /** @param by who says so */
    @Transactional
    public Handout record(Handout.Plan plan, String by, LocalDateTime now) {
        Handout handout = Handout.of(plan, by, now);
        handout.persistAndFlush();
        note(AuditAction.HANDOUT_RECORD, handout);
        return handout;
    }

    /** How many that form has recorded; null where it has recorded nothing yet. */
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
            note(AuditAction.HANDOUT_UNDO, handout);
        }
        return handout;
    }

    private void note(AuditAction action, Handout handout) {
        audit.record(
                action,
                AuditFact.HANDOUT.is(handout.id),
                AuditFact.PLACE.is(handout.community),
                AuditFact.ITEM.is(label(handout)),
                AuditFact.DAY.is(handout.givenOn),
                AuditFact.KIND.is(handout.kind),
                AuditFact.PIECES.is(handout.pieces));
    }

    /** As the newest wave that asks after the item calls it. */
    private Text label(Handout handout) {
        return waves.published(handout.formId).stream()
                .flatMap(wave -> questionnaires.published(wave.formId, wave.version).indicator(handout.item).stream())
                .reduce((older, newer) -> newer)
                .map(Indicator::label)
                .orElse(Text.chinese(handout.item));
    }
}
