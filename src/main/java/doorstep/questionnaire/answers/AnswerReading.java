package doorstep.questionnaire.answers;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Keystrokes;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was typed for one question, read as its type.
 *
 * @param answer present if it can be read, even if it breaks a constraint
 * @param problem present if it cannot be taken
 */
record AnswerReading(Optional<Answer> answer, Optional<AnswerProblem> problem) {

    /** @param given the values without blank ones, at least one */
    static AnswerReading of(Question question, List<String> given, LocalDate today) {
        if (given.size() > 1 && question.type() != QuestionType.SELECT_MULTIPLE) {
            return unreadable(ProblemTexts.wrongType(question));
        }
        String typed = given.get(0);
        return switch (question.type()) {
            case SELECT_ONE -> choice(question, typed);
            case SELECT_MULTIPLE -> choices(question, given, today);
            case INTEGER, DECIMAL -> number(question, typed, today);
            case TEXT -> words(question, typed, today);
            case DATE -> day(question, typed, today);
            case NOTE -> unreadable(ProblemTexts.unknownQuestion(question.name()));
        };
    }

    private static AnswerReading choice(Question question, String typed) {
        return question.choices()
                .find(Keystrokes.strip(typed))
                .map(choice -> fine(new Answer.Chosen(choice.name())))
                .orElseGet(() -> unreadable(ProblemTexts.unknownChoice(question)));
    }

    private static AnswerReading choices(Question question, List<String> given, LocalDate today) {
        List<String> wanted = given.stream().map(Keystrokes::strip).distinct().toList();
        List<String> chosen = new ArrayList<>();
        for (Choice choice : question.choices().choices()) {
            if (wanted.contains(choice.name())) {
                chosen.add(choice.name());
            }
        }
        Answer answer = new Answer.ChosenMany(chosen);
        boolean exclusive = chosen.stream().anyMatch(question.exclusive()::contains);
        if (chosen.isEmpty()) {
            return unreadable(ProblemTexts.unknownChoice(question));
        } else if (chosen.size() < wanted.size()) {
            return new AnswerReading(Optional.of(answer), Optional.of(ProblemTexts.unknownChoice(question)));
        } else if (exclusive && chosen.size() > 1) {
            return new AnswerReading(Optional.of(answer), Optional.of(ProblemTexts.exclusive(question)));
        }
        return exclusive
                ? fine(answer)
                : judged(question, answer, question.constraint().holds(answer, today));
    }

    private static AnswerReading number(Question question, String typed, LocalDate today) {
        boolean whole = question.type() == QuestionType.INTEGER;
        Optional<BigDecimal> number = Keystrokes.number(typed, whole);
        if (number.isEmpty()) {
            return unreadable(ProblemTexts.wrongType(question));
        }
        Answer answer = whole ? new Answer.Whole(number.get().longValueExact()) : new Answer.Decimal(number.get());
        return judged(question, answer, question.constraint().holds(answer, today));
    }

    /** Phone numbers and the like are hidden here, where words become an answer: before anything is hashed, kept or shown. */
    private static AnswerReading words(Question question, String typed, LocalDate today) {
        String text = Keystrokes.words(typed);
        if (text.isEmpty()) {
            return question.required()
                    ? unreadable(ProblemTexts.required(question))
                    : new AnswerReading(Optional.empty(), Optional.empty());
        }
        boolean fits = question.constraint().holds(new Answer.Words(text), today);
        return judged(question, new Answer.Words(Masking.mask(text)), fits);
    }

    private static AnswerReading day(Question question, String typed, LocalDate today) {
        Optional<LocalDate> day = Keystrokes.day(typed);
        if (day.isEmpty()) {
            return unreadable(ProblemTexts.wrongType(question));
        }
        Answer answer = new Answer.Day(day.get());
        return judged(question, answer, question.constraint().holds(answer, today));
    }

    private static AnswerReading fine(Answer answer) {
        return new AnswerReading(Optional.of(answer), Optional.empty());
    }

    private static AnswerReading judged(Question question, Answer answer, boolean fits) {
        return fits
                ? fine(answer)
                : new AnswerReading(Optional.of(answer), Optional.of(ProblemTexts.constraint(question)));
    }

    private static AnswerReading unreadable(AnswerProblem problem) {
        return new AnswerReading(Optional.empty(), Optional.of(problem));
    }
}
