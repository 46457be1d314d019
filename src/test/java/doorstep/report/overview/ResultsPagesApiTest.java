package doorstep.report.overview;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.TestDatabase;
import doorstep.fieldwork.VisitOutcome;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.rates.Figures;
import doorstep.report.RatesWorld;
import doorstep.wave.Questionnaires;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看结果的人", roles = "viewer")
class ResultsPagesApiTest {
    private static final String COMMUNITY = "990101001001";
    private static final Answers PLEASED = Answers.of(Map.of(
            "heard", new Answer.Chosen("well"),
            "satisfied", new Answer.Chosen("satisfied"),
            "adults", new Answer.Whole(2),
            "sex", new Answer.Chosen("f"),
            "age", new Answer.Chosen("from_60")));

    @Inject
    Questionnaires questionnaires;

    @Test
    void overviewSaysWhatTheGoldenSampleWouldCost() throws IOException {
        RatesWorld world = golden();
        double expected = 0;
        for (JsonNode row : rates(world, "district")) {
            double target = row.get("target").asDouble();
            expected += row.get("points").asDouble()
                    * (target - row.get("sample").get("rate").asDouble())
                    / target;
        }
        assertEquals(0.914, expected, 0.001);
        String page = overview(world);
        assertTrue(page.contains("大约要丢 <strong>%.1f 分</strong>".formatted(expected)), page);
        assertTrue(page.contains("▼</span> 低于目标： <strong>知晓率、满意度</strong>"), page);
        assertTrue(page.contains("<strong>75.5%</strong> <span class=\"limits\">（71.2–79.4）"));
        assertTrue(page.contains("<dt>预计丢分</dt><dd>0.5 / 3 分</dd>"));
        assertTrue(page.contains("<dt>达标的可能</dt><dd>不到 1%</dd>"));
    }

    @Test
    void worstItemIsNamedFirstAndLinked() {
        RatesWorld world = golden();
        String page = overview(world);
        String link = "/staff/waves/" + world.wave + "/results/items/";
        int list = page.indexOf("<ol class=\"costs\">");
        assertTrue(page.indexOf(link + "awareness", list) < page.indexOf(link + "satisfaction", list));
    }

    @Test
    void costliestCommunityIsTheOneThatTheFormulaSays() {
        String page = overview(golden());
        int list = page.indexOf("<ol class=\"costs communities\">");
        String first = page.substring(list, page.indexOf("</li>", list));
        assertTrue(first.contains("确定比总体差") || first.contains("名次分不出（答卷还不够）") || first.contains("名都可能"), first);
        assertTrue(first.contains("补上这里，样例区"), first);
        assertTrue(page.contains("能确定比总体差的社区") || page.contains("没有哪个社区能确定比总体差"));
    }

    @Test
    void mapIsColouredByWhatTheAddressSays() {
        RatesWorld world = golden();
        assertTrue(overview(world).contains("<option value=\"points\" selected>"));
        String map = read(path(world, "?map=item.awareness"));
        assertTrue(map.contains("<option value=\"item.awareness\" selected>"));
        assertTrue(
                map.contains("class=\"tile hidden\" href=\"" + path(world, "/places/" + world.code("990101002001"))));
        assertTrue(read(path(world, "?map=doors")).contains("class=\"tile nothing\""));
        given().get(path(world, "?map=item.beauty")).then().statusCode(400);
    }

    @Test
    void meetingSaysWhatTheOverviewSaysInFiveSlides() {
        RatesWorld world = golden();
        String meeting = read(path(world, "/meeting?look=dark"));
        assertEquals(5, meeting.split("<section class=\"slide\"", -1).length - 1);
        assertTrue(meeting.contains("<body class=\"meeting dark\">"));
        assertEquals(lead(overview(world)), lead(meeting));
        assertTrue(meeting.contains("数据截至"));
        assertFalse(meeting.contains("<header"), "no menus");
    }

    private static String lead(String page) {
        int lead = page.indexOf("<p class=\"lead\">");
        return page.substring(lead, page.indexOf("</p>", lead));
    }

    @Test
    void meetingWithoutAnswersSaysSo() {
        RatesWorld world = new RatesWorld();
        assertTrue(read(path(world, "/meeting")).contains("没有答卷不等于零"));
        world.byLink(world.code(COMMUNITY), Collections.nCopies(12, PLEASED));
        assertFalse(read(path(world, "/meeting")).contains("要丢"));
    }

    @Test
    void rateOfEightAnswersIsNowhereAndTheReasonIs() {
        RatesWorld world = golden();
        String page = place(world, "990101002001");
        assertTrue(page.contains("答案少于 10 份，不显示。"));
        assertTrue(page.contains("抽样答卷还太少"));
        assertFalse(page.contains("80.0%"), "the rate of eight");
        assertTrue(overview(world).contains("1 个社区计入的抽样答卷不足 10 份"));
    }

