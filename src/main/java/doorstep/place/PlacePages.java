package doorstep.place;

import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff walk the tree of places. */
@Path("/staff/places")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PlacePages {
    private static final int FOUND = 50;

    @CheckedTemplate(basePath = "place")
    static class Templates {
        static native TemplateInstance provinces(List<PlaceSummary> provinces);

        static native TemplateInstance place(PlacePage page, PlaceSizes sizes, News news);

        static native TemplateInstance search(String q, List<Found> found, boolean more);
    }

    /** A place with the way to it and what lies below; {@code alone} if there is no other province to go to. */
    record PlacePage(PlaceSummary summary, List<Place> above, List<PlaceSummary> children, boolean alone) {
        static PlacePage of(Place place, Scope seen) {
            List<Place> path = Place.path(place.code);
            return new PlacePage(
                    PlaceSummary.of(place, seen),
                    path.subList(0, path.size() - 1),
                    PlaceSummary.children(place, seen),
                    reached(Place.provinces(), seen).size() == 1);
        }

        public Place place() {
            return summary.place();
        }

        /** True if what lies below are communities, of which there is no need to count the communities. */
        public boolean isOfCommunities() {
            return place().level == PlaceLevel.street;
        }

        public boolean isLacking() {
            return LostCharacters.in(place().name);
        }

        public String marked() {
            return LostCharacters.marked(place().name) + " " + LostCharacters.codes(place().name);
        }

        public boolean isCommunity() {
            return place().level == PlaceLevel.community;
        }
    }

    /**
     * What happened a moment ago.
     *
     * @param lacking how many of the places that came in have names that lack a character
     */
    record News(boolean saved, boolean added, int lacking) {
        static final News NONE = new News(false, false, 0);
    }

    /** One thing found, with its whole name. */
    record Found(Place place, String fullName) {}

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                40,
                "places",
                "/staff/places",
                ui -> ui.texts(PlaceMessages.class).title(),
                PlacePages.class);
    }

    @Inject
    Places places;

    @Inject
    LostNames lostNames;

    @Inject
    Asker caller;

    @Inject
    Event<PlaceChange> changes;

    @Inject
    DataSource database;

    @Inject
    ChineseClock clock;

    /** The provinces; an office lands where the ways down to its places part. */
    @GET
    @Transactional
    public TemplateInstance home() {
        Scope seen = caller.scope();
        List<Place> provinces = reached(Place.provinces(), seen);
        if (provinces.size() != 1) {
            return Templates.provinces(PlaceSummary.provinces(seen));
        }
        return page(onlyWayDown(provinces.get(0), seen));
    }

    private static Place onlyWayDown(Place from, Scope seen) {
        Place place = from;
        List<Place> below = reached(Place.children(place.code), seen);
        while (below.size() == 1 && below.get(0).level != PlaceLevel.community) {
            place = below.get(0);
            below = reached(Place.children(place.code), seen);
        }
        return place;
    }

    private static List<Place> reached(List<Place> places, Scope seen) {
        return places.stream().filter(place -> seen.reaches(place.code)).toList();
    }

    @GET
    @Path("{code: [0-9]{2,12}}")
    @Transactional
    public TemplateInstance show(String code, @RestQuery boolean saved, @RestQuery boolean added) {
        Place place = places.find(code);
        int lacking =
                added && caller.scope().covers(code) ? lostNames.under(code).size() : 0;
        return Templates.place(
                PlacePage.of(place, caller.scope()), PlaceSizes.of(place), new News(saved, added, lacking));
    }

    @GET
    @Path("search")
    @Transactional
    public TemplateInstance search(@RestQuery @DefaultValue("") String q) {
        List<Place> places = Place.search(q, caller.scope(), FOUND + 1);
        Map<String, String> names =
                Place.fullNames(places.stream().map(place -> place.code).toList());
        List<Found> found = places.stream()
                .limit(FOUND)
                .map(place -> new Found(place, names.get(place.code)))
                .toList();
        return Templates.search(q.strip(), found, places.size() > FOUND);
    }

    @POST
    @Path("{code: [0-9]{12}}/sizes")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public Response changeSizes(
            String code, @RestForm @DefaultValue("") String households, @RestForm @DefaultValue("") String adults) {
        Place community = places.community(code);
        PlaceSizes sizes = PlaceSizes.typed(households, adults);
        if (sizes.isWrong()) {
            return Reply.again(Templates.place(PlacePage.of(community, caller.scope()), sizes, News.NONE));
        }
        var change = new PlaceChange.Resized(community, community.households, community.adults);
        sizes.applyTo(community);
        HouseholdsHistory.hold(database, code);
        HouseholdsHistory.keep(database, community, clock.now());
        changes.fire(change);
        return Reply.next("/staff/places/" + code + "?saved=true");
    }

    private TemplateInstance page(Place place) {
        return Templates.place(PlacePage.of(place, caller.scope()), PlaceSizes.of(place), News.NONE);
    }
}
