package doorstep.questionnaire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How an answer turns into a number from 0 to 1, or falls outside the base. */
public sealed interface Credit {

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
        public Set<String> outsideBase() {
            return Set.of();
        }
    }
}
