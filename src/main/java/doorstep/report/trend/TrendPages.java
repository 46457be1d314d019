package doorstep.report.trend;

import doorstep.place.PlaceLevel;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.rates.ResultsPage;
import doorstep.rates.Verdict;
import doorstep.rates.WaveRates;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Section;
import doorstep.web.Texts;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Where staff see what changed over the waves, and what the questionnaires asked differently. */
@Path("/staff/waves/{wave: \\d+}/results/trend")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class TrendPages {
    /** More lie too far back to act on. */
    private static final int MOST_WAVES = 8;

    private static final int MARGIN_POINTS = (int) Math.round(100 * Verdict.MARGIN);

    @CheckedTemplate(basePath = "report/trend")
    static class Templates {
        static native TemplateInstance trend(TrendView view, int margin);

        static native TemplateInstance questions(QuestionsView view);
    }

    /**
     * What differs between the questionnaires of two waves.
     *
     * @param other null where no other wave used the questionnaire
     * @param isLater whether the other wave is the later one: the older one always stands first
     * @param others that it can be compared with
     */
    record QuestionsView(
            Wave wave,
            Wave other,
            boolean isLater,
            List<Wave> others,
            boolean sameVersion,
            List<QuestionDiff.Changed> questions,
            List<QuestionDiff.ChangedItem> items,
            long comparable) {}

    @Singleton
    static Section section() {
        return new Section(
                "results",
                50,
                "trend",
                "/results/trend",
                ui -> ui.texts(TrendMessages.class).title(),
                TrendPages.class);
    }

    @Inject
    Waves waves;

    @Inject
    WaveResults results;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance trend(
            @PathParam("wave") long id,
            @QueryParam("item") @DefaultValue("") String item,
            @QueryParam("place") @DefaultValue("") String place) {
        ResultsPage page = results.page(id);
        List<Wave> all = results.series(page.wave());
        List<Wave> series = all.subList(Math.max(0, all.size() - MOST_WAVES), all.size());
        List<WaveRates> rates = series.stream()
                .map(one -> one.id.equals(id) ? page.rates() : results.rates(one))
                .toList();
        // a code cut short is a place of nobody's, in which what is kept back of places could be worked out
        boolean isThere = PlaceLevel.ofCode(place).isPresent()
                && page.rates().places().seen().covers(place)
                && page.rates().places().codes().stream().anyMatch(code -> code.startsWith(place));
        if (!isThere && !place.isEmpty()) {
            throw new ProblemException(
                    Problem.NOT_FOUND, "本轮没有地点 " + place + "。", "The wave has no place " + place + ".");
        }
        return Templates.trend(
                new TrendPresenter(series, rates, place, words())
                        .view(page, ChannelsPages.indicator(page.rates(), item)),
                MARGIN_POINTS);
    }

    private Language words() {
        return Language.orChinese(language.tag());
    }

    @GET
    @Path("questions")
    @Transactional
    public TemplateInstance questions(@PathParam("wave") long id, @QueryParam("with") @DefaultValue("0") long with) {
        Wave wave = waves.find(id);
        List<Wave> others = waves.besides(wave);
        Wave other = with == 0
                ? results.earlier(wave).orElse(others.isEmpty() ? null : others.get(0))
                : others.stream()
                        .filter(one -> one.id == with)
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(
                                Problem.NOT_FOUND,
                                "没有用过同一套问卷的调查 " + with + "。",
                                "No wave " + with + " used the same questionnaire."));
        if (other == null || other.version.equals(wave.version)) {
            return Templates.questions(
                    new QuestionsView(wave, other, false, others, other != null, List.of(), List.of(), 0));
        }
        return Templates.questions(compared(wave, other, others));
    }

    /** The older one first, whichever was asked for. */
    private QuestionsView compared(Wave wave, Wave other, List<Wave> others) {
        boolean isLater = other.opensAt.isAfter(wave.opensAt);
        Questionnaire own = results.questionnaire(wave);
        Questionnaire their = results.questionnaire(other);
        TrendMessages texts = Texts.in(words().tag(), TrendMessages.class);
        QuestionDiff diff =
                isLater ? new QuestionDiff(own, their, words(), texts) : new QuestionDiff(their, own, words(), texts);
        return new QuestionsView(
                wave, other, isLater, others, false, diff.questions(), diff.items(), diff.comparable());
    }
}
