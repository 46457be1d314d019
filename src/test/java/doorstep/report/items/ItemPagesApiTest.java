package doorstep.report.items;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.rates.SamplePartsTest;
import doorstep.report.RatesWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of items; numbers of the golden sample are R's, from golden/expected.json and {@link SamplePartsTest}. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看数的人", roles = "viewer")
class ItemPagesApiTest {
    private static final String FIRST = "990101001001";

    private static Answers person(String heard, String satisfied, String sex) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(heard),
                "satisfied", new Answer.Chosen(satisfied),
                "adults", new Answer.Whole(1),
                "sex", new Answer.Chosen(sex),
                "age", new Answer.Chosen("from_60")));
    }

    private static String page(RatesWorld world, String path) {
        return given().get("/staff/waves/" + world.wave + "/results/items" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** An attribute of the element that carries the others, written as they stand in the page. */
    private static String attribute(String page, String of, String name) {
        Matcher element =
                Pattern.compile("<t[rd][^>]*" + Pattern.quote(of) + "[^>]*>").matcher(page);
        assertTrue(element.find(), of + " is not there");
        Matcher value = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element.group());
        assertTrue(value.find(), element.group());
        return value.group(1);
    }

    @Test
    void itemSaysItsRateItsLimitsAndItsTargetInOneSentence() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/satisfaction");
        assertTrue(page.contains("62.8%（95% 区间 58.8–66.7，616 份答案），目标 80%。"));
        // 2 points · (0.80 − 0.6282) / 0.80 = 0.43
        assertTrue(page.contains("整个区间都低于目标，预计丢 0.4 分（满分 2）"));
        assertTrue(page.contains("目标和分值是本办自己的设定"));
    }

    @Test
    void answersAreDistributedAsInR() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/satisfaction");
        Map<String, String> shares = Map.of("满意", "48.3", "比较满意", "16.5", "不满意", "31.8", "说不清", "3.4");
        shares.forEach((choice, share) -> assertEquals(
                share, attribute(page, "data-name=\"抽样\" data-group=\"" + choice + "\"", "data-value"), choice));
        assertFalse(page.contains("data-name=\"自愿扫码\""), "nobody answered by a link");
    }

    @Test
    void answersThatWereNotCountedByChoiceHaveNoShares() throws SQLException {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        world.cellsOfAnEarlierVersion();
        String page = page(world, "/satisfaction");
        assertTrue(page.contains("62.8%（95% 区间 58.8–66.7，616 份答案）"), "rates stand as they did");
        assertTrue(page.contains("没有按选项计数"));
        assertFalse(page.contains("data-value=\"48.3\""));
        assertTrue(page.contains("回答“说不清”</th><td class=\"number\">21</td>"));
    }

    @Test
    void womenAndMenHaveTheRatesThatRHas() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/satisfaction");
        assertEquals("68.3", attribute(page, "data-name=\"女\" data-value", "data-value"));
        assertEquals("62.4", attribute(page, "data-name=\"女\" data-value", "data-low"));
        assertEquals("73.9", attribute(page, "data-name=\"女\" data-value", "data-high"));
        assertEquals("287", attribute(page, "data-name=\"女\" data-value", "data-n"));
        assertEquals("58.0", attribute(page, "data-name=\"男\" data-value", "data-value"));
    }

    @Test
    void whoIsOutsideTheBaseIsCountedByWhatTheySaid() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/satisfaction");
        assertTrue(page.contains("抽样共 637 份，其中 616 份计入基数"));
        assertTrue(page.contains("回答“说不清”</th><td class=\"number\">21</td>"));
    }

    @Test
    void whatTheLimitsStandOnIsToldToStatisticians() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/satisfaction");
        assertTrue(page.contains("这 616 份答卷，抵得上 519 份简单随机抽样的答卷。"), page);
        assertFalse(page.contains("社区是抽签选的"), "all were asked");
    }

    @Test
    void communityWithEightAnswersHasNoNumberAndSaysWhy() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/satisfaction?by=community");
        assertTrue(page.contains("答案少于 10 份，不显示。"));
        assertFalse(page.contains("data-name=\"=2街1社区\""));
        assertEquals("87.5", attribute(page, "data-name=\"=2街3社区\"", "data-value"));
        assertEquals("73.5", attribute(page, "data-name=\"=2街3社区\"", "data-low"));
    }

    @Test
    void placesAreSortedByTheLink() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/awareness?by=street&sort=-rate");
        assertTrue(page.contains("aria-sort=\"descending\""));
        assertTrue(page.indexOf("data-value=\"79.6\"") < page.indexOf("data-value=\"68.4\""));
        assertTrue(page.indexOf("data-value=\"79.6\"") > 0);
    }

    @Test
    void singlePartWithTooFewAnswersIsHiddenWithAnother() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(FIRST), Collections.nCopies(14, person("well", "satisfied", "f")));
        world.byHouseholds(world.code(FIRST), Collections.nCopies(4, person("no", "dissatisfied", "m")));
        String page = page(world, "/awareness");
        assertTrue(page.contains("旁边有格子不足 10 份"));
        assertFalse(page.contains("data-name=\"女\" data-value"), "women could be subtracted from all");
        assertFalse(page.contains("data-name=\"男\" data-value"));
        assertFalse(Pattern.compile("data-tip=\"女[^\"]*%").matcher(page).find());
        assertTrue(page.contains("data-name=\"住户本人填\""), "all came by code: nothing to subtract");
    }

    @Test
    void partThatIsTooFewForTheIndicatorIsNotDistributedEither() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(FIRST), Collections.nCopies(14, person("well", "satisfied", "f")));
        world.byHouseholds(world.code(FIRST), Collections.nCopies(8, person("well", "satisfied", "m")));
        world.byHouseholds(world.code(FIRST), Collections.nCopies(4, person("well", "cannot_say", "m")));
        String page = page(world, "/satisfaction");
        assertFalse(page.contains("data-name=\"男\" data-value"), "8 in the base");
        assertFalse(page.contains("data-name=\"男\" data-group"), "12 answers, but they tell of the 8");
        assertFalse(Pattern.compile("data-tip=\"男[^\"]*%").matcher(page).find());
        assertFalse(page.contains("data-name=\"女\" data-value"), "women could be subtracted from all");
        assertFalse(Pattern.compile("data-tip=\"女[^\"]*%").matcher(page).find());
    }

    @Test
    void twoPartsWithEnoughAnswersAreShown() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(FIRST), Collections.nCopies(14, person("well", "satisfied", "f")));
        world.byHouseholds(world.code(FIRST), Collections.nCopies(10, person("no", "dissatisfied", "m")));
        String page = page(world, "/awareness");
        assertEquals("100.0", attribute(page, "data-name=\"女\" data-value", "data-value"));
        assertEquals("0.0", attribute(page, "data-name=\"男\" data-value", "data-value"));
    }

    @Test
    void linkAnswersStandBesideAndAreNotMixedIn() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(FIRST), Collections.nCopies(12, person("well", "satisfied", "f")));
        world.byLink(world.code(FIRST), Collections.nCopies(20, person("no", "dissatisfied", "m")));
        String page = page(world, "/awareness");
        assertEquals("100.0", attribute(page, "data-name=\"抽样\" data-group=\"很了解\"", "data-value"));
        assertEquals("100.0", attribute(page, "data-name=\"自愿扫码\" data-group=\"没听说过\"", "data-value"));
        assertTrue(page.contains("（95% 区间 73.5–100.0，12 份答案）"));
    }

    @Test
    void questionWithoutAnIndicatorHasItsDistribution() {
        RatesWorld world = new RatesWorld();
        Answers told = Answers.of(Map.of(
                "heard", new Answer.Chosen("well"),
                "satisfied", new Answer.Chosen("fairly"),
                "where_heard", new Answer.ChosenMany(List.of("poster", "neighbour")),
                "adults", new Answer.Whole(1)));
        world.byHouseholds(world.code(FIRST), Collections.nCopies(10, told));
        String page = page(world, "/where_heard");
        assertTrue(page.contains("这道题没有指标"));
        assertTrue(page.contains("data-chart=\"intervals\" data-table=\"choices\""), "several can be ticked: no 100 %");
        assertEquals("100.0", attribute(page, "data-name=\"海报\"", "data-value"));
        assertEquals("100.0", attribute(page, "data-name=\"邻居\"", "data-value"));
        assertTrue(page(world, "").contains("/items/where_heard\">从哪里听说的</a>"));
    }

    @Test
    void listNamesTheItemThatCostsMostAndSortsByIt() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        // awareness: 3 · (0.90 − 0.7545) / 0.90 = 0.485; satisfaction: 2 · (0.80 − 0.6282) / 0.80 = 0.429
        String page = page(world, "?sort=-lost");
        assertTrue(page.contains("2 项指标：2 项整个区间都低于目标，0 项达到目标，0 项还分不清。"));
        assertTrue(page.contains("预计丢分最多的是“知晓”，约 0.5 分。"));
        assertTrue(page.indexOf("data-name=\"知晓\"") < page.indexOf("data-name=\"满意\""));
        String rising = page(world, "?sort=lost");
        assertTrue(rising.indexOf("data-name=\"知晓\"") > rising.indexOf("data-name=\"满意\""));
    }

    @Test
    void itemsAreDrawnByStreetsBesideEachOther() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "");
        assertTrue(page.contains("data-chart=\"multiples\" data-table=\"streets-table\""));
        String table = page.substring(page.indexOf("id=\"streets-table\""));
        assertTrue(table.contains("<tr data-group=\"知晓\" data-target=\"90\">"), table);
        assertTrue(table.contains("/results/places/" + world.code("990101001")), table);
    }

    @Test
    void answersOfAScaleHaveItsColoursAndWhatIsOutsideTheBaseStandsBesideIt() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "/satisfaction");
        Map<String, String> shades = Map.of("满意", "0", "比较满意", "50", "不满意", "100", "说不清", "off");
        shades.forEach((choice, shade) -> assertEquals(
                shade, attribute(page, "data-name=\"抽样\" data-group=\"" + choice + "\"", "data-shade"), choice));
    }

    @Test
    void emptyWaveShowsNoZero() {
        RatesWorld world = new RatesWorld();
        for (String path : List.of("", "/awareness", "/where_heard")) {
            String page = page(world, path);
            assertTrue(page.contains("还没有答卷计入"), path);
            assertFalse(page.contains("0.0%"), path);
            assertFalse(page.contains("data-value"), path);
        }
    }

    @Test
    void pagesSpeakEnglish() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        assertTrue(page(world, "?lang=en").contains("Points lost"));
        String page = page(world, "/satisfaction?lang=en");
        assertTrue(page.contains("Who is outside the base, and why"));
        assertEquals("68.3", attribute(page, "data-name=\"Female\" data-value", "data-value"));
    }

    @Test
    void unknownItemIsNotFound() {
        RatesWorld world = new RatesWorld();
        given().get("/staff/waves/" + world.wave + "/results/items/nothing")
                .then()
                .statusCode(404);
        given().get("/staff/waves/" + world.wave + "/results/items?sort=colour")
                .then()
                .statusCode(400);
        given().get("/staff/waves/" + world.wave + "/results/items/awareness?by=village")
                .then()
                .statusCode(400);
    }

    @Test
    @TestSecurity(user = "志愿者", roles = "volunteer")
    void volunteersDoNotReadItems() {
        given().get("/staff/waves/1/results/items").then().statusCode(403);
        given().get("/staff/waves/1/results/ranking").then().statusCode(403);
    }
}
