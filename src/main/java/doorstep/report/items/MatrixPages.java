package doorstep.report.items;

import doorstep.place.Role;
import doorstep.questionnaire.Measure;
import doorstep.rates.RatesRequest;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.report.ResultsMessages;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Which place is weak at which item: all of both in one table. */
@Path("/staff/waves/{wave}/results/matrix")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class MatrixPages {
    @CheckedTemplate(basePath = "report/items")
    static class Templates {
        static native TemplateInstance matrix(MatrixView view);
    }

    /** What the address says; what it leaves out is chosen for the reader. */
    public record Asked(
            @QueryParam("by") @DefaultValue("community") String by,
            @QueryParam("answers") @DefaultValue("") String answers,
            @QueryParam("measure") @DefaultValue("") String measure) {

        MatrixAddress address(long wave, WaveRates rates) {
            return new MatrixAddress(wave, RatesRequest.level(by), kind(rates), measured());
        }

        /** The sample, if there is one; open links, if they are all there is. */
        private MatrixAddress.Kind kind(WaveRates rates) {
            boolean linksOnly =
                    rates.answers().sampled() == 0 && rates.answers().all() > 0;
            boolean link = answers.isEmpty() ? linksOnly : answers.equals("link");
            return link ? MatrixAddress.Kind.link : MatrixAddress.Kind.sample;
        }

        private Optional<Measure> measured() {
            if (measure.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(Measure.of(measure)
                    .orElseThrow(() -> new ProblemException(
                            Problem.BAD_REQUEST, "没有“" + measure + "”这一类。", "There is no measure " + measure + ".")));
        }
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                30,
                "matrix",
                "/results/matrix",
                ui -> ui.texts(ResultsMessages.class).sectionMatrix(),
                MatrixPages.class);
    }

    @Inject
    WaveResults results;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance matrix(@PathParam("wave") long id, @BeanParam Asked asked) {
        ResultsPage page = results.page(id);
        return Templates.matrix(new MatrixPresenter(page, asked.address(id, page.rates())).view());
    }
}
