package doorstep.fieldwork.sampling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Frame;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.SamplingWorld;
import doorstep.fieldwork.Volunteer;
import doorstep.place.Role;
import doorstep.web.Sha256;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Drawing, releasing and throwing away, as staff do it; and the draw redone by what the page says alone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = Role.MANAGER)
class SamplePagesApiTest {
    private final SamplingWorld world = SamplingWorld.open();

    private String page(int which) {
        return "/staff/waves/" + world.waveId + "/samples/" + world.community(which);
    }

    private static RequestSpecification clerk() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private ValidatableResponse draw(int which, int drawn, int reserve, String seed) {
        return clerk().formParam("drawn", drawn)
                .formParam("reserve", reserve)
                .formParam("seed", seed)
                .post(page(which))
                .then();
    }

    private Sample sample(int which) {
        return SamplingWorld.inTransaction(
                () -> Sample.of(world.waveId, world.community(which)).orElseThrow());
    }

    private static String text(String html, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        assertTrue(found.find(), "not on the page: " + pattern);
        return found.group(1);
    }

    private static List<String> all(String html, String pattern) {
        List<String> all = new ArrayList<>();
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        while (found.find()) {
            all.add(found.group(1));
        }
        return all;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void drawIsRedoneFromThePagesOwnText() throws Exception {
        world.withFrame(0, 437);
        draw(0, 23, 11, "372914").statusCode(303);
        String html = given().get(page(0)).asString();
        // What anybody reads there: N, n, the seed; then the table.
        BigDecimal households = new BigDecimal(text(html, "<b class=\"N\">(\\d+)</b>"));
        BigDecimal drawn = new BigDecimal(text(html, "<b class=\"n\">(\\d+)</b>"));
        BigDecimal seed = new BigDecimal(text(html, "<b class=\"seed\">(0\\.\\d{6})</b>"));
        List<Integer> positions = all(html, "class=\"number position\">(\\d+)<").stream()
                .map(Integer::valueOf)
                .toList();
        List<String> reckoned = all(html, "class=\"number at\">([\\d.]+)<");
        assertEquals(34, positions.size());
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            int pick = seed.add(BigDecimal.valueOf(i))
                            .multiply(households)
                            .divide(drawn, new MathContext(40, RoundingMode.DOWN))
                            .intValue()
                    + 1;
            assertEquals(pick, positions.get(i), "i = " + i);
            assertEquals(pick, new BigDecimal(reckoned.get(i)).intValue() + 1, "as reckoned on the page, i = " + i);
            taken.add(pick);
        }
        // The reserve, by the text that the page says to hash.
        String hash = sha256(text(html, "<code class=\"hashed\">([^<]+)</code>"));
        assertTrue(html.contains(hash));
        BigInteger two32 = BigInteger.ONE.shiftLeft(32);
        int seed2 = new BigInteger(hash.substring(0, 8), 16)
                .multiply(BigInteger.valueOf(1_000_000))
                .divide(two32)
                .intValue();
        assertEquals("%06d".formatted(seed2), text(html, "<b class=\"seed2\">(\\d{6})</b>"));
        int first = new BigInteger(hash.substring(8, 16), 16)
                .multiply(BigInteger.valueOf(11))
                .divide(two32)
                .intValue();
        assertEquals(first + 1, Integer.parseInt(text(html, "<b class=\"first\">(\\d+)</b>")));
        int step = Integer.parseInt(text(html, "每次往后数 (\\d+) 户"));
        List<Integer> left = new ArrayList<>();
        for (int position = 1; position <= 437; position++) {
            if (!taken.contains(position)) {
                left.add(position);
            }
        }
        for (int turn = 0; turn < 11; turn++) {
            int i = (first + turn * step) % 11;
            int pick = BigDecimal.valueOf(seed2)
                            .movePointLeft(6)
                            .add(BigDecimal.valueOf(i))
                            .multiply(BigDecimal.valueOf(left.size()))
                            .divide(BigDecimal.valueOf(11), new MathContext(40, RoundingMode.DOWN))
                            .intValue()
                    + 1;
            assertEquals(left.get(pick - 1), positions.get(23 + turn), "turn " + turn);
        }
        // The adult's number, and the doors against the list that the page offers.
        List<Household> kept = SamplingWorld.households(sample(0));
        String list = given().get(text(html, "href=\"([^\"]+\\.csv)\"")).asString();
        assertTrue(html.contains(Sha256.hex(list)));
        String[] lines = list.split("\r\n");
        for (Household one : kept) {
            assertEquals(one.position, positions.get(one.number - 1));
            assertEquals(
                    String.join(",", one.position + "", one.building, one.unit, one.door, ""), lines[one.position]);
            String own = sha256("372914:" + world.community(0) + ":" + one.number);
            assertEquals(Long.parseLong(own.substring(0, 8), 16), one.selection);
            assertEquals(one.number <= 23, one.released);
        }
    }

