package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.yaml.Nodes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

/** What an answer must keep to, read from XLSForm's {@code constraint}: our {@code constraint} and {@code exclusive}. */
final class Limits {

    private final QuestionType type;
    private final Nodes nodes;
    private final Map<String, Node> stated = new LinkedHashMap<>();
    private final List<String> exclusive = new ArrayList<>();
    private final List<String> excused = new ArrayList<>();

    private Limits(QuestionType type, Nodes nodes) {
        this.type = type;
        this.nodes = nodes;
    }

    /** Throws NotHeld. */
    static Limits read(String cell, QuestionType type, Nodes nodes) {
        Limits limits = new Limits(type, nodes);
        ExpressionParser.parse(cell).flat(Expression.Kind.AND).forEach(limits.taker());
        if (!limits.exclusive.containsAll(limits.excused)) {
            throw new NotHeld(
                    "只有互斥的选项可以不受最少选几项的限制。", "Only an exclusive choice is excused from the least number of choices.");
        }
        return limits;
    }

    /** By the keys of {@code constraint}. */
    Map<String, Node> stated() {
        return stated;
    }

    List<String> exclusive() {
        return exclusive;
    }

    private Consumer<Expression> taker() {
        return switch (type) {
            case INTEGER, DECIMAL -> part -> number(comparison(part, Operand.Kind.ITSELF));
            case TEXT -> part -> length(comparison(part, Operand.Kind.LENGTH));
            case DATE -> part -> day(comparison(part, Operand.Kind.ITSELF));
            case SELECT_MULTIPLE -> this::choices;
            case SELECT_ONE, NOTE ->
                throw new NotHeld(type.keyword() + " 没有 constraint。", "A " + type.keyword() + " has no constraint.");
        };
    }

    private static Comparison comparison(Expression part, Operand.Kind left) {
        if (!part.is(Expression.Kind.COMPARED) || !part.comparison().left().is(left)) {
            throw notHeld();
        }
        return part.comparison();
    }

    private static NotHeld notHeld() {
        return new NotHeld(
                "这种限制不支持；数字写成 . >= 0 and . <= 100，文字写成 string-length(.) <= 200。",
                "Such a limit is not supported; numbers are written . >= 0 and . <= 100, texts string-length(.) <= 200.");
    }

    private void number(Comparison comparison) {
        BigDecimal bound = comparison.right().amount().orElseThrow(Limits::notHeld);
        boolean whole =
                switch (type) {
                    case INTEGER -> true;
                    case DECIMAL, TEXT, DATE, NOTE, SELECT_ONE, SELECT_MULTIPLE -> false;
                };
        bounds(comparison.sign(), bound, whole, "at_least", "at_most");
    }

    private void bounds(Comparison.Sign sign, BigDecimal bound, boolean whole, String least, String most) {
        boolean strict = sign == Comparison.Sign.MORE || sign == Comparison.Sign.LESS;
        if (sign == Comparison.Sign.UNEQUAL || strict && !whole) {
            throw notHeld();
        }
        if (sign.holds(1)) {
            BigDecimal above = bound.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            state(least, nodes.number(strict ? above : bound));
        }
        if (sign.holds(-1)) {
            BigDecimal below = bound.setScale(0, RoundingMode.CEILING).subtract(BigDecimal.ONE);
            state(most, nodes.number(strict ? below : bound));
        }
        if (sign == Comparison.Sign.EQUAL) {
            state(least, nodes.number(bound));
            state(most, nodes.number(bound));
        }
    }

    private void state(String key, Node value) {
        if (stated.putIfAbsent(key, value) != null) {
            throw new NotHeld("同一个界限写了两次。", "The same bound is stated twice.");
        }
    }

    private void length(Comparison comparison) {
        Optional<BigDecimal> bound = comparison.right().amount();
        if (bound.isEmpty() || !comparison.sign().holds(-1) || comparison.sign().holds(1)) {
            throw notHeld();
        }
        bounds(comparison.sign(), bound.get(), true, "min_length", "max_length");
    }

