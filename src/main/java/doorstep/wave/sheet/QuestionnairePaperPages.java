package doorstep.wave.sheet;

import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.wave.questionnaires.QuestionnairePages;
import doorstep.web.UiLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

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
    public String print(String formId, String version, @RestQuery @DefaultValue("") String in) {
        Questionnaire questionnaire = questionnaires.find(formId, version);
        List<Tongue> languages = questionnaire.languages();
        Speech speech = PaperPrint.speech(in, Language.orChinese(ui.tag()), languages);
        String page = "/staff/questionnaires/" + formId + "/" + version;
        return new PaperPrint(
                        PaperSheet.of(questionnaire, speech),
                        page,
                        PaperPrint.others(speech, languages, page + "/paper?"),
                        false,
                        "",
                        Optional.empty(),
                        List.of(PaperPrint.Copy.blank("")),
                        List.of())
                .page();
    }
}
