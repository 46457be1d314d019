package doorstep.place.imports;

import doorstep.place.LostCharacters;
import doorstep.place.PlaceLevel;
import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where an office takes its district, or its whole city, out of the national list, so that nobody types or uploads places. */
@Path("/staff/places/national")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class NationalPages {
    @CheckedTemplate(basePath = "place/imports")
    static class Templates {
        static native TemplateInstance national(
                List<PlaceRow> path, List<PlaceRow> below, Choice choice, Search search);
    }

    /**
     * What can be taken as a whole.
     *
     * @param place null where the choice goes on
     * @param lost those of its places whose names lack a character
     */
    record Choice(PlaceRow place, List<PlaceRow> streets, int communities, List<PlaceRow> lost) {
        static final Choice NONE = new Choice(null, List.of(), 0, List.of());

        public boolean isCity() {
            return place != null && place.level() == PlaceLevel.city;
        }

        public String lostNames() {
            return String.join(
                    "、",
                    lost.stream()
                            .map(row -> row.code() + " " + LostCharacters.marked(row.name()))
                            .toList());
        }
    }

    /** Places by a part of their name. */
    record Search(String q, List<Found> found) {}

    record Found(String code, String fullName) {}

    @Inject
    Places places;

    @Inject
    NationalList country;

    @Inject
    PlaceImports imports;

    /** @param in the province, city or district that was chosen so far */
    @GET
    public TemplateInstance choose(@RestQuery @DefaultValue("") String in, @RestQuery @DefaultValue("") String q) {
        places.whole();
        List<PlaceRow> path = in.isEmpty() ? List.of() : path(in);
        String wanted = q.strip();
        return Templates.national(
                path,
                country.children(in),
                path.size() < 2 ? Choice.NONE : choice(path.get(path.size() - 1)),
                new Search(wanted, wanted.isEmpty() ? List.of() : found(wanted)));
    }

    /** Stands in the tree at once; where it would rename what is there, that is shown first. */
    @POST
    public Response take(@RestForm @DefaultValue("") String code) {
        places.whole();
        List<PlaceRow> path = path(code);
        if (path.size() < 2) {
            throw notThere(code);
        }
        String whole = String.join("", path.stream().map(PlaceRow::name).toList());
        PlaceImports.Taken taken = imports.take(code, "全国区划 " + code + " " + whole, country);
        return Reply.next(
                taken.isInTree()
                        ? "/staff/places/" + code + "?added=true"
                        : "/staff/places/imports/" + taken.importId());
    }

    private List<PlaceRow> path(String code) {
        List<PlaceRow> path = country.path(code);
        if (path.isEmpty()) {
            throw notThere(code);
        }
        return path;
    }

    private static ProblemException notThere(String code) {
        return new ProblemException(
                Problem.NOT_FOUND,
                "全国名单里没有代码为 " + code + " 的市或区县。请重新选择，或用文件导入。",
                "The national list has no city or district " + code + ". Choose again, or import a file.");
    }

    private Choice choice(PlaceRow place) {
        List<PlaceRow> all = new ArrayList<>();
        country.each(place.code(), all::add);
        List<PlaceRow> streets = at(PlaceLevel.street, all);
        int communities = at(PlaceLevel.community, all).size();
        List<PlaceRow> lost =
                all.stream().filter(row -> LostCharacters.in(row.name())).toList();
        return new Choice(place, streets, communities, lost);
    }

    private static List<PlaceRow> at(PlaceLevel level, List<PlaceRow> rows) {
        return rows.stream().filter(row -> row.level() == level).toList();
    }

    private List<Found> found(String text) {
        return country.found(text).stream()
                .limit(50)
                .map(row -> new Found(
                        row.code(),
                        String.join(
                                "",
                                country.path(row.code()).stream()
                                        .map(PlaceRow::name)
                                        .toList())))
                .toList();
    }
}
