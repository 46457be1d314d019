package doorstep.quality.doubts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.quality.MadeUpWave;
import doorstep.quality.ObservedInterview;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The arithmetic of the detectors, worked by hand. */
class DetectorsTest {
    /** With shares uniform from 0 to 1 every count of n is equally likely: 1 / (n + 1). */
    @Test
    void betaBinomialTailsAreThoseOfAUniformShare() {
        var uniform = new PeerShare.Beta(1, 1);
        assertEquals(0.1, uniform.atMost(0, 9), 1e-12);
        assertEquals(0.3, uniform.atLeast(7, 9), 1e-12);
        assertEquals(1, uniform.atLeast(0, 9), 1e-12);
        assertEquals(1, uniform.atMost(9, 9), 1e-12);
    }

    /** Four others with 5 of 10 each: no more correlation than is reckoned with, 0.07. */
    @Test
    void sharesThatHonestVolunteersMayHaveCentreOnTheOthers() {
        List<PeerShare.Count> others = Collections.nCopies(4, new PeerShare.Count(5, 10));
        var beta = PeerShare.Beta.of(new PeerShare.Count(20, 40), others);
        assertEquals(0.5, beta.a() / (beta.a() + beta.b()), 1e-12);
        double effective = 40 / (1 + 9 * 0.07);
        assertEquals(1 / (0.07 + 0.93 / (effective + 1)) - 1, beta.a() + beta.b(), 1e-9);
    }

    /** s̃² = 8 × 0.04 / 10, times 1 + 1/3: t = −1 / √0.042667 = −4.841 with 10 degrees of freedom. */
    @Test
    void meanFarBelowTheOthersIsUnlikely() {
        Map<Long, PeerMean.Mean> means = new HashMap<>();
        means.put(1L, new PeerMean.Mean(0, 0, 20));
        for (long other = 2; other <= 4; other++) {
            means.put(other, new PeerMean.Mean(1, 0, 20));
        }
        assertEquals(3.4e-4, PeerMean.below(means, 0.2).get(1L), 0.2e-4);
        assertEquals(6.8e-4, PeerMean.away(means, 0.2).get(1L), 0.4e-4);
        assertEquals(1, PeerMean.others(means, 1));
    }

    @Test
    void middleIsUnmovedByOneWildNumber() {
        MedianSpread middle = MedianSpread.of(new double[] {1, 2, 3, 4, 1000}, 0);
        assertEquals(3, middle.median());
        assertEquals(1.4826, middle.scale(), 1e-12);
        assertEquals(2.5, MedianSpread.quantile(new double[] {4, 1, 3, 2}, 0.5));
        assertEquals(0, MedianSpread.quantile(new double[0], 0.5));
    }

    /** The lists for the market, for contact and for offices hold the steps of the plain one and further choices. */
    @Test
    void questionsOnOneScaleAreFoundThoughTheirListsDiffer() throws IOException {
        Questionnaire household = QuestionnaireReader.read(
                        "household.yaml", Files.readString(Path.of("surveys/household.yaml")))
                .questionnaire()
                .orElseThrow();
        List<List<Question>> scales = Scales.of(household);
        assertEquals(1, scales.size());
        assertEquals(
                List.of(
                        "sanitation",
                        "traffic_order",
                        "parking",
                        "green_space",
                        "market",
                        "property_service",
                        "school",
                        "elder_care",
                        "office_service"),
                scales.get(0).stream().map(Question::name).toList());
    }

    /** Two of three answered alike; what neither answered doesn't count. */
    @Test
    void likenessIsTheShareOfEqualAnswers() {
        ObservedInterview one = interview(1, 10, Map.of("s0", "very", "s1", "very", "f0", "q0a"));
        ObservedInterview other = interview(1, 10, Map.of("s0", "very", "s1", "very", "f0", "q0b"));
        ObservedInterview less = interview(1, 10, Map.of("s0", "very", "s1", "very"));
        AnswerSimilarity likeness = new AnswerSimilarity(MadeUpWave.QUESTIONNAIRE, List.of(one, other, less));
        assertEquals(2 / 3.0, likeness.of(one, other), 1e-12);
        assertEquals(2 / 3.0, likeness.of(one, less), 1e-12);
        assertEquals(1, likeness.of(one, one));
    }

