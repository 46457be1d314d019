package doorstep.report.print;

import doorstep.place.Role;
import doorstep.report.overview.OverviewView;
import doorstep.report.overview.WaveOverview;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** The overview for the wall of a meeting room: five slides, large, without menus. */
@Path("/staff/waves/{wave}/results/meeting")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class MeetingPages {
    /** How it looks; by default as the reader's own machine does. */
    enum Look {
        auto,
        dark,
        light;

        static Look of(String asked) {
            return asked.equals("dark") ? dark : asked.equals("light") ? light : auto;
        }

        /** The other one of what stands on the switch. */
        public Look other() {
            return this == dark ? light : dark;
        }
    }

    @CheckedTemplate(basePath = "report/print")
    static class Templates {
        static native TemplateInstance meeting(OverviewView view, PaperTasks.Said tasks, Look look);
    }

    @Inject
    WaveOverview overview;

    @Inject
    PaperTasks tasks;

    /** @param map by what its tiles are coloured, as on the overview */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance meeting(
            @PathParam("wave") long id, @RestQuery String map, @RestQuery @DefaultValue("") String look) {
        OverviewView view = overview.of(id, map);
        return Templates.meeting(
                view, tasks.of(view.page().wave(), "", view.page().language()), Look.of(look));
    }
}
