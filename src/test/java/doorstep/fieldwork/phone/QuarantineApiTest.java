package doorstep.fieldwork.phone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.ReleasedAtClosing;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.TestPhone;
import doorstep.fieldwork.rounds.FieldRetention;
import doorstep.place.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How staff settle what could not be taken, and what a phone hears of it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "boss", roles = "manager")
class QuarantineApiTest {
    private static final String GOOD = "{\"adults\":2,\"clean\":\"good\",\"sex\":\"f\"}";
    private static final String WRONG = "{\"adults\":99,\"clean\":\"bad\",\"why\":\"灯坏了\",\"colour\":\"red\"}";

    @Inject
    DataSource database;

    @Inject
    FieldRetention retention;

    FieldWorld world;
    TestPhone phone;
    List<UUID> doors;
    String key;

    @BeforeEach
    void threeDoors() {
        arrange(FieldWorld.open(database));
    }

    private void arrange(FieldWorld wave) {
        world = wave;
        phone = TestPhone.signIn(world.volunteer("张三"));
        doors = world.households(3, phone.volunteer);
        key = phone.publicKey(world.waveId);
    }

    private TestPhone.Sealed interview(UUID door, String answers) {
        UUID id = UUID.randomUUID();
        return TestPhone.seal(id, world.waveId, key, TestPhone.interview(id, world.waveId, door, answers));
    }

    private TestPhone.Sealed visit(UUID id, UUID door, String outcome) {
        return TestPhone.seal(id, world.waveId, key, TestPhone.visit(id, world.waveId, door, outcome));
    }

    private TestPhone.Sealed quarantined(TestPhone.Sealed record) {
        state(record, "quarantined");
        return record;
    }

    private void state(TestPhone.Sealed record, String state) {
        phone.send(record).statusCode(200).body("state", equalTo(state));
    }

    private String path(TestPhone.Sealed record) {
        return "/staff/waves/" + world.waveId + "/quarantine/" + record.id() + "/" + record.sha256();
    }

    private static RequestSpecification form() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static void done(ValidatableResponse answer, String decision) {
        answer.statusCode(303).header("Location", endsWith("/quarantine?done=" + decision));
    }

    private long askedByThePhonesVolunteer() {
        return world.number(
                "SELECT COUNT(*) FROM response WHERE wave_id = ? AND interviewer = ?",
                world.waveId,
                phone.volunteer.id);
    }

    private long responses() {
        return world.number("SELECT COUNT(*) FROM response WHERE wave_id = ?", world.waveId);
    }

    private long settled(TestPhone.Sealed record, String decision) {
        return world.number(
                "SELECT COUNT(*) FROM quarantined_record WHERE id = ? AND body = '' AND decision = ? AND settled_by = 'boss'",
                FieldWorld.bytes(record.id()),
                decision);
    }

    private long audited(String action, TestPhone.Sealed record) {
        return world.number(
                "SELECT COUNT(*) FROM audit_entry WHERE action = ? AND actor = 'boss' AND subject = ?",
                action,
                "record " + record.id());
    }

    @Test
    void listSaysWhatWaitsAndWhy() {
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        given().get("/staff/waves/" + world.waveId + "/quarantine")
                .then()
                .statusCode(200)
                .body(containsString("1 条待处理"))
                .body(containsString("有些回答不合问卷"))
                .body(containsString("张三"))
                .body(containsString(path(record)));
    }

    @Test
    @TestSecurity(
            user = "boss",
            roles = Role.MANAGER,
            attributes = @SecurityAttribute(key = "places", value = "930999001001"))
    void recordIsSettledWhereItsVolunteerBelongsAndItsDoorIs() {
        world.sample("930999001001", Sample.Method.random_walk);
        TestPhone.Sealed notOurs = quarantined(interview(UUID.randomUUID(), WRONG));
        given().get("/staff/waves/" + world.waveId + "/quarantine").then().body(not(containsString("张三")));
        given().get(path(notOurs)).then().statusCode(404);
        world.run("UPDATE volunteer SET place = '930999001001' WHERE id = ?", phone.volunteer.id);
        TestPhone.Sealed elsewhere = quarantined(interview(doors.get(0), WRONG));
        for (String action : List.of("/acceptance", "/rejection", "/mending")) {
            form().post(path(elsewhere) + action).then().statusCode(404);
        }
        given().get(path(elsewhere)).then().statusCode(404);
        given().get(path(elsewhere) + "/raw").then().statusCode(404);
        TestPhone.Sealed doorless = quarantined(visit(UUID.randomUUID(), UUID.randomUUID(), "refused"));
        given().get(path(doorless))
                .then()
                .statusCode(200)
                .body(containsString("930999001001"), not(containsString("社区" + world.community)));
        form().formParam("community", world.community)
                .formParam("number", "1")
                .post(path(doorless) + "/mending")
                .then()
                .statusCode(422);
    }

