package doorstep.wave.questionnaires;

import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.Optional;

/** A draft as one save left it: what a form was opened on. */
@Entity
@IdClass(DraftRevision.Key.class)
public class DraftRevision extends PanacheEntityBase {
    /** So many saves may pass while a form lies open; whoever saves an older one is shown what stands there now. */
    private static final int KEPT = 200;

    /** Which draft, after which save. */
    public record Key(Long draftId, int revision) implements Serializable {}

    @Id
    public Long draftId;

    @Id
    public int revision;

    public String content;

    static void keep(QuestionnaireDraft draft) {
        DraftRevision kept = new DraftRevision();
        kept.draftId = draft.id;
        kept.revision = draft.revision;
        kept.content = draft.content;
        kept.persist();
        delete("draftId = ?1 and revision <= ?2", draft.id, draft.revision - KEPT);
    }

    /** The draft as that save left it; empty where that is too long ago. */
    public static Optional<Draft> of(QuestionnaireDraft draft, int revision) {
        return DraftRevision.<DraftRevision>findByIdOptional(new Key(draft.id, revision))
                .map(kept -> DraftJson.read(kept.content));
    }
}
