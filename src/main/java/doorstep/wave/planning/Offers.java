package doorstep.wave.planning;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.PublishedQuestionnaire;
import doorstep.wave.Questionnaires;
import doorstep.wave.WavePlan;
import doorstep.wave.questionnaires.QuestionnaireFolder;
import doorstep.wave.questionnaires.SurveyFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The questionnaires that a wave may use: sound files first, then versions published earlier whose file is gone or has moved on. */
@ApplicationScoped
class Offers {
    @Inject
    QuestionnaireFolder folder;

    @Inject
    Questionnaires questionnaires;

    List<Offer> all(Language language) {
        return byName().entrySet().stream()
                .map(entry -> new Offer(entry.getKey(), entry.getValue().title().in(language), (int)
                        entry.getValue().questions().stream()
                                .filter(question -> question.type().isAnswered())
                                .count()))
                .toList();
    }

    Set<String> names() {
        return byName().keySet();
    }

    boolean haveFaults() {
        return folder.read().stream().anyMatch(file -> !file.isSound());
    }

    private Map<String, Questionnaire> byName() {
        var offers = new LinkedHashMap<String, Questionnaire>();
        folder.read().stream().filter(SurveyFile::isSound).forEach(file -> {
            Questionnaire questionnaire = file.questionnaire().orElseThrow();
            offers.put(questionnaire.formId() + " " + questionnaire.version(), questionnaire);
        });
        PublishedQuestionnaire.<PublishedQuestionnaire>list("order by publishedAt desc")
                .forEach(kept -> offers.computeIfAbsent(
                        kept.formId + " " + kept.version, name -> questionnaires.published(kept.formId, kept.version)));
        return offers;
    }

    /** From now on the version that the plan names is fixed; the file is read once more, as it stands now. */
    void publish(WavePlan plan, LocalDateTime now) {
        var key = new PublishedQuestionnaire.Key(plan.formId(), plan.version());
        if (PublishedQuestionnaire.findById(key) == null) {
            folder.read().stream()
                    .filter(file -> file.isSound() && file.is(key))
                    .forEach(file -> questionnaires.publish(file.name(), file.text(), now));
        }
    }
}
