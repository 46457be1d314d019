package doorstep.wave.questionnaires;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.account.CurrentStaff;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftHeading;
import doorstep.questionnaire.draft.Words;
import doorstep.web.ChineseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Begins drafts: the next version of a questionnaire, another one like it, or one from elsewhere. In the caller's transaction. */
@ApplicationScoped
public class DraftMaking {
    private static final String FIRST_VERSION = "1";

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

    /** The next version, which can be compared with the one it came from. */
    public QuestionnaireDraft nextVersion(Questionnaire from) {
        String version = taken.next(from.formId(), from.version());
        DraftHeading heading = Draft.of(from).heading().called(from.formId(), version);
        return copied(from, Draft.of(from).with(heading), Optional.of(from.version()));
    }

    /** A questionnaire of its own with the same content. */
    public QuestionnaireDraft another(Questionnaire from, Words title) {
        DraftHeading heading = Draft.of(from)
                .heading()
                .called(taken.name(from.formId()), FIRST_VERSION)
                .titled(title);
        return copied(from, Draft.of(from).with(heading), Optional.empty());
    }

    private QuestionnaireDraft copied(Questionnaire from, Draft draft, Optional<String> before) {
        QuestionnaireDraft made = begin(draft, before);
        audit.record(
                AuditAction.QUESTIONNAIRE_COPY,
                AuditFact.QUESTIONNAIRE.is(made.named()),
                AuditFact.FROM.is(from.toString()));
        return made;
    }

    /** What came as a file of another tool; under the next free version where its own is taken. */
    public QuestionnaireDraft imported(Questionnaire from) {
        String version = taken.orNext(from.formId(), from.version());
        Optional<String> before = version.equals(from.version()) ? Optional.empty() : Optional.of(from.version());
        Draft draft = Draft.of(from);
        QuestionnaireDraft made = begin(draft.with(draft.heading().called(from.formId(), version)), before);
        audit.record(AuditAction.QUESTIONNAIRE_IMPORT, AuditFact.QUESTIONNAIRE.is(made.named()));
        return made;
    }

    private QuestionnaireDraft begin(Draft draft, Optional<String> before) {
        return QuestionnaireDraft.begin(
                draft, new QuestionnaireDraft.Made(staff.name(), clock.now(), drafts.home(), before));
    }
}
