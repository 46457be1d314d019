package doorstep.questionnaire;

import java.util.List;

/** Questions that stand together under one heading, and open together. */
public record Group(String name, Text label, Condition relevant, List<Question> questions) {

    public Group {
        questions = List.copyOf(questions);
    }
}
