package doorstep.report.weighting;

import doorstep.place.PlaceLevel;
import doorstep.place.Role;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.rates.Disclosure;
import doorstep.rates.FigureText;
import doorstep.rates.Figures;
import doorstep.rates.Finding;
import doorstep.rates.IntervalText;
import doorstep.rates.PlaceRates;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.tally.model.BetaBinomial;
import doorstep.tally.model.Modelled;
import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Rate;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where small communities have a modelled rate beside the measured one, marked as such and never in its place.
 *
 * <p>Where fewer than {@link Disclosure#FEWEST} answers are in the base, both are withheld: from the modelled rate, the common one and the
 * share of the way between them the measured one could be worked out. Such communities are still in the model.
 */
@Path("/staff/waves/{wave: \\d+}/results/modelled")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class ModelledPages {
    @CheckedTemplate(basePath = "report/weighting")
    static class Templates {
        static native TemplateInstance modelled(ModelledView view);
    }

    @Inject
    WaveResults results;

    @GET
    @Transactional
    public TemplateInstance modelled(@PathParam("wave") long id, @QueryParam("item") @DefaultValue("") String item) {
        ResultsPage page = results.page(id);
        WaveRates rates = page.rates();
        Language words = page.language();
        List<Indicator> indicators = rates.questionnaire().indicators();
        int at = at(indicators, item);
        List<CommunityRate> measured = at < 0 || rates.isApart()
                ? List.of()
                : CommunityRate.of(rates.strata(rates.places().codes()), at, rates.pooled());
        Optional<BetaBinomial> model = BetaBinomial.fit(measured);
        List<ModelledView.Choice> items = indicators.stream()
                .map(one -> new ModelledView.Choice(one.name(), one.label().in(words)))
                .toList();
        return Templates.modelled(new ModelledView(
                page,
                items,
                at < 0 ? null : items.get(at),
                model.map(one -> Figures.percent(one.common())).orElse(""),
                model.map(one -> Figures.bare(one.between())).orElse(""),
                BetaBinomial.FEWEST,
                at < 0 ? List.of() : rows(rates, at, model, words)));
    }

    private static int at(List<Indicator> indicators, String item) {
        if (item.isEmpty()) {
            return indicators.isEmpty() ? -1 : 0;
        }
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).name().equals(item)) {
                return i;
            }
        }
        throw new ProblemException(Problem.BAD_REQUEST, "问卷里没有指标 " + item + "。", "There is no indicator " + item + ".");
    }

    private static List<ModelledView.Row> rows(
            WaveRates rates, int at, Optional<BetaBinomial> model, Language language) {
        Map<String, Modelled> estimates = new HashMap<>();
        model.ifPresent(one ->
                one.rates().forEach(rate -> estimates.put(rate.community().community(), rate)));
        return rates.by(PlaceLevel.community).stream()
                .filter(place -> place.items().get(at).sample().behind().responses() > 0)
                .map(place -> row(
                        place,
                        place.items().get(at).sample(),
                        estimates.get(place.place().code()),
                        language))
                .toList();
    }

    private static ModelledView.Row row(PlaceRates place, Finding<Rate> direct, Modelled model, Language language) {
        Optional<Modelled> shown = direct.shown().map(rate -> model);
        return new ModelledView.Row(
                place.place().name(),
                place.place().within(),
                FigureText.of(direct, language),
                direct.shown()
                        .map(rate -> IntervalText.of(rate.rate(), rate.limits()))
                        .orElse(null),
                shown.map(one -> IntervalText.of(one.rate(), one.limits())).orElse(null),
                shown.map(one -> Math.round(100 * one.shrinkage()) + "%").orElse(""));
    }
}
