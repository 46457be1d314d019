package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever reads figures is told how many answers are not in them yet, and why. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看数的人", roles = "viewer")
class WaitingApiTest {
    private static final String HERE = "990101001001";

    private static final Answers ANSWER = Answers.of(Map.of(
            "heard", new Answer.Chosen("well"),
            "satisfied", new Answer.Chosen("satisfied"),
            "adults", new Answer.Whole(2),
            "sex", new Answer.Chosen("f"),
            "age", new Answer.Chosen("from_60")));

    private static String get(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    @Test
    @TestSecurity(user = "管事的人", roles = "manager")
    void everyPageOfFiguresSaysHowManyWaitAndWhy() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(HERE), Collections.nCopies(20, ANSWER));
        for (String page : pages(world)) {
            assertFalse(get(page).contains("等着放出"), page);
        }
        world.comeByHouseholds(world.code(HERE), Collections.nCopies(3, ANSWER));
        for (String page : pages(world)) {
            String shown = get(page);
            assertTrue(shown.contains("还有 3 份答卷等着放出"), page);
            assertTrue(shown.contains("<summary>为什么要等</summary>"), page);
        }
        assertTrue(
                get("/staff/waves/" + world.wave + "/results?lang=en").contains("3 answers wait for the next release"));
    }

    private static List<String> pages(RatesWorld world) {
        String results = "/staff/waves/" + world.wave + "/results";
        return List.of(
                results,
                results + "/places/" + world.code(HERE),
                results + "/items",
                results + "/items/awareness",
                results + "/matrix",
                results + "/ranking",
                results + "/trend",
                results + "/channels",
                results + "/weighting",
                results + "/modelled",
                results + "/comments",
                results + "/report",
                results + "/data",
                "/staff/waves/" + world.wave + "/publicity",
                "/staff/tasks/new?wave=" + world.wave + "&place=" + world.code(HERE));
    }

    @Test
    void programsAndFilesAreToldTheSame() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(HERE), Collections.nCopies(20, ANSWER));
        world.comeByLink(world.code(HERE), Collections.nCopies(4, ANSWER));
        String api = "/api/v1/waves/" + world.wave;
        given().get(api + "/rates").then().body("waiting", is(4)).body("answers.household", is(20));
        given().get(api + "/rates/raked").then().body("waiting", is(4));
        String[] lines = get(api + "/rates.csv").split("\r\n");
        assertEquals("wave_waiting", lines[0].split(",")[2]);
        assertEquals("4", lines[1].split(",")[2]);
    }

    @Test
    void waveOfWhichNothingIsReleasedSaysWhatIsMissing() {
        RatesWorld world = new RatesWorld();
        world.comeByLink(world.code(HERE), Collections.nCopies(4, ANSWER));
        for (String page : pages(world).subList(0, 14)) {
            String shown = get(page);
            assertTrue(shown.contains("已收到 4 份答卷，还没有一份放出"), page);
        }
        world.close(true);
        assertTrue(get("/staff/waves/" + world.wave + "/results").contains("收到了 4 份答卷，但整轮不到 5 份"));
        world.close(false);
        world.comeByLink(world.code(HERE), List.of(ANSWER));
        world.close(true);
        String released = get("/staff/waves/" + world.wave + "/results");
        assertFalse(released.contains("等着放出，还不在这些数里") || released.contains("整轮不到 5 份"));
    }
}
