package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;

/** What came of reading a questionnaire file: the questionnaire, or all that is wrong with the file. */
public sealed interface QuestionnaireReading {

    /** The file is sound. */
    record Accepted(Questionnaire read) implements QuestionnaireReading {}

    /** The file is wrong in these places, sorted by line; at least one. */
    record Refused(List<Fault> reasons) implements QuestionnaireReading {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The questionnaire, if the file is sound. */
    default Optional<Questionnaire> questionnaire() {
        return this instanceof Accepted accepted ? Optional.of(accepted.read()) : Optional.empty();
    }

    /** What is wrong with the file; empty if it is sound. */
    default List<Fault> faults() {
        return this instanceof Refused refused ? refused.reasons() : List.of();
    }
}
