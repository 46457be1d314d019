package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import org.junit.jupiter.api.Test;

class ShortfallTest {

    /** V = 0 by a census, so n* = 20: R: mean(pbeta(.9, c(16, 17), c(5, 4), lower = FALSE)). */
    @Test
    void chanceIsTheMeanOfBothBetas() {
        Rate rate = TallyWorld.rate(Stratum.of("a", 20, TallyWorld.share(16, 20)));
        Shortfall shortfall = Shortfall.of(rate, 0.9, 3);
        assertEquals(0.0880639093594, shortfall.chance(), 1e-12);
        assertEquals(0.1, shortfall.missing(), 1e-12);
        assertEquals(3 * 0.1 / 0.9, shortfall.points(), 1e-12);
    }

    @Test
    void aRateAtItsTargetLosesNothingAndIsStillNoCertainPass() {
        Shortfall shortfall = Shortfall.of(TallyWorld.rate(Stratum.of("a", 500, TallyWorld.share(18, 20))), 0.9, 3);
        assertEquals(0, shortfall.points(), 1e-12);
        assertTrue(shortfall.chance() > 0.3 && shortfall.chance() < 0.7);
        assertEquals(
                1,
                Shortfall.of(TallyWorld.rate(Stratum.of("a", 5, TallyWorld.share(0, 3))), 0, 3)
                        .chance());
    }
}
