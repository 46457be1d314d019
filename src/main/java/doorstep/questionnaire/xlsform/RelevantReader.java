package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Numbers;
import doorstep.questionnaire.QuestionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Turns XLSForm's {@code relevant} into a condition that holds for the very same answers: a comparison with a question
 * that is unanswered is false in both, and its opposite true.
 */
final class RelevantReader {

    /** What is ticked of a question that is unanswered. */
    private static final int NONE = 0;

    private final Map<String, AskedIn> asked;

    /** @param asked the form's questions, as far as their types are known */
    RelevantReader(Map<String, AskedIn> asked) {
        this.asked = asked;
    }

    /** Throws NotHeld. */
    Condition read(String cell) {
        return of(ExpressionParser.parse(cell));
    }

    private Condition of(Expression expression) {
        return switch (expression.kind()) {
            case OR -> one(joined(expression, RelevantReader::eitherChoice), Condition.Any::new);
            case AND -> one(joined(expression, RelevantReader::bothBounds), Condition.All::new);
            case NOT -> new Condition.Not(of(expression.parts().get(0)));
            case BRACKETS -> of(expression.parts().get(0));
            case SELECTED -> selected(expression.comparison());
            case COMPARED -> compared(expression.comparison());
        };
    }

    private static Condition one(List<Condition> parts, Function<List<Condition>, Condition> together) {
        return parts.size() == 1 ? parts.get(0) : together.apply(parts);
    }

    /** The parts, where two that stand side by side without brackets are one if the merger knows how (else null). */
    private List<Condition> joined(Expression expression, BinaryOperator<Condition> merger) {
        List<Condition> parts = new ArrayList<>();
        boolean mergeable = false;
        for (Expression part : expression.parts()) {
            Condition next = of(part);
            boolean plain = isPlain(part);
            Condition merged = plain && mergeable ? merger.apply(parts.get(parts.size() - 1), next) : null;
            if (merged == null) {
                parts.add(next);
            } else {
                parts.set(parts.size() - 1, merged);
            }
            mergeable = plain;
        }
        return parts;
    }

    /** One choice or one bound, as it is written out. */
    private static boolean isPlain(Expression part) {
        return part.is(Expression.Kind.SELECTED)
                || part.is(Expression.Kind.COMPARED)
                        && part.comparison().sign() != Comparison.Sign.UNEQUAL
                        && !part.comparison().right().text().isEmpty();
    }

    private static Condition eitherChoice(Condition before, Condition next) {
        Optional<Condition.In> first = before.asIn();
        Optional<Condition.In> second = next.asIn();
        if (first.isEmpty()
                || second.isEmpty()
                || !first.get().question().equals(second.get().question())) {
            return null;
        }
        Set<String> choices = new LinkedHashSet<>(first.get().choices());
        choices.addAll(second.get().choices());
        return new Condition.In(first.get().question(), List.copyOf(choices));
    }

    private static Condition bothBounds(Condition before, Condition next) {
        Optional<Condition.Within> first = before.asWithin();
        Optional<Condition.Within> second = next.asWithin();
        boolean meet = first.isPresent()
                && second.isPresent()
                && first.get().question().equals(second.get().question())
                && first.get().atMost().isEmpty()
                && second.get().atLeast().isEmpty();
        return meet
                ? new Condition.Within(
                        first.get().question(),
                        first.get().atLeast(),
                        second.get().atMost())
                : null;
    }

    private Condition selected(Comparison comparison) {
        String question = question(comparison.left());
        AskedIn known = asked.get(question);
        if (known != null && !known.type().isSelect()) {
            throw new NotHeld("selected 只用于选择题。", "selected is for questions with choices.");
        }
        return new Condition.In(question, List.of(comparison.right().text()));
    }

    private static String question(Operand operand) {
        if (!operand.is(Operand.Kind.QUESTION)) {
            throw new NotHeld("条件的一边应是 ${问题名称}。", "One side of a condition should be ${question}.");
        }
        return operand.text();
    }

    private Condition compared(Comparison comparison) {
        if (comparison.left().is(Operand.Kind.TICKED)) {
            return ticked(comparison);
        }
        String question = question(comparison.left());
        Operand stated = comparison.right();
        if (!stated.isStated()) {
            throw new NotHeld(
                    "条件只能把一个问题和写明的选项或数字相比。", "A condition compares a question with a choice or a number alone.");
        }
        AskedIn known = asked.get(question);
        if (known == null) {
            return new Condition.In(question, List.of(stated.text())); // the checker says that there is none
        }
        return switch (known.type()) {
            case SELECT_ONE -> onOne(question, known, comparison.sign(), stated);
            case SELECT_MULTIPLE -> onSeveral(question, known, comparison.sign(), stated);
            case INTEGER, DECIMAL -> onNumber(question, known, comparison.sign(), stated);
            case TEXT, DATE, NOTE ->
                throw new NotHeld(
                        "条件不能用 " + known.type().keyword() + " 题。",
                        "A condition cannot ask for an answer of the type "
                                + known.type().keyword() + ".");
        };
    }

