package doorstep.report.weighting;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the census says of one place: how many people would give each answer to one weighting question.
 *
 * @param place division code, of any level
 * @param unit what the amounts are; percents say nothing of how many people live there
 * @param amounts by level, each 0 or more, together above 0; a level that the census does not know is left out
 */
public record CensusFigures(String place, String question, Unit unit, Map<String, BigDecimal> amounts) {

    /** What a figure counts. */
    public enum Unit {
        people,
        percent
    }

    public CensusFigures {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }

    /** The sum of all levels. */
    BigDecimal sum() {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