    private void day(Comparison comparison) {
        Comparison.Sign sign = comparison.sign();
        if (comparison.right().is(Operand.Kind.TODAY)) {
            if (sign != Comparison.Sign.AT_MOST) {
                throw new NotHeld("和今天相比只能写 . <= today()。", "Only . <= today() can be said of today.");
            }
            state("not_after", nodes.word("today"));
            return;
        }
        LocalDate day = day(comparison.right().text());
        if (sign == Comparison.Sign.UNEQUAL) {
            throw notHeld();
        }
        if (sign.holds(1) || sign.holds(0) && !sign.holds(-1)) {
            state("not_before", nodes.word((sign.holds(0) ? day : day.plusDays(1)).toString()));
        }
        if (sign.holds(-1) || sign.holds(0) && !sign.holds(1)) {
            state("not_after", nodes.word((sign.holds(0) ? day : day.minusDays(1)).toString()));
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new NotHeld("这里应是一个日期，例如 date('2024-05-01')。", "This should be a date such as date('2024-05-01').");
        }
    }

    private void choices(Expression part) {
        Optional<List<String>> alone = alone(part);
        if (alone.isPresent()) {
            alone.get().stream().filter(choice -> !exclusive.contains(choice)).forEach(exclusive::add);
            return;
        }
        Expression count = part.is(Expression.Kind.OR) ? part.parts().get(0).bare() : part;
        if (!count.is(Expression.Kind.COMPARED)
                || !count.comparison().left().isTickedItself()
                || part.is(Expression.Kind.OR)
                        && !areTicked(part.parts().subList(1, part.parts().size()))) {
            throw new NotHeld(
                    "多选题的限制写成 count-selected(.) <= 3，互斥写成 not(selected(., 'x') and count-selected(.) > 1)。",
                    "Limits of a select_multiple are written count-selected(.) <= 3,"
                            + " exclusive choices not(selected(., 'x') and count-selected(.) > 1).");
        }
        if (part.is(Expression.Kind.OR)) {
            part.parts().stream()
                    .skip(1)
                    .map(one -> one.bare().comparison().right().text())
                    .forEach(excused::add);
        }
        BigDecimal bound = count.comparison().right().amount().orElseThrow(Limits::notHeld);
        bounds(count.comparison().sign(), bound, true, "at_least_choices", "at_most_choices");
    }

    private static boolean areTicked(List<Expression> parts) {
        return parts.stream()
                .map(Expression::bare)
                .allMatch(part -> part.is(Expression.Kind.SELECTED)
                        && part.comparison().left().is(Operand.Kind.ITSELF));
    }

    /** The choices that may only stand alone, where that is what is said; in either of two ways. */
    private static Optional<List<String>> alone(Expression part) {
        if (part.is(Expression.Kind.NOT)) {
            return together(part.parts().get(0).flat(Expression.Kind.AND), Comparison.Sign.MORE);
        }
        List<Expression> either = part.flat(Expression.Kind.OR);
        boolean unlessTicked = either.size() == 2 && either.get(0).is(Expression.Kind.NOT);
        return unlessTicked
                ? together(List.of(either.get(0).parts().get(0), either.get(1)), Comparison.Sign.AT_MOST)
                : Optional.empty();
    }

    private static Optional<List<String>> together(List<Expression> both, Comparison.Sign sign) {
        if (both.size() != 2) {
            return Optional.empty();
        }
        boolean isFirst = !isCount(both.get(0), sign);
        List<Expression> ticked = both.get(isFirst ? 0 : 1).flat(Expression.Kind.OR);
        return isCount(both.get(isFirst ? 1 : 0), sign) && areTicked(ticked)
                ? Optional.of(ticked.stream()
                        .map(one -> one.comparison().right().text())
                        .toList())
                : Optional.empty();
    }

    /** Whether it tells one ticked choice from more: {@code > 1}, {@code >= 2} or {@code != 1}, or the opposite. */
    private static boolean isCount(Expression part, Comparison.Sign sign) {
        Expression bare = part.bare();
        if (!bare.is(Expression.Kind.COMPARED) || !bare.comparison().left().isTickedItself()) {
            return false;
        }
        Optional<BigDecimal> bound = bare.comparison().right().amount();
        Comparison.Sign said = bare.comparison().sign();
        return bound.isPresent()
                && sign.holds(0) == said.holds(BigDecimal.ONE.compareTo(bound.get()))
                && sign.holds(1) == said.holds(BigDecimal.valueOf(2).compareTo(bound.get()))
                && sign.holds(1) == said.holds(BigDecimal.valueOf(3).compareTo(bound.get()));
    }
}