    @Test
    void everyHouseholdHasAKeyThatNothingCanSpendTwice() {
        world.withFrame(0, 200);
        draw(0, 20, 5, "").statusCode(303).header("Location", endsWith("done=draw"));
        assertEquals(
                25,
                SamplingWorld.number(
                        "SELECT COUNT(*) FROM household h JOIN household_code c ON c.code_hash = h.spend_key"
                                + " AND c.wave_id = h.wave_id AND c.community = h.community WHERE h.wave_id = ?1",
                        world.waveId));
        assertTrue(sample(0).seed.matches("[0-9]{6}"));
    }

    @Test
    void sampleIsDrawnOnce() {
        world.withFrame(0, 100);
        draw(0, 10, 0, "000001").statusCode(303);
        draw(0, 10, 0, "000002").statusCode(409);
        assertEquals("000001", sample(0).seed);
        assertEquals(10, SamplingWorld.households(sample(0)).size());
    }

    @Test
    void impossibleDrawsAreSaidBesideTheField() {
        world.withFrame(0, 30);
        draw(0, 25, 6, "").statusCode(422).body(containsString("超过了名单的 30 户"));
        draw(0, 0, 6, "").statusCode(422).body(containsString("请填 1 以上的整数"));
        draw(0, 5, 0, "12345").statusCode(422).body(containsString("种子要是 6 位数字"), containsString("value=\"12345\""));
        draw(1, 5, 0, "").statusCode(409);
        assertEquals(0, SamplingWorld.number("SELECT COUNT(*) FROM sample WHERE wave_id = ?1", world.waveId));
    }

    @Test
    void drawsInAllCommunitiesAtOnceEachWithItsOwnSeed() {
        world.withFrame(0, 100).withFrame(1, 12);
        String overview = "/staff/waves/" + world.waveId + "/samples";
        given().get(overview).then().statusCode(200).body(containsString("1 个社区还没有住户名单"), containsString("样本3社区"));
        clerk().formParam("drawn", 10)
                .formParam("reserve", 4)
                .formParam("community", world.community(0), world.community(1), world.community(2))
                .post(overview)
                .then()
                .statusCode(303);
        assertEquals(1, SamplingWorld.number("SELECT COUNT(*) FROM sample WHERE wave_id = ?1", world.waveId));
        given().get(overview + "?done=1&drawn=10&reserve=4").then().body(containsString("名单户数不够、没有抽的：样本2社区"));
        clerk().formParam("drawn", 10)
                .formParam("reserve", 2)
                .formParam("community", world.community(1))
                .post(overview)
                .then()
                .statusCode(303);
        assertNotEquals(sample(0).seed + world.waveId, sample(1).seed + world.waveId);
        given().get(overview).then().body(containsString("0 / 10"), containsString("0 / 2"));
    }

