package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a form.
 *
 * @param questionnaire there if the form is sound
 * @param faults empty if it is
 */
public record FormReading(Optional<Questionnaire> questionnaire, List<FormFault> faults) {

    public FormReading {
        faults = List.copyOf(faults);
    }
}
