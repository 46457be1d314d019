package doorstep.quality;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.TestDatabase;
import doorstep.fieldwork.phone.BackCheckIntake;
import doorstep.fieldwork.phone.FieldRecord;
import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.quality.backchecks.BackCheckChoice;
import doorstep.quality.exclusions.ExclusionWork;
import doorstep.quality.exclusions.Exclusions;
import doorstep.response.cells.Fold;
import doorstep.response.cells.ReleasedFigures;
import doorstep.response.cells.Retention;
import doorstep.response.intake.ChangeKind;
import doorstep.response.intake.Intake;
import doorstep.wave.Wave;
import doorstep.web.UuidBytes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Doubts, back-checks and exclusions as staff meet them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(
        user = "管事的人",
        roles = {"manager", "auditor"})
class QualityPagesApiTest {
    private static final long RUSHES = 2;
    private static final List<String> VERDICTS = List.of("造假", "作弊", "舞弊", "弄虚", "fraud", "cheat", "fake");

    @Inject
    Exclusions exclusions;

    @Inject
    ExclusionWork work;

    @Inject
    BackCheckIntake backChecks;

    @Inject
    InterviewReading reading;

    @Inject
    Intake intake;

    @Inject
    Fold fold;

    @Inject
    Retention retention;

    /** Named here so that it is there: until phones send, nobody else in the house asks for it. */
    @Inject
    InterviewIntake interviewIntake;

    /** Six volunteers of ten interviews, one of whom takes no time at all. */
    private static QualityWorld world(long seed) {
        MadeUpWave made = MadeUpWave.honest(seed, 6, 10);
        made.replace(
                RUSHES,
                (i, one) -> new ObservedInterview(
                        one.response(),
                        one.community(),
                        one.volunteer(),
                        one.started(),
                        8 + i,
                        one.gap(),
                        one.selections(),
                        one.answers()));
        return new QualityWorld(made);
    }

    @Test
    void doubtsAreReasonsInWordsAndNeverVerdicts() {
        QualityWorld world = world(1);
        String page = get(world.path("/doubts"));
        assertTrue(page.contains("不是结论"));
        assertTrue(page.indexOf(world.name(RUSHES)) < page.indexOf(world.name(1)), "who deserves a look stands first");
        assertTrue(page.contains("平均每题只用"));
        String one = get(world.path("/doubts/" + world.volunteerOf(RUSHES)));
        assertTrue(one.contains("也许是问得熟练") && one.contains("再多回访几户"));
        String english = get(world.path("/doubts?lang=en"))
                + get(world.path("/doubts/" + world.volunteerOf(RUSHES) + "?lang=en"));
        assertTrue(english.contains("reasons to look, not verdicts"));
        for (String verdict : VERDICTS) {
            assertFalse((page + one + english).toLowerCase().contains(verdict), verdict);
        }
    }

    @Test
    void whoToAskAboutFirstStandsThereWithTheReasonAndTheRestIsFolded() {
        QualityWorld world = world(7);
        String page = get(world.path("/doubts"));
        String first = page.substring(page.indexOf("id=\"first\""));
        assertTrue(first.contains("值得看"), first);
        assertTrue(first.contains(world.name(RUSHES)) && first.contains("答得太快"), first);
        assertTrue(first.contains("别的答卷也这样"), first);
        String shown = first.contains("<details") ? first.substring(0, first.indexOf("<details")) : first;
        assertTrue(shown.split("scope=\"row\"", -1).length <= 11, shown);
        assertFalse(responses(world).stream().anyMatch(one -> first.contains(one.toString())), "no answers' numbers");
    }

    @Test
    void doubtsNeverSayWhichDoor() {
        QualityWorld world = world(2);
        String page = get(world.path("/doubts")) + get(world.path("/doubts/" + world.volunteerOf(RUSHES)));
        assertFalse(page.contains("单元") || page.contains("栋"));
        String checks = drawn(world);
        for (UUID response : responses(world)) {
            assertFalse(checks.contains(response.toString()), "no page names door and response together");
        }
    }

