package doorstep.wave.questionnaires;

import doorstep.place.Role;
import doorstep.questionnaire.EstimatedTime;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.yaml.QuestionnaireWriter;
import doorstep.wave.PublishedQuestionnaire;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import doorstep.wave.Waves;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** The questionnaires: which files are sound, what is wrong with the others, and each in full to read. */
@Path("/staff/questionnaires")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class QuestionnairePages {
    @CheckedTemplate(basePath = "wave/questionnaires")
    static class Templates {
        static native TemplateInstance questionnaires(
                List<Row> sound, List<Faulty> faulty, List<Row> kept, List<QuestionnaireDraft> drafts);

        static native TemplateInstance questionnaire(
                Preview preview, Speech speech, List<Wave> waves, boolean fixed, QuestionnaireDraft draft, int minutes);
    }

    /** A questionnaire that can be used, and the waves that do. */
    record Row(
            String file,
            String formId,
            String version,
            String title,
            int questions,
            int indicators,
            List<Wave> waves) {}

    /** A file that cannot, and why. */
    record Faulty(String file, List<String> problems) {}

    @Inject
    Waves waves;

    @Inject
    QuestionnaireFolder folder;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Drafts drafts;

    @Inject
    UiLanguage ui;

    @GET
    @Transactional
    public TemplateInstance list() {
        List<SurveyFile> files = folder.read();
        Map<PublishedQuestionnaire.Key, List<Wave>> asking = waves.all().stream()
                .collect(Collectors.groupingBy(wave -> new PublishedQuestionnaire.Key(wave.formId, wave.version)));
        List<Row> sound = files.stream()
                .filter(SurveyFile::isSound)
                .map(file -> row(file.name(), file.questionnaire().orElseThrow(), asking))
                .toList();
        List<Faulty> faulty = files.stream()
                .filter(file -> !file.isSound())
                .map(file -> new Faulty(
                        file.name(),
                        file.faults().stream()
                                .map(fault -> fault.in(language()))
                                .toList()))
                .toList();
        List<Row> kept = PublishedQuestionnaire.<PublishedQuestionnaire>list("order by publishedAt desc").stream()
                .filter(one -> files.stream()
                        .noneMatch(file ->
                                file.isSound() && file.is(new PublishedQuestionnaire.Key(one.formId, one.version))))
                .map(one -> row("", questionnaires.published(one.formId, one.version), asking))
                .toList();
        return Templates.questionnaires(sound, faulty, kept, drafts.all());
    }

    private Row row(String file, Questionnaire questionnaire, Map<PublishedQuestionnaire.Key, List<Wave>> asking) {
        var key = new PublishedQuestionnaire.Key(questionnaire.formId(), questionnaire.version());
        return new Row(
                file,
                questionnaire.formId(),
                questionnaire.version(),
                questionnaire.title().in(language()),
                (int) questionnaire.questions().stream()
                        .filter(question -> question.type().isAnswered())
                        .count(),
                questionnaire.indicators().size(),
                asking.getOrDefault(key, List.of()));
    }

    /**
     * The published text where there is one, as that is what residents see; else the file or the office's own draft.
     *
     * @param in the tag of the language to read it in; that of the page where there is none
     */
    @GET
    @Path("{formId}/{version}")
    @Transactional
    public TemplateInstance show(String formId, String version, @RestQuery @DefaultValue("") String in) {
        boolean fixed = isFixed(formId, version);
        Questionnaire questionnaire = find(formId, version);
        Speech speech = Tongue.of(in)
                .filter(questionnaire.languages()::contains)
                .map(chosen -> new Speech(chosen, language()))
                .orElse(Speech.of(language()));
        return Templates.questionnaire(
                Preview.of(questionnaire, speech),
                speech,
                waves.asking(formId, version),
                fixed,
                drafts.of(formId, version).orElse(null),
                EstimatedTime.minutes(questionnaire, language()));
    }

    /** Throws a ProblemException NOT_FOUND where there is none of them. */
    public Questionnaire find(String formId, String version) {
        return known(formId, version).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** The same, if there is one. */
    public Optional<Questionnaire> known(String formId, String version) {
        if (isFixed(formId, version)) {
            return Optional.of(questionnaires.published(formId, version));
        }
        var key = new PublishedQuestionnaire.Key(formId, version);
        return folder.read().stream()
                .filter(file -> file.is(key))
                .findFirst()
                .flatMap(SurveyFile::questionnaire)
                .or(() ->
                        drafts.of(formId, version).flatMap(draft -> draft.read().questionnaire()));
    }

    /** Its text in YAML as its author wrote it, or as the editor writes it; throws as above. */
    String text(String formId, String version) {
        var key = new PublishedQuestionnaire.Key(formId, version);
        return PublishedQuestionnaire.<PublishedQuestionnaire>findByIdOptional(key)
                .map(kept -> kept.yaml)
                .or(() -> folder.read().stream()
                        .filter(file -> file.is(key))
                        .findFirst()
                        .map(SurveyFile::text))
                .or(() -> drafts.of(formId, version)
                        .flatMap(draft -> draft.read().questionnaire())
                        .map(QuestionnaireWriter::write))
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private static boolean isFixed(String formId, String version) {
        return PublishedQuestionnaire.findById(new PublishedQuestionnaire.Key(formId, version)) != null;
    }

    private Language language() {
        return Language.orChinese(ui.tag());
    }
}
