package doorstep.questionnaire.answers;

import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Text;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A plain form that came back: what its answers open, and what of it is no mistake because the page had not shown it.
 *
 * @param showed whether the page that was sent showed the question of that name
 */
public record ReturnedForm(
        Questionnaire questionnaire, RawAnswers given, Predicate<String> showed, CheckedAnswers checked) {

    /** @param today as in {@link AnswerCheck#checkForm} */
    public static ReturnedForm of(
            Questionnaire questionnaire, RawAnswers given, Predicate<String> showed, LocalDate today) {
        return new ReturnedForm(questionnaire, given, showed, AnswerCheck.checkForm(questionnaire, given, today));
    }

    /** Whether the question is to be shown with these answers. */
    public boolean isOpen(Question question) {
        return checked.open().contains(question.name());
    }

    /** Whether it has opened since the page that was sent, so that nobody has seen it. */
    public boolean isNews(Question question) {
        return question.type().isAnswered() && isOpen(question) && !showed.test(question.name());
    }

    /** How many questions are news. */
    public int news() {
        return (int) questionnaire.questions().stream().filter(this::isNews).count();
    }

    /** Whether it is news and blank: no mistake of the person's. What reopened with an old answer in it is judged. */
    private boolean isUnseen(Question question) {
        return isNews(question) && given.get(question.name()).isEmpty();
    }

    /** All problems but those of questions that nobody has seen yet. */
    public List<AnswerProblem> mistakes() {
        return checked.problems().stream()
                .filter(problem -> questionnaire
                        .question(problem.question())
                        .filter(this::isUnseen)
                        .isEmpty())
                .toList();
    }

    /** What to say beside the question; nothing where nobody has seen it yet. */
    public List<Text> mistakesOf(Question question) {
        return mistakes().stream()
                .filter(problem -> problem.question().equals(question.name()))
                .map(AnswerProblem::message)
                .toList();
    }

    /** How many questions are closed now and can be opened by answers still missing. */
    public int mayFollow() {
        Set<String> undecided = new HashSet<>();
        int count = 0;
        for (Question question : questionnaire.questions()) {
            boolean open = isOpen(question);
            boolean mayOpen = !open
                    && questionnaire.opening(question.name()).questions().stream()
                            .anyMatch(undecided::contains);
            if (mayOpen || (open && checked.answers().get(question.name()).isEmpty())) {
                undecided.add(question.name());
            }
            count += mayOpen && question.type().isAnswered() ? 1 : 0;
        }
        return count;
    }
}
