package doorstep.questionnaire;

import doorstep.questionnaire.answers.Masking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a person said to one question, in the shape of its type. */
public sealed interface Answer {

    /** The name of the one choice. */
    record Chosen(String choice) implements Answer {}

    /** The names of the choices ticked, at least one, in the order of the question's list. */
    record ChosenMany(List<String> choices) implements Answer {
        public ChosenMany {
            choices = List.copyOf(choices);
        }
    }

    /** A whole number of at most 15 digits. */
    record Whole(long number) implements Answer {}

    /** A decimal number of at most 15 digits, without trailing zeros. */
    record Decimal(BigDecimal number) implements Answer {
        public Decimal {
            number = Numbers.plain(number);
        }
    }

    /** Free text: trimmed, in Unicode's normal form C, lines ended by LF, phone numbers and the like hidden ({@link Masking}). */
    record Words(String text) implements Answer {}

    /** A day. */
    record Day(LocalDate day) implements Answer {}
}
