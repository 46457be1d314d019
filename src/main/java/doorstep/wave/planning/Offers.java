package doorstep.wave.planning;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.yaml.QuestionnaireWriter;
import doorstep.wave.PublishedQuestionnaire;
import doorstep.wave.Questionnaires;
import doorstep.wave.WavePlan;
import doorstep.wave.questionnaires.Drafts;
import doorstep.wave.questionnaires.QuestionnaireDraft;
import doorstep.wave.questionnaires.QuestionnaireFolder;
import doorstep.wave.questionnaires.SurveyFile;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The questionnaires that a wave may use: the office's own and sound files first, then versions published earlier whose file is gone
 * or has moved on.
 */
@ApplicationScoped
class Offers {
    @Inject
    QuestionnaireFolder folder;

    @Inject
    Questionnaires questionnaires;

    @Inject
    Drafts drafts;

    /**
     * What a form offers to choose from.
     *
     * @param spoken the languages that waves may be in: ours, and those of any of the questionnaires
     */
    record Choices(List<Offer> questionnaires, List<LanguageOffer> spoken, boolean haveFaults) {}

    Choices choices(Language reader) {
        List<SurveyFile> files = folder.read();
        Map<String, Questionnaire> named = byName(files);
        return new Choices(
                named.entrySet().stream()
                        .map(entry -> Offer.of(entry.getKey(), entry.getValue(), reader))
                        .toList(),
                Stream.concat(
                                Stream.of(Tongue.CHINESE, Tongue.ENGLISH),
                                named.values().stream().flatMap(one -> one.languages().stream()))
                        .distinct()
                        .map(tongue -> LanguageOffer.of(tongue, reader))
                        .toList(),
                files.stream().anyMatch(file -> !file.isSound()));
    }

    /** In what languages each of them is written, by its name. */
    Map<String, List<Tongue>> languages() {
        Map<String, List<Tongue>> languages = new LinkedHashMap<>();
        byName(folder.read()).forEach((name, questionnaire) -> languages.put(name, questionnaire.languages()));
        return languages;
    }

    private Map<String, Questionnaire> byName(List<SurveyFile> files) {
        var offers = new LinkedHashMap<String, Questionnaire>();
        drafts.all().stream()
                .filter(draft -> draft.sound && !draft.isPublished())
                .forEach(draft -> draft.read().questionnaire().ifPresent(one -> offers.put(draft.named(), one)));
        files.stream().filter(SurveyFile::isSound).forEach(file -> {
            Questionnaire questionnaire = file.questionnaire().orElseThrow();
            offers.put(questionnaire.formId() + " " + questionnaire.version(), questionnaire);
        });
        PublishedQuestionnaire.keys()
                .forEach(kept -> offers.computeIfAbsent(
                        kept.formId() + " " + kept.version(),
                        name -> questionnaires.published(kept.formId(), kept.version())));
        return offers;
    }

    /** From now on the version that the plan names is fixed; the file or draft is read once more, as it stands now. */
    void publish(WavePlan plan, LocalDateTime now) {
        var key = new PublishedQuestionnaire.Key(plan.formId(), plan.version());
        if (PublishedQuestionnaire.findById(key) == null) {
            folder.read().stream()
                    .filter(file -> file.isSound() && file.is(key))
                    .findFirst()
                    .ifPresentOrElse(
                            file -> questionnaires.publish(file.name(), file.text(), now),
                            () -> publish(
                                    drafts.locked(plan.formId(), plan.version()).orElseThrow(Offers::gone), now));
        }
    }

    private static ProblemException gone() {
        return new ProblemException(
                Problem.CONFLICT, "这份问卷刚被删掉，请重新选一份。", "That questionnaire was removed just now; choose another.");
    }

    /** Throws a ProblemException where somebody has just made it wrong. */
    private void publish(QuestionnaireDraft draft, LocalDateTime now) {
        Questionnaire questionnaire = draft.read()
                .questionnaire()
                .orElseThrow(() -> new ProblemException(
                        Problem.DOES_NOT_FIT,
                        "这份问卷草稿刚被改过，现在有没填好的地方，请改好再选。",
                        "The draft was changed just now and is not complete; put it right and choose again."));
        questionnaires.publish(draft.formId + ".yaml", QuestionnaireWriter.write(questionnaire), now);
        draft.publish(now);
    }
}
