package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.rates.BinomialLimits;
import doorstep.tally.rates.Limits;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Bounds for several looks against published tables, and what they promise against simulated waves. */
class SequentialLooksTest {
    private static final List<Double> FIFTHS = List.of(0.2, 0.4, 0.6, 0.8, 1.0);

    /** Jennison and Turnbull (2000), tables 2.1 and 2.3: two-sided 5 %, five looks. */
    @Test
    void classicalBoundsMakeTheErrorOfTheTables() {
        assertEquals(0.05, new SequentialLooks(FIFTHS, List.of(4.562, 3.226, 2.634, 2.281, 2.040)).error(), 1e-4);
        assertEquals(0.05, new SequentialLooks(FIFTHS, List.of(2.413, 2.413, 2.413, 2.413, 2.413)).error(), 1e-4);
        assertEquals(0.05, new SequentialLooks(List.of(0.5, 1.0), List.of(2.178, 2.178)).error(), 1e-4);
    }

    /** Armitage, McPherson and Rowe (1969), table 2: what looking at 1.96 again and again comes to. */
    @Test
    void lookingAgainWithoutARuleErrsMoreOften() {
        assertEquals(0.142, repeated(5), 5e-4);
        assertEquals(0.193, repeated(10), 5e-4);
    }

    private static double repeated(int looks) {
        List<Double> fractions = IntStream.rangeClosed(1, looks)
                .mapToObj(i -> (double) i / looks)
                .toList();
        return new SequentialLooks(
                        fractions, fractions.stream().map(one -> 1.96).toList())
                .error();
    }

    /** R's ldbounds: ldBounds(t = (1:5)/5, iuse = 1 and 2), two-sided 5 %. */
    @Test
    void spentErrorGivesTheBoundsOfLanAndDeMets() {
        assertAlike(List.of(4.8769, 3.3569, 2.6803, 2.2898, 2.0310), SequentialLooks.planned(5, Spending.late));
        assertAlike(List.of(2.4380, 2.4268, 2.4101, 2.3966, 2.3859), SequentialLooks.planned(5, Spending.even));
    }

    private static void assertAlike(List<Double> expected, SequentialLooks looks) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), looks.bounds().get(i), 5e-4, "look " + (i + 1));
        }
        assertEquals(SequentialLooks.ERROR, looks.error(), 1e-6);
    }

    @Test
    void aSingleLookIsTheUsualOne() {
        SequentialLooks one = SequentialLooks.planned(1, Spending.late);
        assertEquals(1.959964, one.bounds().get(0), 1e-6);
        assertEquals(0.95, one.confidence(0), 1e-7);
        assertEquals(1, one.cost().most(), 1e-4);
        assertEquals(1, one.cost().usual(), 1e-4);
    }

    @Test
    void looksThatComeOtherwiseThanPlannedKeepTheError() {
        List<Double> came = List.of(0.11, 0.47, 0.52, 0.93);
        for (Spending spending : Spending.values()) {
            assertEquals(0.05, SequentialLooks.of(came, true, spending).error(), 1e-6);
            assertEquals(
                    spending.spent(0.93, 0.05),
                    SequentialLooks.of(came, false, spending).error(),
                    1e-6);
        }
        assertEquals(
                0.05,
                SequentialLooks.of(List.of(0.5, 1.2), false, Spending.even).error(),
                1e-6);
    }

    /** Jennison and Turnbull (2000), tables 2.2 and 2.4, power .8: R of Pocock 1.229, of O'Brien and Fleming 1.028. */
    @Test
    void costsWhatTheTablesSay() {
        assertEquals(
                1.229,
                new SequentialLooks(FIFTHS, List.of(2.413, 2.413, 2.413, 2.413, 2.413))
                        .cost()
                        .most(),
                1e-3);
        assertEquals(
                1.028,
                new SequentialLooks(FIFTHS, List.of(4.562, 3.226, 2.634, 2.281, 2.040))
                        .cost()
                        .most(),
                1e-3);
        SequentialLooks.Cost even = SequentialLooks.planned(5, Spending.even).cost();
        SequentialLooks.Cost late = SequentialLooks.planned(5, Spending.late).cost();
        assertTrue(even.most() > late.most() && late.most() > 1, even + " " + late);
        assertTrue(even.usual() < 0.9 && late.usual() < 0.9, even + " " + late);
    }

    @Test
    void fractionsThatDoNotGrowAreRefused() {
        List<Double> back = List.of(0.5, 0.5);
        assertThrows(IllegalArgumentException.class, () -> SequentialLooks.of(back, true, Spending.late));
        assertThrows(IllegalArgumentException.class, () -> SequentialLooks.of(List.of(0.0), true, Spending.late));
    }

    /** Waves whose truth is the target: by the limits that pages use, at most one of twenty is ever decided. */
    @Test
    void atMostOneWaveOfTwentyIsDecidedWronglyInAllItsLooks() {
        SplittableRandom random = new SplittableRandom(20261130);
        for (Spending spending : Spending.values()) {
            for (double target : new double[] {0.85, 0.95}) {
                SequentialLooks looks = SequentialLooks.planned(4, spending);
                int wrong = 0;
                int waves = 4000;
                for (int i = 0; i < waves; i++) {
                    wrong += isDecided(looks, target, 480, random) ? 1 : 0;
                }
                assertTrue(wrong <= 0.05 * waves + 2 * Math.sqrt(0.05 * 0.95 * waves), spending + " " + wrong);
            }
        }
    }

    private static boolean isDecided(SequentialLooks looks, double truth, int planned, SplittableRandom random) {
        int yes = 0;
        int asked = 0;
        for (int look = 0; look < looks.fractions().size(); look++) {
            for (; asked < looks.fractions().get(look) * planned; asked++) {
                yes += random.nextDouble() < truth ? 1 : 0;
            }
            Limits limits = BinomialLimits.clopperPearson(yes, asked, looks.confidence(look));
            if (limits.high() < truth || limits.low() >= truth) {
                return true;
            }
        }
        return false;
    }
}
