package doorstep.report.comments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.answers.Answers;
import doorstep.report.RatesWorld;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff read, search and tag what residents wrote. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "贴标签的人", roles = "manager")
class CommentsApiTest {
    private static final String LARGE = "990101001001";
    private static final String SMALL = "990101001002";
    private static final String OTHER_STREET = "990101002001";

    RatesWorld world;

    @BeforeEach
    void openWave() {
        world = new RatesWorld();
    }

    private static Answers said(String words) {
        return Answers.of(Map.of(
                "heard", new Answer.Chosen("well"),
                "satisfied", new Answer.Chosen("satisfied"),
                "comment", new Answer.Words(words)));
    }

    /** What was said, with so many silent people beside it that the community may be named. */
    private void said(String community, int silent, String... words) throws Exception {
        List<Answers> all = new ArrayList<>();
        Arrays.stream(words).forEach(one -> all.add(said(one)));
        IntStream.range(0, silent).forEach(i -> all.add(Answers.of(Map.of("heard", new Answer.Chosen("no")))));
        world.byLink(world.code(community), all);
    }

    private String path(String rest) {
        return "/staff/waves/" + world.wave + "/results/comments" + rest;
    }

    private String page(String query) {
        return given().get(path(query)).then().statusCode(200).extract().asString();
    }

