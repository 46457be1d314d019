package doorstep.report.overview;

import doorstep.place.Role;
import doorstep.report.ResultsMessages;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** How the district would fare, where it is weak, how sure that is and what to do. */
@Path("/staff/waves/{wave}/results")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class OverviewPages {
    @CheckedTemplate(basePath = "report/overview")
    static class Templates {
        static native TemplateInstance overview(OverviewView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "wave",
                60,
                "results",
                "/results",
                ui -> ui.texts(ResultsMessages.class).sectionResults(),
                OverviewPages.class);
    }

    @Singleton
    static Section overview() {
        return new Section(
                "results",
                10,
                "overview",
                "/results",
                ui -> ui.texts(ResultsMessages.class).sectionOverview(),
                OverviewPages.class);
    }

    @Inject
    WaveOverview overview;

    /** @param map by what its tiles are coloured, as {@link MapChoice} has it */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance overview(@PathParam("wave") long id, @RestQuery String map) {
        return Templates.overview(overview.of(id, map));
    }
}
