package doorstep.wave.planning;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import doorstep.wave.ShareLink;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The list of waves: found by words, counted by kind of answers, copied and archived. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = "manager")
class WaveListApiTest {
    private static final String FIRST = "990101001001";
    private static final Answers PLEASED = Answers.of(Map.of(
            "heard", new Answer.Chosen("well"),
            "satisfied", new Answer.Chosen("satisfied"),
            "adults", new Answer.Whole(2),
            "sex", new Answer.Chosen("f"),
            "age", new Answer.Chosen("from_60")));

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private static String list(String query) {
        return given().get("/staff/waves" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String row(String page, long wave) {
        int at = page.indexOf("<a href=\"/staff/waves/" + wave + "\">");
        assertTrue(at >= 0, page);
        return page.substring(at, page.indexOf("</tr>", at));
    }

    private static boolean has(String page, long wave) {
        return page.contains("<a href=\"/staff/waves/" + wave + "\">");
    }

    private static Wave wave(long id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Wave wave = Wave.findById(id);
            wave.communities.size();
            return wave;
        });
    }

    private static void name(long id, String name) {
        QuarkusTransaction.requiringNew().run(() -> Wave.<Wave>findById(id).name = name);
    }

    private static List<ShareLink> links(long id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.list("wave.id = ?1 order by community, label", id));
    }

    @Test
    void answersAreCountedByKindInTheListAndOnTheWavesOwnPage() {
        RatesWorld world = new RatesWorld();
        assertTrue(row(list(""), world.wave).contains("抽样 0 · 扫码 0"));
        world.byHouseholds(world.code(FIRST), Collections.nCopies(12, PLEASED));
        world.byLink(world.code(FIRST), Collections.nCopies(15, PLEASED));
        assertTrue(row(list(""), world.wave).contains("抽样 12 · 扫码 15"), row(list(""), world.wave));
        given().get("/staff/waves/" + world.wave).then().body(containsString("抽样 12 · 扫码 15"));
        world.comeByLink(world.code("990101001002"), Collections.nCopies(3, PLEASED));
        String row = row(list(""), world.wave);
        assertTrue(row.contains("扫码 15") && row.contains("另有 3 份等着放出"), row);
    }

    @Test
    void waveIsFoundByItsNameOrItsQuestionnaire() {
        RatesWorld world = new RatesWorld();
        RatesWorld other = new RatesWorld();
        name(world.wave, "秋季摸底 " + world.district);
        name(other.wave, "冬季 " + other.district);
        String found = list("?q=秋季 " + world.district);
        assertTrue(has(found, world.wave) && !has(found, other.wave), found);
        assertTrue(has(list("?q=金样本"), world.wave), "by the questionnaire's title");
        assertTrue(has(list("?q=GOLDEN " + other.district), other.wave), "by its form_id, whatever the case");
        assertTrue(list("?q=没有这样的").contains("没有名称或问卷里带“没有这样的”的调查"));
    }

    @Test
    void copyGoesWhereTheOtherWentWithLinksOfItsOwn() {
        RatesWorld world = new RatesWorld();
        name(world.wave, "第一次 " + world.district);
        form().formParam("label", "电梯海报")
                .post("/staff/waves/" + world.wave + "/links")
                .then()
                .statusCode(303);
        world.byLink(world.code(FIRST), Collections.nCopies(12, PLEASED));
        given().get("/staff/waves/new?copy=" + world.wave)
                .then()
                .statusCode(200)
                .body(
                        containsString("value=\"第一次 " + world.district + "（再办）\""),
                        containsString("name=\"copyOf\" value=\"" + world.wave + "\""),
                        containsString("答卷、抽样和上次的网址不带过来"));
        // what was typed wrong is kept, and so is what it is a copy of
        copy(world, "2020-01-01T09:00")
                .post("/staff/waves")
                .then()
                .statusCode(422)
                .body(containsString("name=\"copyOf\" value=\"" + world.wave + "\""));
        String next = copy(world, "2099-01-05T18:00")
                .post("/staff/waves")
                .then()
                .statusCode(303)
                .header("Location", endsWith("done=wave.copy"))
                .extract()
                .header("Location");
        long id = Long.parseLong(next.replaceFirst(".*/waves/(\\d+)\\?.*", "$1"));
        assertNotEquals(world.wave, id);
        assertEquals(new TreeSet<>(wave(world.wave).communities), new TreeSet<>(wave(id).communities));
        assertEquals(world.wave, wave(id).copiedFrom);
        assertEquals(named(links(world.wave)), named(links(id)));
        Set<String> tokens = links(world.wave).stream().map(one -> one.token).collect(Collectors.toSet());
        assertTrue(links(id).stream().noneMatch(one -> tokens.contains(one.token)));
        given().get(next).then().body(containsString("抽样 0 · 扫码 0"), containsString("草稿"), containsString("社区和链接照上次的"));
        assertEquals(1, audited(id, "wave.copy"));
    }

    private static long audited(long id, String action) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) Wave.getEntityManager()
                        .createNativeQuery("SELECT COUNT(*) FROM audit_entry WHERE action = ?1 AND subject = ?2")
                        .setParameter(1, action)
                        .setParameter(2, "wave " + id)
                        .getSingleResult())
                .longValue());
    }

    private static RequestSpecification copy(RatesWorld world, String closesAt) {
        return form().formParam("name", "第二次 " + world.district)
                .formParam("questionnaire", "golden 1")
                .formParam("opensAt", "2098-01-05T09:00")
                .formParam("closesAt", closesAt)
                .formParam("languages", "zh")
                .formParam("copyOf", world.wave);
    }

    private static List<String> named(List<ShareLink> links) {
        return links.stream().map(one -> one.community + " " + one.label).toList();
    }

    @Test
    void archivedWaveStandsInNoListButKeepsItsPagesAndComesBack() {
        RatesWorld world = new RatesWorld();
        form().post("/staff/waves/" + world.wave + "/archive")
                .then()
                .statusCode(409)
                .body(containsString("只有草稿和已结束的调查可以归档"));
        world.close();
        given().get("/staff/tasks/new").then().body(containsString("value=\"" + world.wave + "\""));
        form().post("/staff/waves/" + world.wave + "/archive").then().statusCode(303);
        assertFalse(has(list(""), world.wave));
        assertTrue(has(list("?archived=true"), world.wave));
        assertTrue(list("").contains("看已归档的"));
        given().get("/staff/tasks/new").then().body(not(containsString("value=\"" + world.wave + "\"")));
        given().get("/staff/waves/" + world.wave).then().statusCode(200).body(containsString("已归档"));
        given().get("/staff/waves/" + world.wave + "/results").then().statusCode(200);
        form().post("/staff/waves/" + world.wave + "/list").then().statusCode(303);
        assertTrue(has(list(""), world.wave));
        assertEquals(1, world.audited("wave.archive"));
        assertEquals(1, world.audited("wave.unarchive"));
    }

    @Test
    void archivedWaveThatIsOpenAgainIsListedAgain() {
        RatesWorld world = new RatesWorld();
        world.close();
        form().post("/staff/waves/" + world.wave + "/archive").then().statusCode(303);
        LocalDateTime later =
                LocalDateTime.now(Clock.systemUTC()).plusDays(3).withSecond(0).withNano(0);
        form().formParam("closesAt", later.toString())
                .post("/staff/waves/" + world.wave + "/extension")
                .then()
                .statusCode(303);
        assertTrue(has(list(""), world.wave));
    }
}
