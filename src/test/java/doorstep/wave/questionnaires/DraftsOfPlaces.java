package doorstep.wave.questionnaires;

import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.draft.Draft;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDateTime;
import java.util.Optional;

/** Drafts of tests' own worlds. */
public final class DraftsOfPlaces {
    private DraftsOfPlaces() {}

    /** A new draft of that place, with a question {@code clean} in a group {@code all}. */
    public static long make(String yaml, String place) {
        Draft draft = Draft.of(TinySurveys.parse(yaml));
        return QuarkusTransaction.requiringNew().call(() -> QuestionnaireDraft.begin(
                        draft,
                        new QuestionnaireDraft.Made("测试", LocalDateTime.of(2026, 1, 1, 8, 0), place, Optional.empty()))
                .id);
    }

    /** The draft belongs to another place from now on. */
    public static void move(long draft, String place) {
        QuarkusTransaction.requiringNew()
                .run(() -> QuestionnaireDraft.update("place = ?1 where id = ?2", place, draft));
    }
}
