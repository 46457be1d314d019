package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R's numbers (golden/oracle.R, its own seed and three others) through intake, cells, API and pages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "管数的人",
        roles = {"manager", "answers"})
class GoldenPagesApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"golden", "golden/seed-1", "golden/seed-77", "golden/seed-4242"})
    void numbersAreRs(String folder) throws IOException {
        TrendWorld world = new TrendWorld(GoldenWave.households(folder));
        long wave = world.wave(GoldenWave.yaml(), 1);
        world.golden(wave, folder);
        world.close(wave);
        JsonNode expected = GoldenWave.expected(folder);
        for (String by : List.of("district", "street", "community")) {
            JsonNode rows = json("/api/v1/waves/" + wave + "/rates?by=" + by).get("rows");
            assertEquals(2 * (by.equals("district") ? 1 : by.equals("street") ? 4 : 16), rows.size());
            for (JsonNode row : rows) {
                JsonNode all = expected.get(row.get("indicator").asText()).get(by);
                String code = "990101" + row.get("place").asText().substring(6);
                if (by.equals("community") && GoldenWave.isKeptBack(all, code)) {
                    assertEquals("with-another", row.get("sample").get("reason").asText());
                    assertFalse(row.get("sample").has("rate"));
                    continue;
                }
                check(by.equals("district") ? all : all.get(code), row.get("sample"));
            }
        }
        checkPages(world, wave, expected);
        checkRaking(world, wave, expected);
    }

    private static void check(JsonNode expected, JsonNode sample) {
        assertEquals(expected.get("n").asLong(), sample.get("n").asLong());
        if (expected.get("n").asLong() < 10) {
            assertEquals("too-few", sample.get("reason").asText());
            assertFalse(sample.has("rate"));
            return;
        }
        near(expected, sample, "rate", 1e-9);
        near(expected, sample, "se", 1e-9);
        near(expected, sample, "unweighted", 1e-9);
        near(expected, sample, "low", 1e-6);
        near(expected, sample, "high", 1e-6);
    }

    private static void near(JsonNode expected, JsonNode actual, String field, double tolerance) {
        assertEquals(expected.get(field).asDouble(), actual.get(field).asDouble(), tolerance, field);
    }

    private static void checkRaking(TrendWorld world, long wave, JsonNode expected) throws IOException {
        assertEquals(
                "no-figures",
                json("/api/v1/waves/" + wave + "/rates/raked").get("reason").asText());
        given().redirects()
                .follow(false)
                .formParam("place", world.district)
                .formParams("unit.sex", "percent", "n.sex.f", "51", "n.sex.m", "49%")
                .formParams("unit.age", "people", "n.age.from_18", "30,000", "n.age.from_35", "42000")
                .formParam("n.age.from_60", "28000")
                .post("/staff/waves/" + wave + "/results/weighting/figures")
                .then()
                .statusCode(303);
        JsonNode raked = json("/api/v1/waves/" + wave + "/rates/raked");
        JsonNode oracle = expected.get("raked");
        assertTrue(raked.get("isRaked").asBoolean(), raked.toString());
        assertEquals(oracle.get("kish").asDouble(), raked.at("/raked/kish").asDouble(), 1e-9);
        assertEquals(oracle.get("weight_sum").asDouble(), raked.get("weightSum").asDouble(), 1e-6);
        assertEquals(0, raked.at("/fit/trimmed").asLong());
        String page = given().get("/staff/waves/" + wave + "/results/weighting").asString();
        for (JsonNode row : raked.get("rows")) {
            String indicator = row.get("indicator").asText();
            JsonNode district = expected.get(indicator).get("district");
            double rate = oracle.at("/" + indicator + "/rate").asDouble();
            assertEquals(rate, row.at("/raked/rate").asDouble(), 1e-9);
            check(district, row.get("weighted"));
            assertEquals(
                    district.get("unweighted").asDouble(),
                    row.at("/unweighted/rate").asDouble(),
                    1e-9);
            String printed = words(row(page, row.get("label").asText()));
            assertHas(printed, figure(district));
            assertHas(printed, percent(rate) + "（");
            assertHas(printed, percent(district.get("unweighted").asDouble()) + "（");
        }
    }

    /** The figures of places as people see them. */
    private static void checkPages(TrendWorld world, long wave, JsonNode expected) {
        String results = "/staff/waves/" + wave + "/results";
        for (String item : List.of("awareness", "satisfaction")) {
            JsonNode of = expected.get(item);
            assertHas(words(page(results + "/items")), figure(of.get("district")));
            for (String by : List.of("street", "community")) {
                String byItem = words(page(results + "/items/" + item + "?by=" + by));
                of.get(by).fieldNames().forEachRemaining(code -> assertShown(byItem, of.get(by), code));
            }
            String modelled = words(page(results + "/modelled?item=" + item));
            of.get("community").fieldNames().forEachRemaining(code -> assertShown(modelled, of.get("community"), code));
        }
        for (String level : List.of("street", "community")) {
            expected.at("/awareness/" + level).fieldNames().forEachRemaining(code -> {
                String place = words(page(results + "/places/" + world.district + code.substring(6)));
                assertShown(place, expected.at("/awareness/" + level), code);
                assertShown(place, expected.at("/satisfaction/" + level), code);
            });
        }
    }

    /** Nor is a rate of fewer than ten anywhere on it, or one that would give it away. */
    private static void assertShown(String page, JsonNode places, String code) {
        JsonNode expected = places.get(code);
        if (expected.get("n").asLong() < 10 || GoldenWave.isKeptBack(places, code)) {
            assertFalse(page.contains(figure(expected)), "a rate of few: " + figure(expected));
        } else {
            assertHas(page, figure(expected));
        }
    }

    private static void assertHas(String page, String figure) {
        assertTrue(page.contains(figure), figure + " is not in " + page);
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    /** What a page says, without its markup and spaces. */
    private static String words(String page) {
        return page.replaceAll("<[^>]+>", "").replaceAll("\\s+", "");
    }

    /** As pages print it: {@code 75.5%（71.2–79.4）}. */
    private static String figure(JsonNode expected) {
        return percent(expected.get("rate").asDouble()) + "（" + tenth(expected, "low") + "–" + tenth(expected, "high")
                + "）";
    }

    private static String tenth(JsonNode expected, String field) {
        return percent(expected.get(field).asDouble()).replace("%", "");
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** The table row of that name. */
    private static String row(String page, String label) {
        int at = page.indexOf("<th scope=\"row\">" + label);
        assertTrue(at > 0, "no row " + label);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private static JsonNode json(String path) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(path).then().statusCode(200).extract().asByteArray());
    }
}
