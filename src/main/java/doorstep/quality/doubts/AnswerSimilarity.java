package doorstep.quality.doubts;

import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike two interviews are: the share of equal answers among the questions that either of them answered, texts aside. */
final class AnswerSimilarity {
    private final List<String> questions;
    private final List<Map<Answer, Integer>> codes = new ArrayList<>();
    private final Map<ObservedInterview, int[]> coded = new HashMap<>();

    AnswerSimilarity(Questionnaire questionnaire, List<ObservedInterview> interviews) {
        questions = questionnaire.questions().stream()
                .filter(question ->
                        question.type().isSelect() || question.type().isNumber())
                .map(question -> question.name())
                .toList();
        questions.forEach(question -> codes.add(new HashMap<>()));
        interviews.forEach(one -> coded.put(one, code(one)));
    }

    /** Each answer as a number, 0 where there is none. */
    private int[] code(ObservedInterview one) {
        int[] code = new int[questions.size()];
        for (int i = 0; i < code.length; i++) {
            Map<Answer, Integer> known = codes.get(i);
            Answer answer = one.answers().get(questions.get(i)).orElse(null);
            code[i] = answer == null ? 0 : known.computeIfAbsent(answer, a -> known.size() + 1);
        }
        return code;
    }

    /** 0 to 1. */
    double of(ObservedInterview one, ObservedInterview other) {
        int[] a = coded.get(one);
        int[] b = coded.get(other);
        int equal = 0;
        int either = 0;
        for (int i = 0; i < a.length; i++) {
            if (a[i] != 0 || b[i] != 0) {
                either++;
                if (a[i] == b[i]) {
                    equal++;
                }
            }
        }
        return either == 0 ? 0 : (double) equal / either;
    }
}
