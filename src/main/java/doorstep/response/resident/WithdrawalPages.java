package doorstep.response.resident;

import doorstep.fieldwork.Crockford;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Speech;
import doorstep.response.intake.ResponseReceipt;
import doorstep.response.intake.WithdrawalResult;
import doorstep.response.intake.Withdrawals;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import doorstep.web.UiLanguage;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Where residents take their answers back by their receipt, as long as single answers are kept. */
@Path("/s/{token}/withdrawal")
public class WithdrawalPages {
    private static final String RECEIPT = "[0-9A-Z]{12}";
    private static final int LONGEST_WAIT_SECONDS = 10;

    @PathParam("token")
    String token;

    @CookieParam("lang")
    String chosenBefore;

    @Inject
    OpenLinks links;

    @Inject
    Withdrawals withdrawals;

    @Inject
    UiLanguage ui;

    @GET
    public Response ask(@QueryParam("in") String asked) {
        Optional<LinkTarget> found = links.find(token);
        return found.map(link -> {
                    Speech speech = Page.speech(link, asked, chosenBefore);
                    return page(200, link, speech, "enter", "", "");
                })
                .orElseGet(this::unknown);
    }

    /** First the receipt is read back and the consequences are said; only then it is done. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(
            @FormParam("receipt") String typed,
            @FormParam("confirmed") String confirmed,
            @FormParam("in") String asked) {
        Optional<LinkTarget> found = links.find(token);
        if (found.isEmpty()) {
            return unknown();
        }
        LinkTarget link = found.get();
        Speech speech = Page.speech(link, asked, chosenBefore);
        String shown = typed == null ? "" : typed.strip();
        String code = Crockford.normalise(shown);
        if (!code.matches(RECEIPT)) {
            return page(
                    422, link, speech, "enter", shown, Page.words(speech.ours()).receiptUnreadable());
        }
        return "yes".equals(confirmed)
                ? withdraw(link, speech, code)
                : page(200, link, speech, "confirm", new ResponseReceipt(code).grouped(), "");
    }

    private Response withdraw(LinkTarget link, Speech speech, String code) {
        ResponseMessages words = Page.words(speech.ours());
        String shown = new ResponseReceipt(code).grouped();
        return switch (wait(code, link)) {
            case WITHDRAWN -> page(200, link, speech, "done", "", "");
            case UNKNOWN -> page(422, link, speech, "enter", shown, words.receiptUnknown());
            case OVERLOADED -> page(503, link, speech, "enter", shown, words.withdrawalBusy());
        };
    }

    /** Somebody is looking at a page; withdrawing once more is safe. */
    private WithdrawalResult wait(String code, LinkTarget link) {
        try {
            return withdrawals
                    .withdraw(code, link.token())
                    .toCompletableFuture()
                    .completeOnTimeout(WithdrawalResult.OVERLOADED, LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException broken) {
            throw new IllegalStateException("The withdrawal failed", broken.getCause());
        }
    }

    private static Response page(
            int status, LinkTarget link, Speech speech, String step, String receipt, String error) {
        var withdrawal = new WithdrawalView(speech.tongue().tag(), step, receipt, error);
        return Page.of(status, ResidentTemplates.withdrawal(PageFrame.of(link, speech), withdrawal), speech.ours())
                .build();
    }

    private Response unknown() {
        return SorryPages.unknown(token, Language.orChinese(ui.tag()));
    }
}
