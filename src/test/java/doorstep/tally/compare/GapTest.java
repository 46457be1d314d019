package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import doorstep.tally.cells.CellTally;
import doorstep.tally.cells.Credited;
import doorstep.tally.cells.Outcome;
import doorstep.tally.compare.Gap.Community;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GapTest {

    /**
     * Two communities, credits (weights): door 1, 1, 1, 0 (1, 2, 1, 1) and 1, 1, 0.75 (1, 1, 1); self 1, 0, 0 (1, 1, 2)
     * and 0.75 (2). R: a = c(4 * 3 / 7, 3 * 1 / 4) / sum(…); p = sum(a * ph); v = sum over communities of a^2 * n / (n − 1) * sum((w *
     * (y − ph) / sum(w))^2), a^2 * (y − p)^2 where n is 1; n* = min(n, p(1−p)/v) * (qt(.975, n − 1) / qt(.975, n − 2))^2, qbeta(.025, n*p,
     * n*(1−p) + 1) and so on; g ± as {@link Change}.
     */
    @Test
    void gapIsHandWorked() {
        Cell door1 = cell(weighed(1, 10_000), weighed(2, 10_000), weighed(1, 10_000), weighed(1, 0));
        Cell self1 = cell(weighed(1, 10_000), weighed(1, 0), weighed(2, 0));
        Cell door2 = cell(weighed(1, 10_000), weighed(1, 10_000), weighed(1, 7_500));
        Cell self2 = cell(weighed(2, 7_500));
        Community onlyDoor = new Community("c", Cell.empty(1), door1);
        Gap gap = Gap.of(List.of(new Community("a", self1, door1), onlyDoor, new Community("b", self2, door2)), 0)
                .orElseThrow();
        assertEquals(2, gap.communities());
        assertEquals(0.835507246376812, gap.door().rate(), 1e-9);
        assertEquals(0.152826001058242, gap.door().se(), 1e-9);
        assertEquals(0.330032659388903, gap.door().low(), 1e-7);
        assertEquals(0.997364861114181, gap.door().high(), 1e-7);
        assertEquals(0.402173913043478, gap.self().rate(), 1e-9);
        assertEquals(0.225618940132926, gap.self().se(), 1e-9);
        assertEquals(0.433333333333333, gap.gap().difference(), 1e-9);
        assertEquals(-0.324070578070595, gap.gap().low(), 1e-7);
        assertEquals(0.860923979209183, gap.gap().high(), 1e-7);
        assertEquals(5, gap.door().df());
    }

    /** Twenty communities from 40 to 97 %, visits mostly where rates are high: there is no gap within any, and none is found. */
    @Test
    void visitsElsewhereAreNoGap() {
        List<Community> communities = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int few = 10;
            int many = 30;
            int rate = 4 + i * 3 / 10;
            Cell low = TallyWorld.share(rate, few);
            Cell high = TallyWorld.share(3 * rate, many);
            communities.add(i < 10 ? new Community("c" + i, high, low) : new Community("c" + i, low, high));
        }
        Gap gap = Gap.of(communities, 0).orElseThrow();
        assertEquals(0, gap.gap().difference(), 1e-12);
    }

    /** Ten communities at 50 to 95 %, 12 answers by themselves and 8 at the door in each, the door 10 points up: 1,000 surveys. */
    @Test
    void limitsCoverTheTruth() {
        Random random = new Random(11);
        int covered = 0;
        for (int survey = 0; survey < 1000; survey++) {
            List<Community> communities = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                double p = 0.45 + 0.045 * i;
                communities.add(new Community(
                        "c" + i,
                        TallyWorld.share(TallyWorld.binomial(random, 12, p), 12),
                        TallyWorld.share(TallyWorld.binomial(random, 8, p + 0.1), 8)));
            }
            Change gap = Gap.of(communities, 0).orElseThrow().gap();
            covered += gap.low() <= 0.1 && 0.1 <= gap.high() ? 1 : 0;
        }
        assertTrue(covered >= 930 && covered <= 985, "covered " + covered);
    }

    @Test
    void whereNobodyAnsweredBothWaysThereIsNoGap() {
        Community door = new Community("a", Cell.empty(1), TallyWorld.share(1, 2));
        Community ahead = new Community(
                "b", TallyWorld.share(3, 4), TallyWorld.share(1, 2).negated());
        assertEquals(Optional.empty(), Gap.of(List.of(door), 0));
        assertEquals(Optional.empty(), Gap.of(List.of(ahead), 0));
        assertEquals(Optional.empty(), Gap.of(List.of(), 0));
    }

    @Property(tries = 100)
    void swappingTheChannelsTurnsTheSign(@ForAll long seed) {
        Random random = new Random(seed);
        List<Community> straight = new ArrayList<>();
        List<Community> turned = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            Cell one = share(random);
            Cell other = share(random);
            straight.add(new Community("c" + i, one, other));
            turned.add(new Community("c" + i, other, one));
        }
        Collections.shuffle(turned, random);
        Gap gap = Gap.of(straight, 0).orElseThrow();
        Gap back = Gap.of(turned, 0).orElseThrow();
        assertEquals(gap.gap().difference(), -back.gap().difference(), 1e-9);
        assertEquals(gap.gap().low(), -back.gap().high(), 1e-9);
        assertTrue(gap.door().limits().contain(gap.door().rate()));
        assertTrue(gap.gap().low() >= -1 && gap.gap().high() <= 1);
    }

    private static Cell share(Random random) {
        int n = 1 + random.nextInt(9);
        return TallyWorld.share(random.nextInt(n + 1), n);
    }

    private static Credited weighed(int weight, int credit) {
        return Credited.eligible(weight, "", List.of(new Outcome.InBase(credit)));
    }

    private static Cell cell(Credited... answers) {
        CellTally tally = new CellTally(1);
        for (Credited answer : answers) {
            tally.add(answer);
        }
        return tally.cell();
    }
}
