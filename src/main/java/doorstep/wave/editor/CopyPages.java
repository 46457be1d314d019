package doorstep.wave.editor;

import doorstep.place.Role;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.draft.Words;
import doorstep.wave.questionnaires.DraftMaking;
import doorstep.wave.questionnaires.QuestionnaireDraft;
import doorstep.wave.questionnaires.QuestionnairePages;
import doorstep.web.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Copies a questionnaire into a draft of the office's own: its next version, or another one under a title of its own. */
@Path("/staff/questionnaires/{formId}/{version}/copies")
@RolesAllowed(Role.MANAGER)
public class CopyPages {
    @Inject
    QuestionnairePages questionnaires;

    @Inject
    DraftMaking making;

    @POST
    @Transactional
    public Response copy(
            String formId,
            String version,
            @RestForm @DefaultValue("next") String as,
            @RestForm @DefaultValue("") String title) {
        Questionnaire from = questionnaires.find(formId, version);
        Words called = title.isBlank() ? Words.of(from.title()) : Words.chinese(title);
        QuestionnaireDraft made = as.equals("another") ? making.another(from, called) : making.nextVersion(from);
        return Reply.next(DraftPages.DRAFTS + "/" + made.id);
    }
}
