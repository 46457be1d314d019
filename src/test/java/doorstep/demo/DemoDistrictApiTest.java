package doorstep.demo;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.VersionDifference.Reason;
import doorstep.rates.WaveChange;
import doorstep.rates.WaveResults;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The planted facts of the demonstration are found, and nothing else is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DemoDistrictApiTest {
    private static final Object ONCE = new Object();
    private static List<Long> waves = List.of();

    @Inject
    DemoDistrict demo;

    @Inject
    WaveResults results;

    @Inject
    EntityManager database;

    /** Made once for all tests here: it takes a while. */
    private List<Long> waves() throws IOException {
        synchronized (ONCE) {
            if (waves.isEmpty()) {
                waves = demo.make();
            }
            return waves;
        }
    }

    @Test
    void onlyThePlantedItemsChangedBetweenWaves() throws IOException {
        assertEquals(Map.of(DemoTruth.FELL_BACK, true), clear(change(1)));
        assertEquals(Map.of(DemoTruth.FELL_BACK, false, DemoTruth.PUBLICISED, true), clear(change(2)));
    }

    /** Items that changed by more than chance, and whether they rose. */
    private static Map<String, Boolean> clear(WaveChange change) {
        Map<String, Boolean> clear = new TreeMap<>();
        change.items().stream()
                .filter(WaveChange.ItemChange::isClear)
                .forEach(item -> clear.put(
                        item.indicator().name(), item.change().orElseThrow().difference() > 0));
        return clear;
    }

    @Test
    void onlyTheRewordedItemBreaksOff() throws IOException {
        Map<String, Set<Reason>> broken = new TreeMap<>();
        change(1).items().stream()
                .filter(item -> !item.breaks().isEmpty())
                .forEach(item -> broken.put(item.indicator().name(), item.breaks()));
        assertEquals(Map.of("green_space", Set.of(Reason.WORDING)), broken);
        assertEquals(
                Set.of(),
                new TreeSet<>(change(2).items().stream()
                        .filter(item -> !item.breaks().isEmpty())
                        .map(item -> item.indicator().name())
                        .toList()));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void overviewAndReportSayThatDoubtedInterviewsAreInTheirFigures() throws IOException {
        for (String path : List.of("", "/report")) {
            String page = page(waves().get(2), path);
            assertTrue(page.contains("这些答卷没有排除，这里的数字都包括它们"), path);
            assertTrue(page.contains("/staff/waves/" + waves().get(2) + "/doubts\">看疑点"), path);
        }
        String report = page(waves().get(2), "/report");
        assertTrue(report.contains("测评大约要丢 "), "what it would cost");
        assertTrue(report.contains("能确定比总体差的只有：松林后湖社区（虚构）。"), "the worse community");
        assertTrue(report.contains("先查原因）：对停车秩序满意 −"), "what fell");
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void scoreIsNotCalledAShareOfPeople() throws IOException {
        assertTrue(page(waves().get(2), "/items/waste_sorting").contains("得分率 "));
        assertTrue(page(waves().get(2), "/items/waste_sorting").contains("是平均得分，不是“"));
        assertFalse(page(waves().get(2), "/items/convention").contains("是平均得分，不是“"));
    }

    @Test
    @TestSecurity(user = "viewer", roles = "viewer")
    void englishPagesHaveChineseMarksInNamesOnly() throws IOException {
        for (String path : List.of(
                "",
                "/matrix",
                "/items",
                "/ranking",
                "/trend",
                "/trend/questions",
                "/channels",
                "/weighting",
                "/modelled",
                "/report",
                "/data")) {
            String page = page(waves().get(2), path + "?lang=en").replaceAll("（虚构(数据)?）", "");
            Matcher mark = Pattern.compile(".{0,60}[\\u3000-\\u303F\\uFF00-\\uFFEF].{0,60}")
                    .matcher(page);
            assertEquals("", mark.find() ? mark.group() : "", path);
        }
    }

    private static String page(long wave, String path) {
        return given().get("/staff/waves/" + wave + "/results" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void pageOfChannelsPointsToTheCoachedItemOfOneVolunteerAndToNothingElse() throws IOException {
        String said = said(waves().get(2), "channels");
        assertEquals(2, said.split("<li>", -1).length, said);
        assertTrue(said.contains("周敏（虚构），“知道居民公约由居民来定”：入户 "), said);
        assertTrue(said.contains("没有哪一项的差距能说不是碰巧"), said);
        for (long before : waves().subList(0, 2)) {
            assertFalse(said(before, "channels").contains("<li>"), said(before, "channels"));
        }
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void pageOfTheTrendSaysWhatRoseAndFellAndNothingElse() throws IOException {
        String said = said(waves().get(2), "trend");
        assertEquals(1, said.split("↑ 升了：</strong> 认得出有害垃圾 \\+", -1).length - 1, said);
        assertEquals(1, said.split("↓ 降了，先查原因：</strong> 对停车秩序满意 −", -1).length - 1, said);
        assertEquals(2, said.split("个百分点（[+−]", -1).length - 1, said);
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void volunteersHaveSignedInAndLinksWereOpenedByMoreThanFinished() throws IOException {
        long last = waves().get(2);
        String volunteers = given().get("/staff/volunteers").asString();
        assertTrue(volunteers.contains("周敏（虚构）"), volunteers);
        assertEquals(
                8,
                number("SELECT COUNT(DISTINCT v.id) FROM volunteer v JOIN device d ON d.volunteer_id = v.id"
                        + " WHERE v.name LIKE '%（虚构）' AND d.last_contact_at > d.signed_in_at"));
        String opened = "SELECT COUNT(*) FROM share_link WHERE opened > started AND started > 60 AND wave_id = " + last;
        for (int i = 0; i < 400 && number(opened) < 24; i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertEquals(24, number(opened));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void madeUpTaskStandsAtItsOwnTimeAndQuotesAResident() throws IOException {
        long second = waves().get(1);
        long quoted = number("SELECT COUNT(*) FROM task t JOIN task_quote q ON q.task_id = t.id JOIN open_answer a"
                + " ON a.response = q.response AND a.question = q.question WHERE a.words LIKE '%灯%' AND t.wave_id = "
                + second);
        assertTrue(quoted > 0, "quoted");
        assertEquals(
                2,
                number("SELECT COUNT(*) FROM task WHERE as_of = created_at AND wave_id = " + second),
                "as it was then");
    }

    private long number(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql).getSingleResult()).longValue());
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void pageOfPublicitySaysThatKnowledgeRoseMoreWhereCardsWere() throws IOException {
        String page = given().get("/staff/waves/" + waves().get(2) + "/publicity")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(2, page.split("class=\"verdict ", -1).length, page);
        assertTrue(page.contains("<strong>升得更多</strong>"), page);
    }

    /** What a page of results concludes before its first heading. */
    private static String said(long wave, String page) {
        String all = given().get("/staff/waves/" + wave + "/results/" + page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return all.substring(all.indexOf("<div class=\"notice"), all.indexOf("<h2"));
    }

    /** From the wave of that number to the one after it. */
    private WaveChange change(int number) throws IOException {
        long before = waves().get(number - 1);
        long after = waves().get(number);
        return QuarkusTransaction.requiringNew().call(() -> {
            Wave later = Wave.findById(after);
            Wave earlier = results.earlier(later).orElseThrow();
            assertEquals(before, earlier.id);
            return WaveChange.between(results.rates(earlier), results.rates(later));
        });
    }
}
