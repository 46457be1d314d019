package doorstep.response.resident;

import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Speech.Said;
import doorstep.response.intake.Receipts;
import doorstep.response.intake.ResponseReceipt;
import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import doorstep.web.Reply;
import doorstep.web.UiLanguage;
import doorstep.web.UuidBytes;
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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Thanks, the receipt with what it is good for, and the publicity texts: for people whose answers are in, and for nobody
 * before.
 */
@Path("/s/{token}/thanks")
public class ThanksPages {
    @PathParam("token")
    String token;

    @CookieParam("lang")
    String chosenBefore;

    @Inject
    OpenLinks links;

    @Inject
    SealedReceipt seals;

    @Inject
    Receipts receipts;

    @Inject
    UiLanguage ui;

    /** @param sealed proves that answers are in; without it the way leads to the questionnaire */
    @GET
    public Response thank(@QueryParam("r") String sealed, @QueryParam("in") String asked) {
        Optional<LinkTarget> found = links.find(token);
        if (found.isEmpty()) {
            return SorryPages.unknown(token, Language.orChinese(ui.tag()));
        }
        LinkTarget link = found.get();
        return seals.open(sealed, link.token())
                .map(opened -> page(link, Page.speech(link, asked, chosenBefore), opened))
                .orElseGet(() -> Response.seeOther(URI.create("/s/" + link.token()))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    /** The script has been told a receipt and wants it shown; a receipt of our making proves that its answers are in. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response received(
            @FormParam("uuid") String uuid, @FormParam("receipt") String code, @FormParam("in") String asked) {
        Optional<LinkTarget> found = links.find(token);
        if (found.isEmpty()) {
            return SorryPages.unknown(token, Language.orChinese(ui.tag()));
        }
        LinkTarget link = found.get();
        return receiptOf(uuid)
                .filter(receipt -> receipt.code().equals(code))
                .map(receipt -> way(link, Page.speech(link, asked, chosenBefore), seals.seal(receipt, link.token())))
                .orElseGet(() -> Reply.next("/s/" + link.token()));
    }

    private Optional<ResponseReceipt> receiptOf(String uuid) {
        try {
            return Optional.of(receipts.of(UuidBytes.of(UUID.fromString(uuid))));
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    /** Leads to this page. The language goes as {@code in}: {@code lang} would set a cookie. */
    static Response way(LinkTarget link, Speech speech, String sealed) {
        return Response.seeOther(URI.create(
                        "/s/" + link.token() + "/thanks?in=" + speech.tongue().tag() + "&r=" + sealed))
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response page(LinkTarget link, Speech speech, SealedReceipt.Opened opened) {
        List<Said> cards = link.questionnaire().indicators().stream()
                .map(Indicator::card)
                .flatMap(Optional::stream)
                .map(speech::say)
                .distinct()
                .toList();
        ThanksView thanks = new ThanksView(
                speech.tongue().tag(),
                link.questionnaire().thanks().map(speech::say).orElse(null),
                opened.receipt().map(ResponseReceipt::grouped).orElse(""),
                Page.day(link.wave().retainUntil(), speech.ours()),
                cards);
        return Page.of(200, ResidentTemplates.thanks(PageFrame.of(link, speech), thanks), speech.ours())
                .build();
    }
}
