package doorstep.tally;

import java.util.List;
import java.util.Map;

/**
 * Weights raked to margins, and the rates that they give.
 *
 * @param factors by weighting class: what its weights are multiplied by
 * @param rates for each indicator in the questionnaire's order. Their standard errors and limits take the raked
 *     weights as they are, as R does with {@code svydesign(weights = weights(raked))}: that raking itself moves with
 *     the sample is left out, which changes them by about 1 % in the golden sample
 * @param weightSum sum of the raked weights of all eligible answers: that of the unraked ones
 * @param kish Kish's effect of unequal weights, nΣw²/(Σw)², 1 or more: L. Kish, Survey Sampling (1965), section 11.7
 * @param rounds in how many rounds the weights settled
 */
public record Raked(Map<String, Double> factors, List<Estimate> rates, double weightSum, double kish, int rounds)
        implements RakingResult {

    public Raked {
        factors = Map.copyOf(factors);
        rates = List.copyOf(rates);
    }
}
