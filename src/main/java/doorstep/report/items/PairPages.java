package doorstep.report.items;

import doorstep.place.PlaceLevel;
import doorstep.place.Role;
import doorstep.rates.RatesRequest;
import doorstep.rates.WaveResults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** Whether one place is really worse than another, and in what: all items and measures of both. */
@Path("/staff/waves/{wave}/results/pair")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class PairPages {
    @CheckedTemplate(basePath = "report/items")
    static class Templates {
        static native TemplateInstance pair(PairView view);
    }

    /** What the address says; without a level that of the first place, else communities. */
    public record Asked(
            @QueryParam("by") @DefaultValue("") String by,
            @QueryParam("a") @DefaultValue("") String a,
            @QueryParam("b") @DefaultValue("") String b) {

        PairAddress address(long wave) {
            PlaceLevel level =
                    by.isEmpty() ? PlaceLevel.ofCode(a).orElse(PlaceLevel.community) : RatesRequest.level(by);
            return new PairAddress(wave, level, a, b);
        }
    }

    @Inject
    WaveResults results;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance pair(@PathParam("wave") long id, @BeanParam Asked asked) {
        return Templates.pair(new PairPresenter(results.page(id), asked.address(id)).view());
    }
}