    @Test
    void tableSaysWhatIsWrongWithEachCommunity() {
        String overview = "/staff/waves/" + world.waveId + "/samples";
        world.withFrame(0, 200).withFrame(1, 30);
        String before = given().get(overview + "?drawn=30&reserve=15").asString();
        assertTrue(before.contains("名单只有 30 户，不够抽 45 户"));
        assertTrue(before.contains("没有名单"));
        assertTrue(before.contains("value=\"" + world.community(0) + "\" checked"));
        assertTrue(!before.contains("value=\"" + world.community(1) + "\" checked"), "what does not fit is not ticked");
        draw(0, 10, 0, "000000").statusCode(303);
        given().get(overview).then().body(containsString("碰巧总抽到“1单元 101”（10 户）"));
        world.withFrame(0, 201);
        given().get(overview).then().body(containsString("抽样后名单改过"));
        given().redirects()
                .follow(false)
                .multiPart("file", "a.csv", "门牌\n1\n".getBytes(StandardCharsets.UTF_8))
                .post("/staff/frames/" + world.community(2))
                .then()
                .statusCode(303);
        given().get(overview).then().body(containsString("新名单待确认"));
    }

    @Test
    void registerHasTheDoorsOfAllCommunitiesAndNothingOfAnswers() {
        world.withFrame(0, 100).withFrame(1, 100);
        draw(0, 6, 2, "").statusCode(303);
        draw(1, 5, 0, "").statusCode(303);
        String csv = given().get("/staff/waves/" + world.waveId + "/samples/doors.csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(1 + 6 + 5, csv.lines().count());
        Household first = SamplingWorld.households(sample(0)).get(0);
        assertTrue(csv.contains("样本1社区,1," + first.building + "," + first.unit + "," + first.door + ","));
        byte[] book = given().get("/staff/waves/" + world.waveId + "/samples/doors.xlsx")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals('P', book[0]);
        assertEquals(
                2,
                SamplingWorld.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'doors.download' AND CONCAT(subject, ' ', detail) LIKE ?1",
                        "%wave " + world.waveId + "%"));
    }

    @Test
    void drawInStepWithTheBuildingsIsSaid() {
        world.withFrame(0, 200).withFrame(1, 200);
        draw(0, 10, 0, "000000").statusCode(303);
        given().get(page(0)).then().body(containsString("10 户里有 10 户都是“1单元 101”"));
        draw(1, 11, 0, "000000").statusCode(303);
        given().get(page(1)).then().body(not(containsString("同一种户型")));
    }

    @Test
    void laterListLeavesADrawAsItIs() {
        world.withFrame(0, 100);
        draw(0, 10, 0, "500000").statusCode(303);
        String before = given().get(page(0)).asString();
        world.withFrame(0, 150);
        String after = given().get(page(0)).asString();
        assertEquals(all(before, "class=\"number position\">(\\d+)<"), all(after, "class=\"number position\">(\\d+)<"));
        assertEquals(
                100,
                SamplingWorld.inTransaction(() -> Frame.householdsOf(world.waveId))
                        .get(world.community(0)));
    }

    @Test
    @TestSecurity(
            user = "clerk",
            roles = {Role.MANAGER, Role.AUDITOR})
    void drawThatNothingCameOfMayBeThrownAwayAndEverybodySeesIt() {
        world.withFrame(0, 100);
        draw(0, 10, 5, "111111").statusCode(303);
        clerk().post(page(0) + "/discard").then().statusCode(303);
        assertEquals(0, SamplingWorld.number("SELECT COUNT(*) FROM household_code WHERE wave_id = ?1", world.waveId));
        given().get(page(0)).then().body(containsString("作废过 1 次"), containsString("111111"));
        draw(0, 10, 5, "222222").statusCode(303);
        given().get(page(0)).then().body(containsString("作废过 1 次"), containsString("111111"), containsString("222222"));
        given().get("/staff/audit?action=sample.discard").then().body(containsString("111111"), containsString("作废抽样"));
    }

