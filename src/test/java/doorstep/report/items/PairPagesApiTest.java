package doorstep.report.items;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看数的人", roles = "viewer")
class PairPagesApiTest {
    private static final String WORSE = "990101001001";
    private static final String BETTER = "990101001002";

    private static String page(RatesWorld world, String query) {
        return given().get("/staff/waves/" + world.wave + "/results/" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Answers person(boolean aware) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(aware ? "well" : "no"),
                "satisfied", new Answer.Chosen("satisfied"),
                "adults", new Answer.Whole(1)));
    }

    private static void answer(RatesWorld world, String community, int aware, int all) {
        List<Answers> answers = new ArrayList<>(Collections.nCopies(aware, person(true)));
        answers.addAll(Collections.nCopies(all - aware, person(false)));
        world.byHouseholds(world.code(community), answers);
    }

    private static RatesWorld oneWorse() {
        RatesWorld world = new RatesWorld();
        answer(world, WORSE, 8, 40);
        answer(world, BETTER, 36, 40);
        answer(world, "990101002001", 5, 8);
        answer(world, "990101002002", 30, 40);
        answer(world, "990101002003", 36, 41);
        return world;
    }

    private static String pair(RatesWorld world, String a, String b) {
        return "a=" + world.code(a) + "&b=" + world.code(b);
    }

    @Test
    void oneSentenceSaysInHowManyItemsTheFirstIsWorse() {
        RatesWorld world = oneWorse();
        String page = page(world, "pair?" + pair(world, WORSE, BETTER));
        assertTrue(page.contains("=1街1社区在 1 项指标上低于=1街2社区，其余 1 项说不清。"));
        assertTrue(page.contains("−70.0"), "the difference in points");
        assertTrue(page.contains("▼ =1街1社区更低"));
        String turned = page(world, "pair?" + pair(world, BETTER, WORSE));
        assertTrue(turned.contains("=1街2社区在 1 项指标上高于=1街1社区，其余 1 项说不清。"));
    }

    @Test
    void likePlacesAreNotToldApart() {
        RatesWorld world = oneWorse();
        assertTrue(page(world, "pair?" + pair(world, BETTER, "990101002003"))
                .contains("没有一项指标能说=1街2社区和=2街3社区有高低：2 项都说不清。"));
    }

    @Test
    void placeWithTooFewAnswersIsNotComparedAndItsFiguresStayHidden() {
        RatesWorld world = oneWorse();
        String page = page(world, "pair?" + pair(world, WORSE, "990101002001"));
        assertTrue(page.contains("没有一项两边都有率，比不了。"));
        assertTrue(page.contains("答案少于 10 份，不显示。"));
        assertFalse(page.contains("62.5"), "5 of 8");
    }

    @Test
    void placeThatIsKeptBackWithAnotherIsNotComparedEither() {
        RatesWorld world = oneWorse();
        String page = page(world, "pair?" + pair(world, WORSE, "990101002002"));
        assertTrue(page.contains("所以一并不显示"));
        assertFalse(page.contains("75.0"), "30 of 40");
    }

    @Test
    void pairIsChosenFromPlacesOfOneLevel() {
        RatesWorld world = oneWorse();
        assertTrue(page(world, "pair").contains("先选两个不同的地点。"));
        assertTrue(page(world, "pair?" + pair(world, WORSE, WORSE)).contains("请选两个不同的地点。"));
        assertTrue(page(world, "pair?by=community&a=110101&b=").contains("请重选"));
        String streets = page(world, "pair?a=" + world.code("990101001"));
        assertTrue(streets.contains(world.code("990101001") + "\" selected>第1街道"));
        given().get("/staff/waves/" + world.wave + "/results/pair?by=planet")
                .then()
                .statusCode(400);
    }

    @Test
    void rankingAndPlacePageLeadToIt() {
        RatesWorld world = oneWorse();
        String ranking = page(world, "ranking?item=awareness&" + pair(world, WORSE, BETTER));
        assertTrue(ranking.contains("/results/pair?by=community&amp;a=" + world.code(WORSE)));
        assertTrue(page(world, "places/" + world.code(WORSE)).contains("/results/pair?a=" + world.code(WORSE)));
        assertFalse(page(world, "places/" + world.code("990101")).contains("/results/pair?a="), "the only district");
    }

    @Test
    void anotherMeasureOrItemOnTheRankingKeepsTheChosenPair() {
        RatesWorld world = oneWorse();
        String page = page(world, "ranking?item=awareness&" + pair(world, WORSE, BETTER));
        assertTrue(page.contains(
                "measure=satisfaction&amp;by=community&amp;a=" + world.code(WORSE) + "&amp;b=" + world.code(BETTER)));
        String form = page.substring(page.indexOf("<form class=\"pick\""));
        form = form.substring(0, form.indexOf("</form>"));
        assertTrue(form.contains("name=\"a\" value=\"" + world.code(WORSE)));
        assertTrue(form.contains("name=\"b\" value=\"" + world.code(BETTER)));
    }

    @Test
    void chosenPlaceWithoutARateThereIsSaidToHaveNone() {
        RatesWorld world = oneWorse();
        String page = page(world, "ranking?item=awareness&" + pair(world, WORSE, "990101002001"));
        assertTrue(page.contains("=2街1社区在这一项上没有率，比不了。"));
        assertTrue(page.contains(world.code("990101002001") + "\" selected"));
    }

    @Test
    void pageSpeaksEnglish() {
        RatesWorld world = oneWorse();
        assertTrue(page(world, "pair?lang=en&" + pair(world, WORSE, BETTER))
                .contains("=1街1社区 is below =1街2社区 in 1 item; in the other 1 nobody can tell."));
    }
}
