package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.PlainRate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RankIntervalsTest {

    @Test
    void thoseThatCannotBeToldApartShareATier() {
        List<RankInterval> ranks = RankIntervals.of(List.of(
                TallyWorld.plain(2, 100),
                TallyWorld.plain(95, 100),
                TallyWorld.plain(97, 100),
                TallyWorld.plain(1, 100)));
        assertEquals(
                List.of(
                        new RankInterval(3, 3, 4, 2),
                        new RankInterval(2, 1, 2, 1),
                        new RankInterval(1, 1, 2, 1),
                        new RankInterval(4, 3, 4, 2)),
                ranks);
    }

    @Test
    void equalRatesShareTheBetterRank() {
        List<RankInterval> ranks =
                RankIntervals.of(List.of(TallyWorld.plain(5, 10), TallyWorld.plain(5, 10), TallyWorld.plain(4, 10)));
        assertEquals(List.of(1, 1, 3), ranks.stream().map(RankInterval::rank).toList());
        assertEquals(List.of(), RankIntervals.of(List.of()));
        assertEquals(List.of(new RankInterval(1, 1, 1, 1)), RankIntervals.of(List.of(TallyWorld.plain(0, 3))));
    }

    @Property(tries = 100)
    void ranksAreWhatCountingPairsGives(@ForAll long seed) {
        Random random = new Random(seed);
        List<PlainRate> rates = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(30); i++) {
            int n = 1 + random.nextInt(200);
            rates.add(TallyWorld.plain(random.nextInt(n + 1), n));
        }
        List<RankInterval> ranks = RankIntervals.of(rates);
        double each = Math.pow(0.95, 1.0 / rates.size());
        for (int i = 0; i < rates.size(); i++) {
            Limits own = rates.get(i).limits(each);
            int above = 0;
            int below = 0;
            for (int j = 0; j < rates.size(); j++) {
                Limits other = rates.get(j).limits(each);
                above += other.low() > own.high() ? 1 : 0;
                below += other.high() < own.low() ? 1 : 0;
                assertTrue(!own.overlap(other)
                        || ranks.get(i).tier() == ranks.get(j).tier());
                assertTrue(ranks.get(i).tier() <= ranks.get(j).tier() || own.low() <= other.high());
            }
            assertEquals(1 + above, ranks.get(i).best());
            assertEquals(rates.size() - below, ranks.get(i).worst());
            assertTrue(ranks.get(i).best() <= ranks.get(i).rank()
                    && ranks.get(i).rank() <= ranks.get(i).worst());
        }
    }

    /** The field's own example: 100 areas all truly at 90 %, 20 answers each, read 71 to 100 %; they are one tier. */
    @Test
    void chanceAloneMakesNoLeagueTable() {
        Random random = new Random(1);
        List<PlainRate> rates = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rates.add(TallyWorld.plain(
                    (int) random.doubles(20).filter(u -> u < 0.9).count(), 20));
        }
        assertTrue(RankIntervals.of(rates).stream().allMatch(rank -> rank.tier() == 1 && rank.best() == 1));
    }
}
