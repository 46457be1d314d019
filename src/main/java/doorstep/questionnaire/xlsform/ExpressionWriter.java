package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Constraint;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes conditions and limits as XLSForm's expressions, which other tools understand and which read as the same again. */
record ExpressionWriter(Questionnaire questionnaire) {

    private static final int DEFAULT_TEXT_LENGTH = 1000;

    /** Empty for what always holds. */
    String relevant(Condition condition) {
        return condition.equals(Condition.ALWAYS) ? "" : write(condition);
    }

    private String write(Condition condition) {
        return condition.match(new Condition.Cases<>(
                this::in,
                within -> range("${" + within.question() + "}", within.atLeast(), within.atMost()),
                all -> joined(all.conditions(), " and ", Condition::asWithin, Condition.Within::question),
                any -> joined(any.conditions(), " or ", Condition::asIn, Condition.In::question),
                not -> "not(" + write(not.condition()) + ")"));
    }

    private String in(Condition.In in) {
        boolean one = questionnaire.question(in.question()).orElseThrow().type() == QuestionType.SELECT_ONE;
        String reference = "${" + in.question() + "}";
        return in.choices().stream()
                .map(choice ->
                        one ? reference + " = '" + choice + "'" : "selected(" + reference + ", '" + choice + "')")
                .collect(Collectors.joining(" or "));
    }

    /** Two of the kind that would read as one where they stand side by side are kept apart by brackets. */
    private <T> String joined(
            List<Condition> parts, String joint, Function<Condition, Optional<T>> kind, Function<T, String> question) {
        List<String> written = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            Optional<String> here = kind.apply(parts.get(at)).map(question);
            boolean apart = here.isPresent()
                    && (at > 0 && here.equals(kind.apply(parts.get(at - 1)).map(question))
                            || at + 1 < parts.size()
                                    && here.equals(kind.apply(parts.get(at + 1)).map(question)));
            String text = write(parts.get(at));
            boolean joins = text.contains(" and ") || text.contains(" or ");
            boolean needed = apart || joins && here.isEmpty() && !isNegated(parts.get(at));
            written.add(needed ? "(" + text + ")" : text);
        }
        return String.join(joint, written);
    }

    private static boolean isNegated(Condition condition) {
        return condition.match(
                new Condition.Cases<>(in -> false, within -> false, all -> false, any -> false, not -> true));
    }

    private static String range(String subject, Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        if (atLeast.isPresent() && atLeast.equals(atMost)) {
            return subject + " = " + atLeast.get().toPlainString();
        }
        return both(
                atLeast.map(bound -> subject + " >= " + bound.toPlainString()),
                atMost.map(bound -> subject + " <= " + bound.toPlainString()));
    }

    private static String both(Optional<String> first, Optional<String> second) {
        return Stream.concat(first.stream(), second.stream()).collect(Collectors.joining(" and "));
    }

    /** What an answer must keep to, exclusive choices among it; empty where that goes without saying. */
    String constraint(Question question) {
        boolean said = question.allowed().message().isPresent();
        String limits = question.constraint()
                .match(new Constraint.Cases<>(
                        () -> "",
                        count -> counts(count, question),
                        range -> range(".", range.atLeast(), range.atMost()),
                        length -> said || length.atMost() != DEFAULT_TEXT_LENGTH
                                ? "string-length(.) <= " + length.atMost()
                                : "",
                        ExpressionWriter::days));
        Stream<String> alone = question.exclusive().stream()
                .map(choice -> "not(selected(., '" + choice + "') and count-selected(.) > 1)");
        return Stream.concat(Stream.of(limits).filter(text -> !text.isEmpty()), alone)
                .collect(Collectors.joining(" and "));
    }

    private static String counts(Constraint.ChoiceCount count, Question question) {
        int offered = question.choices().choices().size();
        boolean open = count.atMost() >= offered;
        String excused = question.exclusive().stream()
                .map(choice -> " or selected(., '" + choice + "')")
                .collect(Collectors.joining());
        String least = "count-selected(.) >= " + count.atLeast();
        return both(
                Optional.of(excused.isEmpty() || count.atLeast() == 1 ? least : "(" + least + excused + ")")
                        .filter(text -> count.atLeast() > 1 || open),
                Optional.of("count-selected(.) <= " + count.atMost()).filter(text -> !open));
    }

    private static String days(Constraint.DayRange range) {
        Optional<String> last =
                range.untilToday() ? Optional.of("today()") : range.notAfter().map(day -> "date('" + day + "')");
        return both(range.notBefore().map(day -> ". >= date('" + day + "')"), last.map(day -> ". <= " + day));
    }
}