    @Test
    void withdrawnAnswersAreNotLookedAt() throws Exception {
        QualityWorld world = world(3);
        UUID gone = responses(world, world.volunteerOf(RUSHES)).get(0);
        String page = get(world.path("/doubts/" + world.volunteerOf(RUSHES)));
        assertTrue(page.contains(gone.toString()));
        intake.change(gone, ChangeKind.withdrawn).toCompletableFuture().join();
        assertFalse(get(world.path("/doubts/" + world.volunteerOf(RUSHES))).contains(gone.toString()));
        ReleasedFigures.of(world.wave);
        long left = QuarkusTransaction.requiringNew()
                .call(() -> doorstep.fieldwork.phone.Interview.count("response", gone));
        assertEquals(0, left, "how the interview went goes with the answers");
    }

    @Test
    @TestSecurity(user = "看数的人", roles = "viewer")
    void viewersSeeDoubtsAndNoFormToLeaveAnswersOut() {
        QualityWorld world = world(4);
        String page = get(world.path("/doubts/" + world.volunteerOf(RUSHES)));
        assertFalse(page.contains("name=\"reason\"") || page.contains("type=\"checkbox\""));
        given().formParam("share", 10).post(world.path("/back-checks")).then().statusCode(403);
        exclude(world, "scope", "volunteer", "reason", "x").statusCode(403);
    }

    @Test
    void figuresChangeAsIfTheAnswersWereNotThereAndComeBack() throws Exception {
        QualityWorld world = world(5);
        JsonNode before = rates(world);
        exclude(world, "scope", "volunteer", "reason", "回访 5 户，3 户说没来过").statusCode(303);
        assertEquals(figures(before), figures(rates(world)), "nothing moves before the next release");
        ReleasedFigures.of(world.wave);
        JsonNode without = rates(world);
        assertEquals(50, without.get("answers").get("visit").asLong());
        assertEquals(10, without.get("excluded").get("visit").asLong());
        assertEquals(0, without.get("excluded").get("household").asLong());
        MadeUpWave other = MadeUpWave.honest(5, 6, 10);
        other.interviews.remove(RUSHES);
        assertEquals(figures(rates(new QualityWorld(other))), figures(without));
        given().get("/staff/waves/" + world.wave + "/results")
                .then()
                .statusCode(200)
                .body(containsString("工作人员排除了 10 份答卷"));
        given().get("/api/v1/waves/" + world.wave + "/rates.csv")
                .then()
                .body(containsString(
                        ",wave_excluded_link,wave_excluded_household,wave_excluded_visit,wave_excluded_paper"))
                .body(containsString(",0,0,10,0\r\n"));
        long id = world.number("SELECT id FROM exclusion WHERE wave_id = ?", world.wave);
        post().formParam("reason", "弄错了人")
                .post(world.path("/exclusions/" + id + "/restoration"))
                .then()
                .statusCode(303);
        ReleasedFigures.of(world.wave);
        assertEquals(figures(before), figures(rates(world)));
        assertEquals(0, rates(world).get("excluded").get("visit").asLong());
        given().get(world.path("/exclusions"))
                .then()
                .body(allOf(containsString("3 户说没来过"), containsString("弄错了人"), containsString("已恢复")));
    }

    @Test
    @TestSecurity(
            user = "管事的人",
            roles = {"manager", "answers"})
    void fileOfAnswersLeavesExcludedOnesOutOrMarksThem() {
        QualityWorld world = world(6);
        exclude(world, "scope", "volunteer", "reason", "x").statusCode(303);
        ReleasedFigures.of(world.wave);
        QuarkusTransaction.requiringNew()
                .run(() -> Wave.<Wave>findById(world.wave).close(LocalDateTime.now(ZoneOffset.UTC)));
        String plain = get("/api/v1/waves/" + world.wave + "/responses.csv");
        assertEquals(51, plain.lines().count());
        String all = get("/api/v1/waves/" + world.wave + "/responses.csv?excluded=1");
        assertEquals(61, all.lines().count());
        assertTrue(all.lines().findFirst().orElseThrow().endsWith(",excluded"));
        assertEquals(10, all.lines().filter(line -> line.endsWith(",1")).count());
    }

