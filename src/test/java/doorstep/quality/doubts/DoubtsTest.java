package doorstep.quality.doubts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.quality.ChannelsTold;
import doorstep.quality.Contacts;
import doorstep.quality.Evidence;
import doorstep.quality.ItemGaps;
import doorstep.quality.MadeUpWave;
import doorstep.quality.ObservedInterview;
import doorstep.quality.OwnAnswers;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is pointed at in waves of honest volunteers, and in waves where somebody is up to something. */
class DoubtsTest {
    private static final int WAVES = 200;
    private static final long SOMEBODY = 4;

    @Test
    void honestVolunteersAreSeldomPointedAt() {
        for (int[] size : new int[][] {{12, 25}, {6, 15}}) {
            Map<FlagKind, Integer> waves = new EnumMap<>(FlagKind.class);
            for (int seed = 0; seed < WAVES; seed++) {
                doubts(MadeUpWave.honest(seed, size[0], size[1])).volunteers().stream()
                        .flatMap(one -> one.flagged().stream())
                        .distinct()
                        .forEach(kind -> waves.merge(kind, 1, Integer::sum));
            }
            waves.forEach((kind, count) ->
                    assertTrue(count <= 0.05 * WAVES, size[0] + " volunteers: " + kind + " in " + count + " waves"));
        }
    }

    @Test
    void whoCopiesAnswersIsFound() {
        assertFound(
                FlagKind.near_identical,
                0.9,
                wave -> wave.replace(SOMEBODY, (i, one) -> {
                    ObservedInterview model = wave.interviews.get(SOMEBODY).get(i % 3);
                    return i < 3 || i % 2 == 0 ? one : answering(one, alteredOnce(model.answers(), i));
                }));
    }

    @Test
    void whoNeverMeetsARefusalIsFound() {
        assertFound(FlagKind.no_refusals, 0.8, wave -> wave.contacts.put(SOMEBODY, new Contacts(40, 0)));
    }

    @Test
    void whoRushesIsFound() {
        assertFound(FlagKind.too_fast, 0.9, wave -> wave.replace(SOMEBODY, (i, one) -> taking(one, one.seconds() / 4)));
    }

    @Test
    void whoTakesNoTimeAtAllIsFoundEvenAmongFew() {
        MadeUpWave wave = MadeUpWave.honest(1, 2, 10);
        wave.replace(1, (i, one) -> taking(one, i < 4 ? 9 : one.seconds()));
        assertTrue(reading(wave, 1, FlagKind.too_fast).isFlagged());
        assertTrue(reading(wave, 2, FlagKind.too_fast).isTooFew());
    }

    @Test
    void whoCoachesIsFound() {
        assertFound(
                FlagKind.far_from_residents,
                0.8,
                wave -> wave.replace(SOMEBODY, (i, one) -> answering(one, wave.answers(3))));
    }

    @Test
    void whoTicksLinesIsFound() {
        assertFound(
                FlagKind.straight_lined,
                0.9,
                wave -> wave.replace(
                        SOMEBODY, (i, one) -> i % 5 == 0 ? one : answering(one, line(one.answers(), "fairly"))));
    }

    @Test
    void whoAsksAtNightIsFound() {
        assertFound(
                FlagKind.odd_hours, 0.9, wave -> wave.replace(SOMEBODY, (i, one) -> i % 2 == 0 ? one : at(one, 23)));
    }

    @Test
    void whoRollsTheDrawAgainIsFound() {
        assertFound(
                FlagKind.drawn_again,
                0.8,
                wave -> wave.replace(SOMEBODY, (i, one) -> i % 2 == 0 ? one : drawnAgain(one)));
    }

    private static ObservedInterview drawnAgain(ObservedInterview one) {
        return new ObservedInterview(
                one.response(),
                one.community(),
                one.volunteer(),
                one.started(),
                one.seconds(),
                one.gap(),
                2,
                one.answers());
    }

    @Test
    void whoFillsInOneAfterTheOtherIsFound() {
        assertFound(
                FlagKind.bursts,
                0.9,
                wave -> wave.replace(
                        SOMEBODY,
                        (i, one) -> i % 2 == 0
                                ? one
                                : new ObservedInterview(
                                        one.response(),
                                        one.community(),
                                        one.volunteer(),
                                        new ObservedInterview.Start(
                                                one.started()
                                                        .hour()
                                                        .withDayOfMonth(3)
                                                        .withHour(15 + i % 3),
                                                one.started().brokenOff()),
                                        one.seconds() / 3,
                                        OptionalInt.of(5 + i % 9),
                                        0,
                                        one.answers())));
    }

