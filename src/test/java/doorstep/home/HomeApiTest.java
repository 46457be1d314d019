package doorstep.home;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.VisitOutcome;
import doorstep.followup.FollowupWorld;
import doorstep.followup.MadeUpRates.Asked;
import doorstep.followup.tasks.Task;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** The page that managers, viewers and staff of places land on: how the wave in the field stands, and what is due. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HomeApiTest {
    /** As the tests' accounts are told where they have their roles. */
    private static final String PLACES = "places";

    private static final String FIRST = "990101001001";
    private static final String OTHER_STREET = "990101002001";
    private static final String DUE = "<ul class=\"due\">";
    private static final Answers PLEASED = answer("well");
    private static final Answers UNAWARE = answer("no");

    @Inject
    EntityManager database;

    private static Answers answer(String heard) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen(heard),
                "satisfied", new Answer.Chosen("satisfied"),
                "adults", new Answer.Whole(2),
                "sex", new Answer.Chosen("f"),
                "age", new Answer.Chosen("from_60")));
    }

    private static String home(String query) {
        return given().get("/staff/home" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String home(RatesWorld world) {
        return home("?wave=" + world.wave);
    }

    private static void assertDue(String page, String text, String address) {
        assertTrue(page.contains("<li><a href=\"" + address + "\">" + text + "</a></li>"), text + " in " + page);
    }

    @Test
    @TestSecurity(user = "区里看的人", roles = "viewer", attributes = @SecurityAttribute(key = PLACES, value = "961701"))
    void waveInTheFieldSaysItsVerdictItsDaysItsAnswersAndTheDoorsThatNobodyWentTo() {
        RatesWorld world = new RatesWorld("961701");
        world.drawFromList(world.code(FIRST), 300);
        world.byHouseholds(world.code(FIRST), Collections.nCopies(40, UNAWARE));
        world.byLink(world.code(FIRST), Collections.nCopies(15, PLEASED));
        world.untriedDoors(world.code(FIRST), 7);
        world.triedDoors(world.code(FIRST), 2, VisitOutcome.no_one_home);
        String page = home("");
        assertTrue(page.contains("/staff/waves/" + world.wave + "\">第 "), page);
        assertTrue(page.contains("还有 1 天结束") || page.contains("今天结束"), page);
        assertTrue(page.contains("抽样 40 · 扫码 15"), page);
        assertTrue(page.contains("照现在的答卷，测评大约要丢"), page);
        assertTrue(page.contains("项有率，一共"), "how much of the evaluation it speaks of");
        assertTrue(page.contains("<strong>3.0 分</strong>，十次里有九次在"), page);
        assertDue(page, "7 户还没有人去过", "/staff/waves/" + world.wave + "/fieldwork");
        assertFalse(page.contains("现在没有要处理的"));
    }

    @Test
    @TestSecurity(user = "区里看的人", roles = "viewer", attributes = @SecurityAttribute(key = PLACES, value = "961702"))
    void nothingDueIsSaidAndSoIsThatNothingHasOpened() {
        String page = home("");
        assertTrue(page.contains("还没有开始过的调查"), page);
        assertTrue(page.contains("现在没有要处理的。"), page);
        assertFalse(page.contains(DUE));
        RatesWorld world = new RatesWorld("961702");
        world.byHouseholds(world.code(FIRST), Collections.nCopies(12, PLEASED));
        page = home("");
        assertTrue(page.contains("抽样 12 · 扫码 0"), page);
        assertTrue(page.contains("现在没有要处理的。"), page);
    }

    @Test
    @TestSecurity(user = "街道的人", roles = "staff", attributes = @SecurityAttribute(key = PLACES, value = "961703001"))
    void staffOfAStreetSeeTheirOwnAlone() {
        RatesWorld world = new RatesWorld("961703");
        world.drawFromList(world.code(OTHER_STREET), 300);
        world.byHouseholds(world.code(FIRST), Collections.nCopies(12, PLEASED));
        world.byHouseholds(world.code(OTHER_STREET), Collections.nCopies(30, UNAWARE));
        world.untriedDoors(world.code(OTHER_STREET), 5);
        String page = home("");
        assertTrue(page.contains("抽样 12 · 扫码 0"), page);
        assertFalse(page.contains("户还没有人去过"), page);
        String list = given().get("/staff/waves").then().extract().asString();
        assertTrue(list.contains("抽样 12 · 扫码 0"), list);
    }

    @Test
    @TestSecurity(user = "看的人", roles = "viewer")
    void closedWaveSaysItsResultAndNotWhatStands() {
        RatesWorld world = new RatesWorld();
        world.byHouseholds(world.code(FIRST), Collections.nCopies(40, UNAWARE));
        world.close();
        String page = home(world);
        assertTrue(page.contains("这次的结果：测评大约要丢"), page);
        assertFalse(page.contains("照现在的答卷"), page);
        assertTrue(page.contains("结束</p>") || page.contains(" 结束 · "), page);
    }

    @Test
    @TestSecurity(user = "看的人", roles = "viewer")
    void volunteersAloneAreNoVerdictAndTheSampleIsDue() {
        RatesWorld world = new RatesWorld();
        world.byLink(world.code(FIRST), Collections.nCopies(20, PLEASED));
        String page = home(world);
        assertTrue(page.contains("现在只有自愿扫码的答卷，代表不了全体居民"), page);
        assertFalse(page.contains("大约要丢"), page);
        assertDue(page, "只有自愿扫码的答卷，还没有抽样的：去抽样", "/staff/waves/" + world.wave + "/samples");
    }

    @Test
    @TestSecurity(user = "看的人", roles = "viewer")
    void tasksPastTheirDateAreDue() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(new FollowupWorld.Days(20, 10), Map.of(world.east, new Asked(40, 4, 4, 40)));
        Task task = world.task(wave, "knows_a", world.east);
        long before = late(home("?wave=" + wave));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Task.update("dueOn = ?1 where id = ?2", LocalDate.now().minusDays(3), task.id));
        assertEquals(before + 1, late(home("?wave=" + wave)));
        given().get("/staff/tasks?overdue=yes").then().statusCode(200);
    }

    private static long late(String page) {
        var found = java.util.regex.Pattern.compile("(\\d+) 项整改过了期限").matcher(page);
        return found.find() ? Long.parseLong(found.group(1)) : 0;
    }

    @Test
    @TestSecurity(user = "看的人", roles = "viewer")
    void drawThatKeepsStepWithTheBuildingsIsAnAlarm() {
        RatesWorld world = new RatesWorld();
        String community = world.code(FIRST);
        world.drawFromList(community, 20);
        world.untriedDoors(community, 5);
        assertFalse(home(world).contains("同一种户型"));
        QuarkusTransaction.requiringNew().run(() -> {
            long frame = ((Number) database.createNativeQuery(
                                    "SELECT frame_id FROM sample WHERE wave_id = ?1 AND community = ?2")
                            .setParameter(1, world.wave)
                            .setParameter(2, community)
                            .getSingleResult())
                    .longValue();
            int position = 1;
            for (int building = 1; building <= 5; building++) {
                for (String door : List.of("101", "102", "201", "202")) {
                    database.createNativeQuery(
                                    "INSERT INTO frame_household (frame_id, position, building, unit, door, note)"
                                            + " VALUES (?1, ?2, ?3, '1单元', ?4, '')")
                            .setParameter(1, frame)
                            .setParameter(2, position++)
                            .setParameter(3, building + "栋")
                            .setParameter(4, door)
                            .executeUpdate();
                }
            }
            database.createNativeQuery(
                            "UPDATE household SET door = '101', building = CONCAT(number, '栋') WHERE wave_id = ?1")
                    .setParameter(1, world.wave)
                    .executeUpdate();
        });
        assertDue(home(world), "1 个社区的抽样碰巧总抽到同一种户型", "/staff/waves/" + world.wave + "/samples");
    }

    @Test
    @TestSecurity(user = "区里看的人", roles = "viewer", attributes = @SecurityAttribute(key = PLACES, value = "961704"))
    void statementsDoNotGrowWithWavesAndPlaces() {
        RatesWorld world = new RatesWorld("961704");
        world.byHouseholds(world.code(FIRST), Collections.nCopies(12, PLEASED));
        home("");
        long one = statements();
        for (int i = 0; i < 4; i++) {
            world.nextWave();
            world.byHouseholds(world.code(FIRST), Collections.nCopies(12, PLEASED));
            world.byHouseholds(world.code(OTHER_STREET), Collections.nCopies(12, PLEASED));
            world.drawFromList(world.code(FIRST), 100);
            world.untriedDoors(world.code(FIRST), 6);
        }
        assertTrue(home("").contains("别的正在进行的调查"));
        long five = statements();
        assertTrue(one <= 60, "one wave took " + one);
        assertTrue(five <= one + 3, "one wave took " + one + ", five took " + five);
    }

    private long statements() {
        Statistics counted =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        long before = counted.getPrepareStatementCount();
        home("");
        long taken = counted.getPrepareStatementCount() - before;
        counted.setStatisticsEnabled(false);
        return taken;
    }
}
