package doorstep.report.items;

import doorstep.place.Role;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.rates.PlaceRates;
import doorstep.rates.RatesRequest;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.report.ResultsMessages;
import doorstep.tally.dice.Risk;
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
import java.util.Comparator;

/** The staff's page that ranks places by one item or measure, and says what that means. */
@Path("/staff/waves/{wave}/results/ranking")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Produces(MediaType.TEXT_HTML)
public class RankingPages {
    @CheckedTemplate(basePath = "report/items")
    static class Templates {
        static native TemplateInstance ranking(RankingView view);

        static native TemplateInstance noRanking(ResultsPage page);
    }

    /** What the address says; what it leaves out is chosen for the reader. */
    public record Asked(
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("measure") @DefaultValue("") String measure,
            @QueryParam("by") @DefaultValue("community") String by,
            @QueryParam("a") @DefaultValue("") String a,
            @QueryParam("b") @DefaultValue("") String b) {

        RankingAddress address(long wave, WaveRates rates) {
            boolean isMeasure = item.isEmpty() && !measure.isEmpty();
            return new RankingAddress(
                    wave,
                    isMeasure ? "" : knownItem(rates),
                    isMeasure ? knownMeasure(rates) : "",
                    RatesRequest.level(by),
                    known(a, rates),
                    known(b, rates));
        }

        /** A place of that level in the wave; else none is chosen. */
        private String known(String code, WaveRates rates) {
            return rates.places().groups(RatesRequest.level(by)).stream()
                    .map(group -> group.place().code())
                    .filter(code::equals)
                    .findFirst()
                    .orElse("");
        }

        /** The one that is expected to cost most, where none is named. */
        private String knownItem(WaveRates rates) {
            if (item.isEmpty()) {
                return rates.whole().items().stream()
                        .max(Comparator.comparingDouble(Asked::lost))
                        .map(one -> one.indicator().name())
                        .orElseThrow();
            }
            return rates.questionnaire()
                    .indicator(item)
                    .map(Indicator::name)
                    .orElseThrow(() -> new ProblemException(
                            Problem.NOT_FOUND,
                            "这一轮的问卷里没有“" + item + "”这一项。",
                            "The questionnaire of this wave has no item " + item + "."));
        }

        private static double lost(PlaceRates.Item item) {
            return item.risk().map(Risk::points).orElse(-1.0);
        }

        private String knownMeasure(WaveRates rates) {
            return Measure.of(measure)
                    .filter(one -> rates.questionnaire().indicators().stream()
                            .anyMatch(indicator -> indicator.measure() == one))
                    .map(Measure::keyword)
                    .orElseThrow(() -> new ProblemException(
                            Problem.NOT_FOUND,
                            "这一轮的问卷里没有“" + measure + "”这一类。",
                            "The questionnaire of this wave has no measure " + measure + "."));
        }
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                40,
                "ranking",
                "/results/ranking",
                ui -> ui.texts(ResultsMessages.class).sectionRanking(),
                RankingPages.class);
    }

    @Inject
    WaveResults results;

    @GET
    @Transactional
    public TemplateInstance ranking(@PathParam("wave") long id, @BeanParam Asked asked) {
        ResultsPage page = results.page(id);
        if (page.rates().questionnaire().indicators().isEmpty()) {
            return Templates.noRanking(page);
        }
        return Templates.ranking(new RankingPresenter(page, asked.address(id, page.rates())).view());
    }
}