    private static List<String> words(String page) {
        return Pattern.compile("<blockquote[^>]*>(.*?)</blockquote>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).replaceAll("</?mark>", ""))
                .toList();
    }

    private static List<String> ids(String page) {
        return Pattern.compile("name=\"answer\" value=\"(-?\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private ValidatableResponse tag(String query, String name, String what, List<String> answers) {
        return form().redirects()
                .follow(false)
                .formParam("answer", answers)
                .formParam("fresh", name)
                .formParam("do", what)
                .post(path("/tags" + query))
                .then();
    }

    private static RequestSpecification form() {
        return given().contentType(ContentType.URLENC.withCharset("UTF-8"));
    }

    private static String newTag() {
        return "标签" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatWasWrittenIsTextAndNeverMarkup() throws Exception {
        said(LARGE, 10, "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{inject:staff.name} & 'x'");
        for (String query : List.of("", "?q=alert", "?q=<script>", "?q=\"><img")) {
            String page = page(query);
            assertFalse(page.contains("<script>alert"), query);
            assertFalse(page.contains("<img"), query);
        }
        String page = page("");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("{inject:staff.name} &amp; &#39;x&#39;"));
    }

    @Test
    void theWayToANewTaskHasTheWordsOnItsPageAndNotInItsAddress() throws Exception {
        said(LARGE, 10, "东门<b>的灯</b>全坏了");
        Matcher link = Pattern.compile("href=\"(/staff/tasks/new\\?[^\"]*)\"").matcher(page(""));
        assertTrue(link.find());
        String address = link.group(1).replace("&amp;", "&");
        assertTrue(address.matches("/staff/tasks/new\\?wave=\\d+&place=\\d*&answer=-?\\d+"), address);
        String choice = given().get(address).then().statusCode(200).extract().asString();
        Matcher item = Pattern.compile("<option value=\"([a-z]\\w*)\"")
                .matcher(choice.substring(choice.indexOf("id=\"item\"")));
        assertTrue(item.find());
        assertTrue(choice.contains("name=\"answer\""), "the choice passes the number on");
        given().get(address + "&item=" + item.group(1))
                .then()
                .statusCode(200)
                .body(containsString("东门&lt;b&gt;的灯&lt;/b&gt;全坏了"));
    }

    @Test
    void searchFindsTheWordsAsTheyWereTyped() throws Exception {
        said(LARGE, 10, "路灯不亮", "100%满意", "a_b", "ABC小区", "停车难");
        assertEquals(List.of("路灯不亮"), words(page("?q=路灯")));
        assertEquals(List.of("100%满意"), words(page("?q=0%满")));
        assertEquals(List.of("a_b"), words(page("?q=a_b")));
        assertEquals(List.of("ABC小区"), words(page("?q=abc")));
        assertEquals(List.of(), words(page("?q=%%")));
        assertTrue(page("?q=路灯").contains("<mark>路灯</mark>不亮"));
        assertTrue(page("?q=电梯").contains("没有符合条件的话"));
    }

    /** Words stored before they were masked on arrival, or before this kind of number was known. */
    @Test
    void whatIsMaskedWhenShownIsNotFoundByItsDigits() throws Exception {
        said(LARGE, 10, "路灯不亮", "3栋1345室漏水", "ABC小区");
        int changed = QuarkusTransaction.requiringNew().call(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery("UPDATE open_answer SET words = ?1 WHERE wave_id = ?2 AND words = '路灯不亮'")
                .setParameter(1, "路灯不亮，打13800138000，微信：zhangsan，去ABC小区")
                .setParameter(2, world.wave)
                .executeUpdate());
        assertEquals(1, changed);
        String shown = "路灯不亮，打〔电话〕，微信：〔微信号〕，去ABC小区";
        assertEquals(List.of(shown), words(page("?q=路灯")));
        for (String digits : List.of("13800138000", "138", "8000", "１３８", "zhangsan", "ZHANG")) {
            String found = page("?q=" + digits);
            assertEquals(List.of(), words(found), digits);
            assertTrue(found.contains("没有符合条件的话"), digits);
            given().redirects()
                    .follow(false)
                    .queryParam("q", digits)
                    .contentType(ContentType.URLENC.withCharset("UTF-8"))
                    .formParam("do", "all")
                    .post("/staff/waves/" + world.wave + "/results/comments/handing")
                    .then()
                    .statusCode(422);
        }
        assertEquals(List.of("3栋1345室漏水"), words(page("?q=13")));
        assertEquals(2, words(page("?q=abc")).size());
    }

    @Test
    void longListComesInPagesAndInNoOrderOfArrival() throws Exception {
        String[] words = IntStream.range(0, 45).mapToObj(i -> "第" + i + "句").toArray(String[]::new);
        said(LARGE, 0, words);
        List<String> read = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            read.addAll(words(page("?page=" + i)));
        }
        assertEquals(45, read.stream().distinct().count());
        assertFalse(read.equals(List.of(words)), "not as they came");
        assertEquals(5, words(page("?page=3")).size());
        assertEquals(words(page("?page=3")), words(page("?page=999")), "beyond the end is the end");
    }

    @Test
    void smallCommunityIsNotNamed() throws Exception {
        said(LARGE, 30, "大社区的话");
        said(SMALL, 3, "小社区的话");
        said(OTHER_STREET, 30, "别处的话");
        String page = page("");
        String small = world.code(SMALL);
        assertEquals(3, words(page).size());
        assertFalse(page.contains("place=" + small), "neither in a link nor in a form");
        assertFalse(page.contains("value=\"" + small));
        assertEquals(List.of(), words(page("?place=" + small)), "nor found by its code");
        assertEquals(2, words(page("?place=" + small.substring(0, 9))).size());
        assertEquals(List.of(), words(page("?place=" + world.code(LARGE))), "the next one hides it");
        assertEquals(List.of("别处的话"), words(page("?place=" + world.code(OTHER_STREET))));
    }

    @Test
    void tagsAreGivenSearchedCountedAndTaken() throws Exception {
        said(LARGE, 10, "路灯不亮", "路灯坏了", "停车难");
        String light = newTag();
        String broken = newTag();
        List<String> lamps = ids(page("?q=路灯"));
        tag("?q=路灯", light, "add", lamps).statusCode(303);
        tag("?q=路灯", light, "add", lamps).statusCode(303);
        tag("?q=坏", broken, "add", ids(page("?q=坏"))).statusCode(303);
        String page = page("");
        String number = number(page, light);
        assertEquals(2, words(page("?tag=" + number)).size());
        assertEquals(List.of("停车难"), words(page("?tag=none")));
        assertTrue(page.contains("tag=" + number + "\">2</a>"), "counted");
        tag("", light, "remove", ids(page("?q=坏"))).statusCode(303);
        assertEquals(List.of("路灯不亮"), words(page("?tag=" + number)));
        assertEquals(3, world.audited("comment.tag"));
        assertEquals(1, world.audited("comment.untag"));
    }

    @Test
    void whatManySayIsCountedAndTaggedAtOnce() throws Exception {
        said(LARGE, 10, "凉亭漏雨", "修修凉亭吧", "凉亭坐不下", "停车难");
        String page = page("");
        assertTrue(page.contains("<a href=\"" + path("?q=%E5%87%89%E4%BA%AD") + "#list\">凉亭</a>"), page);
        assertTrue(page.contains("aria-label=\"3 条有“凉亭”的原话都贴上这个标签\""), page);
        String name = newTag();
        tag("?q=凉亭", name, "group", List.of()).statusCode(303);
        assertEquals(3, words(page("?tag=" + number(page(""), name))).size());
        assertEquals(List.of("停车难"), words(page("?tag=none")));
        assertEquals(1, world.audited("comment.tag"));
    }

    @Test
    void taggingNothingOrWithNothingIsSaidAndKeepsWhatWasTicked() throws Exception {
        said(LARGE, 10, "路灯不亮");
        tag("", "路灯", "add", List.of()).statusCode(422).body(containsString("请先选中几条原话"));
        String id = ids(page("")).get(0);
        tag("", "", "add", List.of(id))
                .statusCode(422)
                .body(containsString("请选一个标签"), containsString("aria-describedby=\"w" + id + "\" checked"));
        tag("", "长".repeat(21), "add", List.of(id)).statusCode(422).body(containsString("标签最多 20 个字"));
        tag("", "从来没有过的标签", "remove", List.of(id)).statusCode(422);
    }

    @Test
    void answersOfAnotherWaveAreNotTagged() throws Exception {
        said(LARGE, 10, "路灯不亮");
        String id = ids(page("")).get(0);
        RatesWorld mine = world;
        world = new RatesWorld();
        String name = newTag();
        tag("", name, "add", List.of(id)).statusCode(303);
        world = mine;
        assertFalse(page("").contains("class=\"chip\""));
    }

    @Test
    void vocabularyIsRenamedAndCleared() throws Exception {
        said(LARGE, 10, "路灯不亮");
        String used = newTag();
        String idle = newTag();
        tag("", used, "add", ids(page(""))).statusCode(303);
        form().redirects()
                .follow(false)
                .formParam("name", idle)
                .post(path("/tags/new"))
                .then()
                .statusCode(303);
        form().formParam("name", idle).post(path("/tags/new")).then().statusCode(422);
        String list = page("/tags");
        String usedNumber = number(list, used);
        String idleNumber = number(list, idle);
        form().formParam("name", idle)
                .post(path("/tags/" + usedNumber + "/name"))
                .then()
                .statusCode(422);
        given().post(path("/tags/" + usedNumber + "/removal")).then().statusCode(422);
        String better = newTag();
        form().redirects()
                .follow(false)
                .formParam("name", "  " + better + " ")
                .post(path("/tags/" + usedNumber + "/name"))
                .then()
                .statusCode(303);
        given().redirects()
                .follow(false)
                .post(path("/tags/" + idleNumber + "/removal"))
                .then()
                .statusCode(303);
        assertTrue(page("").contains(better));
        assertFalse(page("/tags").contains(idle));
    }

    private static String number(String page, String tag) {
        return Pattern.compile("\\?tag=(\\d+)\">" + tag)
                .matcher(page)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void addressThatMakesNoSenseIsAProblemAndNoError() {
        for (String query : List.of("?page=0", "?place=x", "?tag=1;drop", "?question='", "?q=" + "字".repeat(101))) {
            given().get(path(query)).then().statusCode(400);
        }
    }

    @Test
    void waveWithoutWordsSaysSo() {
        given().get(path("")).then().statusCode(200).body(containsString("还没有放出的原话"));
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void viewersReadAndChangeNothing() throws Exception {
        said(LARGE, 10, "路灯不亮");
        given().get(path(""))
                .then()
                .statusCode(200)
                .body(containsString("路灯不亮"), not(containsString("name=\"answer\"")), not(containsString("tasks/new")));
        tag("", "路灯", "add", List.of("1")).statusCode(403);
        form().formParam("name", "x").post(path("/tags/new")).then().statusCode(403);
    }

    @Test
    @TestSecurity
    void nobodyReadsThemWithoutSigningIn() {
        given().redirects().follow(false).get(path("")).then().statusCode(303);
    }
}
