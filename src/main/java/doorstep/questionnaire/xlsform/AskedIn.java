package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.QuestionType;
import java.util.List;

/** What is known of a question of the form before it is checked: its type and the codes of its choices. */
record AskedIn(QuestionType type, List<String> codes) {

    AskedIn {
        codes = List.copyOf(codes);
    }
}
