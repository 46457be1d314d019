package doorstep.wave.questionnaires;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.yaml.Fault;
import doorstep.wave.PublishedQuestionnaire;
import java.util.List;
import java.util.Optional;

/**
 * A file of the folder of questionnaires as it was found just now.
 *
 * @param text empty where the file is faulty
 * @param questionnaire present where the file could be read at all, even if its version was published with other content
 * @param faults empty where waves may use it
 */
public record SurveyFile(String name, String text, Optional<Questionnaire> questionnaire, List<Fault> faults) {
    public SurveyFile {
        faults = List.copyOf(faults);
    }

    public boolean isSound() {
        return faults.isEmpty();
    }

    public boolean is(PublishedQuestionnaire.Key key) {
        return questionnaire
                .filter(one ->
                        one.formId().equals(key.formId()) && one.version().equals(key.version()))
                .isPresent();
    }
}
