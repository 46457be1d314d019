package doorstep.report.export;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import doorstep.wave.Wave;
import doorstep.web.DisplayTime;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Single answers leave the house after closing, by a right of their own, and nobody in them is alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "取答卷的人", roles = "answers")
class SingleAnswersApiTest {
    private static final List<String> FILES = List.of("/responses.csv", "/responses.xlsx", "/responses.csv?excluded=1");
    private static final String COMMUNITY = "990101001001";
    private static final Answers SPOKEN = Answers.of(Map.of(
            "heard", new Answer.Chosen("some"),
            "satisfied", new Answer.Chosen("fairly"),
            "where_heard", new Answer.ChosenMany(List.of("neighbour")),
            "comment", new Answer.Words("好"),
            "sex", new Answer.Chosen("f"),
            "age", new Answer.Chosen("from_60"),
            "adults", new Answer.Whole(3)));

    private static String text(RatesWorld world, String path) {
        return given().get(world.path(path)).then().statusCode(200).extract().asString();
    }

    private static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream().toList();
    }

    private static List<NamedCsvRecord> rows(RatesWorld world) {
        return rows(text(world, "/responses.csv"));
    }

    private static void refused(RatesWorld world) {
        world.close();
        FILES.forEach(file -> given().get(world.path(file)).then().statusCode(403));
        given().get("/staff/answers/" + world.wave).then().statusCode(403);
        given().get("/staff/answers").then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "管事的人",
            roles = {"manager", "viewer", "staff", "entry", "auditor"})
    void noOtherRightTakesThem() {
        RatesWorld world = new RatesWorld();
        refused(world);
        given().get("/staff/waves/" + world.wave + "/results/data")
                .then()
                .statusCode(200)
                .body(not(containsString("/staff/answers/")), containsString("只有“取单份答卷的人”能取"));
        given().get("/staff/waves/" + world.wave + "/results")
                .then()
                .statusCode(200)
                .body(not(containsString("/staff/answers/")), not(containsString("responses.csv")));
    }

    @Test
    void thisRightOpensNothingElse() {
        RatesWorld world = new RatesWorld();
        given().get("/staff/waves/" + world.wave + "/results").then().statusCode(403);
        given().get(world.path("/rates.csv")).then().statusCode(403);
        given().get(world.path("/comments.csv")).then().statusCode(403);
    }

    @Test
    void untilTheWaveHasClosedNobodyTakesThemAndTheDayIsSaid() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(COMMUNITY), Collections.nCopies(12, SPOKEN));
        String closes = QuarkusTransaction.requiringNew()
                .call(() -> DisplayTime.shown(Wave.<Wave>findById(world.wave).closesAt));
        for (String file : FILES) {
            given().get(world.path(file)).then().statusCode(403).body("detail", containsString(closes));
        }
        given().get("/staff/answers/" + world.wave)
                .then()
                .statusCode(200)
                .body(containsString(closes), not(containsString("responses.csv")));
        assertEquals(0, world.audited("responses.download"));
        world.close();
        assertEquals(12, rows(world).size());
        assertEquals(1, world.audited("responses.download"));
    }

    @Test
    void fileHasWhatRNeedsAndNoDayNoHourAndNobodysName() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(COMMUNITY), Collections.nCopies(6, SPOKEN));
        world.byLink(world.code(COMMUNITY), Collections.nCopies(5, SPOKEN));
        world.close();
        List<NamedCsvRecord> lines = rows(world);
        NamedCsvRecord drawn = lines.stream()
                .filter(line -> line.getField("sampled").equals("1"))
                .findFirst()
                .orElseThrow();
        assertEquals("household", drawn.getField("channel"));
        assertEquals("2472", drawn.getField("households"));
        assertEquals("3", drawn.getField("adults_weight"));
        assertEquals(world.code(COMMUNITY), drawn.getField("stratum"));
        assertEquals("f", drawn.getField("sex"));
        assertEquals("0.75", drawn.getField("credit.satisfaction"));
        assertEquals("1", drawn.getField("where_heard.neighbour"));
        assertEquals("0", drawn.getField("where_heard.poster"));
        assertTrue(Collections.disjoint(
                drawn.getHeader(),
                Set.of("comment", "adults", "received_on", "uuid", "lane", "seq", "receipt", "link", "volunteer")));
        NamedCsvRecord link = lines.stream()
                .filter(line -> line.getField("sampled").equals("0"))
                .findFirst()
                .orElseThrow();
        assertEquals("1", link.getField("adults_weight"));
        assertEquals("", link.getField("weight"));
        for (NamedCsvRecord line : lines) {
            assertTrue(
                    line.getFields().stream().noneMatch(cell -> cell.matches(".*(20\\d\\d-\\d\\d|\\d\\d:\\d\\d).*")));
        }
    }

    @Test
    void nobodyInAWorldOfLonersIsAloneAndItIsSaidWhatWasCoarsened() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        world.close();
        List<NamedCsvRecord> lines = rows(world);
        Map<List<String>, Long> sizes =
                lines.stream().collect(Collectors.groupingBy(SingleAnswersApiTest::known, Collectors.counting()));
        assertEquals(
                Map.of(),
                sizes.entrySet().stream()
                        .filter(one -> one.getValue() < Coarsening.FEWEST)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertTrue(sizes.size() > 20, "and much is still told: " + sizes.size());
        assertEquals(637, lines.size());
        long withoutSex =
                lines.stream().filter(line -> line.getField("sex").isEmpty()).count();
        assertTrue(withoutSex > 0);
        given().get("/staff/answers/" + world.wave)
                .then()
                .statusCode(200)
                .body(
                        containsString("文件里共 637 份"),
                        containsString("“性别”不写：" + withoutSex + " 份"),
                        containsString("Sweeney 2002"));
        given().queryParam("lang", "en")
                .get("/staff/answers/" + world.wave)
                .then()
                .body(containsString("“Sex” not told: " + withoutSex));
    }

    private static List<String> known(NamedCsvRecord line) {
        return line.getHeader().stream()
                .filter(name -> !name.startsWith("credit.")
                        && !name.startsWith("where_heard")
                        && !Set.of("heard", "satisfied").contains(name))
                .map(line::getField)
                .toList();
    }

    @Test
    void eachDownloadHasAnOrderOfItsOwnAndTheSameRows() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        world.close();
        String one = text(world, "/responses.csv");
        String other = text(world, "/responses.csv");
        assertNotEquals(one, other);
        assertEquals(one.lines().sorted().toList(), other.lines().sorted().toList());
    }

    @Test
    @TestSecurity(
            user = "一个街道的人",
            roles = {"answers", "viewer"},
            attributes = @SecurityAttribute(key = "places", value = "960999001"))
    void whoHasTheRightForAPartOfAWaveTakesNothingOfIt() {
        RatesWorld world = new RatesWorld("960999");
        world.byHouseholds("960999001001", Collections.nCopies(7, SPOKEN));
        world.byHouseholds("960999002001", Collections.nCopies(9, SPOKEN));
        world.close();
        for (String path :
                List.of(world.path("/responses.csv"), world.path("/responses.xlsx"), "/staff/answers/" + world.wave)) {
            given().get(path).then().statusCode(403).body(containsString("只能整轮取"));
        }
        given().get("/staff/answers").then().body(not(containsString("/staff/answers/" + world.wave + "\"")));
        given().get("/staff/waves/" + world.wave + "/results/data")
                .then()
                .statusCode(200)
                .body(not(containsString("/staff/answers/" + world.wave + "\"")));
        RatesWorld elsewhere = new RatesWorld();
        elsewhere.close();
        given().get(elsewhere.path("/responses.csv")).then().statusCode(404);
        given().get("/staff/answers/" + elsewhere.wave).then().statusCode(404);
    }

    private static Set<String> field(List<NamedCsvRecord> lines, String name) {
        Function<NamedCsvRecord, String> cell = line -> line.getField(name);
        return lines.stream().map(cell).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void fileOfNoAnswersHasItsHeader() {
        RatesWorld world = new RatesWorld();
        world.close();
        given().get(world.path("/responses.csv"))
                .then()
                .statusCode(200)
                .body(startsWith("\ufeffcommunity,community_name,street,"));
        given().get("/staff/answers/" + world.wave).then().statusCode(200).body(containsString("文件里共 0 份"));
    }

    @Test
    @TestSecurity
    void nobodyReadsAnswersWithoutSigningIn() {
        given().redirects()
                .follow(false)
                .get("/api/v1/waves/1/responses.csv")
                .then()
                .statusCode(401);
    }
}
