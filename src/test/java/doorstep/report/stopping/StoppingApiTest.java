package doorstep.report.stopping;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.VisitOutcome;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import doorstep.tally.compare.Spending;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is missing, where to go next, and the rule: declared before opening, looked at by itself, shown to whom it concerns. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "区里的人", roles = "manager")
class StoppingApiTest {
    private static final String PLACES = "places";
    private static final String FIRST = "990101001001";
    private static final String OTHER_STREET = "990101002001";
    private static final Answers PLEASED = answers("well", "satisfied");
    private static final Answers UNAWARE = answers("no", "satisfied");

    @Inject
    Looking looking;

    @Inject
    EntityManager database;

    private static Answers answers(String heard, String satisfied) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(heard),
                "satisfied", new Answer.Chosen(satisfied),
                "adults", new Answer.Whole(2),
                "sex", new Answer.Chosen("f"),
                "age", new Answer.Chosen("from_60")));
    }

    private static String path(RatesWorld world) {
        return "/staff/waves/" + world.wave + "/stopping";
    }

    private static String page(RatesWorld world) {
        return given().get(path(world)).then().statusCode(200).extract().asString();
    }

    private static String lead(String page) {
        return page.split("<p class=\"lead next\">")[1].split("</p>")[0];
    }

    private static RequestSpecification widths() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false)
                .formParam("whole", "4")
                .formParam("street", "6")
                .formParam("community", "12");
    }

    private static Response declare(RatesWorld world, int looks, int answers) {
        return widths().formParam("looks", looks)
                .formParam("spending", "even")
                .formParam("answers", answers)
                .post(path(world));
    }

    private static void opens(RatesWorld world, int inHours) {
        QuarkusTransaction.requiringNew()
                .run(() -> Wave.<Wave>findById(world.wave).opensAt =
                        LocalDateTime.now(Clock.systemUTC()).withNano(0).plusHours(inHours));
    }

    /** Declared while it had not opened; now it has. */
    private static RatesWorld declared(RatesWorld world, int looks, int answers) {
        opens(world, 2);
        declare(world, looks, answers).then().statusCode(303);
        opens(world, -2);
        return world;
    }

    @ActivateRequestContext
    void look(RatesWorld world) {
        looking.look(world.wave);
    }

    @Test
    void aRunningWaveSaysFirstWhatIsMissingAndWhereToGo() {
        RatesWorld world = new RatesWorld();
        world.goldenSample();
        String community = world.code(FIRST);
        world.drawFromList(community, 800);
        world.untriedDoors(community, 12);
        world.triedDoors(community, 3, VisitOutcome.refused);
        String page = page(world);
        assertTrue(lead(page).matches("(?s).*“.+”要准到 ±3，还差大约 \\d+ 份。.*先去下面这几户。.*"), lead(page));
        assertTrue(page.contains("先去这 10 户"), page);
        assertTrue(page.contains("⚠ 还没分给人"), "nobody has them");
        assertTrue(
                page.contains("/staff/waves/" + world.wave + "/assignments/" + community), "where they are given out");
        assertTrue(page.contains("还没有人定过"), "the usual widths");
        assertTrue(page.contains("没有定提前停的规则"), page);
        assertFalse(page.contains("拒访"), "who refused is not gone to again");
    }

    @Test
    void widthsAreThoseOfTheLimitsAndFewAnswersHaveNone() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(FIRST), Collections.nCopies(9, PLEASED));
        String page = page(world);
        assertTrue(page.contains("太少"), page);
        assertFalse(page.matches("(?s).*<td class=\"number\">±\\d+\\.\\d.*"), "no width of nine answers");
        assertTrue(lead(page).contains("能看的率还没有"), lead(page));
    }

    @Test
    void theRuleIsDeclaredBeforeOpeningAndFixedAfter() {
        RatesWorld world = new RatesWorld();
        opens(world, 2);
        assertTrue(lead(page(world)).contains("开始之前，先在下面定好"));
        declare(world, 3, 300).then().statusCode(303);
        String before = page(world);
        assertTrue(lead(before).contains("已经定好了"), before);
        assertTrue(before.contains("一共收 300 份，最多看 3 次，每次一样严"), before);
        assertTrue(before.contains("下一次：收到 100 份时自动看"), before);
        assertTrue(before.matches("(?s).*最多多收 \\d+%；.*平均少收 \\d+%.*"), "what it costs");
        opens(world, -2);
        declare(world, 5, 300).then().statusCode(409);
        widths().post(path(world)).then().statusCode(303);
        assertTrue(page(world).contains("最多看 3 次"), "the rule stays");
        assertEquals(2, trail(world, "wave.stopping"));
    }

    @Test
    void whatDoesNotFitIsSaidBesideItsField() {
        RatesWorld world = new RatesWorld();
        opens(world, 2);
        String page = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("whole", "0")
                .formParam("street", "6")
                .formParam("community", "12")
                .formParam("looks", "9")
                .formParam("spending", "none")
                .formParam("answers", "viele")
                .post(path(world))
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(page.contains("请填 0.5 到 49 之间的数"), page);
        assertTrue(page.contains("请选看几次") && page.contains("请选怎么看") && page.contains("请填 50 到 100000"), page);
        assertTrue(page.contains("value=\"viele\""), "as typed");
    }

    @Test
    void looksComeWithReleasesAndDecideNoMoreThanDeclared() {
        RatesWorld world = declared(new RatesWorld(), 2, 100);
        String community = world.code(FIRST);
        world.byHouseholds(community, Collections.nCopies(40, UNAWARE));
        look(world);
        assertEquals(0, world.rows("stopping_look"), "not half of the plan yet");
        world.byHouseholds(community, Collections.nCopies(12, UNAWARE));
        look(world);
        look(world);
        assertEquals(1, world.rows("stopping_look"), "one release, one look");
        assertEquals(1, trail(world, "wave.look"));
        String page = page(world);
        assertTrue(page.contains("▼ 已定：低于目标"), page);
        assertTrue(page.contains("52%"), "its part of the plan");
        world.byHouseholds(community, Collections.nCopies(60, PLEASED));
        look(world);
        world.byHouseholds(community, Collections.nCopies(30, PLEASED));
        look(world);
        assertEquals(2, world.rows("stopping_look"), "no more than declared");
        page = page(world);
        assertTrue(page.contains("▼ 已定：低于目标"), "what was decided first stands");
        assertTrue(page.contains("该看的都看完了"), page);
    }

    @Test
    void aWaveThatCannotBeLookedAtKeepsNoOtherWaiting() {
        RatesWorld broken = declared(new RatesWorld(), 2, 100);
        RatesWorld sound = declared(new RatesWorld(), 2, 100);
        List.of(broken, sound).forEach(one -> one.byHouseholds(one.code(FIRST), Collections.nCopies(60, PLEASED)));
        made(broken, 2, 10);
        looking.run();
        assertEquals(1, broken.rows("stopping_look"), "its number is taken");
        assertEquals(1, sound.rows("stopping_look"));
    }

    @Test
    void aWaveThatClosedEarlyHasItsLastLookOnceAllIsReleased() {
        RatesWorld world = declared(new RatesWorld(), 3, 400);
        world.byHouseholds(world.code(FIRST), Collections.nCopies(30, PLEASED));
        world.close();
        look(world);
        assertEquals(0, world.rows("stopping_look"), "what waits may still be released");
        QuarkusTransaction.requiringNew()
                .run(() -> Wave.<Wave>findById(world.wave).closesAt =
                        LocalDateTime.now(Clock.systemUTC()).withNano(0).minusMinutes(61));
        look(world);
        assertEquals(1, world.rows("stopping_look"));
        String page = page(world);
        assertTrue(lead(page).contains("本轮已经结束"), page);
        assertTrue(page.contains("最后一次"), page);
    }

    @Test
    @TestSecurity(
            user = "街道的人",
            roles = {"staff"},
            attributes = @SecurityAttribute(key = PLACES, value = "961741001"))
    void staffOfAStreetSeeTheirOwnDoorsAndNothingThatIsDecidedOfTheWhole() {
        RatesWorld world = new RatesWorld("961741");
        rule(world);
        world.byHouseholds(world.code(FIRST), Collections.nCopies(30, UNAWARE));
        world.byHouseholds(world.code(OTHER_STREET), Collections.nCopies(30, UNAWARE));
        for (String code : List.of(FIRST, OTHER_STREET)) {
            world.drawFromList(world.code(code), 500);
            world.untriedDoors(world.code(code), 5);
        }
        made(world);
        String page = page(world);
        assertTrue(page.contains("/assignments/" + world.code(FIRST)), page);
        assertFalse(page.contains(world.code(OTHER_STREET)), "another street's");
        assertFalse(page.contains("已定："), "of the whole wave");
        assertTrue(page.contains("只给管整轮的人看"), page);
        widths().post(path(world)).then().statusCode(403);
    }

    @Test
    @TestSecurity(
            user = "别的区的人",
            roles = {"manager"},
            attributes = @SecurityAttribute(key = PLACES, value = "961743"))
    void whoeverSeesNothingOfTheWaveFindsNoPage() {
        RatesWorld world = new RatesWorld("961742");
        given().get(path(world)).then().statusCode(404);
        widths().post(path(world)).then().statusCode(404);
    }

    private static void rule(RatesWorld world) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoppingPlan plan = new StoppingPlan();
            plan.waveId = world.wave;
            plan.looks = 2;
            plan.spending = Spending.even;
            plan.answers = 100;
            plan.persist();
        });
    }

    private static void made(RatesWorld world) {
        made(world, 1, 60);
    }

    private static void made(RatesWorld world, int number, int answers) {
        QuarkusTransaction.requiringNew().run(() -> {
            StoppingLook look = new StoppingLook();
            look.waveId = world.wave;
            look.number = number;
            look.madeAt = LocalDateTime.now(Clock.systemUTC()).withNano(0);
            look.answers = answers;
            look.fraction = answers / 100.0;
            look.bound = 2.2;
            look.decisions.put("awareness", Decision.below);
            look.persist();
        });
    }

    private long trail(RatesWorld world, String action) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(
                                "SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND subject = ?2")
                        .setParameter(1, action)
                        .setParameter(2, "wave " + world.wave)
                        .getSingleResult())
                .longValue());
    }
}
