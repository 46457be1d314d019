package doorstep.followup.tasks;

import doorstep.fieldwork.rounds.Progress;
import doorstep.followup.FollowupMessages;
import doorstep.followup.PlaceName;
import doorstep.place.Role;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Language;
import doorstep.rates.Figures;
import doorstep.rates.ResultsPage;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.ChineseClock;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** What the numbers of one wave say of all tasks that it re-tests. */
@Path("/staff/waves/{id: \\d+}/retests")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class WaveRetests {
    @CheckedTemplate(basePath = "followup/tasks")
    static class Templates {
        static native TemplateInstance retests(Page page);
    }

    /** One task. */
    public record Row(Task task, PlaceName place, String label, RetestView.Block block) {}

    /**
     * The page.
     *
     * @param results null where it re-tests nothing
     * @param together among how many comparisons they were judged
     */
    public record Page(
            Wave wave, List<Row> rows, ResultsPage results, boolean preliminary, String margin, int together) {}

    @Singleton
    static Section section() {
        return new Section(
                "results",
                90,
                "retests",
                "/retests",
                ui -> ui.texts(FollowupMessages.class).sectionRetests(),
                WaveRetests.class);
    }

    @Inject
    Waves waves;

    @Inject
    Register register;

    @Inject
    Progress progress;

    @Inject
    UiLanguage ui;

    @Inject
    ChineseClock clock;

    @GET
    @Blocking
    @Transactional
    public TemplateInstance show(long id) {
        Wave wave = waves.find(id);
        Language language = Language.orChinese(ui.tag());
        Retests retests = register.retests(register.tasks());
        RetestView view = new RetestView(retests, language);
        List<Retests.Said> all = retests.by(wave);
        Map<String, PlaceName> places = PlaceName.of(
                all.stream().map(said -> said.task().place).distinct().toList());
        List<Row> rows = all.stream()
                .map(said -> new Row(
                        said.task(), places.get(said.task().place), label(said.task(), language), view.block(said)))
                .toList();
        return Templates.retests(new Page(
                wave,
                rows,
                rows.isEmpty()
                        ? null
                        : new ResultsPage(wave, retests.rates(wave), progress.waitingOnPhones(id), language),
                wave.state(clock.now()) != Wave.State.CLOSED,
                Figures.bare(Retests.MARGIN),
                rows.isEmpty() ? 0 : retests.judgedTogether(wave)));
    }

    private String label(Task task, Language language) {
        return register.indicator(task)
                .map(Indicator::label)
                .map(label -> label.in(language))
                .orElse(task.item);
    }
}