    @Test
    void drawStaysOnceADoorWasVisited() {
        world.withFrame(0, 100);
        draw(0, 10, 5, "").statusCode(303);
        Household visited = SamplingWorld.households(sample(0)).get(0);
        SamplingWorld.inTransaction(() -> {
            var volunteer = new Volunteer();
            volunteer.name = "张三";
            volunteer.createdAt = SamplingWorld.NOW;
            volunteer.persistAndFlush();
            return Household.getEntityManager()
                    .createNativeQuery("INSERT INTO visit (id, household_id, volunteer_id, outcome, hour, note)"
                            + " SELECT spend_key, id, ?2, 'refused', '2026-01-01', '' FROM (SELECT LEFT(spend_key, 16)"
                            + " AS spend_key, id FROM household WHERE id = ?1) h")
                    .setParameter(1, visited.id)
                    .setParameter(2, volunteer.id)
                    .executeUpdate();
        });
        clerk().post(page(0) + "/discard").then().statusCode(409);
        assertEquals(15, SamplingWorld.households(sample(0)).size());
        given().get(page(0)).then().body(containsString("不能再作废"));
    }

    /** What a volunteer's phone may have finished without a network would find its door gone. */
    @Test
    void drawStaysOnceAVolunteerHasADoorOfIt() {
        world.withFrame(0, 100);
        draw(0, 10, 5, "").statusCode(303);
        Household given = SamplingWorld.households(sample(0)).get(0);
        SamplingWorld.inTransaction(() -> {
            var volunteer = new Volunteer();
            volunteer.name = "张三";
            volunteer.createdAt = SamplingWorld.NOW;
            volunteer.persistAndFlush();
            return Household.update("volunteerId = ?1 where id = ?2", volunteer.id, given.id);
        });
        clerk().post(page(0) + "/discard").then().statusCode(409);
        // given to nobody again, but a phone took it along in between
        SamplingWorld.inTransaction(() -> Household.update("volunteerId = null where id = ?1", given.id)
                + Sample.update("handedOut = true where id = ?1", given.sampleId));
        clerk().post(page(0) + "/discard").then().statusCode(409);
        assertEquals(15, SamplingWorld.households(sample(0)).size());
    }

    @Test
    void reserveIsReleasedInOrderWithAReason() {
        world.withFrame(0, 100);
        draw(0, 10, 5, "").statusCode(303);
        release(0, "2", "8 户空房").statusCode(303);
        assertEquals(
                List.of(11, 12),
                SamplingWorld.households(sample(0)).stream()
                        .filter(one -> one.released && one.number > 10)
                        .map(one -> one.number)
                        .toList());
        given().get(page(0)).then().body(containsString("8 户空房"), containsString("编号 11–12"));
        release(0, "1", "同时").statusCode(409);
        release(2, "4", "太多").statusCode(422).body(containsString("请填 1 到 3"));
        release(2, "1", " ").statusCode(422).body(containsString("请写明原因"));
        release(2, "3", "都空着").statusCode(303);
        given().get(page(0)).then().body(containsString("备用户已全部启用"));
    }

    private ValidatableResponse release(int released, String more, String reason) {
        return clerk().formParam("released", released)
                .formParam("more", more)
                .formParam("reason", reason)
                .post(page(0) + "/releases")
                .then();
    }

    @Test
    void walkIsPlannedWhereThereIsNoList() {
        clerk().formParam("start", "")
                .formParam("rule", "右手边")
                .formParam("step", "0")
                .formParam("wanted", "20")
                .post(page(2) + "/walk")
                .then()
                .statusCode(422)
                .body(containsString("请写明起点"), containsString("请填 1 到 100"));
        clerk().formParam("start", "河沿路与民主路口东北角")
                .formParam("rule", "右手边")
                .formParam("step", "5")
                .formParam("wanted", "20")
                .post(page(2) + "/walk")
                .then()
                .statusCode(303);
        Sample walk = sample(2);
        assertEquals(Sample.Method.random_walk, walk.method);
        assertEquals(20, walk.households);
        assertEquals(5, walk.walkStep);
        given().get(page(2)).then().statusCode(200).body(containsString("每 5 户敲一户"), containsString("河沿路与民主路口东北角"));
        given().get(page(2) + "?lang=en").then().body(containsString("at every 5th door"));
    }

