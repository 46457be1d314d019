package doorstep.wave.links;

import doorstep.office.Prints;
import doorstep.office.PublicAddress;
import doorstep.place.PlaceNames;
import doorstep.place.Role;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.Questionnaires;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Chunks;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** Posters to print on A4: a large one a page, or sheets of eight small ones to cut apart. */
@Path("/staff/waves/{id: \\d+}/posters")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PosterPages {
    /** How many stand on a sheet of A4. */
    enum Layout {
        large(1),
        small(8);

        final int aSheet;

        Layout(int aSheet) {
            this.aSheet = aSheet;
        }
    }

    @CheckedTemplate(basePath = "wave/links")
    static class Templates {
        static native TemplateInstance posters(
                long id, String title, Layout layout, List<List<Poster>> sheets, boolean draft);
    }

    @Inject
    Waves waves;

    @Inject
    Questionnaires questionnaires;

    @Inject
    PublicAddress addresses;

    /**
     * @param place a street or community to print alone; all without it
     * @param token one link alone; a sheet is then filled with it
     */
    @GET
    @Transactional
    @Prints(Prints.Paper.POSTERS)
    public String print(
            long id,
            @RestQuery @DefaultValue(ShareLink.FIRST_LABEL) String label,
            @RestQuery @DefaultValue("large") Layout layout,
            @RestQuery @DefaultValue("") String place,
            @RestQuery @DefaultValue("") String token,
            UriInfo uri) {
        Wave wave = waves.find(id);
        List<ShareLink> links = token.isEmpty()
                ? ShareLink.serving(wave, label, place)
                : ShareLink.find(wave, token).filter(link -> link.withdrawnAt == null).stream()
                        .toList();
        Set<String> own = waves.communities(wave);
        List<Poster> posters = posters(
                wave,
                links.stream()
                        .filter(link -> own.contains(link.community) && !link.isOfLetters())
                        .toList(),
                uri);
        if (posters.isEmpty()) {
            throw new ProblemException(
                    Problem.NOT_FOUND, "没有可以打印的链接：可能已撤回，或没有这个名称。", "No such link serves: withdrawn, or never made.");
        }
        List<Poster> printed = token.isEmpty() ? posters : Collections.nCopies(layout.aSheet, posters.get(0));
        return Templates.posters(id, wave.name, layout, Chunks.of(printed, layout.aSheet), wave.publishedAt == null)
                .setLocale(wave.speech().ours().tag())
                .render();
    }

    private List<Poster> posters(Wave wave, List<ShareLink> links, UriInfo uri) {
        Questionnaire questionnaire = questionnaires.published(wave.formId, wave.version);
        Map<String, String> names =
                PlaceNames.of(links.stream().map(link -> link.community).toList());
        return links.stream()
                .map(link -> Poster.of(link, names.get(link.community), questionnaire, addresses.of(link.token, uri)))
                .toList();
    }
}
