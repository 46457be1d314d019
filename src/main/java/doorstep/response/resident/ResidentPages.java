package doorstep.response.resident;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.ReturnedForm;
import doorstep.response.resident.FormView.Trouble;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import doorstep.web.ChineseClock;
import doorstep.web.UiLanguage;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The questionnaire behind a share link, as one plain form that needs no script. */
@Path("/s/{token}")
public class ResidentPages {
    @PathParam("token")
    String token;

    @CookieParam("lang")
    String chosenBefore;

    @Inject
    OpenLinks links;

    @Inject
    FormAnswering answering;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    @GET
    public Response open(@QueryParam("lang") String asked) {
        Optional<LinkTarget> found = links.find(token);
        if (found.isEmpty()) {
            return unknown();
        }
        LinkTarget link = found.get();
        Speech speech = Page.speech(link, asked, chosenBefore);
        return SorryPages.unlessOpen(link, speech, clock.now()).orElseGet(() -> {
            links.countOpened(token);
            ResidentForm form = ResidentForm.fresh(speech.tongue().tag());
            ReturnedForm empty = form.judge(link.questionnaire(), clock.today());
            return FormAnswering.page(new FormWriter(link, speech, form, empty, false), 200, Trouble.NONE)
                    .build();
        });
    }

    /** Takes the form: more questions, what needs another look, or the way to the thanks; nothing typed is ever lost. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> sent) {
        Optional<LinkTarget> found = links.find(token);
        if (found.isEmpty()) {
            return unknown();
        }
        LinkTarget link = found.get();
        ResidentForm form = ResidentForm.of(sent);
        String wanted = form.switchTo().map(Tongue::tag).orElse(null);
        Speech speech = Page.speech(link, wanted, form.asked(), chosenBefore);
        Optional<Response> closed = SorryPages.unlessOpen(link, speech, clock.now());
        if (closed.isPresent()) {
            return answering.repeated(link, speech, form).or(() -> closed).get();
        }
        if (!form.started()) {
            links.countStarted(token);
        }
        return answering.answer(link, speech, form.counted());
    }

    /** The script says that somebody gave a first answer; nothing else is known of it. */
    @POST
    @Path("started")
    public void started() {
        links.countStarted(token);
    }

    private Response unknown() {
        return SorryPages.unknown(token, Language.orChinese(ui.tag()));
    }
}
