package doorstep.questionnaire.answers;

import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences that a resident reads beside a question, each saying what to do. */
public final class ProblemTexts {

    private static final int LONGEST_NAME = 60;

    private ProblemTexts() {}

    static AnswerProblem unknownQuestion(String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return new AnswerProblem(
                shown,
                AnswerProblem.Kind.UNKNOWN_QUESTION,
                Text.of("问卷里没有这一题。", "The questionnaire does not ask this."));
    }

    static AnswerProblem notOpen(Question question) {
        Text message = Text.of("按前面的回答，这一题不用填。", "After your earlier answers this needs no answer.");
        return new AnswerProblem(question.name(), AnswerProblem.Kind.NOT_OPEN, message);
    }

    static AnswerProblem unknownChoice(Question question) {
        Text message = Text.of("没有这个选项，请重新选择。", "There is no such choice. Please choose again.");
        return new AnswerProblem(question.name(), AnswerProblem.Kind.UNKNOWN_CHOICE, message);
    }

    static AnswerProblem required(Question question) {
        return new AnswerProblem(question.name(), AnswerProblem.Kind.REQUIRED, requiredText(question));
    }

    static AnswerProblem wrongType(Question question) {
        return new AnswerProblem(question.name(), AnswerProblem.Kind.WRONG_TYPE, wrongTypeText(question));
    }

    static AnswerProblem constraint(Question question) {
        return new AnswerProblem(question.name(), AnswerProblem.Kind.CONSTRAINT, constraintText(question));
    }

    static AnswerProblem exclusive(Question question) {
        return new AnswerProblem(question.name(), AnswerProblem.Kind.EXCLUSIVE, exclusiveText(question));
    }

    public static Text requiredText(Question question) {
        return switch (question.type()) {
            case SELECT_ONE -> Text.of("请选择一个答案。", "Please choose one answer.");
            case SELECT_MULTIPLE -> Text.of("请至少选择一个答案。", "Please choose at least one answer.");
            case TEXT -> Text.of("请写下您的回答。", "Please write your answer.");
            case INTEGER, DECIMAL, DATE, NOTE -> wrongTypeText(question);
        };
    }

    public static Text wrongTypeText(Question question) {
        return switch (question.type()) {
            case SELECT_ONE -> Text.of("请只选择一个答案。", "Please choose one answer only.");
            case SELECT_MULTIPLE -> Text.of("请从列出的答案中选择。", "Please choose from the answers listed.");
            case INTEGER -> numberText(question, "整数", "a whole number");
            case DECIMAL -> numberText(question, "数字", "a number");
            case DATE -> Text.of("请填写日期，例如 2024-05-01。", "Please enter a date, for example 2024-05-01.");
            case TEXT, NOTE -> Text.of("请用文字回答。", "Please answer in words.");
        };
    }

    /** The author's own words where there are some. */
    public static Text constraintText(Question question) {
        return question.allowed().message().orElseGet(() -> question.constraint()
                .match(new Constraint.Cases<>(
                        () -> wrongTypeText(question),
                        ProblemTexts::countText,
                        range -> wrongTypeText(question),
                        ProblemTexts::lengthText,
                        ProblemTexts::dayText)));
    }

    private static Text lengthText(Constraint.TextLength length) {
        return Text.of(
                "写得太长了，请不超过 " + length.atMost() + " 个字。",
                "That is too long. Please write at most " + length.atMost() + " characters.");
    }

    private static Text numberText(Question question, String zh, String en) {
        Optional<Constraint.NumberRange> range = question.constraint().numberRange();
        Optional<String> least = range.flatMap(Constraint.NumberRange::atLeast).map(BigDecimal::toPlainString);
        Optional<String> most = range.flatMap(Constraint.NumberRange::atMost).map(BigDecimal::toPlainString);
        if (least.isPresent() && most.isPresent()) {
            return Text.of(
                    "请填一个 " + least.get() + " 到 " + most.get() + " 之间的" + zh + "。",
                    "Please enter " + en + " from " + least.get() + " to " + most.get() + ".");
        }
        if (least.isPresent()) {
            return Text.of(
                    "请填一个不小于 " + least.get() + " 的" + zh + "。",
                    "Please enter " + en + ", " + least.get() + " or more.");
        }
        return most.map(limit -> Text.of(
                        "请填一个不大于 " + limit + " 的" + zh + "。", "Please enter " + en + ", " + limit + " or less."))
                .orElse(Text.of("请填一个" + zh + "。", "Please enter " + en + "."));
    }

    private static Text countText(Constraint.ChoiceCount count) {
        if (count.atLeast() == count.atMost()) {
            return Text.of("请选择 " + count.atLeast() + " 项。", "Please choose exactly " + count.atLeast() + ".");
        }
        if (count.atLeast() > 1) {
            return Text.of(
                    "请选择 " + count.atLeast() + " 到 " + count.atMost() + " 项。",
                    "Please choose " + count.atLeast() + " to " + count.atMost() + ".");
        }
        return Text.of("最多选择 " + count.atMost() + " 项。", "Please choose at most " + count.atMost() + ".");
    }

    private static Text dayText(Constraint.DayRange range) {
        Optional<String> first = range.notBefore().map(LocalDate::toString);
        Optional<Text> last = range.untilToday()
                ? Optional.of(Text.of("今天", "today"))
                : range.notAfter().map(day -> Text.chinese(day.toString()));
        if (first.isPresent() && last.isPresent()) {
            return Text.of(
                    "请填写 " + first.get() + " 到 " + last.get().zh() + " 之间的日期。",
                    "Please enter a date from " + first.get() + " to "
                            + last.get().in(Language.EN) + ".");
        }
        if (first.isPresent()) {
            return Text.of("请填写 " + first.get() + " 或以后的日期。", "Please enter " + first.get() + " or a later date.");
        }
        return last.map(day -> Text.of(
                        "请填写不晚于 " + day.zh() + " 的日期。",
                        "Please enter a date no later than " + day.in(Language.EN) + "."))
                .orElseGet(() -> Text.of("请填写日期。", "Please enter a date."));
    }

    public static Text exclusiveText(Question question) {
        return Text.of(
                exclusiveLabels(question, Language.ZH) + "不能和其他答案一起选。",
                exclusiveLabels(question, Language.EN) + " cannot be combined with other answers.");
    }

    private static String exclusiveLabels(Question question, Language language) {
        return question.exclusive().stream()
                .flatMap(name -> question.choices().find(name).stream())
                .map(choice -> "“" + choice.label().in(language) + "”")
                .collect(Collectors.joining(language.choose("、", ", ")));
    }
}
