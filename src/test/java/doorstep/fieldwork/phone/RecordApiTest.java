package doorstep.fieldwork.phone;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.ReleasedAtClosing;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.TestPhone;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What phones bring is taken exactly once, in any order; what cannot be taken is kept and holds up nothing. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordApiTest {
    private static final String GOOD = "{\"adults\":2,\"clean\":\"good\",\"sex\":\"f\"}";
    private static final String BAD = "{\"clean\":\"bad\",\"why\":\"灯坏了\"}";

    @Inject
    DataSource database;

    FieldWorld world;
    TestPhone phone;
    List<UUID> doors;
    String key;

    @BeforeEach
    void tenDoors() {
        arrange(FieldWorld.open(database));
    }

    private void arrange(FieldWorld wave) {
        world = wave;
        phone = TestPhone.signIn(world.volunteer("张三"));
        doors = world.households(10, phone.volunteer);
        key = phone.publicKey(world.waveId);
    }

    private TestPhone.Sealed visit(UUID door, String outcome) {
        return visit(UUID.randomUUID(), door, outcome, null);
    }

    private TestPhone.Sealed visit(UUID id, UUID door, String outcome, Instant again) {
        return TestPhone.seal(id, world.waveId, key, TestPhone.visit(id, world.waveId, door, outcome, again));
    }

    private TestPhone.Sealed interview(UUID door, String answers) {
        return interview(UUID.randomUUID(), door, answers);
    }

    private TestPhone.Sealed interview(UUID id, UUID door, String answers) {
        return TestPhone.seal(id, world.waveId, key, TestPhone.interview(id, world.waveId, door, answers));
    }

    private TestPhone.Sealed interview(UUID door, Instant finished, long offset) {
        UUID id = UUID.randomUUID();
        return TestPhone.seal(
                id, world.waveId, key, TestPhone.interview(id, world.waveId, door, GOOD, finished, offset));
    }

    private long responses() {
        return world.number("SELECT COUNT(*) FROM response WHERE wave_id = ?", world.waveId);
    }

    /** Of doors that are released, as they all are in the end. */
    private long visits(String where) {
        ReleasedAtClosing.of(world.waveId);
        return world.number(
                "SELECT COUNT(*) FROM visit v JOIN household h ON h.id = v.household_id WHERE h.wave_id = ? AND "
                        + where,
                world.waveId);
    }

    private long quarantined(String reason) {
        return world.number(
                "SELECT COUNT(*) FROM quarantined_record WHERE wave_id = ? AND reason = ?", world.waveId, reason);
    }

    private void held(TestPhone.Sealed record) {
        phone.send(record)
                .statusCode(200)
                .body("id", equalTo(record.id().toString()))
                .body("sha256", equalTo(record.sha256()))
                .body("state", equalTo("held"));
    }

    private void quarantinedFor(TestPhone.Sealed record, QuarantineReason reason) {
        phone.send(record).statusCode(200).body("state", equalTo("quarantined")).body("reason.zh", not(equalTo("")));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM quarantined_record WHERE id = ? AND HEX(sha256) = ? AND reason = ?",
                        FieldWorld.bytes(record.id()),
                        record.sha256(),
                        reason.name()),
                reason.name());
    }

    /** Says how long the body is and never sends it: who waits for it would wait for ever. */
    private static String answerToHead(String path, String token, long length) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Authorization: Bearer " + token + "\r\nContent-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    @Test
    void tooLargeABodyIsRefusedUnread() throws IOException {
        for (String path : List.of("devices", "contacts", "package")) {
            assertEquals(
                    "HTTP/1.1 413 Request Entity Too Large",
                    answerToHead("/field/api/" + path, "stranger", 65_537),
                    path);
        }
        assertEquals("HTTP/1.1 413 Request Entity Too Large", answerToHead("/field/api/records", "stranger", 600_001));
        phone.request()
                .body("x".repeat(599_999))
                .post("/field/api/records")
                .then()
                .statusCode(413)
                .body("text.zh", not(equalTo("")));
    }

    @Test
    void nothingIsReadOfWhatAStrangerSends() throws IOException {
        assertEquals("HTTP/1.1 401 Unauthorized", answerToHead("/field/api/records", "stranger", 500_000));
        assertEquals("HTTP/1.1 401 Unauthorized", answerToHead("/field/api/contacts", "stranger", 60_000));
    }

    @Test
    void visitSaysTheHourAndTheAppointment() {
        held(visit(UUID.randomUUID(), doors.get(0), "appointment", Instant.parse("2098-05-01T12:34:56Z")));
        assertEquals(1, visits("MINUTE(hour) = 0 AND SECOND(hour) = 0 AND again_at = '2098-05-01 12:34:00'"));
    }

    @Test
    void interviewBringsAnswersParadataAndACompletedVisitWithoutATime() {
        held(visit(UUID.randomUUID(), doors.get(0), "appointment", Instant.parse("2098-05-01T12:00:00Z")));
        TestPhone.Sealed record = interview(doors.get(0), GOOD);
        held(record);
        assertEquals(1, responses());
        assertEquals(1, visits("outcome = 'completed' AND hour IS NULL AND again_at IS NULL AND v.note = ''"));
        assertEquals(0, visits("again_at IS NOT NULL"));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM interview i JOIN response r ON r.uuid = i.response WHERE r.channel = 'visit'"
                                + " AND i.volunteer_id = ? AND r.interviewer = i.volunteer_id AND seconds = 300 AND MINUTE(started_hour) = 0 AND gap_seconds IS NULL"
                                + " AND resident_ticked = 'clean' AND cards_shown = 'stairs' AND i.community = ?",
                        phone.volunteer.id,
                        world.community));
        JsonPath wave = phone.takePackage().setRootPath("waves[0]");
        assertEquals(true, wave.getBoolean("households[0].answered"));
    }

    @Test
    void lateAppointmentOfAnAnsweredHouseholdIsForgotten() {
        held(interview(doors.get(0), GOOD));
        held(visit(UUID.randomUUID(), doors.get(0), "appointment", Instant.parse("2098-05-01T12:00:00Z")));
        assertEquals(0, visits("again_at IS NOT NULL"));
    }

    @Test
    void repeatsGetTheSameAnswerAndChangeNothing() {
        List<TestPhone.Sealed> records =
                List.of(visit(doors.get(0), "refused"), interview(doors.get(1), GOOD), interview(doors.get(2), "{}"));
        for (int i = 0; i < 3; i++) {
            held(records.get(0));
            held(records.get(1));
            quarantinedFor(records.get(2), QuarantineReason.answers_do_not_fit);
        }
        assertEquals(1, responses());
        assertEquals(2, visits("1 = 1"));
        assertEquals(1, quarantined("answers_do_not_fit"));
    }

    @Test
    void sameRecordManyTimesAtOnceIsOne() {
        TestPhone.Sealed interview = interview(doors.get(0), GOOD);
        TestPhone.Sealed visit = visit(doors.get(1), "refused");
        TestPhone.Sealed poison = interview(doors.get(2), "{}");
        ExecutorService phones = Executors.newFixedThreadPool(24);
        List<CompletableFuture<Void>> sending = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sending.add(CompletableFuture.runAsync(() -> held(interview), phones));
            sending.add(CompletableFuture.runAsync(() -> held(visit), phones));
            sending.add(CompletableFuture.runAsync(
                    () -> phone.send(poison).statusCode(200).body("state", equalTo("quarantined")), phones));
        }
        CompletableFuture.allOf(sending.toArray(CompletableFuture[]::new)).join();
        phones.shutdown();
        assertEquals(1, responses());
        assertEquals(1, visits("outcome = 'completed'"));
        assertEquals(1, visits("outcome = 'refused'"));
        assertEquals(1, quarantined("answers_do_not_fit"));
    }

    @Test
    void serviceThatDiedBetweenTheTwoCommitsFinishesAtTheRepeat() {
        TestPhone.Sealed record = interview(doors.get(0), GOOD);
        held(record);
        world.run("DELETE FROM field_record WHERE id = ?", FieldWorld.bytes(record.id()));
        world.run("DELETE FROM interview WHERE response = ?", FieldWorld.bytes(record.id()));
        world.run("DELETE FROM door_note WHERE wave_id = ?", world.waveId);
        held(record);
        assertEquals(1, responses());
        assertEquals(1, visits("outcome = 'completed'"));
        assertEquals(1, world.number("SELECT COUNT(*) FROM interview WHERE wave_id = ?", world.waveId));
    }

    @Test
    void poisonedRecordAmongTwentyHoldsUpNone() {
        List<TestPhone.Sealed> records = new ArrayList<>();
        doors.forEach(door -> records.add(visit(door, "no_one_home")));
        doors.subList(0, 9).forEach(door -> records.add(interview(door, BAD)));
        UUID id = UUID.randomUUID();
        TestPhone.Sealed poison = TestPhone.seal(id, world.waveId, key, "{\"v\":1,\"kind\":\"\u0000\",\"x\":[[[");
        records.add(poison);
        Collections.shuffle(records);
        long kept = records.stream()
                .filter(record -> phone.send(record)
                        .statusCode(200)
                        .extract()
                        .path("state")
                        .equals("held"))
                .count();
        assertEquals(19, kept);
        assertEquals(9, responses());
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM quarantined_record WHERE id = ? AND CONVERT(body USING ascii) = ?"
                                + " AND reason = 'not_understood'",
                        FieldWorld.bytes(id),
                        poison.sealed()));
    }

    @Test
    void whatCannotBeOpenedIsKept() {
        UUID id = UUID.randomUUID();
        String plain = TestPhone.visit(id, world.waveId, doors.get(0), "refused");
        FieldWorld other = FieldWorld.open(database);
        TestPhone stranger = TestPhone.signIn(other.volunteer("李四"));
        other.households(1, stranger.volunteer);
        String wrongKey = stranger.publicKey(other.waveId);
        quarantinedFor(TestPhone.seal(id, world.waveId, wrongKey, plain), QuarantineReason.not_readable);
        quarantinedFor(TestPhone.envelope(UUID.randomUUID(), world.waveId, "no.jwe"), QuarantineReason.not_readable);
        String good = TestPhone.seal(id, world.waveId, key, plain).sealed();
        String damaged = good.substring(0, good.length() - 8) + "AAAAAAAA";
        quarantinedFor(TestPhone.envelope(UUID.randomUUID(), world.waveId, damaged), QuarantineReason.not_readable);
        quarantinedFor(TestPhone.envelope(UUID.randomUUID(), world.waveId, good), QuarantineReason.does_not_match);
        phone.send(TestPhone.envelope(UUID.randomUUID(), 999_999_999, good))
                .statusCode(200)
                .body("state", equalTo("quarantined"));
        held(TestPhone.envelope(id, world.waveId, good));
    }

    @Test
    void whatDoesNotBelongIsKept() {
        quarantinedFor(visit(UUID.randomUUID(), "refused"), QuarantineReason.unknown_household);
        quarantinedFor(interview(UUID.randomUUID(), GOOD), QuarantineReason.unknown_household);
        quarantinedFor(visit(doors.get(0), "completed"), QuarantineReason.not_expected);
        UUID id = UUID.randomUUID();
        String newer = TestPhone.interview(id, world.waveId, doors.get(0), GOOD)
                .replace("\"version\":\"1\"", "\"version\":\"9\"");
        quarantinedFor(TestPhone.seal(id, world.waveId, key, newer), QuarantineReason.unknown_questionnaire);
        UUID check = UUID.randomUUID();
        String backCheck =
                """
                {"v":1,"kind":"back_check","id":"%s","wave":%d,"back_check":"%s","reached":true,"visited":"yes",
                 "answered_self":"yes","suggested":"no","note":"","at":"%s","offset":null,"app":"1"}"""
                        .formatted(check, world.waveId, UUID.randomUUID(), Instant.now());
        quarantinedFor(TestPhone.seal(check, world.waveId, key, backCheck), QuarantineReason.not_expected);
    }

    @Test
    void unknownFieldIsNotPassedOver() {
        UUID id = UUID.randomUUID();
        String more =
                TestPhone.visit(id, world.waveId, doors.get(0), "refused").replace("\"app\"", "\"mood\":\"x\",\"app\"");
        quarantinedFor(TestPhone.seal(id, world.waveId, key, more), QuarantineReason.not_understood);
    }

    @Test
    void interviewTakenWithAnEarlierVersionIsCheckedWithThatOne() {
        world.run(
                "INSERT IGNORE INTO published_questionnaire VALUES ('field_doors', '0', ?, ?, '2023-01-01')",
                FieldWorld.YAML.formatted("0").replace("at_most: 20", "at_most: 30"),
                "0".repeat(64));
        UUID id = UUID.randomUUID();
        String earlier = TestPhone.interview(id, world.waveId, doors.get(0), GOOD)
                .replace("\"version\":\"1\"", "\"version\":\"0\"");
        held(TestPhone.seal(id, world.waveId, key, earlier));
        UUID other = UUID.randomUUID();
        String many = TestPhone.interview(other, world.waveId, doors.get(1), GOOD.replace("2", "25"))
                .replace("\"version\":\"1\"", "\"version\":\"0\"");
        quarantinedFor(TestPhone.seal(other, world.waveId, key, many), QuarantineReason.answers_do_not_fit);
        assertEquals(1, responses());
    }

    @Test
    void otherContentsUnderTheSameIdAreKeptBesides() {
        UUID id = UUID.randomUUID();
        TestPhone.Sealed first = visit(id, doors.get(0), "refused", null);
        TestPhone.Sealed second = visit(id, doors.get(1), "vacant", null);
        held(first);
        quarantinedFor(second, QuarantineReason.id_clash);
        held(first);
        TestPhone.Sealed interview = interview(id, doors.get(2), GOOD);
        quarantinedFor(interview, QuarantineReason.id_clash);
        assertEquals(0, responses());
        assertEquals(1, visits("1 = 1"));
    }

    @Test
    void householdThatAnsweredBeforeIsSaidToHave() {
        held(interview(doors.get(0), GOOD));
        TestPhone.Sealed second = interview(doors.get(0), BAD);
        phone.send(second).statusCode(200).body("state", equalTo("answered_before"));
        phone.send(second).statusCode(200).body("state", equalTo("answered_before"));
        assertEquals(1, responses());
        assertEquals(1, quarantined("answered_before"));
    }

    @Test
    void letterPrintedMeanwhileDoesNotMatter() {
        byte[] newKey = new byte[32];
        new java.security.SecureRandom().nextBytes(newKey);
        world.run("INSERT INTO household_code VALUES (?, ?, ?)", newKey, world.waveId, world.community);
        world.run("UPDATE household SET spend_key = ? WHERE id = ?", newKey, FieldWorld.bytes(doors.get(0)));
        held(interview(doors.get(0), GOOD));
        ReleasedAtClosing.of(world.waveId);
        assertEquals(1, world.number("SELECT COUNT(*) FROM spent_code WHERE code_hash = ?", newKey));
    }

    @Test
    void interviewFinishedBeforeTheClosingCountsWheneverItArrives() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        arrange(FieldWorld.between(database, utc.minusDays(3), utc.minusDays(1)));
        held(interview(doors.get(0), now.minus(25, ChronoUnit.HOURS), 0));
        quarantinedFor(interview(doors.get(1), now.minus(23, ChronoUnit.HOURS), 0), QuarantineReason.after_closing);
        // the phone's clock was a day ahead, and one a day behind
        held(interview(doors.get(2), now.minus(1, ChronoUnit.HOURS), -86_400));
        quarantinedFor(
                interview(doors.get(3), now.minus(47, ChronoUnit.HOURS), 86_400), QuarantineReason.after_closing);
        quarantinedFor(interview(doors.get(4), now.minus(4, ChronoUnit.DAYS), 0), QuarantineReason.before_opening);
        assertEquals(2, responses());
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM interview WHERE wave_id = ? AND clock_offset_seconds = -86400",
                        world.waveId));
    }

    @Test
    void clockThatWasNeverMeasuredCannotBeLaterThanNow() {
        UUID id = UUID.randomUUID();
        String tomorrow = TestPhone.interview(
                        id, world.waveId, doors.get(0), GOOD, Instant.now().plus(1, ChronoUnit.DAYS), 0)
                .replace("\"offset\":0", "\"offset\":null");
        held(TestPhone.seal(id, world.waveId, key, tomorrow));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM interview WHERE wave_id = ? AND started_hour <= UTC_TIMESTAMP()",
                        world.waveId));
    }

    @Test
    void nothingIsKeptOnceRetentionIsOver() {
        world.run("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?", world.waveId);
        TestPhone.Sealed late = interview(doors.get(0), GOOD);
        quarantinedFor(late, QuarantineReason.retention_over);
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM quarantined_record WHERE id = ? AND body = '' AND settled_at IS NOT NULL",
                        FieldWorld.bytes(late.id())));
        assertEquals(0, responses());
    }

    @Test
    void doorOfAWalkBecomesAHouseholdAndNumbersDoNotClash() {
        long walk = world.sample(world.otherCommunity(), Sample.Method.random_walk);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        TestPhone.Sealed one =
                TestPhone.seal(first, world.waveId, key, TestPhone.door(first, world.waveId, walk, 1, "101"));
        held(one);
        held(one);
        held(TestPhone.seal(second, world.waveId, key, TestPhone.door(second, world.waveId, walk, 1, "301")));
        assertEquals(2, world.number("SELECT COUNT(*) FROM household WHERE sample_id = ?", walk));
        assertEquals(
                1,
                world.number("SELECT COUNT(*) FROM household WHERE id = ? AND number = 2", FieldWorld.bytes(second)));
        // first 32 bits of SHA-256("123456:" + community + ":1"), also of the one that was renumbered
        assertEquals(
                2,
                world.number(
                        "SELECT COUNT(*) FROM household WHERE sample_id = ? AND released AND volunteer_id = ?"
                                + " AND selection = CONV(SUBSTR(SHA2(?, 256), 1, 8), 16, 10)",
                        walk,
                        phone.volunteer.id,
                        "123456:" + world.otherCommunity() + ":1"));
        TestPhone.Sealed lost = TestPhone.seal(
                UUID.randomUUID(), world.waveId, key, TestPhone.door(UUID.randomUUID(), world.waveId, walk, 1, "1"));
        quarantinedFor(lost, QuarantineReason.does_not_match);
    }

    @Test
    void whatWasDoneAtADoorMayComeBeforeTheDoor() {
        long walk = world.sample(world.otherCommunity(), Sample.Method.random_walk);
        UUID door = UUID.randomUUID();
        TestPhone.Sealed interview = interview(door, GOOD);
        TestPhone.Sealed visit = visit(door, "no_one_home");
        quarantinedFor(interview, QuarantineReason.unknown_household);
        quarantinedFor(visit, QuarantineReason.unknown_household);
        held(TestPhone.seal(door, world.waveId, key, TestPhone.door(door, world.waveId, walk, 1, "101")));
        held(interview);
        held(visit);
        assertEquals(1, responses());
        assertEquals(2, visits("1 = 1"));
        // no row stays that says they came right together
        assertEquals(0, world.number("SELECT COUNT(*) FROM quarantined_record WHERE wave_id = ?", world.waveId));
    }

    @Inject
    WaitingRecords waiting;

    /** A record that waits for a door which is there already, as where the service died in between. */
    private TestPhone.Sealed missedBy(TestPhone.Sealed door, long walk) {
        TestPhone.Sealed interview = interview(door.id(), GOOD);
        quarantinedFor(interview, QuarantineReason.unknown_household);
        world.run("INSERT INTO household_code VALUES (?, ?, ?)", sha(door), world.waveId, world.otherCommunity());
        world.run(
                "INSERT INTO household VALUES (?, ?, ?, ?, 1, NULL, '5栋', '2单元', '101', '', TRUE, 1, ?, 0, ?)",
                FieldWorld.bytes(door.id()),
                walk,
                world.waveId,
                world.otherCommunity(),
                sha(door),
                phone.volunteer.id);
        world.run(
                "INSERT INTO field_record VALUES (?, ?, ?, ?, 'held')",
                FieldWorld.bytes(door.id()),
                phone.volunteer.id,
                world.waveId,
                sha(door));
        return interview;
    }

    private static byte[] sha(TestPhone.Sealed record) {
        return HexFormat.of().parseHex(record.sha256());
    }

    private TestPhone.Sealed walkDoor(long walk) {
        UUID door = UUID.randomUUID();
        return TestPhone.seal(door, world.waveId, key, TestPhone.door(door, world.waveId, walk, 1, "101"));
    }

    @Test
    void doorThatComesAgainBringsWhatStillWaitsForIt() {
        long walk = world.sample(world.otherCommunity(), Sample.Method.random_walk);
        TestPhone.Sealed door = walkDoor(walk);
        TestPhone.Sealed interview = missedBy(door, walk);
        held(door);
        assertEquals(1, responses());
        held(interview);
    }

    @Test
    void whatWaitsForADoorIsTakenEvenIfNobodySendsItAgain() {
        long walk = world.sample(world.otherCommunity(), Sample.Method.random_walk);
        TestPhone.Sealed interview = missedBy(walkDoor(walk), walk);
        TestPhone.Sealed stranger = interview(UUID.randomUUID(), GOOD);
        quarantinedFor(stranger, QuarantineReason.unknown_household);
        waiting.run();
        assertEquals(1, responses());
        held(interview);
        quarantinedFor(stranger, QuarantineReason.unknown_household);
    }

    @Test
    void phoneThatStandsIn1970IsBelievedByItsOffset() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant phones = Instant.parse("1970-01-02T03:00:00Z");
        held(interview(doors.get(0), phones, now.getEpochSecond() - phones.getEpochSecond()));
        quarantinedFor(interview(doors.get(1), phones, 0), QuarantineReason.before_opening);
    }

    @Test
    void damagedEnvelopeIsToBeSentAgain() {
        TestPhone.Sealed record = visit(doors.get(0), "refused");
        phone.request()
                .body(record.json().replace("\"sealed\":\"ey", "\"sealed\":\"eY"))
                .post("/field/api/records")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("text.zh", containsString("重新发送"));
        phone.request().body("{}").post("/field/api/records").then().statusCode(400);
        phone.request().body("nonsense").post("/field/api/records").then().statusCode(400);
        assertEquals(0, world.number("SELECT COUNT(*) FROM quarantined_record WHERE wave_id = ?", world.waveId));
        held(record);
    }

    @Test
    void endedPhoneBringsNothing() {
        TestPhone.Sealed record = visit(doors.get(0), "refused");
        world.run("UPDATE device SET ended_at = '2024-01-01' WHERE id = ?", phone.device);
        phone.send(record)
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("text.en", containsString("signed out"));
        phone = TestPhone.signIn(phone.volunteer);
        held(record);
    }

    @Test
    void contactSaysWhatIsHereAndNotesHowThePhoneIs() {
        TestPhone.Sealed held = visit(doors.get(0), "refused");
        TestPhone.Sealed poison = interview(doors.get(1), "{}");
        TestPhone.Sealed unsent = visit(doors.get(2), "refused");
        phone.send(held);
        phone.send(poison);
        Instant deviceTime = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        String ids = Stream.of(held, poison, unsent)
                .map(one -> "\"" + one.id() + "\"")
                .toList()
                .toString();
        phone.request()
                .body(
                        """
                        {"device_time":"%s","waiting":1,"oldest_waiting_at":"%s","app_version":"2","records":%s}"""
                                .formatted(deviceTime, deviceTime.minusSeconds(3600), ids))
                .post("/field/api/contacts")
                .then()
                .statusCode(200)
                .body("held", hasSize(2))
                .body("held.find { it.id == '" + held.id() + "' }.state", equalTo("held"))
                .body("held.find { it.id == '" + poison.id() + "' }.state", equalTo("quarantined"))
                .body("held.sha256", hasItem(held.sha256()));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM device WHERE id = ? AND waiting = 1 AND app_version = '2'"
                                + " AND clock_offset_seconds BETWEEN -86460 AND -86340"
                                + " AND oldest_waiting_at < UTC_TIMESTAMP()",
                        phone.device));
        JsonPath strangers = TestPhone.signIn(world.volunteer("李四"))
                .request()
                .body(
                        "{\"device_time\":\"%s\",\"waiting\":0,\"oldest_waiting_at\":null,\"app_version\":\"2\",\"records\":%s}"
                                .formatted(Instant.now(), ids))
                .post("/field/api/contacts")
                .jsonPath();
        assertEquals(List.of(), strangers.getList("held"));
    }
}
