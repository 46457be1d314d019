package doorstep.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What an answer must fulfil beyond being of its question's type. */
public sealed interface Constraint {

    /** Whether both let the same answers through, however their numbers are written. */
    default boolean allowsLike(Constraint other) {
        return equals(other);
    }

    /** Everything of the type will do. */
    record Anything() implements Constraint {}

    /** How many choices may be ticked; an exclusive choice may always stand alone. */
    record ChoiceCount(int atLeast, int atMost) implements Constraint {}

    /** Bounds of a number, both inclusive. */
    record NumberRange(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) implements Constraint {

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
    record TextLength(int atMost) implements Constraint {}

    /** Bounds of a date, both inclusive; {@code untilToday} moves with the calendar. */
    record DayRange(Optional<LocalDate> notBefore, Optional<LocalDate> notAfter, boolean untilToday)
            implements Constraint {

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
