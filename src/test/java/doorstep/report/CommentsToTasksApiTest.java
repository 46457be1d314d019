package doorstep.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.cells.Retention;
import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.Intake;
import doorstep.web.DisplayTime;
import doorstep.web.UuidBytes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What residents wrote becomes a task that quotes it, and is gone from there as soon as the answer is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "转整改的人", roles = "manager")
class CommentsToTasksApiTest {
    private static final String EAST = "990101001001";
    private static final String SAME_STREET = "990101001002";
    private static final String OTHER_STREET = "990101002001";
    private static final String GONE = "这条原话已不再显示";

    @Inject
    Intake intake;

    @Inject
    Retention retention;

    @Inject
    EntityManager database;

    RatesWorld world;

    @BeforeEach
    void openWave() {
        world = new RatesWorld();
    }

    /** Said among so many silent people that the community may be named. */
    private void said(String community, String... words) throws Exception {
        List<Answers> all = new ArrayList<>();
        Arrays.stream(words)
                .forEach(one -> all.add(Answers.of(Map.of(
                        "heard", new Answer.Chosen("well"),
                        "satisfied", new Answer.Chosen("satisfied"),
                        "comment", new Answer.Words(one)))));
        IntStream.range(0, 12).forEach(i -> all.add(Answers.of(Map.of("heard", new Answer.Chosen("no")))));
        world.byLink(world.code(community), all);
    }

    private String comments(String rest) {
        return "/staff/waves/" + world.wave + "/results/comments" + rest;
    }

