package doorstep.report;

import doorstep.account.Role;
import doorstep.fieldwork.Progress;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.wave.Wave;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.UiLanguage;
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

/** The staff's page of a wave's rates. */
@Path("/staff/waves/{wave}/rates")
@RolesAllowed({Role.ADMIN, Role.VIEWER})
public class RatesPages {
    @CheckedTemplate(basePath = "report")
    static class Templates {
        static native TemplateInstance rates(RatesView view);
    }

    /** What the address says; what it leaves out is chosen for the reader. */
    public record Asked(
            @QueryParam("by") @DefaultValue("community") String by,
            @QueryParam("indicator") @DefaultValue("") String indicator,
            @QueryParam("sort") @DefaultValue("place") String sort,
            @QueryParam("answers") @DefaultValue("") String answers) {

        RatesAddress address(long wave, WaveRates rates) {
            String order = RateOrder.parse(sort).toString();
            return new RatesAddress(wave, RatesRequest.level(by), indicator(rates), order, answers(rates));
        }

        private String indicator(WaveRates rates) {
            if (indicator.isEmpty()) {
                return rates.questionnaire().indicators().stream()
                        .map(Indicator::name)
                        .findFirst()
                        .orElse("");
            }
            return rates.questionnaire()
                    .indicator(indicator)
                    .map(Indicator::name)
                    .orElseThrow(() -> new ProblemException(
                            Problem.BAD_REQUEST,
                            "问卷里没有指标 " + indicator + "。",
                            "There is no indicator " + indicator + "."));
        }

        /** The sample, if there is one; open links, if they are all there is. */
        private RatesAddress.Kind answers(WaveRates rates) {
            if (answers.isEmpty()) {
                boolean linksOnly =
                        rates.answers().sampled() == 0 && rates.answers().all() > 0;
                return linksOnly ? RatesAddress.Kind.link : RatesAddress.Kind.sample;
            }
            return answers.equals("link") ? RatesAddress.Kind.link : RatesAddress.Kind.sample;
        }
    }

    @Inject
    WaveResults results;

    @Inject
    Progress progress;

    @Inject
    UiLanguage language;

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance rates(@PathParam("wave") long id, @BeanParam Asked asked) {
        Wave wave = results.wave(id);
        WaveRates rates = results.rates(wave);
        Language words = Language.of(language.tag()).orElse(Language.ZH);
        return Templates.rates(
                new RatesViewing(rates, asked.address(id, rates), words).view(wave, progress.waitingOnPhones(id)));
    }
}
