package doorstep.wave.sheet;

import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.questionnaires.QuestionnairePages;
import doorstep.web.UiLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;

/** A questionnaire to print and fill in with a pen, before there is any wave. */
@Path("/staff/questionnaires/{formId}/{version}/paper")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class QuestionnairePaperPages {
    @Inject
    QuestionnairePages questionnaires;

    @Inject
    UiLanguage ui;

    @GET
    @Transactional
    public String print(String formId, String version) {
        Questionnaire questionnaire = questionnaires.find(formId, version);
        Language language = Language.orChinese(ui.tag());
        return new PaperPrint(
                        PaperSheet.of(questionnaire, language),
                        "/staff/questionnaires/" + formId + "/" + version,
                        ui.otherAddress(),
                        false,
                        "",
                        Optional.empty(),
                        List.of(new PaperPrint.Copy("", 0)),
                        List.of())
                .page();
    }
}
