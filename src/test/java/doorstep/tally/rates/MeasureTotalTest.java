package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.GoldenSample;
import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.MeasureTotal.Part;
import doorstep.tally.rates.StratifiedSample.Item;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTotalTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void aMeasureIsThePointsWeightedMean() {
        assertEquals(0.75, total(part(9, 10, 3), part(3, 10, 1)).rate(), 1e-12);
        assertEquals(0.6, total(part(9, 10, 0), part(3, 10, 0)).rate(), 1e-12);
        assertEquals(0.85, total(part(9, 10, 3), part(3, 10, 1)).target(), 1e-12);
        assertEquals(Optional.empty(), MeasureTotal.of(List.of()));
        assertEquals(Optional.empty(), new StratifiedSample(List.of()).total(List.of()));
    }

    /**
     * Awareness and satisfaction of golden/responses.csv as if they were one measure; their bases differ. R, for points c(3, 1): y2 is
     * 0 and b2 FALSE outside the base, z = a[1] * (y1 − p1) / sum(w) + a[2] * b2 * (y2 − p2) / sum(w * b2); se =
     * SE(svytotal(~z, svydesign(~1, strata = ~community, weights = ~w, fpc = ~taken))), taken as in oracle.R; r = sum((w * z)^2) /
     * sum(a * sum(w^2) / sum(w)^2) / (p * (1 − p)), drawn to 1 by 20; n* = min(n, min(n, p * (1 − p) * r / se^2) *
     * (qt(.975, n − 1) / qt(.975, df))^2) / r; qbeta(.025, n*p, n*(1−p) + 1), qbeta(.975, n*p + 1, n*(1−p)). In one community svycontrast(svyratio(…), …) gives the same
     * standard error.
     */
    @ParameterizedTest
    @CsvSource({
        "9901, 3, 1, 0.722945354981195, 0.0163100745494081, 0.689480928158567, 0.754652295779279",
        "9901, 1, 1, 0.691379079140821, 0.0145787644289326, 0.661774892168406, 0.719856018731678",
        "990101001, 2, 1, 0.70207835157467, 0.0324064875353831, 0.633358078359392, 0.764668108637506",
        "990101001001, 1, 1, 0.6, 0.0958080030193365, 0.37959989740314, 0.794227922773058"
    })
    void totalsOfASampleAreRs(String place, int points, int others, double rate, double se, double low, double high) {
        StratifiedSample sample = new StratifiedSample(GoldenSample.read(GOLDEN).strata(place));
        MeasureTotal total = sample.total(List.of(new Item(0, points, 0.9), new Item(1, others, 0.8)))
                .orElseThrow();
        assertFalse(total.isBound());
        assertEquals(rate, total.rate(), 1e-9);
        assertEquals(se, total.joint().orElseThrow().se(), 1e-9);
        assertEquals(low, total.limits().low(), 1e-6);
        assertEquals(high, total.limits().high(), 1e-6);
    }

    /** All answers as a domain of themselves are the whole; of some, with the others outside, the total is known as well. */
    @Test
    void theTotalOfADomainIsKnown() {
        List<Item> both = List.of(new Item(0, 3, 0.9), new Item(1, 1, 0.8));
        List<Stratum> strata = GoldenSample.read(GOLDEN).strata("9901");
        Rate whole = joint(new StratifiedSample(strata), both);
        Rate all = joint(
                new StratifiedSample(
                        strata.stream().map(s -> s.within(s.parts())).toList()),
                both);
        assertEquals(whole.rate(), all.rate(), 1e-12);
        assertEquals(whole.se(), all.se(), 1e-12);
        List<Stratum> one = strata.stream()
                .map(s -> s.within(s.equals(strata.get(0)) ? s.parts() : List.of()))
                .toList();
        double alone = joint(new StratifiedSample(strata.subList(0, 1)), both).rate();
        assertEquals(alone, joint(new StratifiedSample(one), both).rate(), 1e-12);
    }

    private static Rate joint(StratifiedSample sample, List<Item> items) {
        return sample.total(items).orElseThrow().joint().orElseThrow();
    }

    @Test
    void oneIndicatorIsItsOwnTotal() {
        StratifiedSample sample = new StratifiedSample(GoldenSample.read(GOLDEN).strata("9901"));
        Rate rate = assertInstanceOf(Rate.class, sample.rate(1));
        Rate total =
                sample.total(List.of(new Item(1, 5, 0.8))).orElseThrow().joint().orElseThrow();
        assertEquals(rate.se(), total.se(), 1e-12);
        assertEquals(rate.high(), total.high(), 1e-9);
        assertEquals(rate.base(), total.base());
    }

    /** Two indicators that are always the same are one; two that are opposites always make one half. */
    @Test
    void whatHangsTogetherIsKnown() {
        CellTally tally = new CellTally(List.of(0, 0, 0));
        for (int i = 0; i < 30; i++) {
            Outcome yes = i % 3 == 0 ? TallyWorld.NO : TallyWorld.YES;
            Outcome no = i % 3 == 0 ? TallyWorld.YES : TallyWorld.NO;
            tally.add(Credited.eligible(1 + i % 4, "", List.of(yes, yes, no)));
        }
        StratifiedSample sample = new StratifiedSample(List.of(Stratum.of("a", 200, tally.cell())));
        Rate rate = assertInstanceOf(Rate.class, sample.rate(0));
        assertEquals(rate.se(), joint(sample, 0, 1).se(), 1e-12);
        assertEquals(0.5, joint(sample, 0, 2).rate(), 1e-12);
        assertEquals(0, joint(sample, 0, 2).se());
    }

    private static Rate joint(StratifiedSample sample, int one, int other) {
        return sample.total(List.of(new Item(one, 1, 1), new Item(other, 1, 1)))
                .orElseThrow()
                .joint()
                .orElseThrow();
    }

    /** R: Wilson of 9/10 is 0.5958–0.9821, of 3/10 0.1078–0.6032; three parts of the first and one of the second. */
    @Test
    void withoutPairsLimitsAreTheWidestThereCanBe() {
        MeasureTotal total = total(part(9, 10, 3), part(3, 10, 1));
        assertTrue(total.isBound());
        assertEquals((3 * 0.5958500 + 0.1077913) / 4, total.limits().low(), 1e-7);
        assertEquals((3 * 0.9821238 + 0.6032219) / 4, total.limits().high(), 1e-7);
        Stratum a = Stratum.of("a", 90, cell(new CellTally(2), new Random(1)));
        assertTrue(new StratifiedSample(List.of(a))
                .total(List.of(new Item(0, 1, 1), new Item(1, 1, 1)))
                .orElseThrow()
                .isBound());
    }

    @Test
    void rakedTotalsHavePairsToo() {
        List<Margin> halves = List.of(new Margin("sex", Map.of("f", 0.5, "m", 0.5)));
        Map<String, Cell> classes = new TreeMap<>();
        classes.put("f", cell(new CellTally(List.of(0, 0)), new Random(2)));
        classes.put("m", cell(new CellTally(List.of(0, 0)), new Random(3)));
        Stratum stratum = TallyWorld.classed("a", OptionalLong.of(300), classes);
        Raked raked = assertInstanceOf(Raked.class, Raking.rake(List.of(stratum), halves));
        MeasureTotal total = raked.sample()
                .total(List.of(new Item(0, 1, 1), new Item(1, 1, 1)))
                .orElseThrow();
        assertFalse(total.isBound());
        double se = total.joint().orElseThrow().se();
        assertTrue(se > 0 && se < (se(raked, 0) + se(raked, 1)) / 2, "se " + se);
    }

    private static double se(Raked raked, int indicator) {
        return assertInstanceOf(Rate.class, raked.rates().get(indicator)).se();
    }

    /** Answers to two questions that hang together, the second not asked of everybody; 40 of weights 1 to 3. */
    private static Cell cell(CellTally tally, Random random) {
        for (int i = 0; i < 40; i++) {
            double mood = random.nextDouble();
            Outcome one = random.nextDouble() * 0.5 + mood * 0.5 < 0.6 ? TallyWorld.YES : TallyWorld.NO;
            Outcome two = random.nextDouble() * 0.5 + mood * 0.5 < 0.7 ? TallyWorld.YES : TallyWorld.NO;
            Outcome asked = random.nextInt(3) == 0 ? Outcome.Outside.NOT_ASKED : two;
            tally.add(Credited.eligible(1 + random.nextInt(3), "", List.of(one, asked)));
        }
        return tally.cell();
    }

    @Property(tries = 100)
    void aTotalIsNeverLessSureThanItsPartsTogether(@ForAll long seed) {
        Random random = new Random(seed);
        List<Stratum> strata = new ArrayList<>();
        for (int h = 0; h <= random.nextInt(4); h++) {
            strata.add(Stratum.of("c" + h, 50 + random.nextInt(400), cell(new CellTally(List.of(7, 7)), random)));
        }
        StratifiedSample sample = new StratifiedSample(strata);
        double points = random.nextDouble();
        MeasureTotal total = sample.total(List.of(new Item(0, points, 1), new Item(1, 1 - points, 1)))
                .orElseThrow();
        Rate joint = total.joint().orElseThrow();
        double widest = 0;
        for (Part part : total.parts()) {
            widest += part.points() * ((Rate) part.rate()).se();
        }
        assertTrue(joint.se() <= widest + 1e-12, joint + " against " + widest);
        assertTrue(total.limits().contain(total.rate()));
        assertTrue(total.limits(0.99).width() >= total.limits().width());
    }

    /**
     * Six questions of one mood, the last two asked of half the people, in four communities of 20 answers out of 100 households:
     * 1,000 samples. The limits hold the truth in about 95 %; the widest ones are much wider and hold it almost always.
     */
    @Test
    void limitsCoverTheTruth() {
        Random random = new Random(12);
        double[][][] people = people(random);
        double truth = truth(people);
        int covered = 0;
        int widest = 0;
        double width = 0;
        for (int sample = 0; sample < 1000; sample++) {
            MeasureTotal total = drawn(people, random).total(items()).orElseThrow();
            MeasureTotal bound = MeasureTotal.of(total.parts()).orElseThrow();
            covered += total.limits().contain(truth) ? 1 : 0;
            widest += bound.limits().contain(truth) ? 1 : 0;
            width += total.limits().width() / bound.limits().width() / 1000;
        }
        assertTrue(covered >= 930 && covered <= 980, "covered " + covered);
        assertTrue(widest >= 990, "widest " + widest);
        assertTrue(width > 0.5 && width < 0.85, "width " + width);
    }

    private static final int QUESTIONS = 6;

    private static List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            items.add(new Item(i, 1 + i, 0.9));
        }
        return items;
    }

    /** Four communities of 100 households with one adult; −1 stands for a question that was not open. */
    private static double[][][] people(Random random) {
        double[][][] people = new double[4][100][QUESTIONS];
        for (double[][] community : people) {
            for (double[] person : community) {
                double mood = random.nextGaussian() * 0.7;
                boolean asked = random.nextBoolean();
                for (int i = 0; i < QUESTIONS; i++) {
                    boolean yes = mood + random.nextGaussian() < 0.8;
                    person[i] = i >= 4 && !asked ? -1 : yes ? 1 : 0;
                }
            }
        }
        return people;
    }

    private static double truth(double[][][] people) {
        double truth = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            double yes = 0;
            double base = 0;
            for (double[][] community : people) {
                for (double[] person : community) {
                    yes += Math.max(0, person[i]);
                    base += person[i] >= 0 ? 1 : 0;
                }
            }
            truth += (1 + i) * yes / base / 21;
        }
        return truth;
    }

    private static StratifiedSample drawn(double[][][] people, Random random) {
        List<Stratum> strata = new ArrayList<>();
        for (int h = 0; h < people.length; h++) {
            CellTally tally = new CellTally(List.of(0, 0, 0, 0, 0, 0));
            int[] chosen = random.ints(0, 100).distinct().limit(20).toArray();
            for (int each : chosen) {
                List<Outcome> outcomes = new ArrayList<>();
                for (double credit : people[h][each]) {
                    outcomes.add(credit < 0 ? Outcome.Outside.NOT_ASKED : credit > 0 ? TallyWorld.YES : TallyWorld.NO);
                }
                tally.add(Credited.eligible(1, "", outcomes));
            }
            strata.add(Stratum.of("c" + h, 100, tally.cell()));
        }
        return new StratifiedSample(strata);
    }

    private static MeasureTotal total(Part... parts) {
        return MeasureTotal.of(List.of(parts)).orElseThrow();
    }

    /** The target is 0.9 with 3 points, else 0.7. */
    private static Part part(int yes, int n, double points) {
        return new Part(TallyWorld.plain(yes, n), points, points == 3 ? 0.9 : 0.7);
    }
}
