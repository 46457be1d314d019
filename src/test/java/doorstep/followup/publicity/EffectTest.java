package doorstep.followup.publicity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.followup.MadeUpRates;
import doorstep.followup.MadeUpRates.Asked;
import doorstep.followup.WaveDays;
import doorstep.tally.compare.DifferenceInDifferences;
import doorstep.tally.compare.Holm;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether an item rose more where publicity was handed out. */
class EffectTest {
    private static final String EAST = "990101001001";
    private static final String WEST = "990101001002";
    private static final String SOUTH = "990101002001";

    private final MadeUpRates first = new MadeUpRates(1, "2026-03-01", "2026-03-10");
    private final MadeUpRates second = new MadeUpRates(2, "2026-06-01", "2026-06-10");

    /** Communities enough to tell how far they differ, all alike in both waves. */
    private void others(int count) {
        for (int i = 0; i < count; i++) {
            first.in("99010100300" + (i + 1), Asked.all(200, 80));
            second.in("99010100300" + (i + 1), Asked.all(200, 80));
        }
    }

    @Test
    void itemThatRoseWhereItWasHandedOutIsToldFromOneThatRoseEverywhere() {
        first.in(EAST, new Asked(80, 80, 100, 200)).in(WEST, new Asked(80, 80, 100, 200));
        second.in(EAST, new Asked(150, 80, 100, 200)).in(WEST, new Asked(82, 110, 100, 200));
        others(5);
        List<Effect> effects = effects(handout("knows_a", EAST, "2026-04-01"), handout("knows_b", EAST, "2026-04-01"));
        assertEquals(Effect.Verdict.ROSE_MORE, effects.get(0).verdict());
        assertEquals(Effect.Verdict.CANNOT_TELL, effects.get(1).verdict());
    }

    @Test
    void uncorrectedDifferenceStandsBesideTheCorrectedOne() {
        first.in(EAST, Asked.all(60, 12)).in(WEST, Asked.all(60, 30));
        second.in(EAST, Asked.all(60, 24)).in(WEST, Asked.all(60, 30));
        others(5);
        Effect effect = effects(handout("knows_a", EAST, "2026-04-01")).get(0);
        double plain = effect.plain().orElseThrow().difference();
        double corrected = effect.corrected().orElseThrow().did().difference();
        assertEquals(0.4 - 0.2, plain, 0.05);
        assertTrue(corrected > 0 && corrected < plain - 0.02, "the lowest rises by itself: " + corrected);
    }

    /** The lowest of all rises, which the corrected start puts down to chance in part. */
    @Test
    void whereOnlyOneOfTheDifferencesSaysSoNothingIsConcluded() {
        first.in(EAST, Asked.all(60, 12)).in(WEST, Asked.all(60, 24));
        second.in(EAST, Asked.all(60, 23)).in(WEST, Asked.all(60, 24));
        others(5);
        Effect effect = effects(handout("knows_a", EAST, "2026-04-01")).get(0);
        assertEquals(
                DifferenceInDifferences.Verdict.ROSE_MORE,
                effect.plain().orElseThrow().verdict());
        assertEquals(Effect.Verdict.CANNOT_TELL, effect.verdict());
        assertTrue(effect.disagree() && !effect.isClearAlone());
    }

    @Test
    void withFewCommunitiesNothingIsConcluded() {
        first.in(EAST, Asked.all(200, 60)).in(WEST, Asked.all(200, 120));
        second.in(EAST, Asked.all(200, 160)).in(WEST, Asked.all(200, 120));
        others(3);
        Effect effect = effects(handout("knows_a", EAST, "2026-04-01")).get(0);
        assertEquals(Effect.Verdict.TOO_FEW, effect.verdict());
        assertTrue(effect.plain().isPresent());
    }

    @Test
    void itemsAreJudgedTogether() {
        first.in(EAST, new Asked(80, 80, 100, 200)).in(WEST, new Asked(80, 80, 100, 200));
        second.in(EAST, new Asked(108, 100, 100, 200)).in(WEST, new Asked(80, 90, 100, 200));
        others(4);
        List<Effect> effects = effects(handout("knows_a", EAST, "2026-04-01"), handout("knows_b", EAST, "2026-04-01"));
        List<Double> adjusted = Holm.adjust(effects.stream()
                .map(one -> one.corrected().orElseThrow().jointP(one.plain().orElseThrow()))
                .toList());
        assertEquals(adjusted.get(0), effects.get(0).adjusted().orElseThrow());
        assertEquals(adjusted.get(1), effects.get(1).adjusted().orElseThrow());
    }

    @Test
    void communityWithAHandoutWhileAWaveAskedBelongsToNeitherSide() {
        first.in(EAST, Asked.all(100, 40)).in(WEST, Asked.all(100, 40)).in(SOUTH, Asked.all(100, 40));
        second.in(EAST, Asked.all(100, 60)).in(WEST, Asked.all(100, 40)).in(SOUTH, Asked.all(100, 40));
        Effect effect = effects(
                        handout("knows_a", EAST, "2026-04-01"),
                        handout("knows_a", WEST, "2026-06-10"),
                        handout("knows_a", SOUTH, "2026-02-01"))
                .get(0);
        assertEquals(Set.of(EAST), effect.there().communities());
        assertEquals(Set.of(SOUTH), effect.elsewhere().communities());
        assertEquals(Set.of(WEST), effect.leftOut());
    }

    @Test
    void communityWithHandoutsBetweenAndWhileAskingIsLeftOutToo() {
        first.in(EAST, Asked.all(100, 40)).in(WEST, Asked.all(100, 40));
        second.in(EAST, Asked.all(100, 60)).in(WEST, Asked.all(100, 40));
        assertTrue(effects(handout("knows_a", EAST, "2026-04-01"), handout("knows_a", EAST, "2026-03-05"))
                .isEmpty());
    }

