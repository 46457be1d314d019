package doorstep.report.trend;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.GoldenWave;
import doorstep.report.TrendWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看趋势的人", roles = "viewer")
public class TrendPagesApiTest {
    private static final Map<String, Integer> TWO = Map.of("990101001001", 400, "990101002001", 300);

    /** So many who know; all are satisfied. */
    public static List<Answers> answers(int aware, int all) {
        List<Answers> answers = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            answers.add(Answers.of(Map.of(
                    "heard", new Answer.Chosen(i < aware ? "well" : "no"),
                    "satisfied", new Answer.Chosen("satisfied"),
                    "adults", new Answer.Whole(1),
                    "sex", new Answer.Chosen(i % 2 == 0 ? "f" : "m"),
                    "age", new Answer.Chosen("from_18"))));
        }
        return answers;
    }

    private static String page(long wave, String rest) {
        return given().get("/staff/waves/" + wave + "/results/" + rest)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** 10 of 30 and then 27 of 30 know: +56.7 points. Both waves all satisfied: limits 88.4 to 100, so at most 11.6 either way. */
    @Test
    void pageSaysWhatRoseAndThatOfTheRestNothingCanBeSaid() {
        TrendWorld world = new TrendWorld(TWO);
        long before = world.wave(GoldenWave.yaml(), 40);
        long after = world.wave(GoldenWave.yaml(), 3);
        world.byHouseholds(before, world.community(1, 1), answers(10, 30));
        world.byHouseholds(before, world.community(2, 1), answers(0, 30));
        world.byHouseholds(after, world.community(1, 1), answers(27, 30));
        String page = page(after, "trend");
        assertTrue(page.contains("只比两轮都有抽样答卷的 1 个社区（本轮共 2 个）"), page);
        assertTrue(page.contains("↑ 升了：</strong> 知晓 +56.7 个百分点"), page);
        assertTrue(page.contains("说不准 1 项：升了还是降了，这些答卷看不出来。说不准不等于没变；想看得出，下一轮要多问些户。"));
        assertTrue(page.contains("data-value=\"33.3\"") && page.contains("data-value=\"90.0\""));
        assertTrue(page.contains("<strong>±0.0</strong>"));
        String elsewhere = page(after, "trend?place=" + world.district + "002");
        assertTrue(elsewhere.contains("两轮没有同时有答卷的社区，没法比"), elsewhere);
        assertTrue(page(after, "trend?lang=en").contains("Rose:</strong> Awareness +56.7 points"));
    }

    @Test
    void aFirstWaveSaysThatThereIsNothingToCompareWith() {
        TrendWorld world = new TrendWorld(TWO);
        long only = world.wave(GoldenWave.yaml(), 3);
        assertTrue(page(only, "trend").contains("这是第一轮"));
        assertTrue(page(only, "trend/questions").contains("两份问卷哪里不一样"));
    }

    @Test
    void aRewordedItemBreaksTheLineAndIsNotCompared() {
        TrendWorld world = new TrendWorld(TWO);
        String older = GoldenWave.yaml()
                .replace("version: \"1\"", "version: \"0-trend\"")
                .replace("您听说过吗", "您知道吗");
        long before = world.wave(older, 40);
        long after = world.wave(GoldenWave.yaml(), 3);
        for (long wave : List.of(before, after)) {
            world.byHouseholds(wave, world.community(1, 1), answers(wave == before ? 3 : 27, 30));
        }
        String page = page(after, "trend?item=awareness");
        assertTrue(page.contains("不能和上一轮比的（问法或算法改过）： 知晓"), page);
        assertTrue(page.contains(" data-break>"), "no break in the line");
        assertTrue(page.contains("≠ 不能：题目换了说法"), page);
        assertTrue(page.contains("没有一项能在各轮之间比"), "awareness has no comparable item");
        assertTrue(!page.contains("升了：</strong>"), "nothing rose");
        String diff = page(after, "trend/questions");
        assertTrue(diff.contains("您<del>知道</del>吗"), diff);
        assertTrue(diff.contains("您<ins>听说过</ins>吗"), diff);
        assertTrue(diff.contains("不能再和以前比的指标：知晓"), diff);
        assertTrue(diff.contains("改动 1 道题；1 项指标仍能比，1 项不能比。"), diff);
        String back = page(before, "trend/questions?with=" + after);
        assertTrue(back.contains("您<del>知道</del>吗"), "the older one stands first, whichever is asked for");
    }

    @Test
    void ratesOfFewAnswersStandNowhereOnThePage() {
        TrendWorld world = new TrendWorld(TWO);
        long before = world.wave(GoldenWave.yaml(), 40);
        long after = world.wave(GoldenWave.yaml(), 3);
        world.byHouseholds(before, world.community(1, 1), answers(4, 9));
        world.byHouseholds(after, world.community(1, 1), answers(20, 30));
        String page = page(after, "trend");
        assertTrue(page.contains("有 2 项在其中一轮没有率。"), page);
        assertEquals(-1, page.indexOf("44.4"));
        assertTrue(page.contains("答案少于 10 份"));
    }

    @Test
    void unknownItemsPlacesAndWavesAreProblems() {
        TrendWorld world = new TrendWorld(TWO);
        long wave = world.wave(GoldenWave.yaml(), 3);
        String path = "/staff/waves/" + wave + "/results/trend";
        given().get(path + "?item=nothing").then().statusCode(400).body(containsString("没有指标 nothing"));
        given().get(path + "?place=110101").then().statusCode(404);
        for (int digits : List.of(1, 3, 5, 7, 8, 10, 11)) {
            String cutShort = (world.district + "001001").substring(0, digits);
            given().get(path + "?place=" + cutShort).then().statusCode(404);
        }
        given().get(path + "/questions?with=987654321").then().statusCode(404);
        given().get("/staff/waves/987654321/results/trend").then().statusCode(404);
    }

    /** 90 % at the door and 60 % by themselves both times; from the door came 40 of 50 answers, and then 20 of 50. */
    @Test
    void fewerDoorsAreNoFallAndThePageSaysHowItIsCompared() {
        TrendWorld world = new TrendWorld(TWO);
        long before = world.wave(GoldenWave.yaml(), 40);
        long after = world.wave(GoldenWave.yaml(), 3);
        String community = world.community(1, 1);
        long volunteer = world.volunteer("敲门的人");
        world.byVisits(before, community, volunteer, answers(36, 40));
        world.byHouseholds(before, community, answers(6, 10));
        world.byVisits(after, community, volunteer, answers(18, 20));
        world.byHouseholds(after, community, answers(18, 30));
        String page = page(after, "trend");
        assertTrue(page.contains("入户问的答卷前一次占 80%，这一次占 40%"), page);
        assertTrue(page.contains("没有哪一项升降大得不像碰巧"), page);
        assertTrue(page.contains("各轮按同一个入户、自己答的比例折算"), page);
        assertTrue(page.contains("data-value=\"78.0\""), "60 of 100 answers at the door: 0.6 · 90 + 0.4 · 60");
        String apart = page.substring(page.indexOf("<details id=\"apart\">"));
        assertEquals(5, apart.substring(0, apart.indexOf("</details>")).split("±0.0", -1).length, apart);
        String overview = page(after, "");
        assertTrue(overview.contains("入户问的答卷前一次占 80%，这一次占 40%"), overview);
    }

    @Test
    void doorsOnceAndCodesTheOtherTimeAreNotCompared() {
        TrendWorld world = new TrendWorld(TWO);
        long before = world.wave(GoldenWave.yaml(), 40);
        long after = world.wave(GoldenWave.yaml(), 3);
        String community = world.community(1, 1);
        world.byVisits(before, community, world.volunteer("敲门的人"), answers(28, 30));
        world.byHouseholds(after, community, answers(10, 30));
        String page = page(after, "trend");
        assertTrue(page.contains("入户问的答卷前一次占 100%，这一次占 0%，分开比又太少"), page);
        assertTrue(page.contains("答法不同，不能比") && !page.contains("降了，先查原因：</strong>"), page);
        assertTrue(!page.contains("id=\"apart\""), page);
    }

    @Test
    void theVolunteerWhoCoachesIsNamedAndNobodyElse() {
        TrendWorld world = new TrendWorld(TWO);
        long wave = world.wave(GoldenWave.yaml(), 3);
        String first = world.community(1, 1);
        String second = world.community(2, 1);
        world.byHouseholds(wave, first, answers(20, 40));
        world.byHouseholds(wave, second, answers(20, 40));
        long honest = world.volunteer("老实人");
        long coach = world.volunteer("提示的人");
        long few = world.volunteer("只去九家的人");
        world.byVisits(wave, first, honest, answers(20, 40));
        world.byVisits(wave, second, coach, answers(40, 40));
        world.byVisits(wave, second, few, answers(4, 9));
        world.byVisits(wave, second, world.volunteer("另一个人"), answers(4, 9));
        String page = page(wave, "channels");
        String conclusion = page.substring(page.indexOf("class=\"notice warn\""), page.indexOf("<h2"));
        assertTrue(conclusion.contains("提示的人"), conclusion);
        assertTrue(conclusion.contains("“知晓”：入户 100.0%，同社区居民自己答的 50.0%，差 +50.0 个百分点"), conclusion);
        assertTrue(conclusion.contains("/staff/waves/" + wave + "/doubts/" + coach), conclusion);
        assertTrue(!conclusion.contains("老实人") && !conclusion.contains("只去九家的人"), conclusion);
        assertTrue(!conclusion.contains("“满意”"), conclusion);
        String table = page.substring(page.indexOf("按志愿者</h2>"));
        String row = table.substring(table.indexOf("只去九家的人"), table.indexOf("</tr>", table.indexOf("只去九家的人")));
        assertTrue(row.contains("有一边不到 10 份，不比") && !row.contains("data-value"), row);
        String doubts = "/staff/waves/" + wave + "/doubts";
        String same = "“知晓”：入户问来的和同社区居民自己答的相差 +50.0 个百分点（40 份对 40 份），其他志愿者相差 −2.1。";
        for (String path : List.of(doubts, doubts + "/" + coach)) {
            String said = given().get(path).then().statusCode(200).extract().asString();
            assertTrue(said.contains(same), said);
        }
        given().get(doubts + "/" + honest).then().body(not(containsString("“知晓”：")));
    }

    @Test
    void withoutVisitsThereIsNothingToCompare() {
        TrendWorld world = new TrendWorld(TWO);
        long wave = world.wave(GoldenWave.yaml(), 3);
        world.byHouseholds(wave, world.community(1, 1), answers(20, 40));
        given().get("/staff/waves/" + wave + "/results/channels")
                .then()
                .statusCode(200)
                .body(allOf(containsString("两样答卷都要有才能比"), not(containsString("0.0%"))));
    }

    @Test
    @TestSecurity
    void nobodyReadsThemWithoutSigningIn() {
        for (String path : List.of("trend", "trend/questions", "channels", "weighting", "modelled")) {
            given().redirects()
                    .follow(false)
                    .get("/staff/waves/1/results/" + path)
                    .then()
                    .statusCode(303);
        }
        given().redirects()
                .follow(false)
                .get("/api/v1/waves/1/rates/raked")
                .then()
                .statusCode(401);
    }

    @Test
    @TestSecurity(user = "志愿者", roles = "volunteer")
    void otherRolesMayNotReadThem() {
        for (String path : List.of("trend", "trend/questions", "channels", "weighting", "modelled")) {
            given().get("/staff/waves/1/results/" + path).then().statusCode(403);
        }
        given().get("/api/v1/waves/1/rates/raked").then().statusCode(403);
    }
}
