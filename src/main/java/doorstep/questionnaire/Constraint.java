package doorstep.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;

/** What an answer must fulfil beyond being of its question's type. */
public sealed interface Constraint {

    /** What to make of each kind. */
    record Cases<T>(
            Supplier<T> anything,
            Function<ChoiceCount, T> choiceCount,
            Function<NumberRange, T> numberRange,
            Function<TextLength, T> textLength,
            Function<DayRange, T> dayRange) {}

    <T> T match(Cases<T> cases);

    /**
     * Whether an answer of its question's type keeps to it.
     *
     * @param today the day in the survey's time zone
     */
    boolean holds(Answer answer, LocalDate today);

    /** How many choices may be ticked, where that is limited. */
    default Optional<ChoiceCount> choiceCount() {
        return this instanceof ChoiceCount count ? Optional.of(count) : Optional.empty();
    }

    /** The bounds of a number, where there are some. */
    default Optional<NumberRange> numberRange() {
        return this instanceof NumberRange range ? Optional.of(range) : Optional.empty();
    }

    /** How many characters (Unicode code points) a text may have, where that is limited. */
    default OptionalInt longest() {
        return this instanceof TextLength length ? OptionalInt.of(length.atMost()) : OptionalInt.empty();
    }

    /** Whether both let the same answers through, however their numbers are written. */
    default boolean allowsLike(Constraint other) {
        return equals(other);
    }

    /** Everything of the type will do. */
    record Anything() implements Constraint {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.anything.get();
        }

        @Override
        public boolean holds(Answer answer, LocalDate today) {
            return true;
        }
    }

    /** How many choices may be ticked; an exclusive choice may always stand alone. */
    record ChoiceCount(int atLeast, int atMost) implements Constraint {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.choiceCount.apply(this);
        }

        @Override
        public boolean holds(Answer answer, LocalDate today) {
            int chosen = answer.choices().size();
            return chosen >= atLeast && chosen <= atMost;
        }
    }

    /** Bounds of a number, both inclusive. */
    record NumberRange(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Constraint {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.numberRange.apply(this);
        }

        @Override
        public boolean holds(Answer answer, LocalDate today) {
            return answer.amount().filter(this::holds).isPresent();
        }

        @Override
        public boolean allowsLike(Constraint other) {
            return other instanceof NumberRange range && plain().equals(range.plain());
        }

        private NumberRange plain() {
            return new NumberRange(
                    atLeast.map(BigDecimal::stripTrailingZeros), atMost.map(BigDecimal::stripTrailingZeros));
        }

        /** Whether the number lies within the bounds. */
        public boolean holds(BigDecimal number) {
            return (atLeast.isEmpty() || atLeast.get().compareTo(number) <= 0)
                    && (atMost.isEmpty() || atMost.get().compareTo(number) >= 0);
        }
    }

    /** How many characters (Unicode code points) a text may have. */
    record TextLength(int atMost) implements Constraint {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.textLength.apply(this);
        }

        @Override
        public boolean holds(Answer answer, LocalDate today) {
            return answer.written()
                    .filter(text -> text.codePointCount(0, text.length()) <= atMost)
                    .isPresent();
        }
    }

    /** Bounds of a date, both inclusive; {@code untilToday} moves with the calendar. */
    record DayRange(Optional<LocalDate> notBefore, Optional<LocalDate> notAfter, boolean untilToday)
            implements Constraint {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.dayRange.apply(this);
        }

        @Override
        public boolean holds(Answer answer, LocalDate today) {
            return answer.date().filter(day -> holds(day, today)).isPresent();
        }

        /** The last day allowed when it is {@code today}. */
        public Optional<LocalDate> lastDay(LocalDate today) {
            return untilToday ? Optional.of(today) : notAfter;
        }

        /** Whether the day lies within the bounds when it is {@code today}. */
        public boolean holds(LocalDate day, LocalDate today) {
            return (notBefore.isEmpty() || !day.isBefore(notBefore.get()))
                    && (lastDay(today).isEmpty() || !day.isAfter(lastDay(today).get()));
        }
    }

    /** For types that know no bounds, and where none are stated. */
    Constraint ANYTHING = new Anything();
}