    @Test
    void recordsUndoneAndOutsideOfTheTimeCountForNothing() {
        first.in(EAST, Asked.all(100, 40)).in(WEST, Asked.all(100, 40));
        second.in(EAST, Asked.all(100, 60)).in(WEST, Asked.all(100, 40));
        Handout undone = handout("knows_a", EAST, "2026-04-01");
        undone.undo("王芳", LocalDateTime.parse("2026-04-02T00:00:00"));
        assertTrue(effects(undone, handout("knows_a", WEST, "2026-07-01"), handout("knows_b", WEST, "2026-01-01"))
                .isEmpty());
    }

    @Test
    void withHandoutsEverywhereThereIsNothingToCompareWith() {
        first.in(EAST, Asked.all(100, 40));
        second.in(EAST, Asked.all(100, 60));
        assertEquals(
                Effect.Verdict.NOBODY_ELSE,
                effects(handout("knows_a", EAST, "2026-04-01")).get(0).verdict());
    }

    @Test
    void fewerThanTenAnswersElsewhereAreNoVerdict() {
        first.in(EAST, Asked.all(100, 40)).in(WEST, Asked.all(9, 4));
        second.in(EAST, Asked.all(100, 60)).in(WEST, Asked.all(100, 40));
        assertEquals(
                Effect.Verdict.NO_RATE,
                effects(handout("knows_a", EAST, "2026-04-01")).get(0).verdict());
    }

    /** People at doors are 30 points kinder; where cards were handed out fewer doors were knocked on, and nobody learnt anything. */
    @Test
    void anotherMixOfAnswersIsNoEffect() {
        first.in(EAST, Asked.all(50, 30)).atDoorsOf(EAST, Asked.all(200, 180));
        second.in(EAST, Asked.all(200, 120)).atDoorsOf(EAST, Asked.all(50, 45));
        others(6);
        Effect effect = effects(handout("knows_a", EAST, "2026-04-01")).get(0);
        assertEquals(0, effect.plain().orElseThrow().difference(), 1e-9);
        assertEquals(0.84, effect.there().before().shown().orElseThrow().rate(), 1e-9, "the first wave's own");
        assertEquals(Effect.Verdict.CANNOT_TELL, effect.verdict());
    }

    @Test
    void doorsOnceAndCodesTheOtherTimeTellNothingOfPublicity() {
        first.atDoorsOf(EAST, Asked.all(200, 180));
        second.in(EAST, Asked.all(200, 100));
        others(6);
        Effect effect = effects(handout("knows_a", EAST, "2026-04-01")).get(0);
        assertEquals(Effect.Verdict.OTHER_MIX, effect.verdict());
        assertTrue(effect.plain().isEmpty() && effect.corrected().isEmpty());
    }

    @Test
    void aRewordedItemIsNotCompared() {
        first.in(EAST, Asked.all(100, 40)).in(WEST, Asked.all(100, 40));
        MadeUpRates reworded = new MadeUpRates(
                        2, "2026-06-01", "2026-06-10", MadeUpRates.questionnaire("2", "Have you heard of B?"))
                .in(EAST, Asked.all(100, 90))
                .in(WEST, Asked.all(100, 40));
        Effect effect = Effect.of(
                        first.rates(),
                        reworded.rates(),
                        WaveDays.of(first.wave(), reworded.wave()),
                        List.of(handout("knows_b", EAST, "2026-04-01")))
                .get(0);
        assertEquals(Effect.Verdict.NOT_COMPARABLE, effect.verdict());
        assertTrue(effect.plain().isEmpty() && effect.corrected().isEmpty());
    }

    @Test
    void daysOfOpeningAndClosingBelongToTheWave() {
        WaveDays between = WaveDays.of(first.wave(), second.wave());
        assertEquals(WaveDays.When.BEFORE, between.of(LocalDate.parse("2026-02-28")));
        assertEquals(WaveDays.When.WHILE_EARLIER, between.of(LocalDate.parse("2026-03-01")));
        assertEquals(WaveDays.When.WHILE_EARLIER, between.of(LocalDate.parse("2026-03-10")));
        assertEquals(WaveDays.When.BETWEEN, between.of(LocalDate.parse("2026-03-11")));
        assertEquals(WaveDays.When.BETWEEN, between.of(LocalDate.parse("2026-05-31")));
        assertEquals(WaveDays.When.WHILE_LATER, between.of(LocalDate.parse("2026-06-01")));
        assertEquals(WaveDays.When.WHILE_LATER, between.of(LocalDate.parse("2026-06-10")));
        assertEquals(WaveDays.When.AFTER, between.of(LocalDate.parse("2026-06-11")));
    }

    @Test
    void daysAreChineseOnes() {
        first.wave().closesAt = LocalDateTime.parse("2026-03-10T17:00:00");
        WaveDays between = WaveDays.of(first.wave(), second.wave());
        assertEquals(WaveDays.When.WHILE_EARLIER, between.of(LocalDate.parse("2026-03-11")));
    }

    private List<Effect> effects(Handout... handouts) {
        return Effect.of(first.rates(), second.rates(), WaveDays.of(first.wave(), second.wave()), List.of(handouts));
    }

    private static Handout handout(String item, String community, String day) {
        return Handout.of(
                new Handout.Plan("followup", item, community, LocalDate.parse(day), Handout.Kind.card, 100, ""),
                "王芳",
                LocalDateTime.parse("2026-07-01T00:00:00"));
    }
}
