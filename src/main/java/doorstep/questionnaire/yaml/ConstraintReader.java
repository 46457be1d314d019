package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what limits the answers to one question. */
final class ConstraintReader {

    static final int DEFAULT_TEXT_LENGTH = 1000;
    private static final int LONGEST_TEXT = 5000;

    private final Block question;
    private final QuestionKind kind;

    ConstraintReader(Block question, QuestionKind kind) {
        this.question = question;
        this.kind = kind;
        if (!kind.type().isAnswered()) {
            for (String key : List.of("required", "constraint")) {
                question.optional(key)
                        .ifPresent(spot -> spot.fault(
                                "说明（note）没有回答，不能有 " + key + "。", "A note takes no answer, so no " + key + "."));
            }
        }
    }

    Question.Allowed allowed() {
        return new Question.Allowed(exclusive(), constraint(), message(), shuffled());
    }

    private boolean shuffled() {
        Optional<YamlNode> spot = question.optional("shuffle");
        if (spot.isPresent() && !kind.type().isSelect()) {
            spot.get().fault("只有选择题能写 shuffle。", "Only a question with choices has shuffle.");
        }
        return spot.flatMap(YamlNode::flag).orElse(false);
    }

    private Optional<Text> message() {
        Optional<YamlNode> spot = question.optional("constraint_message");
        if (!question.has("constraint")) {
            spot.ifPresent(alone -> alone.fault(
                    "有 constraint 才能写 constraint_message。", "constraint_message needs a constraint beside it."));
        }
        return spot.flatMap(YamlNode::text);
    }

    private List<String> exclusive() {
        Optional<YamlNode> spot = question.optional("exclusive");
        if (spot.isPresent() && kind.type() != QuestionType.SELECT_MULTIPLE) {
            spot.get().fault("只有 select_multiple 能写 exclusive。", "Only a select_multiple has exclusive choices.");
            return List.of();
        }
        return spot.map(list -> ConditionReader.choices(kind.choices(), list.items()))
                .orElse(List.of());
    }

    private Constraint constraint() {
        Optional<YamlNode> spot = question.optional("constraint");
        return switch (kind.type()) {
            case TEXT -> spot.map(this::length).orElse(new Constraint.TextLength(DEFAULT_TEXT_LENGTH));
            case INTEGER, DECIMAL -> spot.map(this::range).orElse(Constraint.ANYTHING);
            case DATE -> spot.map(ConstraintReader::days).orElse(Constraint.ANYTHING);
            case SELECT_MULTIPLE -> spot.map(this::counts).orElse(Constraint.ANYTHING);
            case SELECT_ONE -> {
                spot.ifPresent(stray -> stray.fault("select_one 没有 constraint。", "A select_one has no constraint."));
                yield Constraint.ANYTHING;
            }
            case NOTE -> Constraint.ANYTHING;
        };
    }

    private Constraint length(YamlNode spot) {
        int atMost = spot.block("max_length")
                .required("max_length")
                .flatMap(number -> number.count(1, LONGEST_TEXT))
                .orElse(DEFAULT_TEXT_LENGTH);
        return new Constraint.TextLength(atMost);
    }

    private Constraint range(YamlNode spot) {
        Block block = stated(spot, "at_least", "at_most");
        Optional<BigDecimal> atLeast = block.optional("at_least").flatMap(this::bound);
        Optional<BigDecimal> atMost = block.optional("at_most").flatMap(this::bound);
        ConditionReader.faultIfEmpty(block, atLeast, atMost);
        return new Constraint.NumberRange(atLeast, atMost);
    }

    private Optional<BigDecimal> bound(YamlNode spot) {
        Optional<BigDecimal> number = spot.number();
        boolean broken = number.isPresent() && number.get().stripTrailingZeros().scale() > 0;
        if (broken && kind.type() == QuestionType.INTEGER) {
            spot.fault("整数问题的界限应是整数。", "The bound of an integer question should be whole.");
        }
        return number;
    }

    private static Constraint days(YamlNode spot) {
        Block block = stated(spot, "not_before", "not_after");
        boolean untilToday =
                block.optional("not_after").map(limit -> limit.is("today")).orElse(false);
        Optional<LocalDate> first = block.optional("not_before").flatMap(YamlNode::day);
        Optional<LocalDate> last =
                untilToday ? Optional.empty() : block.optional("not_after").flatMap(YamlNode::day);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            spot.fault("not_before 晚于 not_after，没有日期能满足。", "not_before is after not_after: no date fits.");
        }
        return new Constraint.DayRange(first, last, untilToday);
    }

    private Constraint counts(YamlNode spot) {
        Block block = stated(spot, "at_least_choices", "at_most_choices");
        int offered = Math.max(1, kind.choices().choices().size());
        int atLeast = block.optional("at_least_choices")
                .flatMap(number -> number.count(1, offered))
                .orElse(1);
        int atMost = block.optional("at_most_choices")
                .flatMap(number -> number.count(1, offered))
                .orElse(offered);
        if (atLeast > atMost) {
            spot.fault(
                    "at_least_choices 大于 at_most_choices，怎么选都不对。",
                    "at_least_choices is above at_most_choices: no choice fits.");
        }
        return new Constraint.ChoiceCount(atLeast, atMost);
    }

    private static Block stated(YamlNode spot, String one, String other) {
        Block block = spot.block(one, other);
        if (!block.has(one) && !block.has(other)) {
            spot.fault("至少写 " + one + " 或 " + other + " 之一。", "State " + one + " or " + other + " or both.");
        }
        return block;
    }
}
