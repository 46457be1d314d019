package doorstep.questionnaire.answers;

import doorstep.questionnaire.InOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What became of answers that came in.
 *
 * @param answers those without a problem, of open questions
 * @param open names of the questions that these answers open, notes among them, in the order of the survey
 * @param problems in the order of the survey, unknown questions last; empty when the response can be taken
 * @param eligible whether the screener holds; who does not meet it is in no base
 * @param setAside what was typed into questions that are not open, by question; only of the plain form, which keeps it
 *     for when they open again
 */
public record CheckedAnswers(
        Answers answers,
        Set<String> open,
        List<AnswerProblem> problems,
        boolean eligible,
        Map<String, List<String>> setAside) {

    public CheckedAnswers {
        open = InOrder.set(open);
        problems = List.copyOf(problems);
        setAside = InOrder.map(setAside);
    }

    /** Whether the response can be taken as it is. */
    public boolean isAccepted() {
        return problems.isEmpty();
    }

    /** What is wrong with the answer to that question; empty if nothing. */
    public List<AnswerProblem> problemsOf(String question) {
        return problems.stream().filter(one -> one.question().equals(question)).toList();
    }
}
