package doorstep.tally.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.compare.BeforeAfter;
import doorstep.tally.compare.DifferenceInDifferences;
import doorstep.tally.model.CorrectedDifference.Kind;
import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.junit.jupiter.api.Test;

/** Whoever was picked for being low rises by itself; that alone must not be taken for an effect. */
class CorrectedDifferenceTest {
    private static final int SURVEYS = 600;

    /**
     * Made-up waves of communities with 30 to 89 answers of weights 1 to 4 out of 300 to 899 households; a third of them gets cards.
     *
     * @param mean of the true rates
     * @param spread their standard deviation; 0 where all are alike
     * @param lowest whether those that the earlier wave found lowest get them, or any
     * @param effect what cards do to the true rate
     * @param group how far the true rates of a third lie above the others' mean: they get the cards
     */
    private record World(int communities, double mean, double spread, boolean lowest, double effect, double group) {
        World(int communities, double mean, double spread, boolean lowest, double effect) {
            this(communities, mean, spread, lowest, effect, 0);
        }
    }

    /**
     * How many of {@value #SURVEYS} surveys said that it rose more, and in how many the limits held the truth.
     *
     * @param alone how many say more or less by the corrected difference alone, {@code joint} by both
     */
    private record Said(int more, int held, int plainMore, int plainHeld, int alone, int joint) {}

    @Test
    void lowestThatRiseByThemselvesAreNotTakenForAnEffect() {
        for (World world : List.of(
                new World(24, 0.5, 0, true, 0),
                new World(24, 0.5, 0.05, true, 0),
                new World(24, 0.85, 0.03, true, 0),
                new World(12, 0.5, 0.03, true, 0),
                new World(6, 0.6, 0, true, 0))) {
            Said said = survey(world);
            assertTrue(said.more() <= 0.06 * SURVEYS, world + ": " + said);
            assertTrue(said.held() >= 0.93 * SURVEYS, world + ": " + said);
            assertTrue(said.plainMore() > 0.10 * SURVEYS, "uncorrected it is wrong: " + world + ": " + said);
        }
    }

    @Test
    void trueEffectIsWithinTheLimitsAndIsFound() {
        for (double spread : new double[] {0.03, 0.08}) {
            for (boolean lowest : new boolean[] {true, false}) {
                World world = new World(24, 0.5, spread, lowest, 0.2);
                Said said = survey(world);
                assertTrue(said.held() >= 0.93 * SURVEYS, world + ": " + said);
                assertTrue(said.more() >= 0.95 * SURVEYS, world + ": " + said);
            }
        }
    }

    @Test
    void placesPickedAtRandomAreJudgedAsWell() {
        for (World world : List.of(
                new World(24, 0.5, 0.05, false, 0),
                new World(12, 0.85, 0.05, false, 0),
                new World(6, 0.5, 0.1, false, 0))) {
            Said said = survey(world);
            assertTrue(said.more() <= 0.05 * SURVEYS, world + ": " + said);
            assertTrue(said.held() >= 0.93 * SURVEYS, world + ": " + said);
        }
    }

    @Test
    void placesThatAreADifferentGroupAreNotFalselyJudgedByBothTogether() {
        for (double group : new double[] {-0.1, 0.1}) {
            for (double spread : new double[] {0, 0.03}) {
                World world = new World(24, 0.6, spread, false, 0, group);
                Said said = survey(world);
                assertTrue(said.joint() <= 0.06 * SURVEYS, world + ": " + said);
                assertTrue(said.alone() > 0.12 * SURVEYS, "the corrected alone is wrong: " + world + ": " + said);
            }
        }
    }

    @Test
    void trueEffectIsFoundByBothTogetherToo() {
        for (World world : List.of(new World(24, 0.5, 0.03, true, 0.2), new World(24, 0.5, 0.08, false, 0.2))) {
            Said said = survey(world);
            assertTrue(said.joint() >= 0.95 * SURVEYS, world + ": " + said);
        }
    }