    @Test
    void whereEveryoneIsSatisfiedALineIsNoReason() {
        for (int seed = 0; seed < 20; seed++) {
            MadeUpWave wave = MadeUpWave.honest(seed, 8, 20);
            for (long volunteer = 1; volunteer <= 8; volunteer++) {
                wave.replace(volunteer, (i, one) -> i % 6 == 0 ? one : answering(one, line(one.answers(), "very")));
            }
            Doubts doubts = doubts(wave);
            assertTrue(
                    doubts.volunteers().stream().noneMatch(one -> one.flagged().contains(FlagKind.straight_lined)));
            assertTrue(doubts.evidence().interviews().stream()
                    .flatMap(one -> doubts.about(one).stream())
                    .noneMatch(flag -> flag.kind() == FlagKind.straight_lined));
        }
    }

    @Test
    void fewInterviewsAreTooFewToTell() {
        Doubts doubts = doubts(MadeUpWave.honest(1, 6, 7));
        doubts.volunteers().forEach(one -> one.readings()
                .forEach((kind, reading) ->
                        assertTrue(kind == FlagKind.no_refusals || reading.isTooFew(), kind.name())));
        assertEquals(
                List.of(),
                Doubts.about(new Evidence(
                                MadeUpWave.QUESTIONNAIRE,
                                List.of(),
                                Map.of(),
                                List.of(),
                                Map.of(),
                                (i, community) -> true))
                        .volunteers());
    }

    /** Neither the score of residents who are kept back, nor what a few items would tell beside those that may be told. */
    @Test
    void residentsAreComparedOnlyInItemsThatMayBeTold() {
        MadeUpWave wave = MadeUpWave.honest(3, 10, 24);
        wave.replace(SOMEBODY, (i, one) -> answering(one, onOneItem(one.answers())));
        assertTrue(scores(wave, (item, community) -> false).values().stream().allMatch(PeerFigure::isTooFew));
        assertTrue(Math.abs(gap(wave, (item, community) -> item == 0)) > 0.2);
        assertTrue(Math.abs(gap(wave, (item, community) -> item == 1)) < 0.2);
    }

    @Test
    void scoresOfFewResidentsAreNotCompared() {
        Evidence all = MadeUpWave.honest(3, 10, 24).evidence();
        Map<String, Integer> kept = new HashMap<>();
        List<OwnAnswers> nine = all.residents().stream()
                .filter(one -> kept.merge(one.community(), 1, Integer::sum) <= 9)
                .toList();
        var few = new Evidence(
                all.questionnaire(), all.interviews(), all.contacts(), nine, all.self(), (item, community) -> true);
        assertTrue(new FarFromResidents()
                .examine(few).volunteers().values().stream().allMatch(PeerFigure::isTooFew));
    }

    private static double gap(MadeUpWave wave, ChannelsTold told) {
        return scores(wave, told).get(SOMEBODY).own();
    }

    private static Map<Long, PeerFigure> scores(MadeUpWave wave, ChannelsTold told) {
        Evidence all = wave.evidence();
        return new FarFromResidents()
                .examine(new Evidence(
                        all.questionnaire(), all.interviews(), all.contacts(), all.residents(), all.self(), told))
                .volunteers();
    }

    /** One item alone is told of here as on the page of items: it is one judgement. */
    @Test
    void whoBringsHomeOtherAnswersToOneItemIsFoundInThatItem() {
        assertFound(
                FlagKind.far_on_items,
                0.8,
                wave -> wave.replace(SOMEBODY, (i, one) -> answering(one, onOneItem(one.answers()))));
        for (int seed = 1000; seed < 1010; seed++) {
            MadeUpWave wave = MadeUpWave.honest(seed, 10, 24);
            wave.replace(SOMEBODY, (i, one) -> answering(one, onOneItem(one.answers())));
            Doubts doubts = doubts(wave);
            Map<Long, List<ItemGaps.OfVolunteer>> items = doubts.items();
            doubts.volunteers()
                    .forEach(one -> assertEquals(
                            one.flagged().contains(FlagKind.far_on_items), items.containsKey(one.volunteer())));
            items.getOrDefault(SOMEBODY, List.of()).stream()
                    .findFirst()
                    .ifPresent(one -> assertEquals("i0", one.indicator().name()));
        }
    }

    private static Answers onOneItem(Answers answers) {
        Map<String, Answer> all = new HashMap<>();
        answers.forEach(all::put);
        all.put("s0", new Answer.Chosen("not"));
        return Answers.of(all);
    }

