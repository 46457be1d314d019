package doorstep.questionnaire;

import java.util.List;
import java.util.stream.Stream;

/** Questions that stand together under one heading, and open together. */
public record Group(String name, Text label, Condition relevant, List<Question> questions) {

    public Group {
        questions = List.copyOf(questions);
    }

    /** All words of it and of its questions, those of choice lists aside. */
    Stream<Text> texts() {
        return Stream.concat(Stream.of(label), questions.stream().flatMap(Question::texts));
    }
}