    @Test
    void waveWithoutAnswersSaysSoAndShowsNoZero() {
        RatesWorld world = new RatesWorld();
        given().get(path(world, ""))
                .then()
                .statusCode(200)
                .body(allOf(containsString("没有答卷不等于零"), not(containsString("0.0%")), not(containsString("要丢"))));
        given().get(path(world, "/places/" + world.district))
                .then()
                .statusCode(200)
                .body(allOf(containsString("没有答卷不等于零"), not(containsString("0.0%"))));
        given().get(path(world, "/matrix")).then().statusCode(200).body(containsString("没有答卷不等于零"));
    }

    @Test
    void questionnaireWithoutIndicatorsIsNotSaidToHaveTooFewAnswers() throws IOException {
        RatesWorld world = new RatesWorld();
        String yaml = Files.readString(Path.of("src/test/resources/surveys/chinese_only.yaml"));
        QuarkusTransaction.requiringNew().run(() -> {
            questionnaires.publish("chinese_only.yaml", yaml, LocalDateTime.of(2026, 1, 1, 0, 0));
            Wave wave = Wave.findById(world.wave);
            wave.formId = "chinese_only";
            wave.version = "1";
        });
        given().get("/staff/waves/" + world.wave + "/results")
                .then()
                .statusCode(200)
                .body(containsString("没有设指标"), not(containsString("还没有答卷计入结果")));
    }

    @Test
    void answersFromLinksAloneAreSharesWithoutPointsOrChances() {
        RatesWorld world = new RatesWorld();
        world.byLink(world.code(COMMUNITY), Collections.nCopies(12, PLEASED));
        String page = overview(world);
        assertTrue(page.contains("现在只有自愿扫码的答卷"));
        assertTrue(page.contains("100.0%"));
        assertFalse(page.contains("<dt>达标的可能</dt>"));
        assertFalse(page.contains("<dt>预计丢分</dt>"));
        assertFalse(page.contains("补上这里"));
        given().get(path(world, "/matrix"))
                .then()
                .body(allOf(containsString("不是抽样，不能代表全体居民"), containsString("<span class=\"value\">100.0</span>")));
    }

