package doorstep.front;

import doorstep.wave.links.LinkTarget;
import doorstep.wave.links.OpenLinks;
import doorstep.web.Reply;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Where everybody comes in who has but the name of the site: residents with a poster or a letter, volunteers, staff, and who doubts. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class FrontDoorPages {
    @Inject
    FrontDoor door;

    @Inject
    OpenLinks links;

    @GET
    public Response open() {
        return door.open();
    }

    /**
     * Leads to the questionnaire. What was typed comes in a form, so that it stands in no address; the code of a letter goes on behind
     * the #, which browsers never send.
     *
     * @param to {@code receipt} for the page that takes a receipt
     */
    @POST
    public Response find(@RestForm @DefaultValue("") String address, @RestForm @DefaultValue("") String to) {
        PastedAddress pasted = PastedAddress.read(address);
        if (!pasted.isFound()) {
            return door.again(address, pasted.fault());
        }
        Optional<LinkTarget> link = links.find(pasted.token());
        return link.map(found -> to.equals("receipt") ? receipt(found) : questionnaire(found, pasted.code()))
                .orElseGet(() -> door.again(address, pasted.unknown().fault()));
    }

    private static Response questionnaire(LinkTarget link, String code) {
        return Reply.next("/s/" + link.token() + (code.isEmpty() ? "" : "#c=" + code));
    }

    private static Response receipt(LinkTarget link) {
        return Reply.next("/s/" + link.token() + "/withdrawal");
    }
}