    @Test
    void draftIsNotDrawn() {
        world.withFrame(0, 100);
        SamplingWorld.inTransaction(() -> doorstep.wave.Wave.update("publishedAt = null where id = ?1", world.waveId));
        draw(0, 10, 5, "").statusCode(409);
        given().get(page(0)).then().body(containsString("草稿请先发布"), not(containsString("name=\"drawn\"")));
    }

    @Test
    void unknownThingsAreNotFound() {
        given().get("/staff/waves/999999/samples").then().statusCode(404);
        given().get("/staff/waves/" + world.waveId + "/samples/951234567001")
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsWrongIsTiedToItsFieldAndToNoOther() {
        String page = given().get("/staff/waves/" + world.waveId + "/sample-size?margin=0&share=50&households=900")
                .asString();
        assertTrue(
                input(page, "margin").matches("(?s).* aria-describedby=\" margin-hint margin-error\" aria-invalid=.*"));
        assertTrue(page.contains("<p class=\"error\" id=\"margin-error\">请填 0.1 到 49。</p>"));
        assertTrue(input(page, "share").contains(" aria-describedby=\" share-hint\""));
        assertFalse(input(page, "share").contains("aria-invalid"));
    }

    private static String input(String page, String id) {
        return page.replaceAll("(?s).*(<input id=\"" + id + "\".*?>).*", "$1").replaceAll("\\s+", " ");
    }

    @Test
    void sampleSizeIsReckonedAndNonsenseSaid() {
        String helper = "/staff/waves/" + world.waveId + "/sample-size";
        given().get(helper + "?margin=5&share=50&effect=1&response=100&households=1000")
                .then()
                .statusCode(200)
                .body(containsString("<strong>278</strong>"), containsString("384.1"));
        given().get(helper + "?margin=0&share=50&effect=0.5&response=x&households=1")
                .then()
                .statusCode(422)
                .body(containsString("请填 0.1 到 49"), containsString("请填 2 到 50000"));
        given().get(helper).then().statusCode(200);
        given().get(helper + "?lang=en&margin=1&households=300&response=50")
                .then()
                .body(containsString("More than the 300 households"));
    }

    @Test
    void aPlanOfCommunitiesHouseholdsAndVolunteersSaysItsWidthAndTheChangeItSees() {
        String helper = "/staff/waves/" + world.waveId + "/sample-size";
        given().get(helper + "?communities=30&all=120&each=20&load=40&rate=85&wanted=4")
                .then()
                .statusCode(200)
                .body(
                        containsString("30 个社区 × 20 户，每人问 40 户，要 15 名志愿者："),
                        containsString("<strong>± 4.8</strong>"),
                        containsString("要到 ± 4 个百分点，可以这样问"));
        given().get(helper + "?communities=30&all=30&each=20&load=0")
                .then()
                .body(containsString("30 个社区 × 20 户，居民自己填："), containsString("<strong>± 2.8</strong>"));
        given().get(helper + "?communities=30&all=20&load=x")
                .then()
                .statusCode(422)
                .body(containsString("id=\"communities-error\""), containsString("id=\"load-error\""));
    }

    @Test
    @TestSecurity(user = "reader", roles = Role.VIEWER)
    void readersSeeTheDrawAndChangeNothing() {
        world.withFrame(0, 100);
        world.draw(0, 10, 5);
        given().get(page(0))
                .then()
                .statusCode(200)
                .body(containsString("372914"), not(containsString("<form method=\"post\" action=\"/staff/waves")));
        draw(1, 5, 0, "").statusCode(403);
        release(0, "1", "x").statusCode(403);
        clerk().post(page(0) + "/discard").then().statusCode(403);
        clerk().post(page(0) + "/letters").then().statusCode(403);
    }
}
