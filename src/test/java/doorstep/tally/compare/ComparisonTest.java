package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.compare.Comparison.Verdict;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** Newcombe, Statistics in Medicine 17 (1998), table II, method 10, as in {@link ChangeTest}. */
    @Test
    void limitsAreThoseOfTheChange() {
        Comparison comparison = Comparison.of(TallyWorld.plain(56, 70), TallyWorld.plain(48, 80));
        assertEquals(0.2, comparison.difference(), 1e-12);
        assertEquals(0.0524, comparison.low(), 5e-5);
        assertEquals(0.3339, comparison.high(), 5e-5);
        assertEquals(Verdict.HIGHER, comparison.verdict());
    }

    /**
     * R: power.prop.test(n = 100, p1 = .5, power = .8)$p2 − .5 is 0.193 (it takes another variance on the other side). R:
     * z = qnorm(.975); w = Wilson's width of 50/100; sqrt(2) * w / 2 / z * (z + qnorm(.8)).
     */
    @Test
    void detectableIsWhatSoManyAnswersWouldHaveShown() {
        Comparison comparison = Comparison.of(TallyWorld.plain(50, 100), TallyWorld.plain(50, 100));
        assertEquals(0.194403217771332, comparison.detectable(), 1e-12);
        assertEquals(Verdict.CANNOT_TELL, comparison.verdict());
    }

    /** 2,000 pairs whose truth differs by the detectable 0.194: about 80 % are seen. */
    @Test
    void aDetectableDifferenceIsSeenFourTimesOutOfFive() {
        Random random = new Random(4);
        int seen = 0;
        for (int i = 0; i < 2000; i++) {
            Comparison one = Comparison.of(
                    TallyWorld.plain(TallyWorld.binomial(random, 100, 0.597), 100),
                    TallyWorld.plain(TallyWorld.binomial(random, 100, 0.403), 100));
            seen += one.verdict() == Verdict.HIGHER ? 1 : 0;
        }
        assertEquals(0.80, seen / 2000.0, 0.03);
    }

    @Property(tries = 200)
    void theOtherWayRoundItIsTheOpposite(
            @ForAll @IntRange(min = 0, max = 30) int x, @ForAll @IntRange(min = 0, max = 40) int y) {
        Comparison one = Comparison.of(TallyWorld.plain(x, 30), TallyWorld.plain(y, 40));
        Comparison other = Comparison.of(TallyWorld.plain(y, 40), TallyWorld.plain(x, 30));
        assertEquals(one.low(), -other.high(), 1e-12);
        assertEquals(one.detectable(), other.detectable(), 1e-12);
        assertEquals(one.verdict() == Verdict.HIGHER, other.verdict() == Verdict.LOWER);
        assertTrue(one.low() >= -1 && one.low() <= one.difference() && one.difference() <= one.high());
        Comparison surer = Comparison.of(TallyWorld.plain(x, 30), TallyWorld.plain(y, 40), 0.999);
        assertTrue(surer.low() <= one.low() && surer.high() >= one.high() && surer.detectable() > one.detectable());
    }
}
