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
 * <p>Effective answers = Kish's answers / (s²/p(1−p)) / (1 − n_h/N_h). The middle part is what partial credits spare: the variance of
 * single credits over that of zeros and ones with the same mean, both of all communities together (1 where credits are 0 and 1). Unlike
 * n_eff of a {@link Rate} it does not take each community's own spread for the truth, which of a handful of answers says little and
 * would be 0 where all agree. A community where all households answered gets no correction: its limits then speak of people alike, as
 * {@link StratifiedSample}'s do.
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
        double spared = Pooled.ratio(communities, indicator);
        List<CommunityRate> rates = new ArrayList<>();
        for (Stratum community : communities) {
            WeightEffect.of(community, indicator).ifPresent(effect -> {
                WeighedStratum s = WeighedStratum.of(community);
                double rate = Math.min(1, s.weighted(indicator) / s.weight(indicator) / Outcome.FULL);
                double correction = community.correction() > 0 ? community.correction() : 1;
                rates.add(new CommunityRate(
                        community.community(), effect.n(), rate, effect.answers() / spared / correction));
            });
        }
        return rates;
    }
}