    @Test
    void scoreIsTheMeanOfCreditsInTheBase() {
        Score score = new Score(MadeUpWave.QUESTIONNAIRE);
        ObservedInterview mixed =
                interview(1, 10, Map.of("s0", "very", "s1", "not", "s2", "fairly", "s3", "cannot_say"));
        assertEquals(
                2 / 3.0, score.of(score.credit(mixed.answers()), item -> true).orElseThrow(), 1e-12);
        assertEquals(
                1, score.of(score.credit(mixed.answers()), item -> item != 1).orElseThrow(), 1e-12);
        assertTrue(score.of(score.credit(Answers.NONE), item -> true).isEmpty());
    }

    @Test
    void oddHoursAreBeforeEightAndFromNine() {
        for (int hour = 0; hour < 24; hour++) {
            assertEquals(hour < 8 || hour >= 21, OddHours.isOdd(at(hour)), "" + hour);
        }
    }

    @Test
    void interviewThatWasBrokenOffHasNoHourToBeOdd() {
        ObservedInterview brokenOff = new ObservedInterview(
                UUID.randomUUID(),
                "1",
                1,
                new ObservedInterview.Start(LocalDateTime.of(2026, 11, 1, 0, 0), true),
                300,
                OptionalInt.empty(),
                0,
                Answers.NONE);
        assertFalse(OddHours.isOdd(brokenOff));
    }

    @Test
    void figuresAreReadable() {
        assertEquals("0.8", DoubtFigures.ofVolunteer(FlagKind.too_fast, 0.84));
        assertEquals("+12.3", DoubtFigures.ofVolunteer(FlagKind.far_from_residents, 0.123));
        assertEquals("−4.0", DoubtFigures.ofVolunteer(FlagKind.far_from_residents, -0.04));
        assertEquals("0%", DoubtFigures.percent(0));
        assertEquals("<0.1%", DoubtFigures.percent(0.0004));
        assertEquals("5.6%", DoubtFigures.percent(0.0556));
        assertEquals("94%", DoubtFigures.percent(0.9375));
        assertEquals("100%", DoubtFigures.percent(1));
    }

    @Test
    void readingsAreCorrectedForLookingAtMany() {
        Map<Long, PeerFigure> raw = new HashMap<>();
        for (long volunteer = 1; volunteer <= 9; volunteer++) {
            raw.put(volunteer, PeerFigure.raw(0, 0, 10, 90, 0.5));
        }
        raw.put(10L, PeerFigure.raw(0, 0, 10, 90, 0.006));
        assertFalse(PeerFigures.judge(raw).get(10L).isFlagged(), "0.006 × 10");
        raw.put(10L, PeerFigure.raw(0, 0, 10, 90, 0.004));
        assertTrue(PeerFigures.judge(raw).get(10L).isFlagged(), "0.004 × 10");
        raw.put(11L, PeerFigure.tooFew(0, 0, 2, 90));
        assertTrue(PeerFigures.judge(raw).get(10L).isFlagged(), "those too few to tell are no test");
    }

    private static ObservedInterview at(int hour) {
        return new ObservedInterview(
                UUID.randomUUID(),
                "1",
                1,
                new ObservedInterview.Start(LocalDateTime.of(2026, 11, 1, hour, 0), false),
                300,
                OptionalInt.empty(),
                0,
                Answers.NONE);
    }

    private static ObservedInterview interview(long volunteer, int hour, Map<String, String> chosen) {
        Map<String, Answer> answers = new HashMap<>();
        chosen.forEach((question, choice) -> answers.put(question, new Answer.Chosen(choice)));
        return new ObservedInterview(
                UUID.randomUUID(),
                "1",
                volunteer,
                new ObservedInterview.Start(LocalDateTime.of(2026, 11, 1, hour, 0), false),
                300,
                OptionalInt.empty(),
                0,
                Answers.of(answers));
    }
}
