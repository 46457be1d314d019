package doorstep.tally.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import doorstep.tally.GoldenSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The engine against R's survey package. Other folders: {@code -Dgolden=folder,folder}, each written by oracle.R with
 * its own seed.
 */
class GoldenTest {
    /** The sample of golden/README.md and those that oracle.R made with three other seeds. */
    private static final String OWN = "src/test/resources/golden,src/test/resources/golden/seed-1,"
            + "src/test/resources/golden/seed-77,src/test/resources/golden/seed-4242";

    private static final List<String> INDICATORS = List.of("awareness", "satisfaction");
    private static double worstRate;
    private static double worstLimit;

    static List<GoldenSample> samples() {
        List<GoldenSample> samples = new ArrayList<>();
        for (String folder : System.getProperty("golden", OWN).split(",")) {
            samples.add(GoldenSample.read(Path.of(folder)));
        }
        return samples;
    }

    @TestFactory
    List<DynamicTest> everyRateIsRs() {
        List<DynamicTest> tests = new ArrayList<>();
        for (GoldenSample sample : samples()) {
            places(tests, sample.expected(), sample.strata(""));
            places(tests, sample.expected().get("nested"), sample.strata("", GoldenSample.Answered::nested));
            places(tests, sample.expected().get("crossing"), sample.strata("", GoldenSample.Answered::crossing));
            drawn(tests, sample.expected().at("/drawn/equal"), sample.drawn(16 / 40.0), Lot.equal(40));
            drawn(tests, sample.expected().at("/drawn/by_size"), sample.strata(""), Lot.bySize(40));
        }
        tests.add(DynamicTest.dynamicTest("largest differences", GoldenTest::sayHowNear));
        return tests;
    }

    private static void places(List<DynamicTest> tests, JsonNode expected, List<Stratum> strata) {
        Pooled pooled = Pooled.of(strata);
        for (int i = 0; i < INDICATORS.size(); i++) {
            int indicator = i;
            JsonNode item = expected.get(INDICATORS.get(i));
            tests.add(DynamicTest.dynamicTest(
                    INDICATORS.get(i) + " district",
                    () -> check(strata, Lot.ALL, pooled, indicator, item.get("district"))));
            for (String level : List.of("street", "community")) {
                item.get(level)
                        .properties()
                        .forEach(place -> tests.add(DynamicTest.dynamicTest(
                                INDICATORS.get(indicator) + " " + place.getKey(),
                                () -> check(
                                        within(strata, place.getKey()),
                                        Lot.ALL,
                                        pooled,
                                        indicator,
                                        place.getValue()))));
            }
        }
    }

    private static List<Stratum> within(List<Stratum> strata, String place) {
        return strata.stream().filter(s -> s.community().startsWith(place)).toList();
    }

    private static void drawn(List<DynamicTest> tests, JsonNode expected, List<Stratum> strata, Lot lot) {
        for (int i = 0; i < INDICATORS.size(); i++) {
            int indicator = i;
            JsonNode item = expected.get(INDICATORS.get(i));
            tests.add(DynamicTest.dynamicTest(
                    INDICATORS.get(i) + " drawn", () -> check(strata, lot, Pooled.of(strata), indicator, item)));
        }
    }

    private static void sayHowNear() {
        if (System.getProperty("golden") != null) {
            System.out.println(
                    "rates and standard errors differ by at most " + worstRate + ", limits by " + worstLimit);
        }
    }

    private static void check(List<Stratum> strata, Lot lot, Pooled pooled, int indicator, JsonNode expected) {
        Estimate estimate = new StratifiedSample(strata, lot, pooled).rate(indicator);
        Rate rate = assertInstanceOf(Rate.class, estimate);
        assertEquals(expected.get("n").asLong(), rate.n());
        assertEquals(expected.get("outside_base").asLong(), rate.base().outside());
        near(expected.get("df"), rate.df(), 1e-6);
        worstRate = Math.max(worstRate, near(expected.get("unweighted"), rate.unweighted(), 1e-9));
        worstRate = Math.max(worstRate, near(expected.get("rate"), rate.rate(), 1e-9));
        worstRate = Math.max(worstRate, near(expected.get("se"), rate.se(), 1e-9));
        near(expected.get("n_eff"), rate.nEff(), 1e-6);
        worstLimit = Math.max(worstLimit, near(expected.get("low"), rate.low(), 1e-6));
        worstLimit = Math.max(worstLimit, near(expected.get("high"), rate.high(), 1e-6));
    }

    private static double near(JsonNode expected, double actual, double tolerance) {
        assertEquals(expected.asDouble(), actual, tolerance);
        return Math.abs(expected.asDouble() - actual);
    }

    @Test
    void theSampleIsWhole() {
        assertEquals(
                637,
                GoldenSample.read(Path.of("src/test/resources/golden"))
                        .answers()
                        .size());
    }
}