    @Test
    void reasonAndAnswersAreAskedForAndWhatWasTypedStays() {
        QualityWorld world = world(7);
        String response = responses(world, world.volunteerOf(RUSHES)).get(0).toString();
        exclude(world, "scope", "chosen", "reason", "为什么")
                .statusCode(422)
                .body(containsString("请先勾选"), containsString("为什么"));
        exclude(world, "scope", "chosen", "response", response, "reason", " ")
                .statusCode(422)
                .body(containsString("请写理由"), containsString("value=\"" + response + "\" checked"));
        assertEquals(0, world.number("SELECT COUNT(*) FROM exclusion WHERE wave_id = ?", world.wave));
    }

    @Test
    void answersOfOtherWavesCannotBeLeftOutHere() {
        QualityWorld world = world(8);
        QualityWorld other = world(9);
        exclude(
                        world,
                        "scope",
                        "chosen",
                        "reason",
                        "x",
                        "response",
                        responses(other).get(0).toString())
                .statusCode(422);
        assertEquals(0, world.number("SELECT COUNT(*) FROM exclusion WHERE wave_id = ?", world.wave));
    }

    /** Whoever leaves out one interview and looks again would read it from the volunteer's averages. */
    @Test
    void oneInterviewLeftOutMovesNoFigureOfTheVolunteerBeforeTheNextRelease() throws Exception {
        QualityWorld world = world(29);
        String path = world.path("/doubts/" + world.volunteerOf(RUSHES));
        String figures = firstTable(get(path));
        String one = responses(world, world.volunteerOf(RUSHES)).get(0).toString();
        exclude(world, "scope", "chosen", "reason", "x", "response", one).statusCode(303);
        assertEquals(figures, firstTable(get(path)));
        fold.run();
        assertEquals(figures, firstTable(get(path)));
        assertTrue(get(path).contains("已排除 1 份"));
        assertFalse(get(path).contains(one), "not offered again");
        ReleasedFigures.of(world.wave);
        assertNotEquals(figures, firstTable(get(path)));
    }

    /** As other pages of results do: up to when, and how many wait, those that are to be left out among them. */
    @Test
    void doubtsSayUpToWhenTheyAreAndHowManyAnswersWait() {
        QualityWorld world = world(30);
        String one = world.path("/doubts/" + world.volunteerOf(RUSHES));
        for (String path : List.of(world.path("/doubts"), one)) {
            assertTrue(get(path).contains("数据截至") && !get(path).contains("份答卷等着放出"), path);
        }
        exclude(world, "scope", "volunteer", "reason", "x").statusCode(303);
        fold();
        long waiting = world.number("SELECT COUNT(*) FROM waiting WHERE wave_id = ?", world.wave);
        assertTrue(waiting >= 5);
        for (String path : List.of(world.path("/doubts"), one)) {
            assertTrue(get(path).contains("还有 " + waiting + " 份答卷等着放出"), path);
        }
    }

