package doorstep.wave.questionnaires;

import doorstep.place.Asker;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** The one door to drafts of questionnaires: a caller has those of the caller's places. */
@RequestScoped
public class Drafts {
    @Inject
    Asker caller;

    /** The draft; a problem "not found" where there is none in the caller's places. */
    public QuestionnaireDraft find(long id) {
        return seen(QuestionnaireDraft.findByIdOptional(id));
    }

    /** The same as it stands now, held until the transaction ends. */
    public QuestionnaireDraft locked(long id) {
        return seen(held(id));
    }

    private QuestionnaireDraft seen(Optional<QuestionnaireDraft> found) {
        return found.filter(this::isSeen)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND, "没有这份问卷草稿，可能已被删除。", "There is no such draft; it may have been removed."));
    }

    /** The last to be changed first. */
    public List<QuestionnaireDraft> all() {
        return QuestionnaireDraft.list(caller.scope().where("place") + " order by changedAt desc, id desc");
    }

    /** The caller's draft of that version. */
    public Optional<QuestionnaireDraft> of(String formId, String version) {
        return QuestionnaireDraft.<QuestionnaireDraft>find("formId = ?1 and version = ?2", formId, version)
                .firstResultOptional()
                .filter(this::isSeen);
    }

    /** The same as it stands now, held until the transaction ends. */
    public Optional<QuestionnaireDraft> locked(String formId, String version) {
        return of(formId, version).flatMap(found -> held(found.id)).filter(found -> found.is(formId, version));
    }

    /** Where a draft belongs that the caller makes. */
    public String home() {
        return caller.scope().roots().stream().findFirst().orElseThrow(() -> new ProblemException(Problem.NOT_ALLOWED));
    }

    private boolean isSeen(QuestionnaireDraft draft) {
        return caller.scope().covers(draft.place);
    }

    /** In SQL, because MariaDB does not know Hibernate's FOR UPDATE OF; what was read before is forgotten first. */
    private static Optional<QuestionnaireDraft> held(long id) {
        Session session = QuestionnaireDraft.getEntityManager().unwrap(Session.class);
        QuestionnaireDraft before = session.find(QuestionnaireDraft.class, id);
        if (before != null) {
            session.detach(before);
        }
        return session.createNativeQuery(
                        "SELECT * FROM questionnaire_draft WHERE id = ?1 FOR UPDATE", QuestionnaireDraft.class)
                .setParameter(1, id)
                .uniqueResultOptional();
    }
}