    @Test
    void tenAreAskedAboutFirstAndOfOneVolunteerThree() {
        MadeUpWave wave = MadeUpWave.honest(3, 8, 20);
        wave.replace(SOMEBODY, (i, one) -> at(taking(one, one.seconds() / 5), 23));
        wave.replace(5, (i, one) -> i % 2 == 0 ? one : drawnAgain(one));
        CallList calls = doubts(wave).calls();
        assertEquals(CallList.FIRST, calls.first().size());
        assertTrue(calls.rest().size() > 10);
        List<Long> front = calls.first().subList(0, 6).stream()
                .map(one -> one.interview().volunteer())
                .toList();
        assertEquals(List.of(SOMEBODY, SOMEBODY, SOMEBODY, 5L, 5L, 5L), front);
        assertTrue(calls.first().get(0).isPattern());
        assertTrue(calls.first().get(0).flags().stream()
                .map(InterviewFlag::kind)
                .toList()
                .containsAll(List.of(FlagKind.too_fast, FlagKind.odd_hours)));
        calls.first().stream()
                .map(one -> one.interview().volunteer())
                .distinct()
                .forEach(volunteer -> assertTrue(calls.first().stream()
                                .filter(one -> one.interview().volunteer() == volunteer)
                                .count()
                        <= CallList.OF_ONE));
    }

    @Test
    void whereOneVolunteerAloneStandsOutTheTenAreThatOnes() {
        MadeUpWave wave = MadeUpWave.honest(3, 8, 20);
        wave.replace(SOMEBODY, (i, one) -> at(taking(one, one.seconds() / 5), 23));
        Doubts doubts = doubts(wave);
        long standing = doubts.evidence().interviews().stream()
                .filter(one -> !doubts.about(one).isEmpty())
                .count();
        CallList calls = doubts.calls();
        assertEquals(CallList.FIRST, calls.first().size());
        assertEquals(standing, calls.first().size() + calls.rest().size());
    }

    @Test
    void theMostDoubtfulStandsFirst() {
        MadeUpWave wave = MadeUpWave.honest(3, 8, 20);
        wave.replace(SOMEBODY, (i, one) -> at(taking(one, one.seconds() / 5), 23));
        Doubts.Looked first = doubts(wave).volunteers().get(0);
        assertEquals(SOMEBODY, first.volunteer());
        assertTrue(first.flagged().containsAll(List.of(FlagKind.too_fast, FlagKind.odd_hours)));
        assertFalse(first.isTooFew());
        assertTrue(first.standOut() > 10);
    }

    private static void assertFound(FlagKind kind, double atLeast, Consumer<MadeUpWave> fault) {
        int waves = 40;
        long found = IntStream.range(0, waves)
                .filter(seed -> {
                    MadeUpWave wave = MadeUpWave.honest(1000 + seed, 10, 24);
                    fault.accept(wave);
                    return reading(wave, SOMEBODY, kind).isFlagged();
                })
                .count();
        assertTrue(found >= atLeast * waves, kind + " found in " + found + " of " + waves);
    }

    private static Doubts doubts(MadeUpWave wave) {
        return Doubts.about(wave.evidence());
    }

    private static PeerFigure reading(MadeUpWave wave, long volunteer, FlagKind kind) {
        return doubts(wave).volunteers().stream()
                .filter(one -> one.volunteer() == volunteer)
                .findFirst()
                .orElseThrow()
                .readings()
                .get(kind);
    }

    private static ObservedInterview answering(ObservedInterview one, Answers answers) {
        return new ObservedInterview(
                one.response(),
                one.community(),
                one.volunteer(),
                one.started(),
                one.seconds(),
                one.gap(),
                one.selections(),
                answers);
    }

    private static ObservedInterview taking(ObservedInterview one, int seconds) {
        return new ObservedInterview(
                one.response(),
                one.community(),
                one.volunteer(),
                one.started(),
                seconds,
                one.gap(),
                one.selections(),
                one.answers());
    }

    private static ObservedInterview at(ObservedInterview one, int hour) {
        return new ObservedInterview(
                one.response(),
                one.community(),
                one.volunteer(),
                new ObservedInterview.Start(
                        one.started().hour().withHour(hour), one.started().brokenOff()),
                one.seconds(),
                one.gap(),
                one.selections(),
                one.answers());
    }

    private static Answers alteredOnce(Answers model, int i) {
        Map<String, Answer> answers = new HashMap<>();
        model.forEach(answers::put);
        answers.put("f" + i % 11, new Answer.Chosen("q" + i % 11 + "abcd".charAt(i % 4)));
        return Answers.of(answers);
    }

    private static Answers line(Answers model, String choice) {
        Map<String, Answer> answers = new HashMap<>();
        model.forEach((question, answer) ->
                answers.put(question, question.startsWith("s") ? new Answer.Chosen(choice) : answer));
        return Answers.of(answers);
    }
}