    @Test
    void whereOneSaysMoreAndTheOtherLessThereIsNoVerdict() {
        DifferenceInDifferences more = did(0.2, 0.001);
        CorrectedDifference corrected = new CorrectedDifference(more, 0.5, 0.5);
        assertEquals(1, corrected.jointP(did(-0.2, 0.001)));
        assertEquals(0.3, corrected.jointP(did(0.1, 0.3)));
        assertEquals(0.001, corrected.jointP(did(0.1, 0.0001)));
    }

    private static DifferenceInDifferences did(double difference, double p) {
        return new DifferenceInDifferences(difference, -1, 1, p, 0.1, null, null);
    }

    private static Said survey(World world) {
        Random random = new Random(11);
        int[] counts = new int[6];
        for (int i = 0; i < SURVEYS; i++) {
            List<DifferenceInDifferences> both = once(world, random);
            counts[4] += both.get(0).pValue() < 0.05 ? 1 : 0;
            counts[5] += new CorrectedDifference(both.get(0), 0, 0).jointP(both.get(1)) < 0.05 ? 1 : 0;
            for (int kind = 0; kind < 2; kind++) {
                DifferenceInDifferences did = both.get(kind);
                counts[2 * kind] += did.low() > 0 ? 1 : 0;
                counts[2 * kind + 1] += did.low() <= world.effect() && world.effect() <= did.high() ? 1 : 0;
            }
        }
        return new Said(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    /** Corrected, then plain. */
    private static List<DifferenceInDifferences> once(World world, Random random) {
        double m = world.spread() == 0 ? 1 : world.mean() * (1 - world.mean()) / world.spread() / world.spread() - 1;
        var beta = BetaDistribution.of(world.mean() * m, (1 - world.mean()) * m).createSampler(random::nextLong);
        List<Double> truth = new ArrayList<>();
        List<Stratum> before = new ArrayList<>();
        for (int i = 0; i < world.communities(); i++) {
            double own = world.spread() == 0 ? world.mean() : beta.sample();
            truth.add(Math.min(1, own + (i < world.communities() / 3 ? world.group() : 0)));
            before.add(drawn(random, "c" + (10 + i), 300 + random.nextInt(600), truth.get(i)));
        }
        List<String> order = CommunityRate.of(before, 0).stream()
                .sorted(Comparator.comparing(CommunityRate::rate))
                .map(CommunityRate::community)
                .collect(Collectors.toCollection(ArrayList::new));
        if (world.group() != 0) {
            Collections.sort(order);
        } else if (!world.lowest()) {
            Collections.shuffle(order, random);
        }
        Set<String> there = new TreeSet<>(order.subList(0, world.communities() / 3));
        Set<String> elsewhere = new TreeSet<>(order.subList(world.communities() / 3, world.communities()));
        List<Stratum> after = new ArrayList<>();
        for (int i = 0; i < world.communities(); i++) {
            String name = before.get(i).community();
            double now = Math.min(1, truth.get(i) + (there.contains(name) ? world.effect() : 0));
            after.add(drawn(random, name, before.get(i).households().getAsLong(), now));
        }
        Kind one = new Kind(there, rate(after, there));
        Kind other = new Kind(elsewhere, rate(after, elsewhere));
        return List.of(
                CorrectedDifference.of(before, 0, one, other).orElseThrow().did(),
                DifferenceInDifferences.between(
                        new BeforeAfter(rate(before, there), one.after()),
                        new BeforeAfter(rate(before, elsewhere), other.after())));
    }

    private static Stratum drawn(Random random, String community, long households, double truth) {
        CellTally tally = new CellTally(1);
        for (int n = 30 + random.nextInt(60); n > 0; n--) {
            tally.add(Credited.eligible(
                    1 + random.nextInt(4), "", List.of(random.nextDouble() < truth ? TallyWorld.YES : TallyWorld.NO)));
        }
        return Stratum.of(community, households, tally.cell());
    }

    private static Measured rate(List<Stratum> strata, Set<String> communities) {
        return TallyWorld.rate(strata.stream()
                .filter(one -> communities.contains(one.community()))
                .toArray(Stratum[]::new));
    }

    /** With very many answers next to nothing is left to chance, and the measured rates are the starts (as fine as the model's grid is). */
    @Test
    void withManyAnswersItIsTheUncorrectedDifference() {
        List<Stratum> before = strata(new int[] {3000, 4000, 5000, 6000, 7000, 8000}, 10_000);
        List<Stratum> after = strata(new int[] {5000, 6000, 5000, 6000, 7000, 8000}, 10_000);
        Set<String> low = Set.of("c0", "c1");
        Set<String> rest = Set.of("c2", "c3", "c4", "c5");
        CorrectedDifference corrected = CorrectedDifference.of(
                        before, 0, new Kind(low, rate(after, low)), new Kind(rest, rate(after, rest)))
                .orElseThrow();
        assertEquals(0.35, corrected.startThere(), 4e-3);
        assertEquals(0.65, corrected.startElsewhere(), 4e-3);
        assertEquals(0.2, corrected.did().difference(), 8e-3);
        assertEquals(
                corrected.did().difference(),
                corrected.did().there().difference()
                        - corrected.did().elsewhere().difference(),
                1e-12);
    }

    @Test
    void lowestStartHigherThanMeasuredAndTheOthersLower() {
        List<Stratum> before = strata(new int[] {8, 10, 13, 14, 15, 16, 17, 18}, 30);
        Set<String> low = Set.of("c0", "c1");
        Set<String> rest = Set.of("c2", "c3", "c4", "c5", "c6", "c7");
        CorrectedDifference corrected = CorrectedDifference.of(
                        before, 0, new Kind(low, rate(before, low)), new Kind(rest, rate(before, rest)))
                .orElseThrow();
        assertTrue(corrected.startThere() > 9 / 30.0 + 0.05, corrected::toString);
        assertTrue(corrected.startElsewhere() < 15.5 / 30, corrected::toString);
        assertTrue(corrected.did().detectable() > 0.15, corrected::toString);
    }

    @Test
    void fewCommunitiesOrNoneOfAKindAreNotJudged() {
        List<Stratum> five = strata(new int[] {8, 10, 13, 14, 15}, 30);
        Set<String> low = Set.of("c0");
        Set<String> rest = Set.of("c1", "c2", "c3", "c4");
        Kind one = new Kind(low, rate(five, low));
        Kind other = new Kind(rest, rate(five, rest));
        assertEquals(Optional.empty(), CorrectedDifference.of(five, 0, one, other));
        List<Stratum> six = strata(new int[] {8, 10, 13, 14, 15, 16}, 30);
        assertEquals(
                Optional.empty(), CorrectedDifference.of(six, 0, new Kind(Set.of("elsewhere"), one.after()), other));
        assertTrue(CorrectedDifference.of(six, 0, one, other).isPresent());
    }

    /** The variance of a sum of all is more than that of its parts: the unknown mean moves them together. */
    @Test
    void sharedUncertaintyCountsInSumsAndCancelsInDifferences() {
        List<CommunityRate> rates = CommunityRate.of(strata(new int[] {13, 15, 14, 16, 15, 14}, 30), 0);
        BetaBinomial model = BetaBinomial.fit(rates).orElseThrow();
        double one = model.total(1, 0, 0, 0, 0, 0).deviation();
        double other = model.total(0, 0, 0, 1, 0, 0).deviation();
        assertTrue(model.total(1, 0, 0, 1, 0, 0).deviation() > Math.hypot(one, other));
        assertTrue(model.total(1, 0, 0, -1, 0, 0).deviation() < Math.hypot(one, other));
        assertEquals(0, model.total(0, 0, 0, 0, 0, 0).deviation());
    }

    private static List<Stratum> strata(int[] yes, int of) {
        return IntStream.range(0, yes.length)
                .mapToObj(i -> Stratum.of("c" + i, 100_000, TallyWorld.share(yes[i], of)))
                .toList();
    }
}
