package doorstep.tally.rates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the population from elsewhere: which share of it gives each answer to a weighting question.
 *
 * @param question the weighting question, such as sex; for the reader, levels are found by the order of the margins
 * @param shares by level ("f", "m"), each 0 or more, together 1 to within 10⁻⁶ (they are then scaled to exactly 1)
 */
public record Margin(String question, Map<String, Double> shares) {

    public Margin {
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (!(Math.abs(sum - 1) <= 1e-6) || shares.values().stream().anyMatch(share -> share < 0)) {
            throw new IllegalArgumentException("The shares of " + question + " are not parts of 1: " + shares);
        }
        Map<String, Double> scaled = new LinkedHashMap<>();
        shares.forEach((level, share) -> scaled.put(level, share / sum));
        shares = Collections.unmodifiableMap(scaled);
    }
}
