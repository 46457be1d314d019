package doorstep.questionnaire.answers;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Choice;
import doorstep.questionnaire.Constraint;
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
        if (question.type() == QuestionType.SELECT_MULTIPLE) {
            return choices(question, given);
        }
        if (given.size() > 1) {
            return unreadable(ProblemTexts.wrongType(question));
        }
        String typed = given.get(0);
        return switch (question.type()) {
            case SELECT_ONE -> choice(question, typed);
            case INTEGER, DECIMAL -> number(question, typed);
            case TEXT -> words(question, typed);
            case DATE -> day(question, typed, today);
            default -> unreadable(ProblemTexts.unknownQuestion(question.name()));
        };
    }

    private static AnswerReading choice(Question question, String typed) {
        return question.choices()
                .find(Keystrokes.strip(typed))
                .map(choice -> fine(new Answer.Chosen(choice.name())))
                .orElseGet(() -> unreadable(ProblemTexts.unknownChoice(question)));
    }

    private static AnswerReading choices(Question question, List<String> given) {
        List<String> wanted = given.stream().map(Keystrokes::strip).distinct().toList();
        List<String> chosen = new ArrayList<>();
        for (Choice choice : question.choices().choices()) {
            if (wanted.contains(choice.name())) {
                chosen.add(choice.name());
            }
        }
        Optional<Answer> answer = chosen.isEmpty() ? Optional.empty() : Optional.of(new Answer.ChosenMany(chosen));
        if (chosen.size() < wanted.size()) {
            return new AnswerReading(answer, Optional.of(ProblemTexts.unknownChoice(question)));
        }
        return new AnswerReading(answer, problemWithCount(question, chosen));
    }

    private static Optional<AnswerProblem> problemWithCount(Question question, List<String> chosen) {
        boolean exclusive = chosen.stream().anyMatch(question.exclusive()::contains);
        if (exclusive) {
            return chosen.size() == 1 ? Optional.empty() : Optional.of(ProblemTexts.exclusive(question));
        }
        boolean fits = !(question.constraint() instanceof Constraint.ChoiceCount count)
                || (chosen.size() >= count.atLeast() && chosen.size() <= count.atMost());
        return fits ? Optional.empty() : Optional.of(ProblemTexts.constraint(question));
    }

    private static AnswerReading number(Question question, String typed) {
        boolean whole = question.type() == QuestionType.INTEGER;
        Optional<BigDecimal> number = Keystrokes.number(typed, whole);
        if (number.isEmpty()) {
            return unreadable(ProblemTexts.wrongType(question));
        }
        boolean fits = !(question.constraint() instanceof Constraint.NumberRange range) || range.holds(number.get());
        Answer answer = whole ? new Answer.Whole(number.get().longValueExact()) : new Answer.Decimal(number.get());
        return judged(question, answer, fits);
    }

    /** Phone numbers and the like are hidden here, where words become an answer: before anything is hashed, kept or shown. */
    private static AnswerReading words(Question question, String typed) {
        String text = Keystrokes.words(typed);
        if (text.isEmpty()) {
            return question.required()
                    ? unreadable(ProblemTexts.required(question))
                    : new AnswerReading(Optional.empty(), Optional.empty());
        }
        boolean fits = !(question.constraint() instanceof Constraint.TextLength length)
                || text.codePointCount(0, text.length()) <= length.atMost();
        return judged(question, new Answer.Words(Masking.mask(text)), fits);
    }

    private static AnswerReading day(Question question, String typed, LocalDate today) {
        Optional<LocalDate> day = Keystrokes.day(typed);
        if (day.isEmpty()) {
            return unreadable(ProblemTexts.wrongType(question));
        }
        boolean fits = !(question.constraint() instanceof Constraint.DayRange range) || range.holds(day.get(), today);
        return judged(question, new Answer.Day(day.get()), fits);
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
