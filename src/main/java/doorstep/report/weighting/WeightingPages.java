package doorstep.report.weighting;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.census.CensusFigures;
import doorstep.census.CensusStore;
import doorstep.fieldwork.WaveOutcomes;
import doorstep.place.Asker;
import doorstep.place.Place;
import doorstep.place.Places;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.rates.CensusWeights;
import doorstep.rates.Disclosure;
import doorstep.rates.ResultsPage;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.report.ResultsMessages;
import doorstep.response.cells.NamedAdults;
import doorstep.tally.cells.Credited;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import doorstep.web.Section;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where staff see how answers are weighted, and enter the census figures that weights are raked to. */
@Path("/staff/waves/{wave: \\d+}/results/weighting")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class WeightingPages {
    @CheckedTemplate(basePath = "report/weighting")
    static class Templates {
        static native TemplateInstance weighting(WeightingView view);

        static native TemplateInstance census(WeightingView.FormView view);
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                70,
                "weighting",
                "/results/weighting",
                ui -> ui.texts(ResultsMessages.class).sectionWeighting(),
                WeightingPages.class);
    }

    @Inject
    Asker caller;

    @Inject
    Places places;

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    WaveOutcomes outcomes;

    @Inject
    NamedAdults named;

    @Inject
    CensusStore census;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance weighting(@PathParam("wave") long id) {
        ResultsPage page = results.page(id);
        var known = new WeightingPresenter.Known(
                outcomes.of(id), census.of(page.wave().formId).latest(), clock.now(), named.of(id, caller.scope()));
        return Templates.weighting(new WeightingPresenter(page, known, caller.scope()).view());
    }

    private Language words() {
        return Language.orChinese(language.tag());
    }

    @GET
    @Path("figures")
    @RolesAllowed(Role.MANAGER)
    @Transactional
    public TemplateInstance form(@PathParam("wave") long id, @QueryParam("place") String code) {
        waves.find(id);
        Place place = places.own(code);
        Wave wave = waves.whole(id);
        List<CensusFigures> known = census.of(wave.formId).latest(place.code);
        return page(
                wave,
                place,
                asked(wave, place)
                        .map(asked -> CensusForm.of(
                                asked,
                                known.stream()
                                        .filter(one -> one.question()
                                                .equals(asked.question().name()))
                                        .findFirst()))
                        .toList());
    }

    /** One for each weighting question. */
    private Stream<CensusForm.Asked> asked(Wave wave, Place place) {
        WaveRates rates = results.rates(wave);
        List<Question> questions = CensusWeights.questions(rates.questionnaire());
        return IntStream.range(0, questions.size())
                .mapToObj(at -> new CensusForm.Asked(
                        questions.get(at),
                        CensusForm.levels(rates.questionnaire(), questions.get(at)),
                        answered(rates, place, at)));
    }

    /** Eligible answers of the sample by the level at that place of a weighting class. */
    private static Map<String, Long> answered(WaveRates rates, Place place, int at) {
        return rates.cells().entrySet().stream()
                .filter(entry -> entry.getKey().channel().isSampled()
                        && entry.getKey().community().startsWith(place.code))
                .collect(Collectors.groupingBy(
                        entry -> Credited.level(entry.getKey().weightingClass(), at),
                        Collectors.summingLong(entry -> entry.getValue().responses())));
    }

    private TemplateInstance page(Wave wave, Place place, List<CensusForm> forms) {
        return Templates.census(new WeightingView.FormView(
                wave,
                place.code,
                place.name,
                forms.stream().anyMatch(form -> form.fault().isPresent()),
                WeightingView.Fixed.of(results.census(wave), wave.opensAt, clock.now()),
                forms.stream().map(this::fields).toList()));
    }

    private WeightingView.QuestionFields fields(CensusForm form) {
        return new WeightingView.QuestionFields(
                form.question().name(),
                form.question().label().in(words()),
                form.unit() == CensusFigures.Unit.percent,
                form.fault()
                        .map(fault -> language.texts(WeightingMessages.class).censusFault(fault))
                        .orElse(""),
                form.question().choices().choices().stream()
                        .filter(choice -> form.typed().containsKey(choice.name()))
                        .map(choice -> new WeightingView.LevelField(
                                CensusForm.field(form.question(), choice.name()),
                                choice.label().in(words()),
                                form.typed().get(choice.name()),
                                lacking(form, choice.name())))
                        .toList());
    }

    private String lacking(CensusForm form, String level) {
        WeightingMessages texts = language.texts(WeightingMessages.class);
        Long answers = form.lacking().get(level);
        return answers == null ? "" : Disclosure.isFew(answers) ? texts.lackingFew() : texts.lacking(answers);
    }

    @POST
    @Path("figures")
    @RolesAllowed(Role.MANAGER)
    @Blocking
    @Transactional
    public Response enter(@PathParam("wave") long id, MultivaluedMap<String, String> sent) {
        waves.find(id);
        Place place = places.own(sent.getFirst("place"));
        Wave wave = waves.whole(id);
        List<CensusForm> forms =
                asked(wave, place).map(asked -> CensusForm.of(asked, sent)).toList();
        if (forms.stream().anyMatch(form -> form.fault().isPresent())) {
            return Reply.again(page(wave, place, forms).render());
        }
        census.enter(wave.formId, caller.scope(), place.code, said(wave, place, forms));
        audit.record(
                AuditAction.CENSUS_ENTER,
                AuditFact.WAVE.is(id),
                Stream.concat(
                                Stream.of(AuditFact.PLACE.is(place.code)),
                                forms.stream().map(form -> AuditFact.FIGURES.is(form.told())))
                        .toArray(AuditFact.Told[]::new));
        return Reply.next("/staff/waves/" + id + "/results/weighting#census");
    }

    /** What was typed, and what was known of questions that this version doesn't ask for. */
    private List<CensusFigures> said(Wave wave, Place place, List<CensusForm> forms) {
        Set<String> typed = forms.stream().map(form -> form.question().name()).collect(Collectors.toSet());
        return Stream.concat(
                        census.of(wave.formId).latest(place.code).stream()
                                .filter(one -> !typed.contains(one.question())),
                        forms.stream().filter(form -> !form.isEmpty()).map(form -> form.figures(place.code)))
                .toList();
    }
}
