package doorstep.response.paper;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.answers.CheckedAnswers;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a typed form amounts to.
 *
 * @param problems what the typist can put right
 * @param unreadable required questions that are open and cannot be read: with one of them the form is unfinished
 */
record PaperCheck(CheckedAnswers checked, List<AnswerProblem> problems, List<String> unreadable) {

    /** @param today the day in the survey's time zone */
    static PaperCheck of(Questionnaire questionnaire, PaperTyped typed, LocalDate today) {
        CheckedAnswers checked = AnswerCheck.checkForm(questionnaire, typed.answers(questionnaire), today);
        List<AnswerProblem> problems = checked.problems().stream()
                .filter(problem -> !isUnreadable(problem, typed))
                .toList();
        List<String> unreadable = checked.problems().stream()
                .filter(problem -> isUnreadable(problem, typed))
                .map(AnswerProblem::question)
                .toList();
        return new PaperCheck(checked, problems, unreadable);
    }

    private static boolean isUnreadable(AnswerProblem problem, PaperTyped typed) {
        return problem.kind() == AnswerProblem.Kind.REQUIRED && typed.isIllegible(problem.question());
    }

    boolean isUnfinished() {
        return !unreadable.isEmpty();
    }

    Answers answers() {
        return checked.answers();
    }

    Set<String> open() {
        return checked.open();
    }

    /** The questions that another entry of the same paper reads differently, in the order of the survey. */
    List<String> differing(PaperCheck other, Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .map(Question::name)
                .filter(name -> !isSame(answers().get(name), other.answers().get(name)))
                .toList();
    }

    /** How many questions were open in either entry. */
    int compared(PaperCheck other, Questionnaire questionnaire) {
        return (int) questionnaire.questions().stream()
                .filter(question -> question.type().isAnswered())
                .filter(question ->
                        open().contains(question.name()) || other.open().contains(question.name()))
                .count();
    }

    private static boolean isSame(Optional<Answer> one, Optional<Answer> other) {
        Optional<String> words = one.flatMap(Answer::written).map(PaperCheck::letters);
        return words.isPresent()
                ? words.equals(other.flatMap(Answer::written).map(PaperCheck::letters))
                : one.equals(other);
    }

    /** What must be the same in both entries: punctuation and capitals need not be. */
    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
