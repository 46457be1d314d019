package doorstep.tally.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Outcome;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * How often limits at 95 % hold the truth when fieldwork is what it is: at least {@value #HELD}, and never by growing wide. {@code scripts/check coverage} draws more
 * often and prints how often, and how wide they are.
 */
class LimitsCoverageTest {
    private static final double HELD = 0.935;
    private static final int DRAWS = Integer.getInteger("coverage", 400);
    private static final int STREET = 6;

    /** @param widest that half of the district's limits may be, 0 to 1 */
    private record Kind(String name, double widest, Function<Random, FieldDraw> drawn) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("24 x 20, p .60", 0.106, random -> FieldDraw.plain(random, 0.6, 20)),
            new Kind("24 x 20, p .94", 0.053, random -> FieldDraw.plain(random, 0.94, 20)),
            new Kind("24 x 20, p .975", 0.036, random -> FieldDraw.plain(random, 0.975, 20)),
            new Kind("24 x 10, p .94", 0.076, random -> FieldDraw.plain(random, 0.94, 10)),
            new Kind("credits, 24 x 18", 0.073, random -> FieldDraw.credits(random, 18)),
            new Kind("35 of 50-140 households, .3", 0.063, random -> FieldDraw.shortLists(random, 35, 50, 140, 0.3)),
            new Kind("52 of 56-72 households, .5", 0.049, random -> FieldDraw.shortLists(random, 52, 56, 72, 0.5)),
            new Kind("480 visits by 24, sd .04", 0.072, random -> FieldDraw.visits(random, 24, 0.88, 0.04)),
            new Kind("480 visits by 12, sd .04", 0.081, random -> FieldDraw.visits(random, 12, 0.88, 0.04)),
            new Kind("480 visits by 6, sd .04", 0.107, random -> FieldDraw.visits(random, 6, 0.88, 0.04)),
            new Kind("28 of 110 communities, .88", 0.074, random -> FieldDraw.lot(random, 28, 110, 0.88, 0.06)),
            new Kind("28 of 110 communities, .55", 0.125, random -> FieldDraw.lot(random, 28, 110, 0.55, 0.12)),
            new Kind("6 of 40 communities, .80", 0.268, random -> FieldDraw.lot(random, 6, 40, 0.8, 0.1)),
            new Kind("35 of 50-140 by 24, sd .04", 0.074, random -> FieldDraw.shortListsAsked(random, 24, 0.04)),
            new Kind("35 of 50-140 by 12, sd .06", 0.103, random -> FieldDraw.shortListsAsked(random, 12, 0.06)),
            new Kind(
                    "26 of 100 by households, .85",
                    0.088,
                    random -> FieldDraw.lotByHouseholds(random, 26, 100, 0.85, 0.07)),
            new Kind(
                    "12 of 60 by households, .60",
                    0.210,
                    random -> FieldDraw.lotByHouseholds(random, 12, 60, 0.6, 0.12)));

    /** How often one kind of limits held, and how wide they were. */
    private static final class Count {
        private final List<Double> widths = new ArrayList<>();
        private int held;

        void add(Limits limits, double truth) {
            held += limits.contain(truth) ? 1 : 0;
            widths.add(limits.width());
        }

        double share() {
            return (double) held / widths.size();
        }

        double median() {
            double[] sorted =
                    widths.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    @TestFactory
    List<DynamicTest> limitsHoldTheTruth() {
        return KINDS.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> check(kind)))
                .toList();
    }

    private static void check(Kind kind) {
        Random random = new Random(kind.name().hashCode());
        Count[] counts = {new Count(), new Count(), new Count()};
        for (int i = 0; i < DRAWS; i++) {
            FieldDraw draw = kind.drawn().apply(random);
            Pooled pooled = Pooled.of(draw.strata());
            counts[0].add(limits(draw, draw.strata(), pooled), draw.truth());
            if (!draw.lot().isDrawn()) {
                places(draw, pooled, counts);
            }
        }
        List<String> names = List.of("district", "street", "community");
        for (int level = 0; level < counts.length; level++) {
            say(kind.name(), names.get(level), counts[level]);
            assertTrue(
                    counts[level].widths.isEmpty() || counts[level].share() >= HELD,
                    names.get(level) + " held " + counts[level].share());
        }
        double width = counts[0].median();
        assertTrue(width <= kind.widest(), "half of the limits are wider than " + width);
    }

    /** Where communities differ in truth, the street has no truth of its own here. */
    private static void places(FieldDraw draw, Pooled pooled, Count[] counts) {
        if (draw.truths().stream().distinct().count() == 1) {
            counts[1].add(limits(draw, draw.strata().subList(0, STREET), pooled), draw.truth());
        }
        for (int h = 0; h < draw.strata().size(); h += 5) {
            counts[2].add(
                    limits(draw, List.of(draw.strata().get(h)), pooled),
                    draw.truths().get(h));
        }
    }

    private static Limits limits(FieldDraw draw, List<Stratum> strata, Pooled pooled) {
        return assertInstanceOf(Rate.class, new StratifiedSample(strata, draw.lot(), pooled).rate(0))
                .limits();
    }

    private static void say(String kind, String level, Count count) {
        if (Integer.getInteger("coverage") != null && !count.widths.isEmpty()) {
            System.out.printf("%-30s %-10s held %.3f  width %.4f%n", kind, level, count.share(), count.median());
        }
    }

    /** 19 times 0.75 and once 1, against 20 times 0.75: one answer moves no limit by more than two points. */
    @Test
    void oneAnswerNeverMovesALimitByMuch() {
        Outcome[] fair = new Outcome[20];
        Arrays.fill(fair, new Outcome.InBase(7_500));
        Limits alike =
                TallyWorld.rate(Stratum.of("a", 1000, TallyWorld.cell(fair))).limits();
        fair[0] = TallyWorld.YES;
        Limits apart =
                TallyWorld.rate(Stratum.of("a", 1000, TallyWorld.cell(fair))).limits();
        assertEquals(alike.low(), apart.low(), 0.02);
        assertEquals(alike.high(), apart.high(), 0.02);
    }

    /** 80 % of 90, 95, 100 and 105 of 100 households: the last answers of a list never widen limits. */
    @Test
    void thereIsNoCliffWhereTheListEnds() {
        double before = 1;
        for (int n : new int[] {90, 95, 100, 105}) {
            double width = TallyWorld.rate(Stratum.of("a", 100, TallyWorld.share(n * 4 / 5, n)))
                    .limits()
                    .width();
            assertTrue(width <= before && width > 0.1, n + ": " + width);
            before = width;
        }
    }
}
