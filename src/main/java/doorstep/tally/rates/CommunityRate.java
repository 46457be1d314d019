package doorstep.tally.rates;

import doorstep.tally.cells.Outcome;
import doorstep.tally.compare.Funnel;
import doorstep.tally.model.BetaBinomial;
import java.util.ArrayList;
import java.util.List;

/**
 * One community's rate with the number of plain answers that would know as much: what {@link Funnel} and {@link
 * BetaBinomial} look at.
 *
 * <p>Effective answers = 1 / (Kish's effect · r · (1 − f·g)/n + ρ·S), at most n/r. r = s²/(p(1−p)) is how much less credits vary than zeros
 * and ones, and ρ how far volunteers lie apart, both of all communities of the wave ({@link Pooled}); f·g is what the finite number of
 * households takes off ({@link Squares}), S the community's share of answers by one volunteer. Unlike n_eff of a {@link Rate} it does not
 * take each community's own spread for the truth, which of a handful of answers says little and would be 0 where all agree.
 *
 * <p>The use of effective answers in binomial models: C. Chen, J. Wakefield and T. Lumley, Spatial and Spatio-temporal Epidemiology 11
 * (2014), p. 33–43.
 *
 * @param community its division code
 * @param n answers in the base
 * @param rate Σwy/Σw with all weights, 0 to 1
 * @param answers effective answers, above 0; need not be whole
 */
public record CommunityRate(String community, long n, double rate, double answers) {

    public CommunityRate {
        if (!(rate >= 0 && rate <= 1 && answers > 0)) {
            throw new IllegalArgumentException(community + " has no rate of " + rate + " from " + answers + " answers");
        }
    }

    /**
     * The rates of the indicator at that place (from 0), in the order of the communities.
     *
     * @param communities those without answers in the base, and those where a withdrawal has been folded before its answer, are left out
     */
    public static List<CommunityRate> of(List<Stratum> communities, int indicator) {
        return of(communities, indicator, Pooled.of(communities));
    }

    /** As above, of some communities of a wave. */
    public static List<CommunityRate> of(List<Stratum> communities, int indicator, Pooled pooled) {
        Pooled.Known known = pooled.of(Pooled.alone(indicator));
        List<CommunityRate> rates = new ArrayList<>();
        for (Stratum community : communities) {
            WeightEffect.of(community, indicator)
                    .ifPresent(effect -> rates.add(of(community, indicator, effect, known)));
        }
        return rates;
    }

    private static CommunityRate of(Stratum community, int indicator, WeightEffect effect, Pooled.Known known) {
        WeighedStratum s = WeighedStratum.of(community);
        double rate = Math.min(1, s.weighted(indicator) / s.weight(indicator) / Outcome.FULL);
        double most = effect.n() / known.ratio();
        double variance = (1 - community.taken()) / (effect.answers() / known.ratio())
                + known.volunteers() * workload(community, indicator);
        return new CommunityRate(community.community(), effect.n(), rate, Math.min(most, 1 / variance));
    }

    private static double workload(Stratum community, int indicator) {
        List<WeighedStratum> alone = List.of(WeighedStratum.of(community));
        return new Squares(alone, Linear.of(alone, Pooled.alone(indicator)), part -> 0).workload();
    }
}