    private void fold() {
        try {
            fold.run();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String firstTable(String page) {
        return page.substring(page.indexOf("<table>"), page.indexOf("</table>"));
    }

    @Test
    void exclusionBrokenOffGoesOnAndDoesNothingTwice() {
        QualityWorld world = world(10);
        exclude(world, "scope", "volunteer", "reason", "x").statusCode(303);
        long id = world.number("SELECT id FROM exclusion WHERE wave_id = ?", world.wave);
        // as if it had been broken off: half of it not noted, and one not even begun
        world.run("UPDATE exclusion_response SET settled = FALSE WHERE exclusion_id = ? LIMIT 5", id);
        UUID added = responses(world, world.volunteerOf(1)).get(0);
        world.run("INSERT INTO exclusion_response VALUES (?, ?, FALSE)", id, UuidBytes.of(added));
        given().get(world.path("/exclusions")).then().body(containsString("办了 5 / 11 份"), containsString("接着办"));
        post().post(world.path("/exclusions/" + id + "/continuation")).then().statusCode(303);
        given().get(world.path("/exclusions")).then().body(containsString("办了 11 / 11 份"), not(containsString("接着办")));
        assertEquals(11, events(world));
        work.carryOut(id);
        assertEquals(11, events(world));
    }

    @Test
    void answersLeftOutTwiceComeBackOnlyWhenBothAreTakenBack() throws Exception {
        QualityWorld world = world(11);
        String response = responses(world, world.volunteerOf(RUSHES)).get(0).toString();
        exclude(world, "scope", "chosen", "reason", "a", "response", response).statusCode(303);
        exclude(world, "scope", "volunteer", "reason", "b").statusCode(303);
        List<Long> ids = world.values(
                "SELECT id FROM exclusion WHERE wave_id = ? ORDER BY id", row -> row.getLong(1), world.wave);
        restore(world, ids.get(0));
        ReleasedFigures.of(world.wave);
        assertEquals(50, rates(world).get("answers").get("visit").asLong());
        restore(world, ids.get(1));
        ReleasedFigures.of(world.wave);
        assertEquals(60, rates(world).get("answers").get("visit").asLong());
    }

    @Test
    void decisionsAreInTheAuditTrail() {
        QualityWorld world = world(12);
        exclude(world, "scope", "volunteer", "reason", "回访不符").statusCode(303);
        restore(world, world.number("SELECT id FROM exclusion WHERE wave_id = ?", world.wave));
        drawn(world);
        List<String> actions = world.values(
                "SELECT action FROM audit_entry WHERE subject = ? ORDER BY id",
                row -> row.getString(1),
                "wave " + world.wave);
        assertEquals(List.of("answers.exclude", "answers.restore", "backcheck.draw"), actions);
        given().get("/staff/audit").then().body(containsString("排除答卷"), containsString("恢复答卷"), containsString("抽取回访"));
    }

    @Test
    void deletedAnswersTakeInterviewsAndExclusionsWithThem() throws Exception {
        QualityWorld world = world(13);
        exclude(world, "scope", "volunteer", "reason", "x").statusCode(303);
        drawn(world);
        ReleasedFigures.of(world.wave);
        world.run("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?", world.wave);
        retention.run();
        for (String table : List.of("interview", "exclusion", "back_check")) {
            assertEquals(0, world.number("SELECT COUNT(*) FROM " + table + " WHERE wave_id = ?", world.wave), table);
        }
        assertEquals(0, world.number("SELECT COUNT(*) FROM response WHERE wave_id = ? AND answers <> ''", world.wave));
        given().get(world.path("/doubts")).then().statusCode(200);
        given().get(world.path("/exclusions")).then().statusCode(200);
    }

    @Test
    void secondAttemptAtADoorIsNoSecondRefusal() {
        QualityWorld world = world(18);
        Contacts before = contacts(world);
        assertTrue(before.asked() >= 10);
        world.run(
                "INSERT INTO visit SELECT RANDOM_BYTES(16), v.household_id, v.volunteer_id,"
                        + " CASE v.outcome WHEN 'completed' THEN 'interrupted' ELSE v.outcome END, '2026-11-22 11:00:00', NULL, ''"
                        + " FROM visit v JOIN household h ON h.id = v.household_id WHERE h.wave_id = ?",
                world.wave);
        assertEquals(before, contacts(world));
    }

    private Contacts contacts(QualityWorld world) {
        return QuarkusTransaction.requiringNew()
                .call(() -> reading.of(Wave.findById(world.wave)).evidence().contacts())
                .get(world.volunteerOf(RUSHES));
    }

    @Test
    void checksAreDrawnByChanceAndMoreOfWhomDeservesALook() {
        QualityWorld world = world(14);
        drawn(world);
        assertEquals(
                byChance(world, 10),
                world.number("SELECT COUNT(*) FROM back_check WHERE wave_id = ? AND chance", world.wave));
        long more = world.number(
                "SELECT COUNT(*) FROM back_check WHERE wave_id = ? AND visited_by = ?",
                world.wave,
                world.volunteerOf(RUSHES));
        assertTrue(more >= 3, "of ten doors three times a tenth");
        long before = world.number("SELECT COUNT(*) FROM back_check WHERE wave_id = ?", world.wave);
        String page = drawn(world);
        assertEquals(before, world.number("SELECT COUNT(*) FROM back_check WHERE wave_id = ?", world.wave));
        String seed = world.values(
                        "SELECT seed FROM back_check_draw WHERE wave_id = ?", row -> row.getString(1), world.wave)
                .get(0);
        assertTrue(page.contains(seed));
        post().formParam("share", 5).post(world.path("/back-checks")).then().statusCode(303);
        assertEquals(before, world.number("SELECT COUNT(*) FROM back_check WHERE wave_id = ?", world.wave));
        assertEquals(
                byChance(world, 5),
                world.number("SELECT COUNT(*) FROM back_check WHERE wave_id = ? AND chance", world.wave));
    }

    /** How many completed doors the published rule draws by chance. */
    private static long byChance(QualityWorld world, int share) {
        String seed = world.values(
                        "SELECT seed FROM back_check_draw WHERE wave_id = ?", row -> row.getString(1), world.wave)
                .get(0);
        var choice = new BackCheckChoice(seed, share);
        return world
                .values(
                        "SELECT h.id FROM household h JOIN visit v ON v.household_id = h.id"
                                + " WHERE h.wave_id = ? AND v.outcome = 'completed'",
                        row -> UuidBytes.uuid(row.getBytes(1)),
                        world.wave)
                .stream()
                .filter(choice::isByChance)
                .count();
    }

    @Test
    void whoWasAtADoorCannotCheckIt() {
        QualityWorld world = world(15);
        drawn(world);
        UUID check = checks(world).get(0);
        long visitor = world.number("SELECT visited_by FROM back_check WHERE id = ?", (Object) UuidBytes.of(check));
        assign(world, check, visitor).statusCode(422);
        long other = visitor == world.volunteerOf(1) ? world.volunteerOf(3) : world.volunteerOf(1);
        assign(world, check, other).statusCode(303);
        assertEquals(
                other, world.number("SELECT checker_id FROM back_check WHERE id = ?", (Object) UuidBytes.of(check)));
    }

    @Test
    void outcomeOfTheOfficeIsTypedInAndCounted() {
        QualityWorld world = world(16);
        drawn(world);
        UUID check = checks(world).get(0);
        String path = world.path("/back-checks/" + check);
        given().get(world.path("/back-checks/list")).then().statusCode(200).body(containsString("□"));
        given().formParam("reached", "yes")
                .post(path + "/outcome")
                .then()
                .statusCode(422)
                .body(containsString("请先选"));
        post().formParams("reached", "yes", "visited", "no", "answeredSelf", "unsure", "suggested", "no")
                .post(path + "/outcome")
                .then()
                .statusCode(303);
        given().get(world.path("/back-checks"))
                .then()
                .body(containsString("没来过，谁答的不清楚，没人提示"), containsString("2.5%–100%"));
    }

    @Test
    void phoneReportsAnOutcomeOnceAndOnlyForItsOwnChecks() {
        QualityWorld world = world(17);
        drawn(world);
        UUID check = checks(world).get(0);
        long visitor = world.number("SELECT visited_by FROM back_check WHERE id = ?", (Object) UuidBytes.of(check));
        long checker = visitor == world.volunteerOf(1) ? world.volunteerOf(3) : world.volunteerOf(1);
        assertFalse(take(world, UUID.randomUUID(), check, checker, false), "not handed out to this volunteer");
        assign(world, check, checker).statusCode(303);
        assertFalse(take(world, UUID.randomUUID(), check, visitor, true));
        assertEquals(List.of(check), offered(checker));
        assertTrue(take(world, UUID.randomUUID(), check, checker, false), "nobody met: may be tried again");
        assertEquals(List.of(check), offered(checker));
        UUID report = UUID.randomUUID();
        assertTrue(take(world, report, check, checker, true));
        assertTrue(take(world, report, check, checker, true), "the same again");
        assertEquals(List.of(), offered(checker));
        assertFalse(take(world, UUID.randomUUID(), check, checker, true), "somebody was met already");
        assertFalse(take(world, UUID.randomUUID(), UUID.randomUUID(), checker, true), "no such check");
    }

    private boolean take(QualityWorld world, UUID report, UUID check, long volunteer, boolean reached) {
        var head = new FieldRecord.Head(report, world.wave, Instant.now(), Optional.empty(), "1");
        FieldRecord.Said yes = reached ? FieldRecord.Said.yes : null;
        var said = new FieldRecord.BackCheck(head, check, reached, yes, yes, yes, "");
        return QuarkusTransaction.requiringNew().call(() -> backChecks.take(said, volunteer));
    }

    private List<UUID> offered(long volunteer) {
        return QuarkusTransaction.requiringNew().call(() -> backChecks.offered(volunteer)).stream()
                .map(BackCheckIntake.Offer::id)
                .toList();
    }

    private static String drawn(QualityWorld world) {
        post().formParam("share", 10).post(world.path("/back-checks")).then().statusCode(303);
        return get(world.path("/back-checks"));
    }

    private static ValidatableResponse assign(QualityWorld world, UUID check, long checker) {
        return post().formParam("check", check)
                .formParam("checker", checker)
                .post(world.path("/back-checks/assignment"))
                .then();
    }

    private static ValidatableResponse exclude(QualityWorld world, String name, String value, String... more) {
        var request = post().formParam("volunteer", world.volunteerOf(RUSHES)).formParam(name, value);
        for (int i = 0; i < more.length; i += 2) {
            request = request.formParam(more[i], more[i + 1]);
        }
        return request.post(world.path("/exclusions")).then();
    }

    /** A form as browsers send it. */
    private static RequestSpecification post() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private static void restore(QualityWorld world, long id) {
        post().formParam("reason", "恢复")
                .post(world.path("/exclusions/" + id + "/restoration"))
                .then()
                .statusCode(303);
    }

    private static List<UUID> checks(QualityWorld world) {
        return world.values(
                "SELECT id FROM back_check WHERE wave_id = ? ORDER BY id",
                row -> UuidBytes.uuid(row.getBytes(1)),
                world.wave);
    }

    private static List<UUID> responses(QualityWorld world) {
        return world.values(
                "SELECT response FROM interview WHERE wave_id = ?", row -> UuidBytes.uuid(row.getBytes(1)), world.wave);
    }

    private static List<UUID> responses(QualityWorld world, long volunteer) {
        return world.values(
                "SELECT response FROM interview WHERE wave_id = ? AND volunteer_id = ? ORDER BY response",
                row -> UuidBytes.uuid(row.getBytes(1)),
                world.wave,
                volunteer);
    }

    private static long events(QualityWorld world) {
        return world.number(
                "SELECT COUNT(*) FROM response_event e JOIN response r ON r.uuid = e.uuid WHERE r.wave_id = ?",
                world.wave);
    }

    private static String get(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static JsonNode rates(QualityWorld world) throws Exception {
        return new ObjectMapper().readTree(get("/api/v1/waves/" + world.wave + "/rates?by=district"));
    }

    /** All that is said of all indicators, places' names and codes aside. */
    private static Set<String> figures(JsonNode rates) {
        Set<String> figures = new HashSet<>();
        rates.get("rows").forEach(row -> figures.add(row.get("indicator") + " " + row.get("sample")));
        return figures;
    }
}
