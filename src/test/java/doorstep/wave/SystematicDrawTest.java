package doorstep.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.fieldwork.Chance;
import doorstep.fieldwork.sampling.ReserveDraw;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SystematicDrawTest {
    @Test
    void everyTenthFromAStartThatTheSeedGives() {
        assertEquals(List.of(4, 14, 24), new SystematicDraw(30, 3, 350_000).picks());
        assertEquals(List.of(1, 11, 21), new SystematicDraw(30, 3, 0).picks());
        assertEquals(List.of(10, 20, 30), new SystematicDraw(30, 3, 999_999).picks());
    }

    @Test
    void fractionalIntervalIsTakenExactly() {
        // k = 10/3 = 3.333…, r = 0.9 k = 3: exactly 3, 6.333…, 9.666…
        assertEquals(List.of(4, 7, 10), new SystematicDraw(10, 3, 900_000).picks());
        // Doubles give 0.1 + 0.7 = 0.7999999999999999 and the like; whole numbers don't.
        assertEquals(List.of(8, 18), new SystematicDraw(20, 2, 700_000).picks());
    }

    @Test
    void allOfThemWhenAllAreWanted() {
        for (int seed : new int[] {0, 1, 499_999, 999_999}) {
            assertEquals(
                    IntStream.rangeClosed(1, 17).boxed().toList(), new SystematicDraw(17, 17, seed).picks(), "" + seed);
        }
    }

    @Test
    void agreesWithArithmeticOfFiftyDigitsAndStaysWithinTheList() {
        var random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            int households = 1 + random.nextInt(50_000);
            int drawn = 1 + random.nextInt(Math.min(households, 500));
            var draw = new SystematicDraw(households, drawn, random.nextInt(1_000_000));
            List<Integer> picks = draw.picks();
            assertEquals(drawn, new HashSet<>(picks).size());
            assertTrue(picks.get(0) >= 1 && picks.get(drawn - 1) <= households);
            int i = random.nextInt(drawn);
            BigDecimal at = new BigDecimal("0." + draw.seedText())
                    .add(BigDecimal.valueOf(i))
                    .multiply(BigDecimal.valueOf(households))
                    .divide(BigDecimal.valueOf(drawn), new MathContext(50, RoundingMode.DOWN));
            assertEquals(at.toBigInteger().intValueExact() + 1, picks.get(i).intValue());
            assertEquals(
                    new BigDecimal(draw.at(i)).toBigInteger().intValueExact() + 1,
                    picks.get(i).intValue());
        }
    }

    @Test
    void eachHouseholdHasTheSameChanceOverAllSeeds() {
        int[] drawn = new int[37];
        for (int seed = 0; seed < 1_000_000; seed++) {
            new SystematicDraw(37, 5, seed).picks().forEach(pick -> drawn[pick - 1]++);
        }
        for (int count : drawn) {
            assertEquals(1_000_000 * 5.0 / 37, count, 5);
        }
    }

    @Test
    void reserveIsDrawnFromTheRestAndEveryOneIsNumberedOnce() {
        for (int seed = 0; seed < 1_000_000; seed += 7919) {
            var main = new SystematicDraw(400, 20, seed);
            List<Integer> reserve = ReserveDraw.of(main, "990101001001", 15).picks();
            var all = new HashSet<>(main.picks());
            all.addAll(reserve);
            assertEquals(35, all.size());
            assertEquals(15, new TreeSet<>(reserve).size());
        }
    }

    @Test
    void firstOfTheReserveDoNotLieInOneBuilding() {
        var main = new SystematicDraw(1000, 30, 372_914);
        List<Integer> reserve = ReserveDraw.of(main, "990101001001", 30).picks();
        for (int from = 0; from + 5 <= reserve.size(); from++) {
            List<Integer> five =
                    reserve.subList(from, from + 5).stream().sorted().toList();
            for (int i = 1; i < 5; i++) {
                assertTrue(five.get(i) - five.get(i - 1) > 60, "too near: " + five);
            }
        }
    }

    @Test
    void eachHouseholdHasTheSameChanceToBeReleased() {
        Map<Integer, Integer> counts = new HashMap<>();
        int seeds = 200_000;
        for (int seed = 0; seed < seeds; seed++) {
            var main = new SystematicDraw(40, 4, seed * 5);
            ReserveDraw.of(main, "990101001001", 6)
                    .picks()
                    .subList(0, 2)
                    .forEach(pick -> counts.merge(pick, 1, Integer::sum));
        }
        // Of 40 doors 2 are released: 5 % each, give or take five standard errors.
        double error = 5 * Math.sqrt(seeds * 0.05 * 0.95);
        IntStream.rangeClosed(1, 40)
                .forEach(door -> assertEquals(seeds * 0.05, counts.get(door), error, "door " + door));
    }

    @Test
    void stepGoesRoundTheWholeReserve() {
        for (int m = 1; m <= 300; m++) {
            int step = ReserveDraw.step(m);
            var seen = new HashSet<Integer>();
            for (int turn = 0; turn < m; turn++) {
                seen.add((int) ((long) turn * step % m));
            }
            assertEquals(m, seen.size(), "m = " + m);
        }
    }

    @Test
    void selectionIsTheFirst32BitsOfTheHash() {
        // printf '372914:990101001001:7' | sha256sum: 9e6fd06d…
        assertEquals(0x9e6fd06dL, Chance.selection("372914", "990101001001", 7));
    }

    @Test
    void selectionsOfNeighboursAreSpreadEvenly() {
        int[] tenths = new int[10];
        for (int number = 1; number <= 10_000; number++) {
            tenths[(int) (Chance.selection("000001", "990101001001", number) * 10 >>> 32)]++;
        }
        for (int count : tenths) {
            assertEquals(1000, count, 150);
        }
    }
}
