package doorstep.response.resident;

import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.ReturnedForm;
import doorstep.response.resident.FormView.Trouble;
import doorstep.wave.Approval;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.questionnaires.QuestionnairePages;
import doorstep.web.ChineseClock;
import doorstep.web.UiLanguage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A questionnaire as a phone shows it, before there is any wave: it can be filled in and says what residents are told, and keeps nothing. */
@Path("/staff/questionnaires/{formId}/{version}/phone")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class TrialPages {
    @Inject
    QuestionnairePages questionnaires;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public Response open(String formId, String version) {
        Questionnaire questionnaire = questionnaires.find(formId, version);
        LinkTarget link = link(questionnaire);
        Speech speech = Page.speech(link, ui.tag());
        return page(link, speech, ResidentForm.fresh(speech.tongue().tag()), false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    public Response answer(String formId, String version, MultivaluedMap<String, String> sent) {
        ResidentForm form = ResidentForm.of(sent);
        LinkTarget link = link(questionnaires.find(formId, version));
        String wanted = form.switchTo().map(Tongue::tag).orElse(null);
        return page(link, Page.speech(link, wanted, form.asked()), form, wanted == null);
    }

    private Response page(LinkTarget link, Speech speech, ResidentForm form, boolean judged) {
        Questionnaire questionnaire = link.questionnaire();
        ReturnedForm returned = form.judge(questionnaire, clock.today());
        FormWriter writer = new FormWriter(link, speech, form, returned, judged);
        PageFrame frame = writer.frame()
                .at("/staff/questionnaires/" + questionnaire.formId() + "/" + questionnaire.version() + "/phone");
        Trouble trouble = judged ? trouble(writer, returned, speech.ours()) : Trouble.NONE;
        return Page.of(200, ResidentTemplates.form(frame, writer.write(trouble)), speech.ours())
                .build();
    }

    private static Trouble trouble(FormWriter writer, ReturnedForm returned, Language language) {
        if (!returned.mistakes().isEmpty()) {
            return writer.mistakes();
        }
        ResponseMessages words = Page.words(language);
        return returned.news() > 0
                ? writer.news()
                : new Trouble("trial", words.trialDone(), List.of(words.trialHint()));
    }

    /** A link that leads nowhere, of a wave that nobody has made. */
    private LinkTarget link(Questionnaire questionnaire) {
        return new LinkTarget(
                "",
                "",
                new LinkTarget.Community("", ui.texts(ResponseMessages.class).trial()),
                new LinkTarget.OfWave(
                        0,
                        questionnaire.languages(),
                        true,
                        clock.now(),
                        clock.now(),
                        clock.today().plusYears(1),
                        false,
                        Approval.NONE),
                questionnaire);
    }
}
