package doorstep.questionnaire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** How an answer turns into a number from 0 to 1, or falls outside the base. */
public sealed interface Credit {

    /** What to make of each kind. */
    <T> T match(Function<ByChoice, T> byChoice, Function<FromNumber, T> fromNumber);

    /** What each choice counts; empty for a number. */
    Map<String, BigDecimal> byChoice();

    /** The number that an answer has to reach to count; empty for choices. */
    Optional<BigDecimal> threshold();

    /** Whether some answers count in part. */
    boolean isPartial();

    /** The choices that put an answer outside the base; none for a number. */
    Set<String> outsideBase();

    /** Whether the other gives every answer the same number. */
    default boolean countsLike(Credit other) {
        return equals(other);
    }

    /**
     * A number for each choice. For a select_one, the chosen one's, 0 to 1; for a select_multiple, the sum over all
     * chosen ones, each -1 to 1, clamped to 0 to 1, so that ticking everything earns nothing.
     *
     * <p>An answer with any choice of {@code outsideBase} is outside the base. Each choice of the question stands in
     * exactly one of the two.
     *
     * @param byChoice at most 4 decimals each and no trailing zeros (so that 0.50 equals 0.5), in the file's order
     */
    record ByChoice(Map<String, BigDecimal> byChoice, Set<String> outsideBase) implements Credit {
        public ByChoice {
            Map<String, BigDecimal> plain = new LinkedHashMap<>();
            byChoice.forEach((choice, credit) -> plain.put(choice, Numbers.plain(credit)));
            byChoice = InOrder.map(plain);
            outsideBase = InOrder.set(outsideBase);
        }

        @Override
        public <T> T match(Function<ByChoice, T> ours, Function<FromNumber, T> fromNumber) {
            return ours.apply(this);
        }

        @Override
        public Optional<BigDecimal> threshold() {
            return Optional.empty();
        }

        @Override
        public boolean isPartial() {
            return byChoice.values().stream().anyMatch(one -> one.signum() > 0 && one.compareTo(BigDecimal.ONE) < 0);
        }

        @Override
        public boolean countsLike(Credit other) {
            return other instanceof ByChoice that && byChoice.equals(that.byChoice);
        }
    }

    /** 1 for a number that is at least this, else 0; every given number is in the base. */
    record FromNumber(BigDecimal atLeast) implements Credit {
        public FromNumber {
            atLeast = Numbers.plain(atLeast);
        }

        @Override
        public <T> T match(Function<ByChoice, T> byChoice, Function<FromNumber, T> ours) {
            return ours.apply(this);
        }

        @Override
        public Map<String, BigDecimal> byChoice() {
            return Map.of();
        }

        @Override
        public Optional<BigDecimal> threshold() {
            return Optional.of(atLeast);
        }

        @Override
        public boolean isPartial() {
            return false;
        }

        @Override
        public Set<String> outsideBase() {
            return Set.of();
        }
    }
}
