package doorstep.tally.rates;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Weights raked to margins, and the rates that they give.
 *
 * @param factors by weighting class: what its weights are multiplied by
 * @param weighed the answers with these weights
 * @param weightSum sum of the raked weights of all eligible answers: that of the unraked ones, also where trimmed (unless every class
 *     stands at a bound)
 * @param kish Kish's effect of unequal weights, nΣw²/(Σw)², 1 or more: L. Kish, Survey Sampling (1965), section 11.7; {@link
 *     WeightEffect#of(List)} gives that of the weights before
 * @param fit how well it went
 */
public record Raked(Map<String, Double> factors, RakedSample weighed, double weightSum, double kish, Fit fit)
        implements RakingResult {

    /**
     * How well raking went.
     *
     * @param answers eligible ones that were weighed
     * @param rounds in how many rounds the weights settled
     * @param trimmed answers whose class was held at a bound
     * @param missed the largest distance of a level's share of the weights from its margin's, 0 to 1: next to 0 where nothing was trimmed
     */
    public record Fit(long answers, int rounds, long trimmed, double missed) {}

    public Raked {
        factors = Map.copyOf(factors);
    }

    @Override
    public <T> T match(Function<Raked, T> ours, Function<NotRaked, T> not) {
        return ours.apply(this);
    }

    /** All communities together, all taken. */
    public StratifiedSample sample() {
        return weighed.of(weighed.communities(), Lot.ALL);
    }

    /** The rates of all communities together for each indicator in the questionnaire's order. */
    public List<Estimate> rates() {
        return sample().rates();
    }
}
