package doorstep.questionnaire.answers;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.GivenAnswers;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges answers by their questionnaire, question by question in the order of the survey.
 *
 * <p>Which questions are open follows from the answers before them. For this an answer counts as soon as it can be read
 * as its type, even if it breaks a constraint: the page then asks the same questions as the server.
 */
public final class AnswerCheck {

    private final Questionnaire questionnaire;
    private final RawAnswers raw;
    private final LocalDate today;
    private final boolean keepsWhatIsNotOpen;
    private final Map<String, Answer> readable = new HashMap<>();
    private final Map<String, Answer> accepted = new HashMap<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<AnswerProblem> problems = new ArrayList<>();
    private final Map<String, List<String>> setAside = new LinkedHashMap<>();

    private AnswerCheck(Questionnaire questionnaire, RawAnswers raw, LocalDate today, boolean keepsWhatIsNotOpen) {
        this.questionnaire = questionnaire;
        this.raw = raw;
        this.today = today;
        this.keepsWhatIsNotOpen = keepsWhatIsNotOpen;
    }

    /**
     * Judges a finished response. An answer to a question that is not open is a problem.
     *
     * @param today the day in the survey's time zone, for dates that must not lie in the future
     */
    public static CheckedAnswers check(Questionnaire questionnaire, RawAnswers raw, LocalDate today) {
        return new AnswerCheck(questionnaire, raw, today, false).run();
    }

    /**
     * Judges the plain form, which shows and sends what stood in it before a condition closed. Answers to questions that
     * are not open are set aside and no problem.
     *
     * @param today as in {@link #check}
     */
    public static CheckedAnswers checkForm(Questionnaire questionnaire, RawAnswers raw, LocalDate today) {
        return new AnswerCheck(questionnaire, raw, today, true).run();
    }

    private CheckedAnswers run() {
        GivenAnswers soFar = name -> Optional.ofNullable(readable.get(name));
        for (Question question : questionnaire.questions()) {
            if (questionnaire.opening(question.name()).holds(soFar)) {
                open.add(question.name());
                checkOpen(question);
            } else {
                checkNotOpen(question);
            }
        }
        for (String name : raw.questions()) {
            if (!isAsked(name)) {
                problems.add(ProblemTexts.unknownQuestion(name));
            }
        }
        boolean eligible = questionnaire.eligible().holds(soFar);
        return new CheckedAnswers(Answers.of(accepted), open, problems, eligible, setAside);
    }

    private boolean isAsked(String name) {
        Question question = questionnaire.question(name).orElse(null);
        return question != null && question.type().isAnswered();
    }

    private void checkOpen(Question question) {
        if (!question.type().isAnswered()) {
            return;
        }
        List<String> given = raw.get(question.name());
        if (raw.isMisshapen(question.name())) {
            problems.add(ProblemTexts.wrongType(question));
        } else if (!given.isEmpty()) {
            AnswerReading reading = AnswerReading.of(question, given, today);
            reading.answer().ifPresent(answer -> readable.put(question.name(), answer));
            reading.problem().ifPresentOrElse(problems::add, () -> accept(question, reading));
        } else if (question.required()) {
            problems.add(ProblemTexts.required(question));
        }
    }

    private void accept(Question question, AnswerReading reading) {
        reading.answer().ifPresent(answer -> accepted.put(question.name(), answer));
    }

    private void checkNotOpen(Question question) {
        List<String> given = raw.get(question.name());
        boolean nothingCame = given.isEmpty() && !raw.isMisshapen(question.name());
        if (nothingCame || !question.type().isAnswered()) {
            return;
        }
        if (keepsWhatIsNotOpen) {
            setAside.put(question.name(), given);
        } else {
            problems.add(ProblemTexts.notOpen(question));
        }
    }
}
