package doorstep.report.print;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.VisitOutcome;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report of a wave says what was asked, of whom, how many answered and what they said. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "打印的人", roles = "viewer")
class PrintApiTest {
    private static String page(RatesWorld world, String query) {
        return given().get("/staff/waves/" + world.wave + "/results/report" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void reportSaysTheNumbersOfTheGoldenSample() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "");
        assertTrue(
                page.contains("<strong>75.5%</strong><span class=\"limits\">（71.2–79.4）"), "awareness of the district");
        assertTrue(page.contains("抽样答卷 637 份，2 项指标"));
        assertTrue(page.contains("80.3<span class=\"said\">"), "a street");
        assertTrue(page.contains("各社区：第1街道"));
        assertTrue(page.contains("您听说过吗"), "the questions");
        assertTrue(page.contains("满意 1、比较满意 0.75、不满意 0"), "and how they count");
    }

    @Test
    void rateOfEightAnswersIsNowhere() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String page = page(world, "");
        assertTrue(page.contains("<span class=\"limits\">太少</span> <span class=\"n\">n 8</span>"));
    }

    @Test
    void tablesByCommunityAreLeftOutOnRequest() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        assertFalse(page(world, "?detail=street").contains("各社区：第1街道"));
    }

    @Test
    void outcomesOfDoorsAreThereWithTheirResponseRate() {
        RatesWorld world = new RatesWorld();
        String community = world.code("990101001001");
        world.drawFromList(community, 100);
        world.triedDoors(community, 3, VisitOutcome.refused);
        world.triedDoors(community, 1, VisitOutcome.completed);
        String page = page(world, "");
        assertTrue(page.contains("应答率：最保守 25.0%（"), page);
    }

    @Test
    void approvalStandsOnItWhereThereIsOne() {
        RatesWorld world = new RatesWorld();
        QuarkusTransaction.requiringNew().run(() -> {
            Wave wave = Wave.findById(world.wave);
            wave.approvalFormNo = "CX-01";
            wave.approvalAuthority = "<b>统计局</b>";
            wave.approvalNo = "样统制〔2026〕1号";
        });
        String page = page(world, "");
        assertTrue(page.contains("表号：CX-01") && page.contains("批准文号：样统制〔2026〕1号"));
        assertFalse(page.contains("<b>统计局"));
    }

    @Test
    void waveWithLinkAnswersAloneShowsThemAsVolunteers() {
        RatesWorld world = new RatesWorld();
        Answers pleased = Answers.of(Map.of("heard", new Answer.Chosen("well")));
        world.byLink(world.code("990101001001"), Collections.nCopies(30, pleased));
        given().get("/staff/waves/" + world.wave + "/results/report")
                .then()
                .statusCode(200)
                .body(
                        containsString("自愿答卷，仅供参考，不能代表全体居民"),
                        containsString("<strong>100.0%</strong>"),
                        not(containsString("测评大约要丢")),
                        not(containsString("达到目标 1 项")));
    }

    @Test
    void emptyWaveHasAReportTooAndUnknownOnesHaveNone() {
        assertTrue(page(new RatesWorld(), "?lang=en").contains("There are no answers of a sample yet"));
        assertEquals(404, given().get("/staff/waves/987654321/results/report").statusCode());
    }
}
