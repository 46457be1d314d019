package doorstep.followup.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.followup.ItemComparison;
import doorstep.followup.MadeUpRates;
import doorstep.followup.MadeUpRates.Asked;
import doorstep.questionnaire.VersionDifference;
import doorstep.rates.WaveRates;
import doorstep.tally.compare.BeforeAfter;
import doorstep.tally.compare.Retest;
import doorstep.wave.Wave;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What later waves say of tasks. */
class RetestsTest {
    private static final String EAST = "990101001001";
    private static final String WEST = "990101001002";
    private static final String SOUTH = "990101002001";
    private static final LocalDateTime LATER = LocalDateTime.parse("2027-01-01T00:00:00");

    private final MadeUpRates first = new MadeUpRates(1, "2026-03-01", "2026-03-10");
    private final MadeUpRates second = new MadeUpRates(2, "2026-06-01", "2026-06-10");
    private final MadeUpRates third = new MadeUpRates(3, "2026-09-01", "2026-09-10");

    @Test
    void laterWaveSaysWhatImproved() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140));
        Retests.Said said = only(retests(task(EAST, "knows_a")));
        assertEquals(2, said.wave().id);
        assertEquals(ItemComparison.Verdict.IMPROVED, said.telling().verdict());
        assertEquals(0.3, said.sinceTask().retest().orElseThrow().change().difference(), 1e-9);
    }

    @Test
    void aChangeWithinTheMarginIsUnchangedOnlyWhereBothLimitsLieInIt() {
        first.in(EAST, Asked.all(900, 450)).in(SOUTH, Asked.all(40, 20));
        second.in(EAST, Asked.all(900, 452)).in(SOUTH, Asked.all(40, 20));
        Task many = task(EAST, "knows_a");
        Task few = task(SOUTH, "knows_a");
        Retests retests = retests(many, few);
        assertEquals(
                ItemComparison.Verdict.UNCHANGED,
                retests.of(many).get(0).telling().verdict());
        assertEquals(
                ItemComparison.Verdict.CANNOT_TELL,
                retests.of(few).get(0).telling().verdict());
    }

    @Test
    void whatRoseAndThenFellHasFallenBackThoughItStandsAsAtFirst() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140));
        third.in(EAST, Asked.all(200, 80));
        Task task = task(EAST, "knows_a");
        Retests retests = retests(task);
        List<Retests.Said> all = retests.of(task);
        assertEquals(ItemComparison.Verdict.IMPROVED, all.get(0).telling().verdict());
        assertTrue(all.get(0).sinceLast().isEmpty());
        assertEquals(ItemComparison.Verdict.CANNOT_TELL, all.get(1).sinceTask().verdict());
        assertEquals(
                ItemComparison.Verdict.FALLEN_BACK,
                all.get(1).sinceLast().orElseThrow().verdict());
        assertEquals(
                ItemComparison.Verdict.FALLEN_BACK,
                retests.latest(task).orElseThrow().telling().verdict());
        assertTrue(retests.hadImproved(all.get(1)));
        assertFalse(retests.hadImproved(all.get(0)));
    }

    @Test
    void whatRoseAndStayedIsStillImprovedInTheThirdWave() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140));
        third.in(EAST, Asked.all(200, 142));
        Task task = task(EAST, "knows_a");
        Retests.Said latest = retests(task).latest(task).orElseThrow();
        assertEquals(3, latest.wave().id);
        assertEquals(ItemComparison.Verdict.IMPROVED, latest.telling().verdict());
    }

    @Test
    void allThatAWaveComparesIsJudgedTogether() {
        first.in(EAST, new Asked(60, 50, 50, 100)).in(WEST, Asked.all(100, 50)).in(SOUTH, Asked.all(100, 50));
        second.in(EAST, new Asked(74, 50, 52, 100)).in(WEST, Asked.all(100, 48)).in(SOUTH, Asked.all(100, 53));
        List<Task> tasks = Stream.of(EAST, WEST, SOUTH)
                .flatMap(place -> Stream.of("knows_a", "knows_b", "likes_c").map(item -> task(place, item)))
                .toList();
        Retests retests = retests(tasks.toArray(Task[]::new));
        List<BeforeAfter> pairs = tasks.stream().map(this::pair).toList();
        List<Retest> expected = Retest.judge(pairs, 0.05, Collections.nCopies(9, 9));
        for (int i = 0; i < tasks.size(); i++) {
            assertEquals(
                    expected.get(i),
                    retests.of(tasks.get(i)).get(0).sinceTask().retest().orElseThrow());
        }
        assertEquals(9, retests.judgedTogether(second.wave()));
        assertTrue(expected.get(0).change().isClear(), "clear by itself");
        assertEquals(Retest.Verdict.CANNOT_TELL, expected.get(0).verdict(), "yet not among nine");
    }

    @Test
    void twoTasksOfOneItemAreOneComparison() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140));
        Retests retests = retests(task(EAST, "knows_a"), task(EAST, "knows_a"));
        assertEquals(1, retests.judgedTogether(second.wave()));
        assertEquals(2, retests.by(second.wave()).size());
    }

    @Test
    void onlyCommunitiesOfBothWavesAreCompared() {
        first.in(EAST, Asked.all(100, 40)).in(WEST, Asked.all(100, 90));
        second.in(EAST, Asked.all(100, 70));
        Retests.Said said = only(retests(task("990101001", "knows_a")));
        assertEquals(1, said.sinceTask().communities());
        assertEquals(0.3, said.sinceTask().retest().orElseThrow().change().difference(), 1e-9);
    }

    @Test
    void aWaveThatGoesElsewhereRetestsNothing() {
        first.in(EAST, Asked.all(100, 40));
        second.in(SOUTH, Asked.all(100, 70));
        assertTrue(retests(task(EAST, "knows_a")).of(task(EAST, "knows_a")).isEmpty());
    }

    @Test
    void aRewordedItemIsNotComparableWithItsReasonAndTheOthersAre() {
        first.in(EAST, Asked.all(200, 80));
        MadeUpRates reworded = new MadeUpRates(
                        2, "2026-06-01", "2026-06-10", MadeUpRates.questionnaire("2", "Have you heard of B?"))
                .in(EAST, Asked.all(200, 140));
        Task a = task(EAST, "knows_a");
        Task b = task(EAST, "knows_b");
        Retests retests = retests(List.of(first, reworded), LATER, a, b);
        assertEquals(
                ItemComparison.Verdict.IMPROVED, retests.of(a).get(0).telling().verdict());
        ItemComparison broken = retests.of(b).get(0).telling();
        assertEquals(ItemComparison.Verdict.NOT_COMPARABLE, broken.verdict());
        assertEquals(Set.of(VersionDifference.Reason.WORDING), broken.breaks());
        assertTrue(broken.retest().isEmpty());
        assertEquals(1, retests.judgedTogether(reworded.wave()));
    }

    /** 90 % at the door and 60 % by themselves both times: as they come, 84 and then 66 %. */
    @Test
    void fewerDoorsAreNoRelapse() {
        first.in(EAST, Asked.all(100, 60)).atDoorsOf(EAST, Asked.all(400, 360));
        second.in(EAST, Asked.all(400, 240)).atDoorsOf(EAST, Asked.all(100, 90));
        ItemComparison said = only(retests(task(EAST, "knows_a"))).telling();
        assertTrue(said.verdict() != ItemComparison.Verdict.FALLEN_BACK, said.toString());
        assertEquals(0, said.retest().orElseThrow().change().difference(), 1e-9);
        assertEquals("80%", said.mix().orElseThrow().before());
        assertEquals("20%", said.mix().orElseThrow().after());
    }

    @Test
    void doorsOnceAndCodesTheOtherTimeAreNoVerdict() {
        first.atDoorsOf(EAST, Asked.all(200, 180));
        second.in(EAST, Asked.all(200, 100));
        Retests.Said said = only(retests(task(EAST, "knows_a")));
        assertEquals(ItemComparison.Verdict.OTHER_MIX, said.telling().verdict());
        assertTrue(said.telling().retest().isEmpty());
    }

    @Test
    void fewerThanTenAnswersAreNoVerdict() {
        first.in(EAST, Asked.all(100, 40));
        second.in(EAST, Asked.all(9, 9));
        assertEquals(
                ItemComparison.Verdict.NO_RATE,
                only(retests(task(EAST, "knows_a"))).telling().verdict());
    }

    @Test
    void aWaveInTheFieldIsPreliminaryAndOneToComeSaysNothing() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140));
        third.in(EAST, Asked.all(200, 140));
        Task task = task(EAST, "knows_a");
        Retests retests = retests(List.of(first, second, third), LocalDateTime.parse("2026-06-05T00:00:00"), task);
        assertTrue(only(retests, task).isPreliminary());
        assertEquals(2, retests.waves(task).size());
    }

    @Test
    void aDraftAndAnotherQuestionnaireRetestNothing() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140)).wave().publishedAt = null;
        third.in(EAST, Asked.all(200, 140)).wave().formId = "other";
        assertTrue(retests(task(EAST, "knows_a")).waves(task(EAST, "knows_a")).isEmpty());
    }

    @Test
    void aWaveThatBeganBeforeTheTaskWasMadeDoesNotRetestIt() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140));
        third.in(EAST, Asked.all(200, 141));
        Task task = task(EAST, "knows_a");
        task.createdAt = second.wave().opensAt.plusHours(1);
        assertEquals(3, only(retests(task)).wave().id);
        assertTrue(only(retests(task)).sinceLast().isEmpty());
        task.createdAt = third.wave().closesAt;
        assertTrue(retests(task).latest(task).isEmpty());
    }

    @Test
    void aTaskMadeAfterAWaveLeavesItsVerdictsAsTheyAre() {
        first.in(EAST, new Asked(80, 90, 100, 200));
        second.in(EAST, new Asked(140, 95, 100, 200));
        Task early = task(EAST, "knows_a");
        Task late = task(EAST, "knows_b");
        late.createdAt = second.wave().closesAt.plusDays(3);
        assertEquals(retests(early).of(early), retests(early, late).of(early));
        assertEquals(1, retests(early, late).judgedTogether(second.wave()));
    }

    @Test
    void aRiseOfWhatWasPickedFromManyHasToStandOutAmongThemAllAndAFallHasNot() {
        for (int i = 0; i < 9; i++) {
            first.in("99010100100" + (i + 1), new Asked(100, 100, 100, 200));
            second.in("99010100100" + (i + 1), new Asked(127, 73, 100, 200));
        }
        Task rose = task(EAST, "knows_a");
        Task fell = task(EAST, "knows_b");
        Retests retests = retests(rose, fell);
        ItemComparison up = retests.of(rose).get(0).telling();
        assertTrue(up.retest().orElseThrow().change().isClear());
        assertEquals(ItemComparison.Verdict.CANNOT_TELL, up.verdict());
        assertEquals(
                27 * up.retest().orElseThrow().change().pValue(),
                up.retest().orElseThrow().adjusted(),
                1e-12);
        assertEquals(
                ItemComparison.Verdict.FALLEN_BACK,
                retests.of(fell).get(0).telling().verdict());
    }

    @Test
    void whatCouldNotBeSaidLastIsSaidByTheWaveBefore() {
        first.in(EAST, Asked.all(200, 80));
        second.in(EAST, Asked.all(200, 140));
        third.in(EAST, Asked.all(3, 3));
        Task task = task(EAST, "knows_a");
        assertEquals(2, retests(task).latest(task).orElseThrow().wave().id);
    }

    private BeforeAfter pair(Task task) {
        return new BeforeAfter(
                Tasks.at(first.rates(), task.place)
                        .item(task.item)
                        .orElseThrow()
                        .sample()
                        .shown()
                        .orElseThrow(),
                Tasks.at(second.rates(), task.place)
                        .item(task.item)
                        .orElseThrow()
                        .sample()
                        .shown()
                        .orElseThrow());
    }

    private Task task(String place, String item) {
        Task task = new Task();
        task.wave = first.wave();
        task.createdAt = first.wave().closesAt;
        task.place = place;
        task.item = item;
        return task;
    }

    private Retests retests(Task... tasks) {
        return retests(List.of(first, second, third), LATER, tasks);
    }

    private static Retests retests(List<MadeUpRates> waves, LocalDateTime now, Task... tasks) {
        Map<Long, WaveRates> rates = new HashMap<>();
        waves.forEach(one -> rates.put(one.wave().id, one.rates()));
        Function<Wave, WaveRates> source = wave -> rates.get(wave.id);
        return new Retests(List.of(tasks), waves.stream().map(MadeUpRates::wave).toList(), now, source);
    }

    private Retests.Said only(Retests retests) {
        return only(retests, retests.tasks().get(0));
    }

    private static Retests.Said only(Retests retests, Task task) {
        List<Retests.Said> all = retests.of(task);
        assertEquals(1, all.size());
        return all.get(0);
    }
}
