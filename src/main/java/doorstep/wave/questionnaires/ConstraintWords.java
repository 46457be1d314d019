package doorstep.wave.questionnaires;

import doorstep.questionnaire.Constraint;
import doorstep.wave.WaveMessages;
import java.math.BigDecimal;

/** Constraints as short remarks beside a question. */
public record ConstraintWords(WaveMessages words) {
    /** The remark; empty where everything of the type will do. */
    public String of(Constraint constraint) {
        if (constraint instanceof Constraint.ChoiceCount count) {
            return count.atLeast() > 1
                    ? words.choiceCount(count.atLeast(), count.atMost())
                    : words.choicesAtMost(count.atMost());
        }
        if (constraint instanceof Constraint.NumberRange range) {
            return range(
                    range.atLeast().map(BigDecimal::toPlainString).orElse("…"),
                    range.atMost().map(BigDecimal::toPlainString).orElse("…"));
        }
        if (constraint instanceof Constraint.TextLength length) {
            return words.lettersAtMost(length.atMost());
        }
        if (constraint instanceof Constraint.DayRange days) {
            return range(
                    days.notBefore().map(Object::toString).orElse("…"),
                    days.untilToday()
                            ? words.today()
                            : days.notAfter().map(Object::toString).orElse("…"));
        }
        return "";
    }

    private static String range(String least, String most) {
        return least.equals("…") && most.equals("…") ? "" : least + " – " + most;
    }
}
