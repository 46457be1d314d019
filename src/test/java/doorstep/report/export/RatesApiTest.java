package doorstep.report.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.rates.WaveResults;
import doorstep.report.GoldenWave;
import doorstep.report.RatesWorld;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看数的人", roles = "viewer")
class RatesApiTest {
    private static final Answers PLEASED = Answers.of(Map.of(
            "heard", new Answer.Chosen("well"),
            "satisfied", new Answer.Chosen("satisfied"),
            "adults", new Answer.Whole(2),
            "sex", new Answer.Chosen("f"),
            "age", new Answer.Chosen("from_60")));

    private static final Answers SPOKEN = Answers.of(Map.of(
            "heard", new Answer.Chosen("some"),
            "satisfied", new Answer.Chosen("fairly"),
            "where_heard", new Answer.ChosenMany(List.of("neighbour")),
            "comment", new Answer.Words("=cmd|'/c calc'!A1, \"好\"\n第二行"),
            "adults", new Answer.Whole(3)));

    @Test
    void weightsGoByTheListThatTheSampleWasDrawnFrom() {
        RatesWorld world = new RatesWorld();
        String community =
                world.code(GoldenWave.households().keySet().iterator().next());
        int before = GoldenWave.households().values().iterator().next();
        assertEquals(before, households(world, community));
        world.drawFromList(community, before + 7);
        assertEquals(before + 7, households(world, community));
    }

    private long households(RatesWorld world, String community) {
        return QuarkusTransaction.requiringNew()
                .call(() -> results.places(Wave.findById(world.wave)).communities().stream()
                        .filter(one -> one.code().equals(community))
                        .findFirst()
                        .orElseThrow()
                        .households()
                        .orElseThrow());
    }

    @Inject
    WaveResults results;

    @Test
    @TestSecurity(
            user = "统计的人",
            roles = {"viewer", "answers"})
    void goldenSampleThroughTheWholeHouse() throws IOException {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        world.close();
        JsonNode expected = GoldenWave.expected();
        for (String by : List.of("district", "street", "community")) {
            for (JsonNode row : rates(world, by).get("rows")) {
                JsonNode all = expected.get(row.get("indicator").asText()).get(by);
                String code = "990101" + row.get("place").asText().substring(6);
                if (by.equals("community") && GoldenWave.isKeptBack(all, code)) {
                    assertEquals("with-another", row.get("sample").get("reason").asText());
                    assertFalse(row.get("sample").has("rate"));
                    continue;
                }
                check(by.equals("district") ? all : all.get(code), row.get("sample"));
                assertEquals("no-answers", row.get("link").get("reason").asText());
            }
        }
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
        assertEquals(expected.get("df").asLong(), sample.get("df").asLong());
        assertEquals(expected.get("n_eff").asDouble(), sample.get("nEff").asDouble(), 1e-6);
        assertEquals(
                expected.get("outside_base").asLong(),
                sample.get("outside").get("declared").asLong());
    }

    private static void near(JsonNode expected, JsonNode actual, String field, double tolerance) {
        assertEquals(expected.get(field).asDouble(), actual.get(field).asDouble(), tolerance, field);
    }

    /** R's 0.75488…, and what is told of it until the wave has closed; after, of whoever may take no single answers. */
    @Test
    @TestSecurity(
            user = "统计的人",
            roles = {"viewer", "answers"})
    void untilSingleAnswersMayBeTakenFiguresAreRounded() throws IOException {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        JsonNode open = rates(world, "district").get("rows").get(0).get("sample");
        world.close();
        JsonNode exact = rates(world, "district").get("rows").get(0).get("sample");
        for (String name : List.of("rate", "low", "high", "se", "unweighted", "fromTarget")) {
            assertEquals(thousandths(exact.get(name)), open.get(name).asDouble(), 1e-12, name);
            assertNotEquals(exact.get(name), open.get(name), name);
        }
        assertEquals(Math.round(exact.get("nEff").asDouble()), open.get("nEff").asDouble());
        assertEquals(Math.round(exact.get("df").asDouble()), open.get("df").asDouble());
    }

    private static double thousandths(JsonNode number) {
        return Math.round(1000 * number.asDouble()) / 1000.0;
    }

    @Test
    void csvSaysTheSameAsJson() throws IOException {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        JsonNode rows = rates(world, "community").get("rows");
        List<NamedCsvRecord> lines = csv(world, "/rates.csv?by=community");
        assertEquals(rows.size(), lines.size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode sample = rows.get(i).get("sample");
            assertEquals(rows.get(i).get("place").asText(), lines.get(i).getField("place"));
            assertEquals(sample.path("rate").asText(), lines.get(i).getField("sample_rate"));
            assertEquals(sample.path("reason").asText(), lines.get(i).getField("sample_reason"));
        }
    }

    @Test
    void placeThatLooksLikeAFormulaIsNotOneInCsv() {
        RatesWorld world = new RatesWorld();
        assertTrue(csv(world, "/rates.csv").get(0).getField("place_name").startsWith("'="));
    }

    @Test
    void csvIsGivenToWhoeverAcceptsItAlone() {
        RatesWorld world = new RatesWorld();
        given().accept("text/csv")
                .get(world.path("/rates"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("\ufeffwave,as_of,wave_waiting,by,place,"));
    }

    @Test
    void openLinkAnswersStandBesideTheSampleAndNotInIt() {
        RatesWorld world = new RatesWorld();
        String community = world.code("990101001001");
        world.byLink(community, Collections.nCopies(12, PLEASED));
        given().get(world.path("/rates"))
                .then()
                .statusCode(200)
                .body("answers.link", is(12))
                .body("rows[0].link.rate", is(1.0f))
                .body("rows[0].link.isSample", is(false))
                .body("rows[0].sample.reason", equalTo("no-answers"));
    }

    @Test
    void unknownWaveIsAProblem() {
        given().get("/api/v1/waves/987654321/rates").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void unknownLevelIsAProblemThatNamesTheLevels() {
        given().get(new RatesWorld().path("/rates?by=village"))
                .then()
                .statusCode(400)
                .body("detail", containsString("community"));
    }

    @Test
    @TestSecurity
    void nobodyReadsRatesWithoutSigningIn() {
        given().redirects().follow(false).get("/api/v1/waves/1/rates").then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "志愿者", roles = "volunteer")
    void otherRolesMayNotReadRates() {
        given().get("/api/v1/waves/1/rates").then().statusCode(403);
    }

    private static JsonNode rates(RatesWorld world, String by) throws IOException {
        byte[] json = given().get(world.path("/rates?by=" + by))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new ObjectMapper().readTree(json);
    }

    private static List<NamedCsvRecord> csv(RatesWorld world, String path) {
        byte[] bytes =
                given().get(world.path(path)).then().statusCode(200).extract().asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
