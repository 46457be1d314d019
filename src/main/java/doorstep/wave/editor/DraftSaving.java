package doorstep.wave.editor;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.questionnaire.draft.Draft;
import doorstep.wave.questionnaires.DraftRevision;
import doorstep.wave.questionnaires.Drafts;
import doorstep.wave.questionnaires.QuestionnaireDraft;
import doorstep.wave.questionnaires.TakenVersions;
import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Saves what was changed in a draft, together with what others changed meanwhile; a published version is left and the next begun. */
@ApplicationScoped
class DraftSaving {
    @Inject
    Drafts drafts;

    @Inject
    TakenVersions taken;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    /**
     * What came of it.
     *
     * @param differing names of what others changed as well, in another way; then nothing was saved
     * @param raised whether it is the first change of a new version
     */
    record Outcome(QuestionnaireDraft draft, List<String> differing, boolean raised) {
        boolean isSaved() {
            return differing.isEmpty();
        }
    }

    /** In the caller's transaction. */
    Outcome save(long id, DraftChange change) {
        QuestionnaireDraft stored = drafts.locked(id);
        Draft now = stored.draft();
        Optional<Draft> base =
                stored.revision == change.from() ? Optional.of(now) : DraftRevision.of(stored, change.from());
        DraftChange.Merged merged = change.merged(base, now);
        if (!merged.differing().isEmpty()) {
            return new Outcome(stored, merged.differing(), false);
        }
        boolean raised = stored.isPublished() && !merged.draft().equals(now);
        if (!merged.draft().equals(now)) {
            stored.save(raised ? raised(merged.draft()) : merged.draft(), staff.name(), clock.now());
            audit.record(
                    AuditAction.QUESTIONNAIRE_EDIT,
                    AuditFact.QUESTIONNAIRE.is(stored.named()),
                    AuditFact.CHANGED.is(change.said()));
        }
        return new Outcome(stored, List.of(), raised);
    }

    private Draft raised(Draft draft) {
        return draft.with(draft.heading()
                .called(
                        draft.heading().formId(),
                        taken.next(draft.heading().formId(), draft.heading().version())));
    }
}