    @Test
    void fewAnswersAreNoVerdict() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(COMMUNITY), Collections.nCopies(9, PLEASED));
        String page = overview(world);
        assertTrue(page.contains("抽样答卷还太少"));
        assertTrue(page.contains("15 个社区还没有一份抽样答卷计入"));
        assertTrue(page.contains("1 个社区计入的抽样答卷不足 10 份"));
        assertTrue(page.contains("答案少于 10 份，不显示。（答卷 9 份，算进基数 9 份）"));
    }

    @Test
    void everyLevelHasTheSamePageWithTheRatesOfTheApi() throws IOException {
        RatesWorld world = golden();
        for (String by : List.of("province", "city", "district", "street", "community")) {
            JsonNode row = rates(world, by).get(0);
            String page = given().get(path(world, "/places/" + row.get("place").asText()))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            JsonNode sample = row.get("sample");
            assertTrue(page.contains(Figures.percent(sample.get("rate").asDouble())), by);
            assertTrue(
                    page.contains(Figures.bare(sample.get("low").asDouble()) + "–"
                            + Figures.bare(sample.get("high").asDouble())),
                    by);
            assertTrue(page.contains("<h1>" + row.get("placeName").asText()), by);
        }
    }

    @Test
    void streetHasItsWayUpAndItsCommunitiesBelow() {
        RatesWorld world = golden();
        String page = place(world, "990101001");
        assertTrue(page.contains("/results/places/" + world.district + "\">样例区"));
        for (String community : List.of("990101001001", "990101001002", "990101001003", "990101001004")) {
            assertTrue(page.contains("/results/places/" + world.code(community) + "\">"), community);
        }
        assertFalse(page.contains("/results/places/" + world.code("990101002001") + "\">"));
        assertTrue(page.contains("下面各社区"));
    }

    @Test
    void figuresOfThePlaceAboveStandBeside() {
        String page = place(golden(), "990101001001");
        assertTrue(page.contains("灰块是第1街道"), page);
        assertTrue(page.contains("class=\"above\""));
    }

    @Test
    void placeThatTheWaveDoesNotAskIsNotThere() {
        RatesWorld world = new RatesWorld();
        for (String code : List.of("110101", "110101001001", "12", "nonsense", "9")) {
            given().accept("text/html")
                    .get(path(world, "/places/" + code))
                    .then()
                    .statusCode(404)
                    .body(containsString("那里没有这一轮的社区"));
        }
    }

    @Test
    void matrixShowsEachRateWithItsBaseAndSign() {
        RatesWorld world = golden();
        String page = matrix(world, "?by=street");
        assertTrue(page.contains("<span class=\"value\">75.5</span>"), "the whole");
        assertTrue(page.contains("n=637"));
        assertTrue(matrix(world, "").contains("<span class=\"brief\">太少</span>"));
    }

    @Test
    void matrixOfOneMeasureHasItsItemsOnly() {
        RatesWorld world = golden();
        String page = matrix(world, "?measure=satisfaction");
        assertTrue(page.contains("/results/items/satisfaction\""));
        assertFalse(page.contains("/results/items/awareness\""));
        given().get(path(world, "/matrix?measure=beauty")).then().statusCode(400);
    }

    @Test
    void weakPlacesAreCardsForThePhone() {
        String page = matrix(golden(), "?by=street");
        int digest = page.indexOf("id=\"digest\"");
        String cards = page.substring(digest, page.indexOf("id=\"table\""));
        assertTrue(cards.contains("▼ 低于目标 2 项"));
        assertTrue(cards.contains("75.5%"));
    }

    @Test
    void doorsAreCountedAsOnTheFieldworkPage() {
        RatesWorld world = new RatesWorld();
        String community = world.code(COMMUNITY);
        world.drawFromList(community, 300);
        world.byHouseholds(community, Collections.nCopies(12, PLEASED));
        world.answeredDoors(community);
        world.triedDoors(community, 3, VisitOutcome.refused);
        world.triedDoors(community, 2, VisitOutcome.vacant);
        world.triedDoors(community, 4, VisitOutcome.no_one_home);
        String page = overview(world);
        assertTrue(page.contains("<dt>要走访的户</dt><dd>21</dd>"), page);
        assertTrue(page.contains("<dt>已有答卷的户</dt><dd>12</dd>"));
        String rate = "63.2%";
        assertTrue(page.contains("<dd>" + rate + "</dd>"));
        given().get("/staff/waves/" + world.wave + "/fieldwork").then().body(containsString(rate));
    }

    @Test
    void firstWaveHasNothingToCompareWith() {
        assertTrue(overview(golden()).contains("没有可比的上一轮"));
    }

    @Test
    void pagesSayThatAWaveIsMadeUpAndHowToRead() {
        RatesWorld world = golden();
        for (String page : List.of(overview(world), place(world, "990101001"), matrix(world, ""))) {
            assertTrue(page.contains("class=\"made-up\""));
            assertTrue(page.contains("为什么有的率没有数"));
            assertTrue(page.contains("就按 500 户算"));
        }
    }

    @Test
    void pagesSpeakEnglish() {
        RatesWorld world = golden();
        String overview = given().get(path(world, "?lang=en")).asString();
        assertTrue(overview.contains("the evaluation would cost about"));
        assertTrue(overview.contains("<strong>Awareness, Satisfaction</strong>"), "a blank after the comma");
        assertTrue(overview.contains("</a> (0.5 points)"), "a blank before the bracket");
        assertTrue(given().get(path(world, "/places/" + world.district + "?lang=en"))
                .asString()
                .contains("What costs most here"));
        assertTrue(given().get(path(world, "/matrix?lang=en")).asString().contains("Which place is weak"));
    }

    @Test
    void viewerIsOfferedNoTask() {
        assertFalse(overview(golden()).contains("/staff/tasks/new"));
    }

    @Test
    @TestSecurity(user = "办公室", roles = "manager")
    void administratorHandsAWeakItemOver() {
        RatesWorld world = golden();
        assertTrue(overview(world).contains("/staff/tasks/new?wave=" + world.wave + "&amp;item=awareness\""));
        String code = world.code("990101001");
        assertTrue(given().get(path(world, "/places/" + code))
                .asString()
                .contains("/staff/tasks/new?wave=" + world.wave + "&amp;item=awareness&amp;place=" + code));
    }

    @Test
    void unknownWaveIsNotThere() {
        given().get("/staff/waves/987654321/results").then().statusCode(404);
        given().get("/staff/waves/987654321/results/matrix").then().statusCode(404);
        given().get("/staff/waves/987654321/results/meeting").then().statusCode(404);
        given().get("/staff/waves/987654321/results/places/96").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "志愿者", roles = "volunteer")
    void otherRolesMayNotReadResults() {
        given().get("/staff/waves/1/results").then().statusCode(403);
        given().get("/staff/waves/1/results/matrix").then().statusCode(403);
        given().get("/staff/waves/1/results/meeting").then().statusCode(403);
        given().get("/staff/waves/1/results/places/96").then().statusCode(403);
    }

    private static RatesWorld golden() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        return world;
    }

    private static String path(RatesWorld world, String rest) {
        return "/staff/waves/" + world.wave + "/results" + rest;
    }

    private static String overview(RatesWorld world) {
        return read(path(world, ""));
    }

    private static String place(RatesWorld world, String golden) {
        return read(path(world, "/places/" + world.code(golden)));
    }

    private static String matrix(RatesWorld world, String query) {
        return read(path(world, "/matrix" + query));
    }

    private static String read(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static JsonNode rates(RatesWorld world, String by) throws IOException {
        return new ObjectMapper()
                .readTree(given().get(world.path("/rates?by=" + by)).asByteArray())
                .get("rows");
    }
}
