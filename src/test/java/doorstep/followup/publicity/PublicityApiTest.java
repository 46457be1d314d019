package doorstep.followup.publicity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.followup.FollowupWorld;
import doorstep.followup.FollowupWorld.Days;
import doorstep.followup.MadeUpRates.Asked;
import doorstep.followup.WaveDays;
import doorstep.followup.tasks.RetestView;
import doorstep.rates.Figures;
import doorstep.tally.compare.DifferenceInDifferences;
import doorstep.wave.Wave;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Publicity: what people know least, what is printed, what was handed out, and whether it helped. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "王芳", roles = "manager")
class PublicityApiTest {
    private static final Days FIRST = new Days(100, 90);
    private static final Days SECOND = new Days(60, 50);

    @Test
    void leastKnownItemIsNamedOnlyWhereThatIsCertain() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(
                FIRST, Map.of(world.east, new Asked(150, 40, 10, 200), world.west, new Asked(12, 10, 1, 20)));
        assertTrue(page(wave, "?place=" + world.east).contains("知晓率最低的是“知道乙”，这一点可以确定。"));
        assertTrue(page(wave, "?place=" + world.west).contains("2 项中的任何一项"));
        String whole = page(wave, "");
        assertTrue(whole.indexOf("data-name=\"知道乙\"") < whole.indexOf("data-name=\"知道甲\""), "lowest first");
        assertTrue(!whole.contains("data-name=\"对丙满意\""), "awareness alone");
    }

    @Test
    void ratesOfFewerThanTenAnswersAreNowhereOnThePage() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(9, 4)));
        given().get(address(wave))
                .then()
                .statusCode(200)
                .body(containsString("答案少于 10 份"), not(containsString("44.4")), not(containsString("data-value")));
    }

    @Test
    void printedPagesCarryTheTextAndNothingOfTheSurvey() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        for (String kind : List.of("poster", "cards")) {
            given().get(address(wave) + "/" + kind + "?item=knows_a&place=" + world.east)
                    .then()
                    .statusCode(200)
                    .body(
                            containsString("甲是大家的事，人人可以参加。"),
                            containsString("东里社区"),
                            not(containsString("甲是什么")),
                            not(containsString("知道甲")),
                            not(containsString("说不清")),
                            not(containsString("<svg")),
                            not(containsString("/s/")));
        }
        assertEquals(4, page(wave, "/cards?item=knows_a").split("class=\"a6\"").length - 1);
        assertTrue(page(wave, "/poster?item=knows_a&english=yes").contains("A is for everybody."));
        assertTrue(!page(wave, "/poster?item=knows_a").contains("A is for everybody."));
        assertEquals(2, page(wave, "/poster?item=knows_a&item=knows_b").split("class=\"page poster\"").length - 1);
    }

    @Test
    void withoutATextThereIsNothingToPrint() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        given().get(address(wave) + "/poster?item=likes_c")
                .then()
                .statusCode(404)
                .body(containsString("没有宣传文字"));
        given().get(address(wave) + "/poster").then().statusCode(404);
        given().get(address(wave) + "/poster?item=knows_a&place=" + world.south)
                .then()
                .statusCode(404);
        given().get(address(wave) + "?place=" + world.south).then().statusCode(404);
        given().get("/staff/waves/987654321/publicity").then().statusCode(404);
    }

    @Test
    void handoutIsRecordedForEachCommunityAndUndone() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8), world.west, Asked.all(20, 8)));
        handedOut(world, 30, world.east, world.west)
                .post(address(wave) + "/handouts")
                .then()
                .statusCode(303);
        List<Handout> all = all(world);
        assertEquals(2, all.size());
        assertEquals(1, FollowupWorld.audited("handout.record", "handout " + all.get(0).id));
        typed().post(address(wave) + "/handouts/" + all.get(0).id + "/undoing")
                .then()
                .statusCode(303);
        assertEquals(1, FollowupWorld.audited("handout.undo", "handout " + all.get(0).id));
        assertEquals(1, all(world).stream().filter(Handout::stands).count());
        given().get(address(wave)).then().body(containsString("已撤销（王芳）"), containsString("卡片 × 200"));
        typed().post(address(wave) + "/handouts/987654321/undoing").then().statusCode(404);
    }

    @Test
    void whatDoesNotFitIsSaidBesideItsField() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        typed().formParam("item", "no_such")
                .formParam("on", FollowupWorld.today().plusDays(1).toString())
                .formParam("kind", "leaflet")
                .formParam("pieces", "-3")
                .formParam("community", world.south)
                .formParam("note", "长".repeat(201))
                .post(address(wave) + "/handouts")
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"item-error\""),
                        containsString("日期不能晚于今天"),
                        containsString("id=\"kind-error\""),
                        containsString("id=\"pieces-error\""),
                        containsString("id=\"community-error\""),
                        containsString("id=\"note-error\""));
        assertEquals(List.of(), all(world));
    }

    @Test
    void numbersOfPeopleInANoteAreHidden() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        typed().formParam("item", "knows_a")
                .formParam("on", FollowupWorld.today().toString())
                .formParam("kind", "card")
                .formParam("pieces", "10")
                .formParam("community", world.east)
                .formParam("note", "放在门卫，电话13800138000")
                .post(address(wave) + "/handouts")
                .then()
                .statusCode(303);
        assertEquals("放在门卫，电话〔电话〕", all(world).get(0).note);
    }

    @Test
    void aFormSentTwiceIsRecordedOnce() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8), world.west, Asked.all(20, 8)));
        String key = page(wave, "").replaceAll("(?s).*name=\"key\" value=\"([^\"]*)\".*", "$1");
        assertEquals(36, key.length());
        for (int tap = 0; tap < 2; tap++) {
            handedOut(world, 30, world.east, world.west)
                    .formParam("key", key)
                    .post(address(wave) + "/handouts")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("done=2"));
        }
        assertEquals(2, all(world).size());
    }

    @Test
    void handoutWhileAWaveAskedIsRecordedOnlyKnowingly() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        handedOut(world, 95, world.east)
                .post(address(wave) + "/handouts")
                .then()
                .statusCode(422)
                .body(containsString("正在这些社区调查"), containsString("name=\"sure\""));
        assertEquals(List.of(), all(world));
        handedOut(world, 95, world.east)
                .formParam("sure", "yes")
                .post(address(wave) + "/handouts")
                .then()
                .statusCode(303);
        given().get(address(wave)).then().body(containsString("调查期间"));
    }

    @Test
    void effectIsJudgedFromCorrectedStartsWithTheUncorrectedBesideIt() {
        FollowupWorld world = new FollowupWorld();
        Map<String, Asked> before = new TreeMap<>(Map.of(
                world.east, new Asked(50, 60, 60, 150),
                world.west, new Asked(62, 62, 60, 150),
                world.south, new Asked(58, 58, 60, 150)));
        Map<String, Asked> after = new TreeMap<>(Map.of(
                world.east, new Asked(120, 62, 60, 150),
                world.west, new Asked(64, 64, 60, 150),
                world.south, new Asked(57, 60, 60, 150)));
        for (String one : world.more(4)) {
            before.put(one, Asked.all(40, 16));
            after.put(one, Asked.all(40, 17));
        }
        long first = world.wave(FIRST, before);
        long second = world.wave(SECOND, after);
        world.handout("knows_a", world.east, 75);
        world.handout("knows_b", world.east, 75);
        world.handout("knows_b", world.west, 55);
        Effect effect = effect(world, first, second);
        DifferenceInDifferences corrected = effect.corrected().orElseThrow().did();
        DifferenceInDifferences plain = effect.plain().orElseThrow();
        String page = page(second, "");
        assertTrue(page.contains("<strong>升得更多</strong> <span class=\"limits\">"
                + Figures.difference(corrected.difference()) + "（"
                + RetestView.change(0, corrected.low(), corrected.high()).limits()));
        assertTrue(page.contains("未校正：" + Figures.difference(plain.difference()) + "（"
                + RetestView.change(0, plain.low(), plain.high()).limits() + "） 个百分点"));
        assertTrue(page.contains("校正后的起点"));
        assertTrue(
                page.contains("<td>" + Figures.percent(effect.corrected().get().startThere()) + "</td>"));
        assertTrue(page.contains("<strong>说不准</strong>"), "the other item");
        assertTrue(page.contains("另有 1 个社区在调查期间发过"));
        assertTrue(page.contains("2 项一起判断"));
        assertTrue(page.contains("本来会一样变化"));
        assertTrue(page.contains("超出抽样误差。 这不等于是宣传的功劳"));
        assertTrue(page(first, "").contains("这是第一轮"));
        assertTrue(page(first, "").contains("/staff/waves/" + second + "/publicity#effect"));
    }

    @Test
    void withFewCommunitiesNothingIsConcluded() {
        FollowupWorld world = new FollowupWorld();
        world.wave(FIRST, Map.of(world.east, Asked.all(40, 8), world.west, Asked.all(40, 20)));
        long second = world.wave(SECOND, Map.of(world.east, Asked.all(40, 36), world.west, Asked.all(40, 20)));
        world.handout("knows_a", world.east, 75);
        given().get(address(second))
                .then()
                .body(
                        containsString("<strong>社区太少</strong>"),
                        containsString("前一轮的社区不到 6 个"),
                        containsString("未校正：+"),
                        not(containsString("校正后的起点")));
    }

    @Test
    void rewordedItemIsNotCompared() {
        FollowupWorld world = new FollowupWorld();
        Map<String, Asked> asked = Map.of(world.east, Asked.all(50, 20), world.west, Asked.all(50, 20));
        world.wave(FIRST, asked);
        long second = world.wave("2", "Have you heard of B?", SECOND, asked);
        world.handout("knows_b", world.east, 75);
        given().get(address(second)).then().body(containsString("<strong>不能比</strong>"), containsString("问法改了"));
    }

    @Test
    void everybodyIsWarnedAndMoreSoWhileAWaveAsks() {
        FollowupWorld world = new FollowupWorld();
        long closed = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        given().get(address(closed)).then().body(containsString("谁都不能提示居民怎么答"), not(containsString("现在不要发")));
        long open = world.wave(new Days(2, -2), Map.of(world.east, Asked.all(20, 8)));
        given().get(address(open)).then().body(containsString("现在不要发"));
        given().get(address(open) + "/cards?item=knows_a").then().body(containsString("现在不要发"));
    }

    @Test
    @TestSecurity(user = "查看的人", roles = "viewer")
    void viewerReadsAndPrintsAndRecordsNothing() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        world.handout("knows_a", world.east, 30);
        long handout = all(world).get(0).id;
        given().get(address(wave)).then().statusCode(200).body(not(containsString("/handouts")));
        given().get(address(wave) + "/poster?item=knows_a").then().statusCode(200);
        handedOut(world, 30, world.east)
                .post(address(wave) + "/handouts")
                .then()
                .statusCode(403);
        typed().post(address(wave) + "/handouts/" + handout + "/undoing").then().statusCode(403);
    }

    @Test
    void pageSpeaksEnglish() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        assertTrue(page(wave, "?lang=en").contains("Keep publicity apart from the survey"));
    }

    private static Effect effect(FollowupWorld world, long first, long second) {
        WaveDays between =
                QuarkusTransaction.requiringNew().call(() -> WaveDays.of(Wave.findById(first), Wave.findById(second)));
        return Effect.of(world.rates(first), world.rates(second), between, all(world)).stream()
                .filter(one -> one.indicator().name().equals("knows_a"))
                .findFirst()
                .orElseThrow();
    }

    private static RequestSpecification handedOut(FollowupWorld world, int daysAgo, String... communities) {
        RequestSpecification request = typed().formParam("item", "knows_a")
                .formParam("on", FollowupWorld.today().minusDays(daysAgo).toString())
                .formParam("kind", "card")
                .formParam("pieces", "200")
                .formParam("note", "");
        return request.formParam("community", List.of(communities));
    }

    private static RequestSpecification typed() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static List<Handout> all(FollowupWorld world) {
        return QuarkusTransaction.requiringNew().call(() -> Handout.list("formId = ?1 order by id", world.form));
    }

    private static String address(long wave) {
        return "/staff/waves/" + wave + "/publicity";
    }

    private static String page(long wave, String rest) {
        return given().get(address(wave) + rest)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