    @Test
    void answersAreShownWithTheProblemAtItsPlaceAndWithoutTheDoor() {
        world.run("UPDATE household SET building = '秘密栋' WHERE sample_id = ?", world.sampleId);
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        given().get(path(record))
                .then()
                .statusCode(200)
                .body(containsString("您对楼道卫生满意吗？"))
                .body(containsString("灯坏了"))
                .body(containsString("请填一个 1 到 20 之间的整数。"))
                .body(containsString("colour"))
                .body(not(containsString("秘密栋")))
                .body(not(containsString(doors.get(0).toString())));
    }

    @Test
    void mendedAnswersAreTakenAndThePhoneHearsSo() {
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        form().formParam("answers", "1")
                .formParam("a.adults", "99")
                .formParam("a.clean", "good")
                .formParam("a.why", "灯坏了")
                .post(path(record) + "/mending")
                .then()
                .statusCode(422)
                .body(containsString("现在还不能收下"))
                .body(containsString("不用问，收下时去掉"));
        assertEquals(0, responses());
        done(
                form().formParam("answers", "1")
                        .formParam("a.adults", "3")
                        .formParam("a.clean", "good")
                        .formParam("a.why", "灯坏了")
                        .formParam("a.sex", "")
                        .post(path(record) + "/mending")
                        .then(),
                "mended");
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM response WHERE wave_id = ? AND answers = ?",
                        world.waveId,
                        "{\"adults\":3,\"clean\":\"good\"}"));
        assertEquals(1, world.number("SELECT COUNT(*) FROM interview WHERE wave_id = ?", world.waveId));
        assertEquals(1, settled(record, "mended"));
        assertEquals(1, audited("field.mended", record));
        state(record, "held");
        assertEquals(1, responses());
    }

    @Test
    void unknownHouseholdIsToldByItsNumberAndTheAnswersAreNotShownBesideIt() {
        TestPhone.Sealed record = quarantined(interview(UUID.randomUUID(), GOOD));
        given().get(path(record))
                .then()
                .statusCode(200)
                .body(containsString("选定住户"))
                .body(not(containsString("您对楼道卫生满意吗？")));
        form().formParam("community", world.community)
                .formParam("number", "77")
                .post(path(record) + "/mending")
                .then()
                .statusCode(422)
                .body(containsString("没有这个编号"));
        done(
                form().formParam("community", world.community)
                        .formParam("number", " 2 ")
                        .post(path(record) + "/mending")
                        .then(),
                "mended");
        ReleasedAtClosing.of(world.waveId);
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM visit WHERE household_id = ? AND outcome = 'completed'",
                        FieldWorld.bytes(doors.get(1))));
        assertEquals(
                0,
                world.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE subject = ? AND (detail LIKE ? OR detail LIKE '%301%')",
                        "record " + record.id(), "%" + doors.get(1) + "%"));
    }

    @Test
    void answersAreMendedFirstAndNoneIsShownOnceTheHouseholdIsAskedFor() {
        TestPhone.Sealed record = quarantined(interview(UUID.randomUUID(), WRONG));
        given().get(path(record))
                .then()
                .body(containsString("您对楼道卫生满意吗？"))
                .body(not(containsString("name=\"number\"")));
        form().formParam("answers", "1")
                .formParam("a.adults", "99")
                .formParam("a.clean", "bad")
                .post(path(record) + "/mending")
                .then()
                .body(containsString("您对楼道卫生满意吗？"))
                .body(not(containsString("name=\"number\"")));
        String step = form().formParam("answers", "1")
                .formParam("a.adults", "2")
                .formParam("a.clean", "bad")
                .formParam("a.why", "灯坏了")
                .post(path(record) + "/mending")
                .then()
                .statusCode(200)
                .body(containsString("选定住户"))
                .extract()
                .asString();
        String kept = step.replaceAll("(?s).*name=\"kept\" value=\"([^\"]+)\".*", "$1");
        String again = form().formParam("kept", kept)
                .formParam("community", world.community)
                .formParam("number", "77")
                .post(path(record) + "/mending")
                .then()
                .statusCode(422)
                .body(containsString("没有这个编号"))
                .extract()
                .asString();
        for (String page : List.of(step, again)) {
            assertEquals(-1, page.indexOf("您对楼道卫生满意吗？"));
            assertEquals(-1, page.indexOf("灯坏了"));
            assertEquals(-1, page.indexOf("name=\"a."));
        }
        done(
                form().formParam("kept", kept)
                        .formParam("community", world.community)
                        .formParam("number", "2")
                        .post(path(record) + "/mending")
                        .then(),
                "mended");
        assertEquals(1, responses());
        assertEquals(1, askedByThePhonesVolunteer());
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM response WHERE wave_id = ? AND answers LIKE '%\"adults\":2%' AND answers LIKE '%灯坏了%'",
                        world.waveId));
    }

    @Test
    void lateInterviewIsTakenIfTheOfficeSaysSo() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        arrange(FieldWorld.between(database, utc.minusDays(3), utc.minusHours(1)));
        TestPhone.Sealed record = quarantined(interview(doors.get(0), GOOD));
        given().get(path(record)).then().body(containsString("照原样收下")).body(containsString("满意"));
        done(form().post(path(record) + "/acceptance").then(), "accepted");
        assertEquals(1, responses());
        assertEquals(1, settled(record, "accepted"));
        state(record, "held");
    }

    @Test
    void lateInterviewWithWrongAnswersIsMendedInOneStep() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        arrange(FieldWorld.between(database, utc.minusDays(3), utc.minusHours(1)));
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        form().post(path(record) + "/acceptance").then().statusCode(422).body(containsString("有些回答不合问卷"));
        form().formParam("answers", "1")
                .formParam("a.clean", "good")
                .post(path(record) + "/mending")
                .then()
                .statusCode(422)
                .body(containsString("完成时间晚于本轮结束"));
        done(
                form().formParam("answers", "1")
                        .formParam("a.clean", "good")
                        .formParam("late", "1")
                        .post(path(record) + "/mending")
                        .then(),
                "mended");
        assertEquals(1, responses());
    }

    @Test
    void anotherVisitUnderTheSameIdGetsAnIdOfItsOwn() {
        UUID id = UUID.randomUUID();
        state(visit(id, doors.get(0), "refused"), "held");
        TestPhone.Sealed second = quarantined(visit(id, doors.get(1), "vacant"));
        done(form().post(path(second) + "/acceptance").then(), "accepted");
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM visit WHERE household_id = ? AND outcome = 'vacant'",
                        FieldWorld.bytes(doors.get(1))));
        state(second, "held");
    }

    @Test
    void rejectionNeedsAReasonAndIsFinal() {
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        form().formParam("reason", "  ")
                .post(path(record) + "/rejection")
                .then()
                .statusCode(422)
                .body(containsString("请写明原因"));
        done(
                form().formParam("reason", "志愿者说是练习")
                        .post(path(record) + "/rejection")
                        .then(),
                "rejected");
        assertEquals(1, settled(record, "rejected"));
        assertEquals(1, audited("field.rejected", record));
        quarantined(record);
        assertEquals(
                1, world.number("SELECT COUNT(*) FROM quarantined_record WHERE id = ?", FieldWorld.bytes(record.id())));
        form().post(path(record) + "/acceptance").then().statusCode(303);
        form().formParam("reason", "x").post(path(record) + "/rejection").then().statusCode(303);
        assertEquals(0, responses());
        given().get("/staff/waves/" + world.waveId + "/quarantine")
                .then()
                .body(containsString("志愿者说是练习"))
                .body(containsString("没有待处理的记录"));
    }

    @Test
    void householdThatAnsweredMeanwhileStaysAnsweredOnce() {
        TestPhone.Sealed wrong = quarantined(interview(doors.get(0), WRONG));
        state(interview(doors.get(0), GOOD), "held");
        form().formParam("answers", "1")
                .formParam("a.clean", "good")
                .post(path(wrong) + "/mending")
                .then()
                .statusCode(422)
                .body(containsString("这一户已经答过了"));
        assertEquals(1, responses());
    }

    @Test
    void whatCannotBeOpenedCanBeDownloadedAsItCame() {
        TestPhone.Sealed record = quarantined(TestPhone.envelope(UUID.randomUUID(), world.waveId, "no.jwe"));
        given().get(path(record)).then().statusCode(200).body(containsString("打不开"));
        given().get(path(record) + "/raw")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("attachment"))
                .body(equalTo("no.jwe"));
        given().get(path(record).replace("/waves/" + world.waveId, "/waves/0"))
                .then()
                .statusCode(404);
    }

    @Test
    void recordOfNoWaveHasAPageOfItsOwn() {
        TestPhone.Sealed record = quarantined(TestPhone.envelope(UUID.randomUUID(), 999_999_999, "x"));
        String path = "/staff/waves/0/quarantine/" + record.id() + "/" + record.sha256();
        given().get("/staff/waves/0/quarantine").then().statusCode(200).body(containsString(path));
        given().get("/staff/waves/" + world.waveId + "/quarantine")
                .then()
                .body(containsString("/staff/waves/0/quarantine"));
        done(form().formParam("reason", "不是我们的").post(path + "/rejection").then(), "rejected");
    }

    @Test
    void pagesSpeakEnglish() {
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        given().get(path(record) + "?lang=en")
                .then()
                .body(containsString("Some answers do not fit the questionnaire"))
                .body(containsString("Are the stairs clean?"));
        given().get("/staff/field/rescue?lang=en").then().body(containsString("Upload a rescue file"));
    }

    @Test
    @TestSecurity(user = "eyes", roles = "viewer")
    void viewersSeeTheListAlone() {
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        given().get("/staff/waves/" + world.waveId + "/quarantine")
                .then()
                .statusCode(200)
                .body(not(containsString(path(record))));
        given().get(path(record)).then().statusCode(403);
        given().get(path(record) + "/raw").then().statusCode(403);
        form().post(path(record) + "/acceptance").then().statusCode(403);
        given().get("/staff/field/rescue").then().statusCode(403);
    }

    @Test
    void whatHappenedAtDoorsGoesWhenRetentionEnds() {
        TestPhone.Sealed record = quarantined(interview(doors.get(0), WRONG));
        state(interview(doors.get(1), GOOD), "held");
        state(visit(UUID.randomUUID(), doors.get(2), "refused"), "held");
        world.run("UPDATE household SET note = '靠河' WHERE sample_id = ?", world.sampleId);
        FieldWorld other = FieldWorld.open(database);
        other.households(1, phone.volunteer);
        retention.run();
        assertEquals(1, world.number("SELECT COUNT(*) FROM quarantined_record WHERE wave_id = ?", world.waveId));
        world.run("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?", world.waveId);
        retention.run();
        for (String left : List.of(
                "quarantined_record WHERE wave_id = ?",
                "field_record WHERE wave_id = ?",
                "visit v JOIN household h ON h.id = v.household_id WHERE h.wave_id = ?",
                "household WHERE (note <> '' OR volunteer_id IS NOT NULL) AND wave_id = ?")) {
            assertEquals(0, world.number("SELECT COUNT(*) FROM " + left, world.waveId), left);
        }
        assertEquals(0, world.number("SELECT COUNT(*) FROM household WHERE wave_id = ?", world.waveId));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM household WHERE volunteer_id IS NOT NULL AND wave_id = ?", other.waveId));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'field.erase' AND subject = ?",
                        "wave " + world.waveId));
        // a phone that comes later may let go of it all the same
        quarantined(record);
    }

    private String rescueFile(long volunteer, TestPhone.Sealed... records) {
        String all = Stream.of(records).map(TestPhone.Sealed::json).collect(Collectors.joining(","));
        return """
               {"doorstep":"rescue","v":1,"volunteer":%d,"device":%d,"made_at":"%s","records":[%s]}"""
                .formatted(volunteer, phone.device, Instant.now(), all);
    }

    private static ValidatableResponse upload(String file) {
        return given().multiPart("file", "rescue.json", file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/staff/field/rescue")
                .then();
    }

    @Test
    void rescueFileGoesTheSameWayAsThePhone() {
        TestPhone.Sealed sentBefore = interview(doors.get(0), GOOD);
        state(sentBefore, "held");
        TestPhone.Sealed wrong = interview(doors.get(1), WRONG);
        TestPhone.Sealed fine = visit(UUID.randomUUID(), doors.get(2), "refused");
        TestPhone.Sealed damaged = interview(doors.get(2), GOOD);
        String file = rescueFile(phone.volunteer.id, sentBefore, wrong, fine)
                .replace("]}", "," + damaged.json().replace("\"sealed\":\"ey", "\"sealed\":\"eY") + "]}");
        for (int i = 0; i < 2; i++) {
            upload(file)
                    .statusCode(200)
                    .body(containsString("共 4 条记录"))
                    .body(containsString("已收下 2 条"))
                    .body(containsString("2 条要看一看"))
                    .body(containsString(path(wrong)));
        }
        assertEquals(1, responses());
        assertEquals(1, askedByThePhonesVolunteer());
        state(fine, "held");
        assertEquals(
                2,
                world.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'field.rescue' AND subject = ?",
                        "volunteer " + phone.volunteer.id));
    }

    @Test
    void doorsOfARescueFileAreTakenFirst() {
        long walk = world.sample(world.otherCommunity(), Sample.Method.random_walk);
        UUID door = UUID.randomUUID();
        TestPhone.Sealed last =
                TestPhone.seal(door, world.waveId, key, TestPhone.door(door, world.waveId, walk, 1, "101"));
        String file = rescueFile(
                phone.volunteer.id, interview(door, GOOD), visit(UUID.randomUUID(), door, "no_one_home"), last);
        upload(file).statusCode(200).body(containsString("已收下 3 条"));
        assertEquals(1, askedByThePhonesVolunteer());
        assertEquals(0, world.number("SELECT COUNT(*) FROM quarantined_record WHERE wave_id = ?", world.waveId));
    }

    @Test
    void whatCouldNotBeReadIsTriedAgainOnceTheServiceCan() {
        UUID id = UUID.randomUUID();
        TestPhone.Sealed record = quarantined(TestPhone.seal(
                id,
                world.waveId,
                key,
                TestPhone.visit(id, world.waveId, doors.get(0), "refused").replace("\"v\":1", "\"v\":2")));
        given().get(path(record)).then().body(containsString("再收一次"));
        form().post(path(record) + "/acceptance").then().statusCode(422).body(containsString("内容不合格式"));
        // the service could not read it then and can now
        TestPhone.Sealed fine = visit(UUID.randomUUID(), doors.get(1), "refused");
        world.run(
                "INSERT INTO quarantined_record (id, volunteer_id, wave_id, body, sha256, reason, detail, received_at)"
                        + " VALUES (?, ?, ?, ?, ?, 'not_understood', '', '2024-01-01')",
                FieldWorld.bytes(fine.id()),
                phone.volunteer.id,
                world.waveId,
                fine.sealed().getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                java.util.HexFormat.of().parseHex(fine.sha256()));
        done(form().post(path(fine) + "/acceptance").then(), "accepted");
        state(fine, "held");
    }

    @Test
    void whatIsNoRescueFileIsSaid() {
        upload("{}").statusCode(422).body(containsString("这不是求助文件"));
        upload("nonsense").statusCode(422).body(containsString("这不是求助文件"));
        upload(rescueFile(999_999_999)).statusCode(422).body(containsString("没有这位志愿者"));
        given().multiPart("file", "", new byte[0])
                .post("/staff/field/rescue")
                .then()
                .statusCode(422)
                .body(containsString("请先选择文件"));
    }

    @Test
    void phonesThatEndedLongAgoAreForgottenUnlessSomethingIsOnThem() {
        String phones = "SELECT COUNT(*) FROM device WHERE volunteer_id = ?";
        long volunteer = phone.volunteer.id;
        world.run("UPDATE device SET ended_at = '2020-01-01', waiting = 2 WHERE volunteer_id = ?", volunteer);
        retention.leftovers();
        assertEquals(1, world.number(phones, volunteer));
        world.run("UPDATE device SET waiting = 0 WHERE volunteer_id = ?", volunteer);
        retention.leftovers();
        assertEquals(0, world.number(phones, volunteer));
    }

    @Test
    void addressesOfAReplacedListGoOnceNoWaveDrawnFromItIsKept() {
        String insert = "INSERT INTO frame (community, households, sha256, source, imported_by, imported_at)"
                + " VALUES (?, 1, REPEAT('0', 64), 'test', 'test', '2020-01-01')";
        world.run(insert, world.community);
        long old = world.number("SELECT MAX(id) FROM frame WHERE community = ?", world.community);
        world.run("INSERT INTO frame_household VALUES (?, 1, '3', '', '101', '')", old);
        String addresses = "SELECT COUNT(*) FROM frame_household WHERE frame_id = ?";
        retention.leftovers();
        assertEquals(1, world.number(addresses, old), "the newest list stays");
        world.run(insert, world.community);
        world.run("UPDATE sample SET frame_id = ? WHERE id = ?", old, world.sampleId);
        retention.leftovers();
        assertEquals(1, world.number(addresses, old), "the wave drawn from it is kept");
        world.run("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?", world.waveId);
        retention.leftovers();
        assertEquals(0, world.number(addresses, old));
        assertEquals(1, world.number("SELECT households FROM frame WHERE id = ?", old));
    }
}
