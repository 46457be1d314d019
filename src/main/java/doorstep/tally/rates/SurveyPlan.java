package doorstep.tally.rates;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How sharp a survey of m communities × b answers will be that volunteers collect, before anybody is asked.
 *
 * <p>V = σ²/n · [(1 − ρ_c − ρ_v) + (1 − m/M) b ρ_c + (n/v) ρ_v], with σ² = p(1 − p), n = m·b and v volunteers of equal load: what persons,
 * communities and volunteers add to the variance of a mean (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, equations 9.11 and 10.15 with
 * many households in each community; L. Kish, Journal of the American Statistical Association 57, 1962, p. 92–115, for interviewers).
 * Where all communities are asked they are strata and add nothing; where residents answer by themselves no volunteer does.
 *
 * @param communities m, 2 to M
 * @param all M
 * @param each b, answers in each community, 1 or more
 * @param perVolunteer how many answers a volunteer collects; 0 where residents answer by themselves
 */
public record SurveyPlan(int communities, int all, int each, int perVolunteer, Assumed assumed) {
    private static final int FEWEST = 2;
    private static final double CONFIDENCE = 0.975;

    /** With which a change is to be seen that is as large as {@link #change} says. */
    public static final double POWER = 0.8;

    /**
     * What is assumed of answers.
     *
     * @param rate p, between 0 and 1
     * @param ofCommunities ρ_c, intraclass correlation of two answers from one community, 0 to below 1
     * @param ofVolunteers ρ_v, likewise of two that one volunteer collected; together below 1
     */
    public record Assumed(double rate, double ofCommunities, double ofVolunteers) {
        public Assumed {
            boolean fits =
                    rate > 0 && rate < 1 && ofCommunities >= 0 && ofVolunteers >= 0 && ofCommunities + ofVolunteers < 1;
            if (!fits) {
                throw new IllegalArgumentException("out of range");
            }
        }
    }

    public SurveyPlan {
        if (communities < FEWEST || communities > all || each < 1 || perVolunteer < 0) {
            throw new IllegalArgumentException("no plan: %d of %d".formatted(communities, all));
        }
    }

    /** n. */
    public int answers() {
        return communities * each;
    }

    /** v; 0 where residents answer by themselves. */
    public int volunteers() {
        return perVolunteer == 0 ? 0 : (answers() + perVolunteer - 1) / perVolunteer;
    }

    /** V, of the rate as a share of one. */
    public double variance() {
        double byVolunteers = volunteers() == 0 ? 0 : assumed.ofVolunteers();
        double persons = 1 - assumed.ofCommunities() - byVolunteers;
        return assumed.rate()
                * (1 - assumed.rate())
                * (persons / answers()
                        + (1 - (double) communities / all) * assumed.ofCommunities() / communities
                        + (volunteers() == 0 ? 0 : byVolunteers / volunteers()));
    }

    /** V over that of as many answers of a simple random sample. */
    public double designEffect() {
        return variance() * answers() / (assumed.rate() * (1 - assumed.rate()));
    }

    /** Half of the width of limits at 95 %, as a share of one: t √V, with one degree of freedom fewer than the fewest clusters. */
    public double halfWidth() {
        return Quantiles.t(CONFIDENCE, freedom()) * Math.sqrt(variance());
    }

    /**
     * The smallest change between two such surveys, each with communities and volunteers of its own, that is seen at 5 % with
     * {@link #POWER}: (t₀.₉₇₅ + t₀.₈) √2V (J. Cohen, Statistical Power Analysis, 2nd ed. 1988, section 2.4), as a share of one.
     */
    public double change() {
        double freedom = 2 * freedom();
        return (Quantiles.t(CONFIDENCE, freedom) + Quantiles.t(POWER, freedom)) * Math.sqrt(2 * variance());
    }

    private double freedom() {
        int clusters = answers();
        if (communities < all) {
            clusters = Math.min(clusters, communities);
        }
        if (volunteers() > 0 && assumed.ofVolunteers() > 0) {
            clusters = Math.min(clusters, volunteers());
        }
        return Math.max(1, clusters - 1);
    }

    /** The same with so many communities. */
    public SurveyPlan with(int others) {
        return new SurveyPlan(others, all, each, perVolunteer, assumed);
    }

    /** The same with the fewest communities of which the half width is that or less; empty where even all are too few. */
    public Optional<SurveyPlan> reaching(double halfWidth) {
        return IntStream.rangeClosed(FEWEST, all)
                .mapToObj(this::with)
                .filter(plan -> plan.halfWidth() <= halfWidth)
                .findFirst();
    }
}
