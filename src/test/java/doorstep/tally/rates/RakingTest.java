package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.tally.GoldenSample;
import doorstep.tally.TallyWorld;
import doorstep.tally.cells.Cell;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        Raked raked = assertInstanceOf(Raked.class, Raking.rake(sample.classed(), MARGINS));
        for (int i = 0; i < 2; i++) {
            JsonNode item = expected.get(i == 0 ? "awareness" : "satisfaction");
            check(item, rate(raked, i));
            int indicator = i;
            item.get("street").properties().forEach(street -> {
                Set<String> communities = raked.weighed().communities().stream()
                        .filter(code -> code.startsWith(street.getKey()))
                        .collect(Collectors.toSet());
                StratifiedSample place = raked.weighed().of(communities, Lot.ALL);
                check(street.getValue(), assertInstanceOf(Rate.class, place.rate(indicator)));
            });
        }
        assertEquals(expected.get("weight_sum").asDouble(), raked.weightSum(), 1e-6);
        assertEquals(expected.get("kish").asDouble(), raked.kish(), 1e-9);
    }

    private static void check(JsonNode expected, Rate rate) {
        assertEquals(expected.get("rate").asDouble(), rate.rate(), 1e-9);
        assertEquals(expected.get("se").asDouble(), rate.se(), 1e-9);
    }

    private static Rate rate(Raked raked, int indicator) {
        return assertInstanceOf(Rate.class, raked.rates().get(indicator));
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
        assertEquals(new NotRaked(NotRaked.Reason.LEVEL_WITHOUT_ANSWERS, "age", "60+", 0), fault);
    }

    @Test
    void aLevelThatTheMarginDoesNotHaveIsNamed() {
        NotRaked fault = rake(Map.of("f|18-34", TallyWorld.share(3, 4), "|35-59", TallyWorld.share(2, 4)));
        assertEquals(new NotRaked(NotRaked.Reason.ANSWERS_WITHOUT_PEOPLE, "sex", "", 4), fault);
    }

    /** 595 men once got the weight 0, and it was said that nothing had been trimmed. */
    @Test
    void aLevelOfNobodyThatManyAnsweredIsRefusedWithTheirNumber() {
        List<Margin> women = List.of(new Margin("sex", Map.of("f", 1.0, "m", 0.0)));
        Map<String, Cell> classes = Map.of("f", TallyWorld.share(45, 90), "m", TallyWorld.share(9, 595));
        RakingResult result = Raking.rake(List.of(TallyWorld.classed("a", OptionalLong.of(9000), classes)), women);
        assertEquals(new NotRaked(NotRaked.Reason.ANSWERS_WITHOUT_PEOPLE, "sex", "m", 595), result);
    }

    @Test
    void marginsThatContradictEachOtherNeverSettle() {
        List<Margin> margins =
                List.of(new Margin("sex", Map.of("f", 0.5, "m", 0.5)), new Margin("age", Map.of("y", 0.9, "o", 0.1)));
        Map<String, Cell> classes = Map.of("f|y", TallyWorld.share(1, 2), "m|o", TallyWorld.share(1, 2));
        RakingResult result = Raking.rake(List.of(TallyWorld.classed("a", OptionalLong.of(9), classes)), margins);
        assertEquals(NotRaked.of(NotRaked.Reason.NO_CONVERGENCE), result);
    }

    @Test
    void nothingAndUnknownHouseholdsAreReasons() {
        assertEquals(
                NotRaked.Reason.NO_ANSWERS, rake(Map.of("f|60+", Cell.empty(1))).reason());
        Stratum one = TallyWorld.classed("a", OptionalLong.empty(), Map.of("f|60+", TallyWorld.share(1, 2)));
        Stratum two = TallyWorld.classed("b", OptionalLong.of(7), Map.of("f|60+", TallyWorld.share(1, 2)));
        assertEquals(NotRaked.of(NotRaked.Reason.HOUSEHOLDS_UNKNOWN), Raking.rake(List.of(one, two), MARGINS));
    }

    @Test
    void sharesAreParts() {
        assertThrows(IllegalArgumentException.class, () -> new Margin("sex", Map.of("f", 0.5, "m", 0.4)));
        assertThrows(IllegalArgumentException.class, () -> new Margin("sex", Map.of("f", 1.5, "m", -0.5)));
    }

    /**
     * 90 women and 10 men to a half each: factors 0.5556 and 5. Held to 3, men weigh 30 and women the remaining 70: factor 70/90; Kish
     * 100 · (90 · (7/9)² + 10 · 9)/100² = 1.4444, untrimmed (90 · (5/9)² + 10 · 25)/100 = 2.7778.
     */
    @Test
    void trimmedFactorsStayWithinTheirBounds() {
        List<Margin> halves = List.of(new Margin("sex", Map.of("f", 0.5, "m", 0.5)));
        Map<String, Cell> classes = Map.of("f", TallyWorld.share(45, 90), "m", TallyWorld.share(9, 10));
        List<Stratum> strata = List.of(TallyWorld.classed("a", OptionalLong.empty(), classes));
        Raked whole = assertInstanceOf(Raked.class, Raking.rake(strata, halves));
        assertEquals(5, whole.factors().get("m"), 1e-9);
        assertEquals(2.7777777777778, whole.kish(), 1e-9);
        assertEquals(0, whole.fit().trimmed());
        assertEquals(0, whole.fit().missed(), 1e-9);
        Raked trimmed = assertInstanceOf(Raked.class, Raking.rake(strata, halves, 3));
        assertEquals(3, trimmed.factors().get("m"), 1e-12);
        assertEquals(70 / 90.0, trimmed.factors().get("f"), 1e-9);
        assertEquals(1.4444444444444, trimmed.kish(), 1e-9);
        assertEquals(new Raked.Fit(100, whole.fit().rounds(), 10, trimmed.fit().missed()), trimmed.fit());
        assertEquals(0.2, trimmed.fit().missed(), 1e-9);
        assertEquals(100, trimmed.weightSum(), 1e-9);
        assertEquals(0.7 * 0.5 + 0.3 * 0.9, rate(trimmed, 0).rate(), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> Raking.rake(strata, halves, 1));
    }

    @Property(tries = 100)
    void trimmingKeepsTheSumWithinItsBounds(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Cell> classes = new TreeMap<>();
        for (String name : List.of("f|18-34", "f|35-59", "f|60+", "m|18-34", "m|35-59", "m|60+")) {
            classes.put(name, TallyWorld.share(1, 1 + random.nextInt(random.nextBoolean() ? 3 : 60)));
        }
        List<Stratum> strata = List.of(TallyWorld.classed("a", OptionalLong.of(9000), classes));
        Raked whole = assertInstanceOf(Raked.class, Raking.rake(strata, MARGINS));
        Raked trimmed = assertInstanceOf(Raked.class, Raking.rake(strata, MARGINS, 2));
        trimmed.factors().values().forEach(f -> assertTrue(f > 0.5 - 1e-9 && f < 2 + 1e-9, "factor " + f));
        boolean free = trimmed.factors().values().stream().anyMatch(f -> f > 0.5 + 1e-9 && f < 2 - 1e-9);
        assertTrue(!free || Math.abs(trimmed.weightSum() - whole.weightSum()) < 1e-6 * whole.weightSum());
        assertTrue(trimmed.fit().trimmed() > 0 || trimmed.fit().missed() < 1e-6);
        WeightEffect before = WeightEffect.of(List.of(strata.get(0))).orElseThrow();
        assertTrue(whole.kish() >= before.kish() - 1e-9);
    }

    private static NotRaked rake(Map<String, Cell> classes) {
        List<Stratum> strata = List.of(TallyWorld.classed("a", OptionalLong.of(100), classes));
        return assertInstanceOf(NotRaked.class, Raking.rake(strata, MARGINS));
    }
}
