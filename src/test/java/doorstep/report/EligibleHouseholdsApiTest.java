package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.TestDatabase;
import doorstep.fieldwork.VisitOutcome;
import doorstep.fieldwork.rounds.FieldRetention;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.Retention;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Rates weigh by households that may answer, not by doors. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "看数的人",
        roles = {"viewer", "answers"})
class EligibleHouseholdsApiTest {
    @Inject
    Retention answers;

    @Inject
    FieldRetention doors;

    private static Answers heard(String how) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(how),
                "satisfied", new Answer.Chosen("satisfied"),
                "adults", new Answer.Whole(1),
                "sex", new Answer.Chosen("f"),
                "age", new Answer.Chosen("from_60")));
    }

    /** Forty doors of a thousand, of which so many answered. */
    private static void community(RatesWorld world, String code, int aware, int notAware) {
        world.drawFromList(code, 1000);
        List<Answers> answers = new ArrayList<>(Collections.nCopies(aware, heard("well")));
        answers.addAll(Collections.nCopies(notAware, heard("no")));
        world.byHouseholds(code, answers);
        world.answeredDoors(code);
    }

    /** 1,000 doors each, one half vacant: (1000 × 0.9 + 500 × 0.5) / 1500 = 0.7667, and not 0.7. */
    @Test
    void vacantDoorsDoNotWeigh() throws IOException {
        RatesWorld world = new RatesWorld();
        String full = world.code("990101001001");
        String halfVacant = world.code("990101001002");
        community(world, full, 36, 4);
        community(world, halfVacant, 10, 10);
        world.triedDoors(halfVacant, 20, VisitOutcome.vacant);
        world.triedDoors(halfVacant, 13, VisitOutcome.no_one_home);
        Map<String, String> households = new HashMap<>();
        for (NamedCsvRecord line : responses(world)) {
            assertEquals("1000", line.getField("households_listed"));
            households.put(line.getField("stratum"), line.getField("households"));
        }
        assertEquals(Map.of(full, "1000", halfVacant, "500"), households);
    }

    /** As the contract's lines for R have it: weight households / answers × adults, strata, fpc. */
    @Test
    void fileGivesOurNumbersBack() throws IOException {
        RatesWorld world = new RatesWorld();
        String first = world.code("990101001001");
        String second = world.code("990101001002");
        community(world, first, 15, 8);
        world.triedDoors(first, 6, VisitOutcome.not_a_dwelling);
        community(world, second, 6, 11);
        world.triedDoors(second, 4, VisitOutcome.ineligible);
        world.triedDoors(second, 3, VisitOutcome.refused);
        Map<String, List<NamedCsvRecord>> strata = new HashMap<>();
        responses(world).forEach(line -> strata.computeIfAbsent(line.getField("stratum"), key -> new ArrayList<>())
                .add(line));
        double weights = 0;
        double weighted = 0;
        for (List<NamedCsvRecord> lines : strata.values()) {
            for (NamedCsvRecord line : lines) {
                weights += weight(line, lines);
                weighted += weight(line, lines) * credit(line);
            }
        }
        double rate = weighted / weights;
        double variance = 0;
        for (List<NamedCsvRecord> lines : strata.values()) {
            int n = lines.size();
            double[] z = new double[n];
            double mean = 0;
            for (int i = 0; i < n; i++) {
                z[i] = weight(lines.get(i), lines) * (credit(lines.get(i)) - rate) / weights;
                mean += z[i] / n;
            }
            double squares = 0;
            for (double one : z) {
                squares += (one - mean) * (one - mean);
            }
            variance += (1 - n / Double.parseDouble(lines.get(0).getField("households"))) * n / (n - 1) * squares;
        }
        assertEquals("793", strata.get(first).get(0).getField("households"), "1000 × 23 / 29");
        assertEquals("833", strata.get(second).get(0).getField("households"), "1000 × 20 / 24");
        assertEquals(rate, awareness(world).get("rate").asDouble(), 1e-12);
        assertEquals(Math.sqrt(variance), awareness(world).get("se").asDouble(), 1e-12);
    }

    private static double weight(NamedCsvRecord line, List<NamedCsvRecord> stratum) {
        return Double.parseDouble(line.getField("households"))
                / stratum.size()
                * Integer.parseInt(line.getField("adults_weight"));
    }

    private static double credit(NamedCsvRecord line) {
        return Double.parseDouble(line.getField("credit.awareness"));
    }

    @Test
    void whereNothingIsKnownOfAnyDoorTheListStands() throws IOException {
        RatesWorld world = new RatesWorld();
        String community = world.code("990101001001");
        world.drawFromList(community, 1000);
        world.triedDoors(community, 5, VisitOutcome.no_access);
        world.byHouseholds(community, Collections.nCopies(5, heard("well")));
        assertEquals("1000", responses(world).get(0).getField("households"));
    }

    @Test
    void thereAreNeverFewerThanHaveAnswered() throws IOException {
        RatesWorld world = new RatesWorld();
        String community = world.code("990101001001");
        world.drawFromList(community, 30);
        world.triedDoors(community, 5, VisitOutcome.vacant);
        world.byHouseholds(community, Collections.nCopies(12, heard("well")));
        assertEquals("12", responses(world).get(0).getField("households"));
    }

    @Test
    void pageSaysByWhichHouseholdsItWeighs() {
        RatesWorld world = new RatesWorld();
        given().get("/staff/waves/" + world.wave + "/results").then().body(containsString("就按 500 户算"));
        given().get("/staff/waves/" + world.wave + "/results?lang=en")
                .then()
                .body(containsString("Weights go by households that may answer"));
        given().get(world.path("/rates?lang=en")).then().body(containsString("Households are those that may answer"));
    }

    /** Households, visits and answers are deleted; what weights and rates go by stays. */
    @Test
    void ratesAreTheSameOnceHouseholdsAndAnswersAreDeleted() throws Exception {
        RatesWorld world = new RatesWorld();
        String first = world.code("990101001001");
        String second = world.code("990101001002");
        community(world, first, 15, 8);
        world.triedDoors(first, 6, VisitOutcome.not_a_dwelling);
        community(world, second, 6, 11);
        world.triedDoors(second, 4, VisitOutcome.ineligible);
        world.triedDoors(second, 3, VisitOutcome.refused);
        world.close();
        world.fold();
        List<String> before = figures(world);
        world.endRetention();
        answers.run();
        doors.run();
        assertEquals(0, world.rows("household"));
        assertEquals(0, world.rows("household_code"));
        assertEquals(before, figures(world));
    }

    private static List<String> figures(RatesWorld world) {
        List<String> figures = new ArrayList<>();
        for (String path : List.of("/rates.csv", "/rates?by=community", "/rates?by=district")) {
            figures.add(given().get(world.path(path))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()
                    .replaceAll("20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+Z", "now"));
        }
        String print = given().get("/staff/waves/" + world.wave + "/results/report")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        figures.add(Pattern.compile("<p>[^<]*应答率：最保守[^<]*</p>")
                .matcher(print)
                .results()
                .findFirst()
                .orElseThrow()
                .group());
        return figures;
    }

    private static JsonNode awareness(RatesWorld world) throws IOException {
        byte[] json = given().get(world.path("/rates?by=district"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        for (JsonNode row : new ObjectMapper().readTree(json).get("rows")) {
            if (row.get("indicator").asText().equals("awareness")) {
                return row.get("sample");
            }
        }
        throw new AssertionError("no row of awareness");
    }

    private static List<NamedCsvRecord> responses(RatesWorld world) {
        world.close();
        byte[] bytes = given().get(world.path("/responses.csv"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }
}
