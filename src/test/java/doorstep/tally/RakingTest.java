package doorstep.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RakingTest {
    private static final List<Margin> MARGINS = List.of(
            new Margin("sex", Map.of("f", 0.51, "m", 0.49)),
            new Margin("age", Map.of("18-34", 0.3, "35-59", 0.42, "60+", 0.28)));

    @TestFactory
    List<DynamicTest> rakedRatesAreRs() {
        return GoldenTest.samples().stream()
                .map(sample -> DynamicTest.dynamicTest("raked", () -> check(sample)))
                .toList();
    }

    private static void check(GoldenSample sample) {
        JsonNode expected = sample.expected().get("raked");
        Raked raked = assertInstanceOf(Raked.class, Raking.rake(strata(sample), MARGINS));
        assertEquals(expected.at("/awareness/rate").asDouble(), rate(raked, 0).rate(), 1e-9);
        assertEquals(
                expected.at("/satisfaction/rate").asDouble(), rate(raked, 1).rate(), 1e-9);
        assertEquals(expected.get("weight_sum").asDouble(), raked.weightSum(), 1e-6);
        assertEquals(expected.get("kish").asDouble(), raked.kish(), 1e-9);
    }

    private static Rate rate(Raked raked, int indicator) {
        return assertInstanceOf(Rate.class, raked.rates().get(indicator));
    }

    private static List<ClassedStratum> strata(GoldenSample sample) {
        Map<String, Map<String, CellTally>> cells = new TreeMap<>();
        Map<String, Long> households = new TreeMap<>();
        for (GoldenSample.Answered answer : sample.answers()) {
            cells.computeIfAbsent(answer.community(), c -> new TreeMap<>())
                    .computeIfAbsent(answer.credited().weightingClass(), c -> new CellTally(2))
                    .add(answer.credited());
            households.put(answer.community(), answer.households());
        }
        List<ClassedStratum> strata = new ArrayList<>();
        cells.forEach((community, classes) -> {
            Map<String, Cell> done = new LinkedHashMap<>();
            classes.forEach((name, tally) -> done.put(name, tally.cell()));
            strata.add(new ClassedStratum(community, OptionalLong.of(households.get(community)), done));
        });
        return strata;
    }

    /** R: rake, then svydesign with weights(raked), of golden/responses.csv. */
    @Test
    void standardErrorsTakeTheRakedWeightsAsTheyAre() {
        GoldenSample sample = GoldenSample.read(Path.of("src/test/resources/golden"));
        Raked raked = assertInstanceOf(Raked.class, Raking.rake(strata(sample), MARGINS));
        assertEquals(0.020575339794168, rate(raked, 0).se(), 1e-9);
        assertEquals(0.019454469127442, rate(raked, 1).se(), 1e-9);
    }

    @Test
    void aWithdrawalAheadOfItsAnswerIsAskedAgainLater() {
        assertEquals(
                NotRaked.Reason.UNSETTLED,
                rake(Map.of("f|60+", TallyWorld.share(1, 2).negated(), "m|60+", TallyWorld.share(3, 4)))
                        .reason());
    }

    @Test
    void aLevelWithoutAnswersIsNamed() {
        NotRaked fault = rake(Map.of("f|18-34", TallyWorld.share(3, 4), "m|35-59", TallyWorld.share(2, 4)));
        assertEquals(new NotRaked(NotRaked.Reason.LEVEL_WITHOUT_ANSWERS, "age", "60+"), fault);
    }

    @Test
    void aLevelThatTheMarginDoesNotHaveIsNamed() {
        NotRaked fault = rake(Map.of("f|18-34", TallyWorld.share(3, 4), "|35-59", TallyWorld.share(2, 4)));
        assertEquals(new NotRaked(NotRaked.Reason.LEVEL_NOT_IN_MARGIN, "sex", ""), fault);
    }

    @Test
    void marginsThatContradictEachOtherNeverSettle() {
        List<Margin> margins =
                List.of(new Margin("sex", Map.of("f", 0.5, "m", 0.5)), new Margin("age", Map.of("y", 0.9, "o", 0.1)));
        Map<String, Cell> classes = Map.of("f|y", TallyWorld.share(1, 2), "m|o", TallyWorld.share(1, 2));
        RakingResult result = Raking.rake(List.of(new ClassedStratum("a", OptionalLong.of(9), classes)), margins);
        assertEquals(NotRaked.of(NotRaked.Reason.NO_CONVERGENCE), result);
    }

    @Test
    void nothingAndUnknownHouseholdsAreReasons() {
        assertEquals(
                NotRaked.Reason.NO_ANSWERS, rake(Map.of("f|60+", Cell.empty(1))).reason());
        ClassedStratum one = new ClassedStratum("a", OptionalLong.empty(), Map.of("f|60+", TallyWorld.share(1, 2)));
        ClassedStratum two = new ClassedStratum("b", OptionalLong.of(7), Map.of("f|60+", TallyWorld.share(1, 2)));
        assertEquals(NotRaked.of(NotRaked.Reason.HOUSEHOLDS_UNKNOWN), Raking.rake(List.of(one, two), MARGINS));
    }

    @Test
    void sharesAreParts() {
        assertThrows(IllegalArgumentException.class, () -> new Margin("sex", Map.of("f", 0.5, "m", 0.4)));
        assertThrows(IllegalArgumentException.class, () -> new Margin("sex", Map.of("f", 1.5, "m", -0.5)));
    }

    private static NotRaked rake(Map<String, Cell> classes) {
        List<ClassedStratum> strata = List.of(new ClassedStratum("a", OptionalLong.of(100), classes));
        return assertInstanceOf(NotRaked.class, Raking.rake(strata, MARGINS));
    }
}
