package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table II, method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.2000, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.6000, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.5714, 0.0582, 0.8062",
        "5, 56, 0, 29, 0.0893, -0.0381, 0.1926",
        "0, 10, 0, 20, 0, -0.1611, 0.2775",
        "0, 10, 0, 10, 0, -0.2775, 0.2775",
        "10, 10, 0, 20, 1, 0.6791, 1",
        "10, 10, 0, 10, 1, 0.6075, 1"
    })
    void limitsAreNewcombes(int x1, int n1, int x0, int n0, double d, double low, double high) {
        Change change = Change.between(TallyWorld.plain(x0, n0), TallyWorld.plain(x1, n1));
        assertEquals(d, change.difference(), 5e-5);
        assertEquals(low, change.low(), 5e-5);
        assertEquals(high, change.high(), 5e-5);
    }

    @Property(tries = 300)
    void pIsSmallExactlyWhereTheLimitsLeaveZeroOut(
            @ForAll @IntRange(min = 0, max = 30) int x0, @ForAll @IntRange(min = 0, max = 40) int x1) {
        Change change = Change.between(TallyWorld.plain(x0, 30), TallyWorld.plain(x1, 40));
        assertEquals(change.isClear(), change.pValue() < 0.05);
        assertTrue(change.pValue() >= 0 && change.pValue() <= 1);
        assertTrue(change.low() <= change.difference() && change.difference() <= change.high());
    }

    @Test
    void noChangeIsNoChange() {
        Change change = Change.between(TallyWorld.plain(20, 20), TallyWorld.plain(50, 50));
        assertEquals(1, change.pValue());
        assertFalse(change.isClear());
    }

    /** R: p.adjust(c(.01, .04, .03, .005, .6, .6), "holm"). */
    @Test
    void holmIsRs() {
        List<Double> adjusted = Holm.adjust(List.of(.01, .04, .03, .005, .6, .6));
        List<Double> expected = List.of(.05, .12, .12, .03, 1.0, 1.0);
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), adjusted.get(i), 1e-12);
        }
        assertEquals(List.of(), Holm.adjust(List.of()));
    }
}
