package doorstep.tally.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.tally.TallyWorld;
import doorstep.tally.compare.Retest.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RetestTest {

    @Test
    void eachVerdictHasItsCase() {
        List<Retest> judged = Retest.judge(
                List.of(
                        waves(100, 200, 150, 200),
                        waves(150, 200, 100, 200),
                        waves(1600, 2000, 1602, 2000),
                        waves(10, 20, 12, 20)),
                0.05);
        assertEquals(
                List.of(Verdict.IMPROVED, Verdict.FALLEN_BACK, Verdict.UNCHANGED, Verdict.CANNOT_TELL),
                judged.stream().map(Retest::verdict).toList());
    }

    /**
     * 48/80 → 56/70 has p = 0.0080 by itself (R: d = .2, low = .0524 as Newcombe's; 2 * pnorm(−d / ((d − low) /
     * qnorm(.975)))); the last of ten with p = 1 beside it: 10 × p.
     */
    @Test
    void manyTasksAreJudgedTogether() {
        List<BeforeAfter> tasks = new ArrayList<>(List.of(waves(48, 80, 56, 70)));
        assertEquals(Verdict.IMPROVED, Retest.judge(tasks, 0.05).get(0).verdict());
        for (int i = 0; i < 9; i++) {
            tasks.add(waves(10, 20, 10, 20));
        }
        Retest one = Retest.judge(tasks, 0.05).get(0);
        assertEquals(Verdict.CANNOT_TELL, one.verdict());
        assertTrue(one.change().isClear());
        assertEquals(10 * one.change().pValue(), one.adjusted(), 1e-12);
        assertEquals(0.0080, one.change().pValue(), 5e-4);
    }

    @Test
    void withoutAMarginNothingIsUnchanged() {
        assertEquals(
                Verdict.CANNOT_TELL,
                Retest.judge(List.of(waves(1600, 2000, 1600, 2000)), 0).get(0).verdict());
        assertThrows(IllegalArgumentException.class, () -> Retest.judge(List.of(), -0.01));
        assertEquals(List.of(), Retest.judge(List.of(), 0.05));
    }

    /** 500 waves of 20 tasks of which none truly changed: at most 5 % of the waves raise even one alarm, 3 standard errors over. */
    @Test
    void chanceAloneRaisesFewAlarms() {
        Random random = new Random(6);
        int alarms = 0;
        for (int wave = 0; wave < 500; wave++) {
            List<BeforeAfter> tasks = new ArrayList<>();
            for (int task = 0; task < 20; task++) {
                tasks.add(waves(TallyWorld.binomial(random, 40, 0.8), 40, TallyWorld.binomial(random, 40, 0.8), 40));
            }
            alarms += Retest.judge(tasks, 0.05).stream().anyMatch(r -> r.adjusted() < 0.05) ? 1 : 0;
        }
        assertTrue(alarms <= 40, "alarms " + alarms);
    }

    @Property(tries = 100)
    void theOrderOfTasksDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        List<BeforeAfter> tasks = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(8); i++) {
            tasks.add(waves(random.nextInt(31), 30, random.nextInt(41), 40));
        }
        List<Retest> straight = Retest.judge(tasks, 0.1);
        List<BeforeAfter> turned = new ArrayList<>(tasks);
        Collections.reverse(turned);
        List<Retest> back = Retest.judge(turned, 0.1);
        for (int i = 0; i < tasks.size(); i++) {
            assertEquals(straight.get(i), back.get(tasks.size() - 1 - i));
        }
    }

    private static BeforeAfter waves(int x0, int n0, int x1, int n1) {
        return new BeforeAfter(TallyWorld.plain(x0, n0), TallyWorld.plain(x1, n1));
    }
}