    private List<String> ids(String query) {
        return Pattern.compile("name=\"answer\" value=\"(-?\\d+)\"")
                .matcher(page(comments(query)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String page(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    private static RequestSpecification form() {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .redirects()
                .follow(false);
    }

    /** Where the page of comments sends on to. */
    private String hand(String query, String what, List<String> ids) {
        String location = form().formParam("do", what)
                .formParam("answer", ids)
                .post(comments("/handing" + query))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/staff/"));
    }

    private static String parameter(String address, String name) {
        return address.replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
    }

    /** The address of the task that the form behind that address makes. */
    private String open(String address) {
        String location = form().formParam("wave", parameter(address, "wave"))
                .formParam("quotedWave", hidden(page(address), "quotedWave"))
                .formParam("place", parameter(address, "place"))
                .formParam("answer", parameter(address, "answer"))
                .formParam("item", item(page(address)))
                .formParam("owner", "城管科 李强 电话 0574-87654321")
                .formParam("due", DisplayTime.day(LocalDateTime.now(Clock.systemUTC())))
                .formParam("measure", "修路灯")
                .post("/staff/tasks")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return location.substring(location.indexOf("/staff/"));
    }

    private static String hidden(String page, String name) {
        var field = Pattern.compile("type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page);
        assertTrue(field.find(), name);
        return field.group(1);
    }

    private static String item(String choice) {
        var item = Pattern.compile("<option value=\"([a-z]\\w*)\"")
                .matcher(choice.substring(choice.indexOf("id=\"item\"")));
        assertTrue(item.find());
        return item.group(1);
    }

    private void change(String words, ChangeKind kind) throws Exception {
        UUID response = QuarkusTransaction.requiringNew()
                .call(() -> UuidBytes.uuid((byte[])
                        database.createNativeQuery("SELECT response FROM open_answer WHERE wave_id = ?1 AND words = ?2")
                                .setParameter(1, world.wave)
                                .setParameter(2, words)
                                .getSingleResult()));
        change(response, kind);
    }

    private void change(UUID response, ChangeKind kind) throws Exception {
        intake.change(response, kind).toCompletableFuture().join();
        ReleasedFigures.of(world.wave);
    }

    private long rows(String sql, String words) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database.createNativeQuery(sql)
                        .setParameter(1, "%" + words + "%")
                        .getSingleResult())
                .longValue());
    }

    private static String csv(String place) {
        return new String(
                given().get("/staff/tasks/register.csv?place=" + place)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void tickedWordsBecomeOneTaskAtThePlaceTheyHaveInCommon() throws Exception {
        said(EAST, "路灯不亮", "停车难");
        said(SAME_STREET, "路灯坏了");
        said(OTHER_STREET, "别处的路灯");
        String one = hand("", "ticked", ids("?q=停车"));
        assertEquals(world.code(EAST), parameter(one, "place"));
        String street = hand("", "ticked", ids("?q=路灯&place=" + world.code(EAST).substring(0, 9)));
        assertEquals(world.code(EAST).substring(0, 9), parameter(street, "place"));
        String all = hand("?q=路灯", "all", List.of());
        assertEquals(world.district, parameter(all, "place"));
        assertFalse(java.net.URLDecoder.decode(all, StandardCharsets.UTF_8).contains("路灯"), "numbers only");
        String task = page(open(all));
        assertTrue(task.contains("居民原话 · 3 条"), task);
        for (String words : List.of("路灯不亮", "路灯坏了", "别处的路灯")) {
            assertTrue(task.contains("<q>" + words + "</q>"), words);
        }
        assertFalse(task.contains("停车难"));
    }

    @Test
    void wordsStayWhenTheTaskIsToBeginWithAnotherWave() throws Exception {
        said(EAST, "上一轮的灯");
        String way = hand("", "all", List.of());
        assertEquals("" + world.wave, hidden(page(way), "quotedWave"));
        RatesWorld later = new RatesWorld(world.district);
        String other = "/staff/tasks/new?wave=" + later.wave + "&place=" + later.district + "&answer="
                + parameter(way, "answer") + "&quotedWave=" + world.wave;
        String choice = page(other);
        assertTrue(choice.contains("<q>上一轮的灯</q>") && !choice.contains("不再显示"), choice);
        String task = page(open(other));
        assertTrue(task.contains("<q>上一轮的灯</q>"), task);
        assertTrue(task.contains("/staff/waves/" + later.wave + "/results"), task);
    }

    @Test
    void nothingTickedIsSaidAndOfTooManyNothingIsHandedOver() throws Exception {
        said(EAST, "路灯不亮");
        form().formParam("do", "ticked")
                .formParam("fresh", "新标签一个")
                .post(comments("/handing?q=路灯"))
                .then()
                .statusCode(422)
                .body(containsString("请先选中几条原话"), containsString("value=\"新标签一个\""));
        assertTrue(page(comments("/handing?q=路灯&lang=zh")).contains("只转本页选中的"));
        RatesWorld mine = world;
        world = new RatesWorld();
        String[] words = IntStream.range(0, 101).mapToObj(i -> "第" + i + "句").toArray(String[]::new);
        said(EAST, words);
        form().formParam("do", "all")
                .post(comments("/handing"))
                .then()
                .statusCode(422)
                .body(containsString("一次最多转 100 条"));
        List<String> others = ids("");
        world = mine;
        form().formParam("do", "ticked")
                .formParam("answer", others)
                .post(comments("/handing"))
                .then()
                .statusCode(422);
    }

    @Test
    void wordsAreNowhereButInTheAnswer() throws Exception {
        said(EAST, "楼道的灯坏了独一份");
        String task = open(hand("", "ticked", ids("")));
        assertTrue(page(task).contains("楼道的灯坏了独一份"));
        assertEquals(0, rows("SELECT COUNT(*) FROM task WHERE CONCAT(owner, measure, item, place) LIKE ?1", "独一份"));
        assertEquals(0, rows("SELECT COUNT(*) FROM task_event WHERE CONCAT(words, owner, measure) LIKE ?1", "独一份"));
        assertEquals(0, rows("SELECT COUNT(*) FROM audit_entry WHERE CONCAT(action, subject, detail) LIKE ?1", "独一份"));
    }

    @Test
    void withdrawnWordsAreGoneFromPageSlipRegisterAndFile() throws Exception {
        said(EAST, "灯坏了要撤回", "停车难留下");
        String task = open(hand("", "all", List.of()));
        assertTrue(csv(world.district).contains("灯坏了要撤回"));
        change("灯坏了要撤回", ChangeKind.withdrawn);
        for (String address :
                List.of(task, task + "/edit", "/staff/tasks?place=" + world.district, "/staff/tasks/print")) {
            assertFalse(page(address).contains("灯坏了要撤回"), address);
        }
        assertTrue(page(task).contains(GONE) && page(task).contains("停车难留下"));
        for (String list : List.of("/staff/tasks?place=", "/staff/tasks/print?place=")) {
            assertTrue(page(list + world.district).contains("附居民原话 2 条，其中 1 条不再显示"), list);
        }
        String file = csv(world.district);
        assertTrue(file.contains(GONE) && file.contains("停车难留下") && !file.contains("灯坏了要撤回"));
    }

    @Test
    void excludedWordsComeBackOnceRestored() throws Exception {
        said(EAST, "灯坏了被排除");
        String task = open(hand("", "all", List.of()));
        UUID response = QuarkusTransaction.requiringNew()
                .call(() -> UuidBytes.uuid(
                        (byte[]) database.createNativeQuery("SELECT response FROM open_answer WHERE wave_id = ?1")
                                .setParameter(1, world.wave)
                                .getSingleResult()));
        change(response, ChangeKind.excluded);
        assertTrue(page(task).contains(GONE) && !page(task).contains("灯坏了被排除"));
        change(response, ChangeKind.restored);
        assertTrue(!page(task).contains(GONE) && page(task).contains("灯坏了被排除"));
    }

    @Test
    void wordsGoAtTheEndOfTheRetentionAndTheTaskStays() throws Exception {
        said(EAST, "灯坏了到期");
        String task = open(hand("", "all", List.of()));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?1")
                        .setParameter(1, world.wave)
                        .executeUpdate());
        retention.run();
        String after = page(task);
        assertTrue(after.contains(GONE) && after.contains("修路灯") && !after.contains("灯坏了到期"));
    }

    @Test
    void wordsJoinAnOpenTaskOnceAndNoneThatIsDone() throws Exception {
        said(EAST, "第一句灯", "第二句灯");
        String task = open(hand("", "ticked", ids("?q=第一句")));
        String number = task.substring(task.lastIndexOf('/') + 1);
        String way = hand("", "all", List.of());
        assertTrue(page(way).contains("<option value=\"" + number + "\""), "offered");
        for (int twice = 0; twice < 2; twice++) {
            join(way, number).then().statusCode(303);
        }
        join(way, number).then().header("Location", containsString("?joined=none"));
        assertTrue(page(task + "?joined=none").contains("没有加上新的原话"));
        String page = page(task);
        assertFalse(page.contains("没有加上新的原话"));
        assertTrue(page.contains("居民原话 · 2 条") && page.contains("第二句灯"), page);
        assertTrue(page.contains("居民原话（条）：1 → 2"));
        assertEquals(
                1,
                rows(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'task.quote' AND subject LIKE ?1",
                        "task " + number));
        String chosen = item(page(way));
        String without = form().formParam("wave", parameter(way, "wave"))
                .formParam("place", parameter(way, "place"))
                .formParam("answer", parameter(way, "answer"))
                .formParam("item", chosen)
                .post("/staff/tasks/quotes")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertTrue(without.contains("<option value=\"" + chosen + "\" selected>"), without);
        String again = way.replace("/new?", "/quotes?") + "&lang=zh";
        assertTrue(page(again).contains("<q>第二句灯</q>"), "the link to the other language");
        join(way, "").then().statusCode(422).body(containsString("请选一项整改"));
        join(way, "987654321").then().statusCode(404);
        form().formParam("version", 2)
                .formParam("what", "修好了")
                .formParam("by", "李强")
                .formParam("on", DisplayTime.day(LocalDateTime.now(Clock.systemUTC())))
                .post(task + "/completion")
                .then()
                .statusCode(303);
        join(way, number).then().statusCode(409);
    }

    /** Whoever sees the task of one place may not see the other one. */
    @Test
    void wordsOfOnePlaceStandInNoTaskOfAnother() throws Exception {
        said(EAST, "这里的灯");
        String task = open(hand("", "ticked", ids("")));
        String number = task.substring(task.lastIndexOf('/') + 1);
        said(OTHER_STREET, "那边的秘密");
        String way = hand("", "all", List.of());
        assertFalse(page(way).contains("name=\"task\""), "not offered");
        join(way, number).then().statusCode(422).body(containsString("有 1 条不是这个地点的居民写的"), containsString("那边的秘密"));
        assertFalse(page(task).contains("那边的秘密"));
        form().formParam("wave", world.wave)
                .formParam("place", world.code(EAST))
                .formParam("answer", parameter(way, "answer"))
                .formParam("item", item(page(way)))
                .formParam("owner", "城管科")
                .formParam("due", DisplayTime.day(LocalDateTime.now(Clock.systemUTC())))
                .formParam("measure", "修路灯")
                .post("/staff/tasks")
                .then()
                .statusCode(422)
                .body(containsString("有 1 条不是这个地点的居民写的"), containsString("修路灯"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("INSERT INTO task_quote (task_id, response, question)"
                                + " SELECT ?1, response, question FROM open_answer WHERE wave_id = ?2 AND words = ?3")
                        .setParameter(1, number)
                        .setParameter(2, world.wave)
                        .setParameter(3, "那边的秘密")
                        .executeUpdate());
        assertFalse(page(task).contains("那边的秘密"), "not even where an earlier version let it in");
    }

    @Test
    void fileSaysHowManyQuotesItLeavesOut() throws Exception {
        said(EAST, IntStream.range(0, 100).mapToObj(i -> "第" + i + "句").toArray(String[]::new));
        String street = world.code(EAST).substring(0, 9);
        String task = open(hand("", "all", List.of()).replace("place=" + world.code(EAST), "place=" + street));
        assertFalse(csv(world.district).contains("…另有"));
        said(SAME_STREET, "还有一句");
        join(hand("?q=还有", "all", List.of()), task.substring(task.lastIndexOf('/') + 1))
                .then()
                .statusCode(303);
        assertTrue(csv(world.district).contains("…另有 1 条"));
    }

    private static io.restassured.response.Response join(String way, String task) {
        return form().formParam("wave", parameter(way, "wave"))
                .formParam("place", parameter(way, "place"))
                .formParam("answer", parameter(way, "answer"))
                .formParam("task", task)
                .post("/staff/tasks/quotes");
    }

    @Test
    void quotesAreTakenOutAgain() throws Exception {
        said(EAST, "拿掉这句", "留下这句");
        String task = open(hand("", "all", List.of()));
        var box = Pattern.compile("name=\"drop\" value=\"(\\d+)\"> <span class=\"words\">拿掉")
                .matcher(page(task + "/edit"));
        assertTrue(box.find());
        form().formParam("version", 1)
                .formParam("owner", "城管科")
                .formParam("due", DisplayTime.day(LocalDateTime.now(Clock.systemUTC())))
                .formParam("measure", "修路灯")
                .formParam("drop", box.group(1))
                .post(task)
                .then()
                .statusCode(303);
        assertTrue(page(task).contains("留下这句") && !page(task).contains("拿掉这句"));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void viewersHandNothingOver() throws Exception {
        said(EAST, "路灯不亮");
        assertFalse(page(comments("")).contains("/handing"));
        form().formParam("do", "all").post(comments("/handing")).then().statusCode(403);
        form().formParam("task", "1").post("/staff/tasks/quotes").then().statusCode(403);
    }
}
