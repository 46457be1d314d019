package doorstep.report.export;

import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where single answers leave the house: for those alone who have that right, with what the files tell less of. */
@Path("/staff/answers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.ANSWERS)
public class AnswersPages {
    @CheckedTemplate(basePath = "report/export")
    static class Templates {
        static native TemplateInstance waves(List<Listed> waves);

        static native TemplateInstance answers(AnswersView view);
    }

    /** A wave of the list. */
    record Listed(Wave wave, boolean isClosed) {}

    /**
     * What the page shows.
     *
     * @param told empty where nothing can be taken: before closing, or once the answers were deleted
     */
    record AnswersView(Wave wave, boolean isErased, Optional<Told> told) {}

    /**
     * What is in the file.
     *
     * @param rule by which it tells less, with {@code steps} and what the rates by it are
     * @param columns those that the files of every wave have
     */
    record Told(
            String rule,
            List<String> steps,
            String limits,
            String gap,
            boolean hasExcluded,
            RScript script,
            List<Column> columns) {}

    /** A column in words. */
    record Column(String name, String label, String note) {}

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                80,
                "answers",
                "/staff/answers",
                ui -> ui.texts(DataMessages.class).responses(),
                AnswersPages.class);
    }

    @Inject
    Waves waves;

    @Inject
    AnswersDoor door;

    @Inject
    ChineseClock clock;

    @Inject
    UiLanguage language;

    @GET
    @Transactional
    public TemplateInstance list() {
        return Templates.waves(waves.openedBy(clock.now()).stream()
                .filter(one -> !one.isArchived())
                .filter(door::isOpenTo)
                .map(wave -> new Listed(wave, door.isClosed(wave)))
                .toList());
    }

    @GET
    @Path("{id: \\d+}")
    @Blocking
    @Transactional
    public TemplateInstance answers(long id) {
        Wave wave = door.find(id);
        boolean isErased = door.isErased(wave);
        return Templates.answers(new AnswersView(
                wave, isErased, !isErased && door.isClosed(wave) ? Optional.of(told(wave)) : Optional.empty()));
    }

    private Told told(Wave wave) {
        Language words = Language.orChinese(language.tag());
        AnswersDoor.Taken taken = door.take(wave, false);
        List<Text> lines = new ArrayList<>();
        List<Text> gap = new ArrayList<>();
        taken.read(answers -> {
            lines.addAll(CoarseningNote.steps(answers.crowds()));
            lines.add(CoarseningNote.named(answers.named()));
            gap.add(CoarseningNote.gap(answers.gaps().largest()));
        });
        return new Told(
                CoarseningNote.RULE.in(words),
                lines.stream().map(line -> line.in(words)).toList(),
                CoarseningNote.LIMITS.in(words),
                gap.get(0).in(words),
                door.hasExcluded(wave),
                taken.script(),
                DesignColumns.of(taken.places()).stream()
                        .map(one -> new Column(one.name(), one.label().in(words), note(one, words)))
                        .toList());
    }

    private static String note(ResponseColumn column, Language words) {
        return Stream.of(column.choices(), column.note())
                .flatMap(Optional::stream)
                .map(text -> text.in(words))
                .reduce("", (before, text) -> before.isEmpty() ? text : before + words.choose("；", "; ") + text);
    }
}