    /** Whether anything is ticked is all that can be asked. */
    private Condition ticked(Comparison comparison) {
        String question = comparison.left().text();
        AskedIn known = asked.get(question);
        Comparison.Sign sign = comparison.sign();
        Optional<BigDecimal> count = comparison.right().amount();
        if (known == null
                || count.isEmpty()
                || !countsAlike(sign, count.get(), known.codes().size())) {
            throw new NotHeld("条件不能数选了几项。", "A condition cannot count choices.");
        }
        return holds(sign, NONE, count.get())
                ? new Condition.Not(answered(question, known))
                : answered(question, known);
    }

    /** Whether it says one thing of none and another of however many. */
    private static boolean countsAlike(Comparison.Sign sign, BigDecimal count, int choices) {
        boolean none = holds(sign, NONE, count);
        for (int ticked = 1; ticked <= choices; ticked++) {
            if (holds(sign, ticked, count) == none) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Comparison.Sign sign, int ticked, BigDecimal count) {
        return sign.holds(BigDecimal.valueOf(ticked).compareTo(count));
    }

    private Condition onOne(String question, AskedIn known, Comparison.Sign sign, Operand stated) {
        return switch (sign) {
            case EQUAL ->
                isEmpty(stated)
                        ? new Condition.Not(answered(question, known))
                        : new Condition.In(question, List.of(stated.text()));
            case UNEQUAL ->
                isEmpty(stated)
                        ? answered(question, known)
                        : new Condition.Not(new Condition.In(question, List.of(stated.text())));
            case LESS, AT_MOST, MORE, AT_LEAST -> codes(question, known, sign, stated);
        };
    }

    /** All whose codes, as numbers, stand so to the number. */
    private static Condition codes(String question, AskedIn known, Comparison.Sign sign, Operand stated) {
        BigDecimal number = amount(stated);
        List<String> choices = known.codes().stream()
                .filter(code -> new Operand(Operand.Kind.TEXT, code)
                        .amount()
                        .filter(amount -> sign.holds(amount.compareTo(number)))
                        .isPresent())
                .toList();
        if (choices.isEmpty()) {
            throw new NotHeld("没有选项代码符合这个比较。", "No code of a choice fits this comparison.");
        }
        return new Condition.In(question, choices);
    }

    private Condition onSeveral(String question, AskedIn known, Comparison.Sign sign, Operand stated) {
        return switch (sign) {
            case EQUAL ->
                isEmpty(stated) ? new Condition.Not(answered(question, known)) : alone(question, known, stated.text());
            case UNEQUAL ->
                isEmpty(stated) ? answered(question, known) : new Condition.Not(alone(question, known, stated.text()));
            case LESS, AT_MOST, MORE, AT_LEAST ->
                throw new NotHeld("多选题不能比大小。", "Answers with several choices cannot be compared by size.");
        };
    }

    private static Condition alone(String question, AskedIn known, String choice) {
        List<String> others =
                known.codes().stream().filter(code -> !code.equals(choice)).toList();
        Condition chosen = new Condition.In(question, List.of(choice));
        return others.isEmpty()
                ? chosen
                : new Condition.All(List.of(chosen, new Condition.Not(new Condition.In(question, others))));
    }

    private Condition onNumber(String question, AskedIn known, Comparison.Sign sign, Operand stated) {
        if (isEmpty(stated)) {
            return switch (sign) {
                case EQUAL -> new Condition.Not(answered(question, known));
                case UNEQUAL -> answered(question, known);
                case LESS, AT_MOST, MORE, AT_LEAST -> throw notANumber();
            };
        }
        BigDecimal number = amount(stated);
        boolean whole = known.type() == QuestionType.INTEGER;
        return switch (sign) {
            case EQUAL -> within(question, number, number);
            case UNEQUAL -> new Condition.Not(within(question, number, number));
            case AT_LEAST -> within(question, number, null);
            case AT_MOST -> within(question, null, number);
            case MORE ->
                whole
                        ? within(
                                question, number.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE), null)
                        : strictly(question, within(question, number, null), number);
            case LESS ->
                whole
                        ? within(
                                question,
                                null,
                                number.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE))
                        : strictly(question, within(question, null, number), number);
        };
    }

    private static Condition strictly(String question, Condition bound, BigDecimal number) {
        return new Condition.All(List.of(bound, new Condition.Not(within(question, number, number))));
    }

    private static Condition within(String question, BigDecimal atLeast, BigDecimal atMost) {
        return new Condition.Within(
                question,
                Optional.ofNullable(atLeast).map(Numbers::plain),
                Optional.ofNullable(atMost).map(Numbers::plain));
    }

    /** Whether anything was answered. */
    private static Condition answered(String question, AskedIn known) {
        return known.type().isSelect()
                ? new Condition.In(question, known.codes())
                : new Condition.Any(
                        List.of(within(question, BigDecimal.ZERO, null), within(question, null, BigDecimal.ZERO)));
    }

    private static boolean isEmpty(Operand stated) {
        return stated.text().isEmpty();
    }

    private static BigDecimal amount(Operand stated) {
        return stated.amount().orElseThrow(RelevantReader::notANumber);
    }

    private static NotHeld notANumber() {
        return new NotHeld("这里应和数字相比。", "This should be compared with a number.");
    }
}
