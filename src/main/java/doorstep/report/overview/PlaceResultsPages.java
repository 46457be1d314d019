package doorstep.report.overview;

import doorstep.place.Role;
import doorstep.rates.PlaceRates;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveResults;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** A wave's results in one place: the same page from the province to the community. */
@Path("/staff/waves/{wave}/results/places/{code}")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PlaceResultsPages {
    @CheckedTemplate(basePath = "report/overview")
    static class Templates {
        static native TemplateInstance place(PlaceView view);
    }

    @Inject
    WaveResults results;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance place(@PathParam("wave") long id, @PathParam("code") String code) {
        ResultsPage page = results.page(id);
        String wave = page.wave().name;
        PlaceRates here = page.rates()
                .at(code)
                .orElseThrow(() -> new ProblemException(
                        Problem.NOT_FOUND,
                        "“" + wave + "”没有问到编号为 " + code + " 的地点：那里没有这一轮的社区。",
                        wave + " asks nobody in the place with the code " + code
                                + ": none of its communities lies there."));
        return Templates.place(new PlacePresenter(page, here).view(results.since(page)));
    }
}
