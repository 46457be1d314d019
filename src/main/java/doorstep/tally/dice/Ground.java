package doorstep.tally.dice;

import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.Stratum;
import java.util.List;

/**
 * What the evaluation meets in a place, item by item.
 *
 * @param communities of the place, 1 or more
 * @param between how much communities differ: the intraclass correlation of their true rates, variance / p(1−p), 0 to below 1
 * @param spared what partial credits spare: variance of single credits / p(1−p), above 0 and at most 1
 * @param sizes the sum of the communities' squared shares of all households, times their number: 1 where all are of one size, else more
 */
public record Ground(int communities, double between, double spared, double sizes) {
    private static final int FEWEST = 3;
    private static final double MOST = 0.9;

    public Ground {
        if (!(communities >= 1 && between >= 0 && between < 1 && spared > 0 && spared <= 1 && sizes >= 1)) {
            throw new IllegalArgumentException("No ground of " + communities + ", " + between + ", " + spared);
        }
    }

    /** Of communities of one size. */
    public Ground(int communities, double between, double spared) {
        this(communities, between, spared, 1);
    }

    /**
     * As our own answers know it.
     *
     * @param strata the communities of the place with answers
     * @param indicator its place (from 0) in the questionnaire
     * @param communities of the place, with answers or not
     * @param pooled how credits vary in the whole wave
     */
    public static Ground of(List<Stratum> strata, int indicator, int communities, Pooled pooled) {
        return new Ground(
                Math.max(1, communities),
                between(CommunityRate.of(strata, indicator, pooled)),
                pooled.ratio(indicator),
                sizes(strata));
    }

    /** Σ1/π · ΣN²/π / (ΣN/π)² over those whose households N are known, π being the chances of those that were drawn. */
    static double sizes(List<Stratum> strata) {
        double many = 0;
        double all = 0;
        double squares = 0;
        for (Stratum one : strata) {
            if (one.households().isPresent()) {
                double n = one.households().getAsLong();
                many += 1 / one.chance();
                all += n / one.chance();
                squares += n * n / one.chance();
            }
        }
        return all > 0 ? Math.max(1, many * squares / all / all) : 1;
    }

    /**
     * The moment estimator of J. C. Kleinman, JASA 68 (1973), p. 46–54, weights being the effective answers: γ = (S − pq(k−1)) / (pq(Σn − Σn²/Σn
     * − (k−1))) with S = Σ n(p_h − p)².
     *
     * @return 0 to {@value #MOST}; 0 where communities differ no more than by chance, or fewer than {@value #FEWEST} have answers
     */
    static double between(List<CommunityRate> rates) {
        double n = 0;
        double nn = 0;
        double yes = 0;
        for (CommunityRate one : rates) {
            n += one.answers();
            nn += one.answers() * one.answers();
            yes += one.answers() * one.rate();
        }
        double p = yes / n;
        double s = 0;
        for (CommunityRate one : rates) {
            s += one.answers() * (one.rate() - p) * (one.rate() - p);
        }
        double free = rates.size() - 1;
        double found = (s - p * (1 - p) * free) / (p * (1 - p) * (n - nn / n - free));
        return rates.size() < FEWEST || !(found > 0) ? 0 : Math.min(MOST, found);
    }

    /** Answers of 0 and 1 in communities that are all alike. */
    public static Ground even(int communities) {
        return new Ground(communities, 0, 1);
    }

    /** Plain answers that one community's are worth. */
    int answersOfOne(Draw draw) {
        return Math.max(1, (int) Math.round(draw.households() / spared));
    }

    /** Plain answers that all of them are worth. */
    int answers(Draw draw) {
        return Math.max(1, (int) Math.round(draw.people() / spared));
    }

    /**
     * How single answers of the whole draw hang together: the ρ' with which N answers vary as much as m × n of a two-stage draw, 1 + (N−1)ρ'
     * = 1 + (n·o − 1)ρ; with chances by size o = 1 − m/M, and ρ' is 0 where all communities are asked, which takes the people as they come
     * rather than in their strata. With equal chances the mean of the answers is one of communities rather than of people: of rates with
     * variance v that have nothing to do with the sizes it varies by v(1/m − 2/M + Σq²) around the rate of all people, q being shares of the
     * households, so o = 1 − 2m/M + m·Σq².
     */
    double together(Draw draw) {
        int all = answers(draw);
        double one = (double) all / draw.communities();
        double asked = Math.min(1, (double) draw.communities() / communities);
        double open =
                switch (draw.way()) {
                    case BY_SIZE -> 1 - asked;
                    case EQUAL -> 1 - asked + asked * (sizes - 1);
                };
        return all == 1 ? 0 : Math.max(0, between * (one * open - 1) / (all - 1));
    }
}
