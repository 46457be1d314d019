package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.rates.SurveyPlan.Assumed;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SurveyPlanTest {
    private static final Assumed USUAL = new Assumed(0.85, 0.04, 0.02);

    @Test
    void withoutClustersItIsASimpleRandomSample() {
        // Cochran 1977, equation 4.2: 384.15 answers for ± 5 points at one half.
        var plan = new SurveyPlan(384, 384, 1, 0, new Assumed(0.5, 0, 0));
        assertEquals(0.05, plan.halfWidth(), 2e-4);
        assertEquals(1, plan.designEffect(), 1e-12);
    }

    @Test
    void designEffectsArePublishedOnes() {
        // Kish 1965, section 5.4: 1 + (b − 1) ρ for whole clusters out of many; the same with a volunteer's load.
        assertEquals(1.95, new SurveyPlan(30, 1_000_000_000, 20, 0, new Assumed(0.5, 0.05, 0)).designEffect(), 1e-6);
        assertEquals(1.78, new SurveyPlan(24, 24, 20, 40, new Assumed(0.5, 0, 0.02)).designEffect(), 1e-12);
    }

    @Test
    void aChangeTakesAsManyAnswersAsInTables() {
        // Two samples at one half, ten points, 5 % two-sided, power .80: 2 × 1.96 + .8416 squared × .25 / .01 = 392.4
        // each.
        var plan = new SurveyPlan(392, 392, 1, 0, new Assumed(0.5, 0, 0));
        assertEquals(0.10, plan.change(), 3e-4);
    }

    @Test
    void allCommunitiesAskedAddNothingAndSomeAddWhatTheyLack() {
        double all = new SurveyPlan(40, 40, 20, 0, USUAL).variance();
        double some = new SurveyPlan(40, 80, 20, 0, USUAL).variance();
        double many = new SurveyPlan(40, 1_000_000_000, 20, 0, USUAL).variance();
        double between = 0.85 * 0.15 * 0.04 / 40;
        assertEquals(between / 2, some - all, 1e-12);
        assertEquals(between, many - all, 1e-9);
    }

    @Test
    void theFewestCommunitiesThatReachItAreFound() {
        var plan = new SurveyPlan(2, 120, 20, 40, USUAL);
        SurveyPlan found = plan.reaching(0.04).orElseThrow();
        assertTrue(found.halfWidth() <= 0.04);
        assertTrue(plan.with(found.communities() - 1).halfWidth() > 0.04);
        assertEquals(Optional.empty(), plan.reaching(0.001));
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new SurveyPlan(31, 30, 20, 40, USUAL));
        assertThrows(IllegalArgumentException.class, () -> new Assumed(0.5, 0.6, 0.4));
    }

    /** Answers of persons, communities and volunteers that vary as is assumed: 30 of 120 communities × 20, by 15 volunteers. */
    @Test
    void simulatedSurveysVaryAsMuchAndSeeTheChangeAsOften() {
        var plan = new SurveyPlan(30, 120, 20, 40, USUAL);
        var random = new Random(20261130);
        int rounds = 4000;
        double sum = 0;
        double squares = 0;
        int inside = 0;
        int seen = 0;
        double seeing = Quantiles.t(0.975, 28) * Math.sqrt(2 * plan.variance());
        for (int i = 0; i < rounds; i++) {
            double error = error(plan, random);
            double next = error(plan, random) + plan.change();
            sum += error;
            squares += error * error;
            inside += Math.abs(error) <= plan.halfWidth() ? 1 : 0;
            seen += next - error > seeing ? 1 : 0;
        }
        double variance = squares / rounds - sum / rounds * sum / rounds;
        assertEquals(1, variance / plan.variance(), 0.08);
        assertTrue(inside / (double) rounds >= 0.945, "held in " + inside);
        assertEquals(SurveyPlan.POWER, seen / (double) rounds, 0.02);
    }

    /** Of the mean of one survey, from the mean of all 120 communities. */
    private static double error(SurveyPlan plan, Random random) {
        double sd = Math.sqrt(plan.assumed().rate() * (1 - plan.assumed().rate()));
        double[] communities = effects(plan.all(), sd * Math.sqrt(plan.assumed().ofCommunities()), random);
        double[] volunteers =
                effects(plan.volunteers(), sd * Math.sqrt(plan.assumed().ofVolunteers()), random);
        double own = sd
                * Math.sqrt(1 - plan.assumed().ofCommunities() - plan.assumed().ofVolunteers());
        double whole = 0;
        for (double one : communities) {
            whole += one / communities.length;
        }
        double mean = 0;
        for (int i = 0; i < plan.answers(); i++) {
            double answer =
                    communities[i / plan.each()] + volunteers[i / plan.perVolunteer()] + own * random.nextGaussian();
            mean += answer / plan.answers();
        }
        return mean - whole;
    }

    private static double[] effects(int count, double sd, Random random) {
        return random.doubles(count).map(x -> sd * random.nextGaussian()).toArray();
    }
}
