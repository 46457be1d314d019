package doorstep.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.wave.CommunityDraw.Line;
import doorstep.wave.CommunityDraw.Listed;
import doorstep.wave.CommunityDraw.Way;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommunityDrawTest {
    private static List<Listed> of(int... households) {
        return IntStream.range(0, households.length)
                .mapToObj(i -> new Listed("c" + i, households[i]))
                .toList();
    }

    private static List<String> drawn(CommunityDraw draw) {
        return draw.lines().stream().filter(Line::isDrawn).map(Line::code).toList();
    }

    @Test
    void withEqualChancesEveryKthIsTakenWhateverItsSize() {
        var draw = new CommunityDraw(of(900, 1, 1, 1, 1, 1), Way.equal, 2, 500_000);
        // k = 3, r = 1.5: the places ⌊1.5⌋ + 1 and ⌊4.5⌋ + 1.
        assertEquals(List.of("c1", "c4"), drawn(draw));
        draw.lines().forEach(line -> assertEquals(1 / 3.0, line.chance(), 1e-15));
    }

    @Test
    void byHouseholdsTheCommunityOfTheHouseholdMetIsDrawn() {
        // 1000 households, k = 500, r = 125: households 126 and 626, in the second (101–400) and the fourth (500–1000).
        var draw = new CommunityDraw(of(100, 300, 99, 501 - 2, 2), Way.households, 2, 250_000);
        assertEquals(List.of("c1", "c3"), drawn(draw));
        assertEquals(
                List.of(100L, 400L, 499L, 998L, 1000L),
                draw.lines().stream().map(Line::upTo).toList());
        assertEquals(0.6, draw.lines().get(1).chance(), 1e-15);
    }

    @Test
    void asLargeAsTheIntervalIsTakenForCertainAndTheRestDrawnAmongThemselves() {
        // 600 × 3 ≥ 1000: certain; of the other 400 with two left, 200 × 2 ≥ 400: certain too; one of the last two.
        var draw = new CommunityDraw(of(600, 200, 150, 50), Way.households, 3, 0);
        assertEquals(List.of("c0", "c1", "c2"), drawn(draw));
        assertEquals(
                List.of(1.0, 1.0, 0.75, 0.25),
                draw.lines().stream().map(Line::chance).toList());
        assertEquals(1, draw.counting().orElseThrow().drawn());
    }

    @Test
    void asManyAsWantedAreDrawnAndChancesAddUpToThem() {
        var random = new Random(20261130);
        for (int round = 0; round < 2000; round++) {
            int[] households = random.ints(2 + random.nextInt(60), 1, 3000)
                    .map(x -> x * x / 3000 + 1)
                    .toArray();
            int wanted = 1 + random.nextInt(households.length);
            Way way = Way.values()[random.nextInt(2)];
            var draw = new CommunityDraw(of(households), way, wanted, random.nextInt(SystematicDraw.SEEDS));
            assertEquals(wanted, drawn(draw).size());
            double chances = draw.lines().stream().mapToDouble(Line::chance).sum();
            assertEquals(wanted, chances, 1e-9);
        }
    }

    @Test
    void eachIsDrawnAsOftenAsItsChanceSays() {
        List<Listed> listed = of(40, 700, 210, 333, 90, 1200, 60, 480);
        int[] times = new int[listed.size()];
        int seeds = 10_000;
        for (int i = 0; i < seeds; i++) {
            List<Line> lines = new CommunityDraw(listed, Way.households, 3, i * 100).lines();
            IntStream.range(0, times.length)
                    .filter(at -> lines.get(at).isDrawn())
                    .forEach(at -> times[at]++);
        }
        List<Line> lines = new CommunityDraw(listed, Way.households, 3, 0).lines();
        for (int at = 0; at < times.length; at++) {
            // Over all seeds it is the chance itself; one seed in a hundred leaves a grain on either side.
            assertEquals(
                    lines.get(at).chance(),
                    times[at] / (double) seeds,
                    2.0 / seeds,
                    lines.get(at).code());
        }
        assertTrue(lines.get(5).isCertain());
    }

    @Test
    void noMoreThanThereAreAreDrawn() {
        assertThrows(IllegalArgumentException.class, () -> new CommunityDraw(of(1, 2), Way.equal, 3, 0));
        assertThrows(IllegalArgumentException.class, () -> new CommunityDraw(of(1, 0), Way.households, 1, 0));
    }
}
