package doorstep.questionnaire;

import doorstep.questionnaire.answers.Masking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/** What a person said to one question, in the shape of its type. */
public sealed interface Answer {
    /** What to make of each kind. */
    record Cases<T>(
            Function<String, T> chosen,
            Function<List<String>, T> chosenMany,
            LongFunction<T> whole,
            Function<BigDecimal, T> decimal,
            Function<String, T> words,
            Function<LocalDate, T> day) {}

    <T> T match(Cases<T> cases);

    /** The names of the choices; none where it is not of choices. */
    default List<String> choices() {
        return match(Views.CHOICES);
    }

    /** The number, if it is one. */
    default Optional<BigDecimal> amount() {
        return match(Views.AMOUNT);
    }

    /** The free text, if it is some. */
    default Optional<String> written() {
        return match(Views.WRITTEN);
    }

    /** The day, if it is one. */
    default Optional<LocalDate> date() {
        return match(Views.DATE);
    }

    /** The name of the one choice. */
    record Chosen(String choice) implements Answer {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.chosen.apply(choice);
        }
    }

    /** The names of the choices ticked, at least one, in the order of the question's list. */
    record ChosenMany(List<String> choices) implements Answer {
        public ChosenMany {
            choices = List.copyOf(choices);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.chosenMany.apply(choices);
        }
    }

    /** A whole number of at most 15 digits. */
    record Whole(long number) implements Answer {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.whole.apply(number);
        }
    }

    /** A decimal number of at most 15 digits, without trailing zeros. */
    record Decimal(BigDecimal number) implements Answer {
        public Decimal {
            number = Numbers.plain(number);
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.decimal.apply(number);
        }
    }

    /** Free text: trimmed, in Unicode's normal form C, lines ended by LF, phone numbers and the like hidden ({@link Masking}). */
    record Words(String text) implements Answer {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.words.apply(text);
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Answer {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.day.apply(day);
        }
    }

    /** What is asked of every answer, made once: millions are read. */
    final class Views {
        private static final Cases<List<String>> CHOICES = new Cases<>(
                List::of, many -> many, whole -> List.of(), decimal -> List.of(), words -> List.of(), day -> List.of());

        private static final Cases<Optional<BigDecimal>> AMOUNT = new Cases<>(
                one -> Optional.empty(),
                many -> Optional.empty(),
                whole -> Optional.of(BigDecimal.valueOf(whole)),
                Optional::of,
                words -> Optional.empty(),
                day -> Optional.empty());

        private static final Cases<Optional<String>> WRITTEN = new Cases<>(
                one -> Optional.empty(),
                many -> Optional.empty(),
                whole -> Optional.empty(),
                decimal -> Optional.empty(),
                Optional::of,
                day -> Optional.empty());

        private static final Cases<Optional<LocalDate>> DATE = new Cases<>(
                one -> Optional.empty(),
                many -> Optional.empty(),
                whole -> Optional.empty(),
                decimal -> Optional.empty(),
                words -> Optional.empty(),
                Optional::of);

        private Views() {}
    }
}
