package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Questionnaire;
import java.util.List;

/**
 * What came of reading all questionnaires of a folder.
 *
 * @param questionnaires the sound ones, sorted by file name; of two with the same form_id and version the first
 * @param faults of all other files, sorted by file and line
 */
public record FolderReading(List<Questionnaire> questionnaires, List<Fault> faults) {

    public FolderReading {
        questionnaires = List.copyOf(questionnaires);
        faults = List.copyOf(faults);
    }
}
