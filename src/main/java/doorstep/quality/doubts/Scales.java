package doorstep.quality.doubts;

import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that are answered on one scale: their lists of choices are the same, or one is in the other. */
final class Scales {
    /** Fewer questions answered alike are no line. */
    static final int FEWEST = 5;

    private static final int FEWEST_CHOICES = 3;

    private Scales() {}

    /** Those scales with enough questions. */
    static List<List<Question>> of(Questionnaire questionnaire) {
        List<List<Question>> scales = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            if (question.type() == QuestionType.SELECT_ONE
                    && question.choices().choices().size() >= FEWEST_CHOICES) {
                place(question, scales);
            }
        }
        return scales.stream().filter(scale -> scale.size() >= FEWEST).toList();
    }

    private static void place(Question question, List<List<Question>> scales) {
        Optional<List<Question>> known =
                scales.stream().filter(scale -> isSame(scale.get(0), question)).findFirst();
        known.ifPresentOrElse(scale -> scale.add(question), () -> scales.add(new ArrayList<>(List.of(question))));
    }

    private static boolean isSame(Question one, Question other) {
        List<String> a = one.choices().names();
        List<String> b = other.choices().names();
        return a.containsAll(b) || b.containsAll(a);
    }
}
