package doorstep.report.dice;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.report.GoldenWave;
import doorstep.report.TrendWorld;
import doorstep.report.trend.TrendPagesApiTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "管测评的人", roles = "manager")
class DicePagesApiTest {
    private final TrendWorld world =
            new TrendWorld(Map.of("990101001001", 400, "990101001002", 300, "990101002001", 500));
    private final long wave = world.wave(GoldenWave.yaml(), 3);

    private void answers() {
        world.byHouseholds(wave, world.community(1, 1), TrendPagesApiTest.answers(10, 20));
        world.byHouseholds(wave, world.community(1, 2), TrendPagesApiTest.answers(18, 20));
        world.byHouseholds(wave, world.community(2, 1), TrendPagesApiTest.answers(19, 20));
    }

    private String page(long of, String rest) {
        return given().get("/staff/waves/" + of + "/results" + rest)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private int state(String... fields) {
        RequestSpecification form = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post("/staff/waves/" + wave + "/results/dice").statusCode();
    }

    @Test
    void firstItSaysWhatToDoThenWhatItCosts() {
        answers();
        String page = page(wave, "/dice");
        int first = page.indexOf("先抓“知晓”：把最弱的");
        assertTrue(first > 0 && first < page.indexOf("测评问 3 个社区、每个 25 户，预计丢"), page);
        assertTrue(page.contains("1街1社区"), "the weakest community is named");
        assertTrue(page.contains("还没有填过，先按 18 个社区 × 25 户算"));
    }

    @Test
    void whatIsKeptHoldsOnAllPagesAndForLaterWaves() {
        answers();
        long later = world.wave(GoldenWave.yaml(), 1);
        assertEquals(
                303,
                state(
                        "communities",
                        "2",
                        "households",
                        "10",
                        "way",
                        "EQUAL",
                        "scoring",
                        "ALL_OR_NOTHING",
                        "lean",
                        "-2.5"));
        String page = page(wave, "/dice");
        assertTrue(page.contains("测评问 2 个社区、每个 10 户，预计丢"));
        assertTrue(page.contains("现在 -2.5 个百分点"));
        assertTrue(page.matches("(?s).*value=\"EQUAL\"\\s+selected.*"), page);
        assertFalse(page.contains("还没有填过"));
        assertTrue(page(wave, "").contains("按测评问 2 个社区、每个 10 户算"));
        assertTrue(page(wave, "/items").contains("按测评问 2 个社区、每个 10 户算"));
        assertTrue(page(later, "/dice").contains("value=\"10\""));
    }

    @Test
    void trialChangesNothing() {
        answers();
        String tried = page(wave, "/dice?communities=1&households=5");
        assertTrue(tried.contains("这是试算，没有记下"));
        assertTrue(tried.contains("测评问 1 个社区、每个 5 户"));
        assertTrue(page(wave, "/dice").contains("测评问 3 个社区、每个 25 户"));
    }

    @Test
    void whatDoesNotFitIsSaidAndNotKept() {
        answers();
        assertEquals(422, state("communities", "0", "households", "很多"));
        assertEquals(422, state("way", "OTHER"));
        String again = given().get("/staff/waves/" + wave + "/results/dice?communities=0")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(again.contains("请填 1 到 500 之间的数"));
        assertTrue(page(wave, "/dice").contains("还没有填过"));
    }

    @Test
    void withoutAnswersThereIsNothingToDraw() {
        String page = page(wave, "/dice");
        assertTrue(page.contains("还没有答卷计入结果"));
        assertFalse(page.contains("每个 25 户，预计丢"));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void viewerMayTryAndKeepsNothing() {
        assertEquals(
                200,
                given().get("/staff/waves/" + wave + "/results/dice?communities=5")
                        .statusCode());
        assertFalse(page(wave, "/dice").contains("记下，各页都按这个算"));
        assertEquals(403, state("communities", "5"));
    }
}
