package doorstep.place;

import doorstep.web.Reply;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where managers correct what a place is called, above all where a character of its name got lost. */
@Path("/staff/places/{code: [0-9]{2,12}}/names")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class PlaceNamePages {
    @CheckedTemplate(basePath = "place")
    static class Templates {
        static native TemplateInstance names(Place place, PlaceNameForm form, List<Lost> lost, boolean saved);
    }

    /** A place below whose name lacks a character. */
    record Lost(String code, String name) {
        public String marked() {
            return LostCharacters.marked(name);
        }

        public String signs() {
            return LostCharacters.codes(name);
        }
    }

    @Inject
    Places places;

    @Inject
    LostNames lostNames;

    @Inject
    Event<PlaceChange> changes;

    @GET
    @Transactional
    public TemplateInstance show(String code, @RestQuery boolean saved) {
        Place place = places.own(code);
        return page(place, PlaceNameForm.of(place), saved);
    }

    /** @param list the place on whose page it was corrected, where the next one waits; empty for the place's own */
    @POST
    @Transactional
    public Response rename(
            String code, @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String list) {
        Place place = places.own(code);
        PlaceNameForm form = PlaceNameForm.typed(name);
        if (form.isWrong()) {
            return Reply.again(page(place, form, false));
        }
        String before = place.name;
        if (!before.equals(form.typed())) {
            place.name = form.typed();
            changes.fire(new PlaceChange.Renamed(place, before));
        }
        String back = list.matches("[0-9]{2,12}") && code.startsWith(list) ? list : code;
        return Reply.next("/staff/places/" + back + "/names?saved=true");
    }

    private TemplateInstance page(Place place, PlaceNameForm form, boolean saved) {
        List<Lost> lost = lostNames.under(place.code).stream()
                .filter(one -> !one.code().equals(place.code))
                .toList();
        return Templates.names(place, form, lost, saved);
    }
}
