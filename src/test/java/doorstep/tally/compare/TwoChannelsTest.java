package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoChannelsTest {
    private static final int ITEMS = 22;
    private static final int ANSWERS = 1250;

    private static Measured drawn(int yes, int n) {
        return TallyWorld.rate(Stratum.of("c", 100_000, TallyWorld.share(yes, n)));
    }

    @Test
    void atItsOwnShareAWaveHasItsOwnRate() {
        var wave = new TwoChannels(drawn(160, 200), drawn(25, 50), 0.8, 250);
        assertEquals(185.0 / 250, wave.at(0.8).rate(), 1e-12);
        assertEquals(0.5, wave.at(0).rate(), 1e-12);
        assertEquals(0.65, wave.at(0.5).rate(), 1e-12);
    }

    @Test
    void theCommonShareIsThatOfAllAnswers() {
        var before = new TwoChannels(drawn(160, 200), drawn(25, 50), 0.8, 250);
        var after = new TwoChannels(drawn(40, 50), drawn(25, 50), 0.5, 100);
        assertEquals(250.0 / 350, TwoChannels.common(List.of(before, after)), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> new TwoChannels(drawn(1, 2), drawn(1, 2), 1.1, 4));
    }

    /** The limits of the change are MOVER's of its four rates. */
    @Test
    void theChangeHasTheLimitsOfItsFourParts() {
        var before = new TwoChannels(drawn(160, 200), drawn(25, 50), 0.8, 250);
        var after = new TwoChannels(drawn(90, 100), drawn(60, 100), 0.5, 200);
        Change change = Change.between(before.at(0.6), after.at(0.6));
        Mover parts = Mover.combine(
                List.of(
                        new Mover.Term(0.6, after.door()),
                        new Mover.Term(0.4, after.self()),
                        new Mover.Term(-0.6, before.door()),
                        new Mover.Term(-0.4, before.self())),
                Limits.CONFIDENCE);
        assertEquals(parts.value(), change.difference(), 1e-12);
        assertEquals(parts.value() - parts.down(), change.low(), 1e-12);
        assertEquals(parts.value() + parts.up(), change.high(), 1e-12);
    }

    @Test
    void limitsStayWithinNoneAndAll() {
        Limits limits =
                new TwoChannels(drawn(20, 20), drawn(30, 30), 0.4, 50).at(0.4).limits();
        assertEquals(1, limits.high(), 0);
        assertTrue(limits.low() > 0.85 && limits.low() < 0.95, limits.toString());
    }

    /** Nobody changes their mind, the door is 10 points kinder on 8 of 22 items, and visits go from 80 to 40 % of the answers. */
    @Test
    void anotherMixAloneIsNoChange() {
        var random = new Random(20261201);
        int waves = 300;
        int fell = 0;
        int plain = 0;
        for (int wave = 0; wave < waves; wave++) {
            fell += fell(random, 0, true) > 0 ? 1 : 0;
            plain += wave < 60 && fell(random, 0, false) > 0 ? 1 : 0;
        }
        assertTrue(fell <= 0.05 * waves, "fell in " + fell);
        assertTrue(plain >= 0.5 * 60, "compared as they are, fell in " + plain + " of 60");
    }

    /** All items truly fall by 8 points in each channel: most of them are found to. */
    @Test
    void aRealFallIsStillSeen() {
        var random = new Random(20261202);
        int found = 0;
        for (int wave = 0; wave < 60; wave++) {
            found += fell(random, 0.08, true);
        }
        assertTrue(found >= 0.6 * 60 * ITEMS, "found " + found + " of " + 60 * ITEMS);
    }

    /** On how many items a wave is said to have fallen, all of them looked at together. */
    private static long fell(Random random, double truly, boolean atOneMix) {
        List<Change> changes = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            double self = 0.55 + 0.015 * item;
            double kinder = item < 8 ? 0.10 : 0;
            TwoChannels before = wave(random, self, kinder, 0.8);
            TwoChannels after = wave(random, self - truly, kinder, 0.4);
            double mix = TwoChannels.common(List.of(before, after));
            changes.add(
                    atOneMix
                            ? Change.between(before.at(mix), after.at(mix))
                            : Change.between(before.at(0.8), after.at(0.4)));
        }
        List<Double> p = Holm.adjust(changes.stream().map(Change::pValue).toList());
        long fell = 0;
        for (int item = 0; item < ITEMS; item++) {
            fell += p.get(item) < 0.05 && changes.get(item).difference() < 0 ? 1 : 0;
        }
        return fell;
    }

    private static TwoChannels wave(Random random, double self, double kinder, double visits) {
        int door = (int) (ANSWERS * visits);
        return new TwoChannels(
                drawn(TallyWorld.binomial(random, door, self + kinder), door),
                drawn(TallyWorld.binomial(random, ANSWERS - door, self), ANSWERS - door),
                visits,
                ANSWERS);
    }
}
