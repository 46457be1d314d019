package doorstep.fieldwork.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SampleSizeTest {
    private static SampleSize simple(double margin, OptionalInt households) {
        return new SampleSize(margin, 50, 1, 100, households);
    }

    @Test
    void publishedTable() {
        // R. V. Krejcie, D. W. Morgan: Determining sample size for research activities, 1970, table 1 (± 5 points, 50
        // %).
        assertEquals(80, simple(5, OptionalInt.of(100)).answers());
        assertEquals(278, simple(5, OptionalInt.of(1000)).answers());
        assertEquals(370, simple(5, OptionalInt.of(10_000)).answers());
        assertEquals(385, simple(5, OptionalInt.empty()).answers());
    }

    @Test
    void answersNeededGiveTheMarginAndOneFewerDoesNot() {
        for (int households = 30; households < 5000; households += 61) {
            for (double margin : new double[] {1, 2.5, 5, 10, 20}) {
                var size = new SampleSize(margin, 85, 1.3, 60, OptionalInt.of(households));
                int answers = size.answers();
                assertTrue(size.marginOf(answers) <= margin + 1e-6, "N " + households + " e " + margin);
                if (answers > 1 && answers < households) {
                    assertTrue(size.marginOf(answers - 1) > margin, "N " + households + " e " + margin);
                }
            }
        }
    }

    @Test
    void doorsAreAnswersByTheResponseRate() {
        var size = new SampleSize(5, 50, 1, 60, OptionalInt.of(1000));
        assertEquals(464, size.doors());
        assertEquals(278, size.answersFrom(464));
        assertTrue(size.isPossible());
    }

    @Test
    void moreDoorsThanThereAreIsSaid() {
        var size = new SampleSize(2, 50, 1.3, 50, OptionalInt.of(300));
        assertTrue(!size.isPossible());
    }

    @Test
    void designEffectMultipliesWhereThereIsNoEnd() {
        assertEquals(
                simple(5, OptionalInt.empty()).withoutEnd() * 1.5,
                new SampleSize(5, 50, 1.5, 100, OptionalInt.empty()).withoutEnd(),
                1e-9);
    }

    @Test
    void nonsenseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> simple(0, OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class, () -> new SampleSize(5, 100, 1, 50, OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class, () -> new SampleSize(5, 50, 1, 0, OptionalInt.empty()));
        assertThrows(IllegalArgumentException.class, () -> new SampleSize(Double.NaN, 50, 1, 50, OptionalInt.empty()));
    }
}
