package doorstep.wave.questionnaires;

import doorstep.questionnaire.Constraint;
import doorstep.wave.WaveMessages;
import java.math.BigDecimal;

/** Constraints as short remarks beside a question. */
public record ConstraintWords(WaveMessages words) {
    /** The remark; empty where everything of the type will do. */
    public String of(Constraint constraint) {
        return constraint.match(new Constraint.Cases<>(
                () -> "",
                count -> count.atLeast() > 1
                        ? words.choiceCount(count.atLeast(), count.atMost())
                        : words.choicesAtMost(count.atMost()),
                range -> range(
                        range.atLeast().map(BigDecimal::toPlainString).orElse("…"),
                        range.atMost().map(BigDecimal::toPlainString).orElse("…")),
                length -> words.lettersAtMost(length.atMost()),
                days -> range(
                        days.notBefore().map(Object::toString).orElse("…"),
                        days.untilToday()
                                ? words.today()
                                : days.notAfter().map(Object::toString).orElse("…"))));
    }

    private static String range(String least, String most) {
        return least.equals("…") && most.equals("…") ? "" : least + " – " + most;
    }
}
