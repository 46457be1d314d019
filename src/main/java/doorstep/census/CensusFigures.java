package doorstep.census;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the census says of one place: how many people would give each answer to one weighting question.
 *
 * @param place division code, of any level
 * @param unit what the amounts are; percents say nothing of how many people live there
 * @param amounts by level, each above 0; a level of which there is no figure is left out, and a figure of 0 is none
 */
public record CensusFigures(String place, String question, Unit unit, Map<String, BigDecimal> amounts) {

    /** What a figure counts. */
    public enum Unit {
        people,
        percent
    }

    public CensusFigures {
        Map<String, BigDecimal> known = new LinkedHashMap<>(amounts);
        known.values().removeIf(amount -> amount.signum() == 0);
        amounts = Collections.unmodifiableMap(known);
    }

    /** The sum of all levels. */
    public BigDecimal sum() {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
