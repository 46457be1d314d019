package doorstep.tally.dice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Part;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroundTest {
    /** Two kinds of communities, 0.7 and 0.9: their variance is 0.01, 0.0625 of p(1−p). */
    private static List<CommunityRate> communities(int many, double low, double high) {
        SplittableRandom dice = new SplittableRandom(3);
        List<CommunityRate> rates = new ArrayList<>();
        for (int c = 0; c < many; c++) {
            double p = c % 2 == 0 ? low : high;
            int answers = 15 + c % 20;
            long yes = IntStream.range(0, answers)
                    .filter(i -> dice.nextDouble() < p)
                    .count();
            rates.add(new CommunityRate("" + c, answers, (double) yes / answers, answers));
        }
        return rates;
    }

    @Test
    void communitiesThatDifferAreFoundToDiffer() {
        assertEquals(0.01 / 0.16, Ground.between(communities(4000, 0.7, 0.9)), 0.004);
    }

    @Test
    void communitiesThatAreAlikeAreNot() {
        assertEquals(0, Ground.between(communities(4000, 0.8, 0.8)), 0.003);
    }

    @Test
    void twoTellNothing() {
        assertEquals(0, Ground.between(communities(2, 0.1, 0.9)));
    }

    @Test
    void variesAsTwoStagesDo() {
        Ground ground = new Ground(120, 0.05, 1);
        double together = ground.together(new Draw(30, 20));
        assertEquals(1 + (20 * 0.75 - 1) * 0.05, 1 + 599 * together, 1e-12);
        assertEquals(0, ground.together(new Draw(120, 20)));
        assertEquals(0, ground.together(new Draw(1, 1)));
    }

    /** With equal chances the mean of all communities is not that of all people, even where all are asked. */
    @Test
    void equalChancesVaryMoreTheMoreSizesDiffer() {
        Draw some = new Draw(30, 20, Draw.Way.EQUAL);
        assertEquals(
                new Ground(120, 0.05, 1).together(new Draw(30, 20)), new Ground(120, 0.05, 1).together(some), 1e-12);
        assertEquals(
                1 + (20 * (0.75 + 0.25 * 0.4) - 1) * 0.05,
                1 + 599 * new Ground(120, 0.05, 1, 1.4).together(some),
                1e-12);
        assertTrue(new Ground(30, 0.05, 1, 1.4).together(some) > 0);
    }

    /** 1, 1 and 4 thousand: 3·18/36; drawn by size, the small ones stand for more. */
    @Test
    void sizesAreOfTheCommunitiesWhoseHouseholdsAreKnown() {
        assertEquals(1.5, Ground.sizes(List.of(sized(1000, 1), sized(1000, 1), sized(4000, 1))), 1e-12);
        assertEquals(3 * 24 / 64.0, Ground.sizes(List.of(sized(2000, 0.5), sized(4000, 1))), 1e-12);
        assertEquals(1, Ground.sizes(List.of(new Stratum("a", OptionalLong.empty(), TallyWorld.share(1, 2)))));
    }

    private static Stratum sized(long households, double chance) {
        return new Stratum("c", OptionalLong.of(households), chance, List.of(Part.own(TallyWorld.share(1, 2))));
    }
}
