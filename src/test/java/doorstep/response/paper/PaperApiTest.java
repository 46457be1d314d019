package doorstep.response.paper;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.RawAnswers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.response.PaperWorld;
import doorstep.response.ResidentWorld;
import doorstep.response.cells.Fold;
import doorstep.response.cells.Retention;
import doorstep.response.intake.VisitIntake;
import doorstep.wave.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forms on paper: printed, typed once or twice, and taken once. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "王芳", roles = "manager")
class PaperApiTest {
    private static final Map<String, String> WHOLE = PaperTypedTest.WHOLE;

    @Inject
    PaperJudge desk;

    @Inject
    PaperSeal seal;

    @Inject
    VisitIntake visits;

    @Inject
    HouseholdCodes codes;

    @Inject
    Retention retention;

    @Inject
    Fold fold;

    private final PaperWorld world = PaperWorld.of(ResidentWorld.of(ResidentWorld.TINY), 3);

    private ValidatableResponse type(UUID id, int number, Map<String, String> typed) {
        return send(PaperWorld.form(id, number, typed));
    }

    private ValidatableResponse send(Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .formParams(form)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .post(world.entry())
                .then();
    }

    private static Map<String, String> with(String question, String typed) {
        Map<String, String> changed = new HashMap<>(WHOLE);
        changed.put(question, typed);
        return changed;
    }

    private long forms(String where) {
        return world.count("SELECT COUNT(*) FROM paper_form WHERE wave_id = ?1 AND " + where);
    }

    private String numbered(int number) {
        byte[] mark = PaperNumbers.mark(world.link.wave.id, world.link.community, true, number);
        return "number_mark = x'" + HexFormat.of().formatHex(mark) + "'";
    }

    private UUID form() {
        return QuarkusTransaction.requiringNew()
                .call(() -> PaperForm.waiting(world.link.wave.id).get(0).id);
    }

    // ---- typed once

    @Test
    void formOfADrawnHouseholdIsTakenAsPaper() {
        type(UUID.randomUUID(), 2, WHOLE)
                .statusCode(303)
                .header("Location", endsWith(world.entry() + "?drawn=yes&in=zh&done=taken"));
        assertEquals(1, world.stored("paper"));
        assertTrue(world.answers().contains("\"wishes\":[\"bench\",\"tree\"]"));
        assertEquals(0, forms("1 = 1"));
    }

    @Test
    void doubleClickIsOneForm() {
        UUID id = UUID.randomUUID();
        type(id, 2, WHOLE).statusCode(303).header("Location", endsWith("done=taken"));
        type(id, 2, WHOLE).statusCode(303).header("Location", endsWith("done=taken"));
        assertEquals(1, world.stored("paper"));
        type(id, 2, with("people", "5")).statusCode(409).body(containsString("先前已经收下"));
        assertEquals(0, forms("1 = 1"));
    }

    @Test
    void householdThatHasAnsweredIsSetAsideWithoutItsAnswers() {
        type(UUID.randomUUID(), 2, WHOLE).statusCode(303);
        type(UUID.randomUUID(), 2, with("people", "5")).statusCode(303).header("Location", endsWith("done=answered"));
        assertEquals(1, world.stored("paper"));
        assertEquals(1, forms("state = 'set_aside' AND reason = 'answered' AND " + numbered(2) + " AND typed IS NULL"));
        given().get(world.paper()).then().body(containsString("这一户已答过，没有收"));
    }

    @Test
    void formOfSomebodyNotDrawnNeverMixesWithTheSample() {
        type(UUID.randomUUID(), 0, WHOLE).statusCode(303).header("Location", containsString("drawn=no"));
        assertEquals(0, world.stored("paper"));
        assertEquals(1, world.stored("link"));
        assertEquals(
                1,
                world.count("SELECT COUNT(*) FROM response r JOIN share_link l ON l.token = r.link WHERE r.wave_id = ?1"
                        + " AND l.label = '纸质问卷' AND l.withdrawn_at IS NOT NULL"));
        type(UUID.randomUUID(), 0, WHOLE).statusCode(303);
        assertEquals(2, world.stored("link"));
    }

    @Test
    void mistakesComeBackInPlaceWithAllThatWasTyped() {
        type(UUID.randomUUID(), 9, with("clean", "7"))
                .statusCode(422)
                .body(allOf(
                        containsString("没有这一户"),
                        containsString("没有这个代码，表上是 1 到 2"),
                        containsString("name=\"clean\" value=\"7\""),
                        containsString("name=\"wishes\" value=\"13\"")));
        type(UUID.randomUUID(), 4, WHOLE).statusCode(422).body(containsString("后备户"));
        assertEquals(0, world.stored("paper"));
    }

    @Test
    void unreadableFormIsKeptAndCompletedLater() {
        type(UUID.randomUUID(), 1, with("clean", "-")).statusCode(303).header("Location", endsWith("done=unfinished"));
        assertEquals(1, forms("state = 'set_aside' AND reason = 'unreadable' AND " + numbered(1)));
        given().queryParam("form", form())
                .get(world.entry())
                .then()
                .body(containsString("name=\"clean\" value=\"-\""))
                .body(containsString("name=\"people\" value=\"3\""));
        type(UUID.randomUUID(), 1, WHOLE).statusCode(303).header("Location", endsWith("done=taken"));
        assertEquals(1, world.stored("paper"));
        assertEquals(1, forms("state = 'done' AND number_mark IS NULL AND sealed_number IS NULL AND typed IS NULL"));
    }

    @Test
    void unreadableFormOfSomebodyNotDrawnGetsANumberToWriteOnIt() {
        type(UUID.randomUUID(), 0, with("clean", "-"))
                .statusCode(303)
                .header("Location", endsWith("done=unfinished&count=1"));
        given().get(world.entry() + "?drawn=no&done=unfinished&count=1").then().body(containsString("写上 N1"));
    }

    @Test
    void formIsDroppedOnlyWithAReason() {
        type(UUID.randomUUID(), 1, with("clean", "-")).statusCode(303);
        String address = world.paper() + "/typed/" + form() + "/deletion";
        given().redirects()
                .follow(false)
                .formParam("reason", " ")
                .post(address)
                .then()
                .statusCode(422);
        assertEquals(1, forms("1 = 1"));
        given().redirects()
                .follow(false)
                .formParam("reason", "纸张破损")
                .post(address)
                .then()
                .statusCode(303);
        assertEquals(0, forms("1 = 1"));
    }

    // ---- typed twice

    private void typeFirst(int number, Map<String, String> typed) {
        PaperOutcome outcome = typeAs("李明", UUID.randomUUID(), number, typed);
        assertEquals(PaperOutcome.of(PaperOutcome.Kind.kept), outcome);
    }

    /** What somebody else types meanwhile. */
    private PaperOutcome typeAs(String who, UUID id, int number, Map<String, String> typed) {
        var entry = new PaperEntry(id, true, Integer.toString(number), Tongue.CHINESE, false, new PaperTyped(typed));
        return desk.save(round(), entry, number, who);
    }

    private PaperRound round() {
        return new PaperRound(
                world.link.wave,
                world.link.community,
                "",
                QuestionnaireReader.read("tiny.yaml", ResidentWorld.TINY)
                        .questionnaire()
                        .orElseThrow(),
                LocalDate.of(2026, 5, 1));
    }

    @Test
    void formCountsOnceItWasTypedTwiceAlike() {
        world.typedTwice(true);
        typeFirst(2, WHOLE);
        assertEquals(0, world.stored("paper"));
        UUID id = UUID.randomUUID();
        type(id, 2, with("wishes", "1,3")).statusCode(303).header("Location", endsWith("done=taken"));
        type(id, 2, with("wishes", "1,3")).statusCode(303).header("Location", endsWith("done=taken"));
        assertEquals(1, world.stored("paper"));
        assertEquals(
                1,
                forms(
                        "state = 'done' AND number_mark IS NULL AND sealed_number IS NULL AND typed IS NULL AND second_typed IS NULL"));
        given().get(world.paper()).then().body(containsString("比较了 6 题，其中 0 题两遍不同（0.00 %）"));
    }

    @Test
    void secondTypistDoesNotSeeWhatTheFirstOneTyped() {
        world.typedTwice(true);
        typeFirst(2, with("people", "17"));
        given().queryParam("form", form())
                .get(world.entry())
                .then()
                .body(allOf(containsString("name=\"_number\""), not(containsString("value=\"17\""))));
    }

    @Test
    void samePersonTypesTwiceOnlyBySayingSo() {
        world.typedTwice(true);
        type(UUID.randomUUID(), 2, WHOLE).statusCode(303).header("Location", endsWith("done=kept"));
        UUID id = UUID.randomUUID();
        type(id, 2, WHOLE)
                .statusCode(422)
                .body(allOf(containsString("name=\"_same\""), containsString("name=\"wishes\" value=\"13\"")));
        var form = PaperWorld.form(id, 2, WHOLE);
        form.put("_same", "yes");
        send(form).statusCode(303).header("Location", endsWith("done=taken"));
        assertEquals(1, world.stored("paper"));
        assertEquals(1, world.count("SELECT same_person FROM paper_setting WHERE wave_id = ?1"));
        assertEquals(
                1,
                world.count(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'paper.take' AND subject = CONCAT('wave ', ?1)"
                                + " AND detail LIKE '%same-person'"));
    }

    @Test
    void differencesAreDecidedWithThePaperAtHand() {
        world.typedTwice(true);
        typeFirst(2, WHOLE);
        type(UUID.randomUUID(), 2, with("people", "4"))
                .statusCode(303)
                .header("Location", containsString("done=differs&count=1&of="));
        assertEquals(0, world.stored("paper"));
        String address = world.paper() + "/typed/" + form();
        given().get(address)
                .then()
                .body(allOf(containsString("家里几口人"), not(containsString("您对楼道卫生满意吗")), containsString("李明")));
        decide(address, Map.of()).statusCode(422).body(containsString("请选一个"));
        decide(address, Map.of("pick-people", "third", "third-people", "77"))
                .statusCode(422)
                .body(allOf(containsString("1 到 20"), containsString("value=\"77\"")));
        decide(address, Map.of("pick-people", "third", "third-people", "5"))
                .statusCode(303)
                .header("Location", containsString("done=taken"));
        assertTrue(world.answers().contains("\"people\":5"));
        decide(address, Map.of("pick-people", "first"))
                .statusCode(303)
                .header("Location", containsString("done=settled"));
        assertEquals(1, world.stored("paper"));
        assertEquals(
                1,
                forms(
                        "state = 'done' AND number_mark IS NULL AND sealed_number IS NULL AND typed IS NULL AND second_typed IS NULL"));
        given().get(world.paper()).then().body(containsString("其中 1 题两遍不同（16.67 %）"));
    }

    private static ValidatableResponse decide(String address, Map<String, String> picks) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(picks)
                .post(address + "/decision")
                .then();
    }

    @Test
    void decidingOneQuestionClosesAnother() {
        world.typedTwice(true);
        Map<String, String> bad = with("clean", "2");
        bad.put("why", "灯坏了");
        typeFirst(2, bad);
        type(UUID.randomUUID(), 2, WHOLE).statusCode(303).header("Location", containsString("done=differs&count=2"));
        String address = world.paper() + "/typed/" + form();
        decide(address, Map.of("pick-clean", "first")).statusCode(422);
        decide(address, Map.of("pick-clean", "second"))
                .statusCode(303)
                .header("Location", containsString("done=taken"));
        assertFalse(world.answers().contains("why"));
    }

    @Test
    void thirdEntryWaitsForTheDecision() {
        world.typedTwice(true);
        typeFirst(2, WHOLE);
        type(UUID.randomUUID(), 2, with("people", "4")).statusCode(303);
        type(UUID.randomUUID(), 2, WHOLE)
                .statusCode(409)
                .body(allOf(containsString("正等决定"), containsString("name=\"wishes\" value=\"13\"")));
    }

    @Test
    void secondPersonMayReadWhatTheFirstCouldNot() {
        world.typedTwice(true);
        typeFirst(1, with("clean", "-"));
        type(UUID.randomUUID(), 1, WHOLE).statusCode(303).header("Location", containsString("done=differs&count=1"));
        typeFirst(2, with("clean", "-"));
        type(UUID.randomUUID(), 2, with("clean", "-")).statusCode(303).header("Location", endsWith("done=unfinished"));
        assertEquals(1, forms("state = 'set_aside' AND reason = 'unreadable' AND " + numbered(2)));
    }

    @Test
    void slipTellsTheSecondEntryOfSomebodyNotDrawn() {
        world.typedTwice(true);
        type(UUID.randomUUID(), 0, WHOLE).statusCode(303).header("Location", endsWith("done=kept&count=1"));
        var form = PaperWorld.form(UUID.randomUUID(), 0, WHOLE);
        form.put("_number", "N7");
        send(form).statusCode(422).body(containsString("没有编号 N7"));
        form.put("_number", "n1");
        form.put("_same", "yes");
        send(form).statusCode(303).header("Location", endsWith("done=taken"));
        send(form).statusCode(303).header("Location", endsWith("done=taken"));
        assertEquals(1, world.stored("link"));
    }

    @Test
    void firstEntriesAreTakenAsTheyAreOnceTheOfficeTypesOnce() {
        world.typedTwice(true);
        typeFirst(1, WHOLE);
        typeFirst(2, WHOLE);
        given().redirects()
                .follow(false)
                .post(world.paper() + "/waiting")
                .then()
                .statusCode(303);
        assertEquals(0, world.stored("paper"), "two entries are wanted still");
        given().redirects()
                .follow(false)
                .formParam("entries", "once")
                .post(world.paper() + "/setting")
                .then()
                .statusCode(303);
        given().redirects()
                .follow(false)
                .post(world.paper() + "/waiting")
                .then()
                .header("Location", endsWith("done=once&count=2"));
        assertEquals(2, world.stored("paper"));
        assertEquals(2, forms("state = 'done'"));
    }

    // ---- at once

    private static <T> List<T> together(int times, IntFunction<T> work) {
        ExecutorService people = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<T>> all = IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), people))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            people.shutdown();
        }
    }

    @Test
    void twoPeopleWhoSaveTheSameHouseholdAtOnceMakeOneResponse() {
        List<PaperOutcome> outcomes =
                together(4, i -> typeAs("typist " + i, UUID.randomUUID(), 3, with("people", Integer.toString(i + 1))));
        assertEquals(
                1,
                outcomes.stream()
                        .filter(one -> one.kind() == PaperOutcome.Kind.taken)
                        .count());
        assertEquals(
                3,
                outcomes.stream()
                        .filter(one -> one.kind() == PaperOutcome.Kind.answered)
                        .count());
        assertEquals(1, world.stored("paper"));
        assertEquals(1, forms("state = 'set_aside' AND typed IS NULL"));
    }

    @Test
    void twoFirstEntriesAtOnceAreAFirstAndASecond() {
        world.typedTwice(true);
        List<PaperOutcome> outcomes = together(2, i -> typeAs("typist " + i, UUID.randomUUID(), 3, WHOLE));
        assertEquals(
                1,
                outcomes.stream()
                        .filter(one -> one.kind() == PaperOutcome.Kind.kept)
                        .count());
        assertEquals(
                1,
                outcomes.stream()
                        .filter(one -> one.kind() == PaperOutcome.Kind.taken)
                        .count());
        assertEquals(1, world.stored("paper"));
        assertEquals(1, forms("state = 'done'"));
    }

    @Test
    void paperAndTheHouseholdsOwnCodeAtOnceMakeOneResponse() {
        String code = QuarkusTransaction.requiringNew()
                .call(() ->
                        codes.issue(world.link.wave.id, world.link.community, 1).get(0));
        QuarkusTransaction.requiringNew()
                .run(() -> Household.update(
                        "spendKey = ?1 where id = ?2", codes.hash(code).bytes(), world.household(1).id));
        List<String> outcomes = together(
                2,
                i -> i == 0
                        ? typeAs("typist", UUID.randomUUID(), 1, WHOLE).kind().name()
                        : "own " + answerWith(code));
        assertEquals(1, world.count("SELECT COUNT(*) FROM response WHERE wave_id = ?1"), outcomes.toString());
        assertTrue(
                List.of(List.of("taken", "own 409"), List.of("answered", "own 201"))
                        .contains(outcomes),
                outcomes.toString());
    }

    private int answerWith(String code) {
        String body =
                """
                {"link":"%s","household_code":"%s","language":"zh","answers":{"adult":"not_adult"}}"""
                        .formatted(world.link.token, code);
        return given().contentType("application/json")
                .body(body)
                .put("/api/v1/responses/" + UUID.randomUUID())
                .statusCode();
    }

    @Test
    void visitAndPaperAtOnceMakeOneResponse() {
        var answers = AnswerCheck.check(
                        round().questionnaire(),
                        RawAnswers.of(Map.of("adult", List.of("not_adult"))),
                        LocalDate.of(2026, 5, 1))
                .answers();
        together(
                2,
                i -> i == 0
                        ? typeAs("typist", UUID.randomUUID(), 1, WHOLE).toString()
                        : visits.take(new InterviewIntake.Interview(
                                        UUID.randomUUID(),
                                        world.link.wave.id,
                                        world.link.community,
                                        Channel.visit,
                                        1,
                                        world.household(1).key(),
                                        Tongue.CHINESE,
                                        answers))
                                .toString());
        assertEquals(1, world.count("SELECT COUNT(*) FROM response WHERE wave_id = ?1"));
    }

    // ---- privacy and retention

    @Test
    void typedAnswersStandNowhereInTheClearAndTheResponseCannotBeFoundFromTheForm() {
        world.typedTwice(true);
        typeFirst(2, with("people", "17"));
        UUID form = form();
        assertEquals(0, forms("typed LIKE '%people%'"));
        type(UUID.randomUUID(), 2, with("people", "17")).statusCode(303);
        assertEquals(1, world.count("SELECT COUNT(*) FROM response WHERE wave_id = ?1 AND interviewer = 0"));
        assertEquals(
                0,
                world.count("SELECT COUNT(*) FROM response r JOIN paper_form p ON r.uuid IN (p.id, p.second_id)"
                        + " WHERE r.wave_id = ?1"));
        assertEquals(4, seal.response(form).version());
        assertEquals(
                0,
                world.count("SELECT COUNT(*) FROM audit_entry WHERE subject = CONCAT('wave ', ?1)"
                        + " AND action LIKE 'paper.%' AND detail <> 'place " + world.link.community + "'"));
    }

    @Test
    void typedFormsAreErasedWithTheWave() throws Exception {
        type(UUID.randomUUID(), 1, with("clean", "-")).statusCode(303);
        fold.run();
        retention.run();
        assertEquals(1, forms("1 = 1"));
        QuarkusTransaction.requiringNew().run(() -> PaperForm.getEntityManager()
                .createNativeQuery("UPDATE wave SET retain_until = '2020-01-01' WHERE id = ?1")
                .setParameter(1, world.link.wave.id)
                .executeUpdate());
        retention.run();
        assertEquals(0, forms("1 = 1"));
        type(UUID.randomUUID(), 1, WHOLE).statusCode(409);
    }

    // ---- printed

    @Test
    void printedFormHasCodesNumbersAndPlainSkips() {
        given().get(world.paper() + "/form?community=" + world.link.community + "&sample=yes")
                .then()
                .statusCode(200)
                .body(containsString("<b>2</b> <span>不满意</span>"))
                .body(containsString("只在第 2 题选了“不满意”时回答；否则跳到第 4 题。"))
                .body(containsString("如果第 1 题选了“不是”，到这里就填完了，谢谢您。其他人请接着答第 2 题。"))
                .body(containsString("可以选多项，最多 2 项；选了“都不用”，就不要再选别的"))
                .body(containsString("户号 <strong>3</strong>"))
                .body(not(containsString("户号 <strong>4</strong>")))
                .body(not(containsString("楼道每天上午打扫")));
    }

    @Test
    void printedFormSpeaksEnglishToo() {
        given().get(world.paper() + "/form?lang=en&community=" + world.link.community)
                .then()
                .statusCode(200)
                .body(containsString(
                        "Answer only if question 2 was answered “Not satisfied”; otherwise go to question 4."));
    }

    @Test
    void questionnaireIsPrintedBeforeThereIsAnyWave() {
        given().get("/staff/questionnaires/household/2026.2/paper")
                .then()
                .statusCode(200)
                .body(containsString("只在第 3 题选了“小区有物业公司”时回答；否则跳到第 11 题。"));
    }

    // ---- who may

    @Test
    @TestSecurity(user = "看看", roles = "viewer")
    void viewerLooksAndPrintsButTypesNothing() {
        given().get(world.paper()).then().statusCode(200).body(not(containsString("<button>保存")));
        given().get(world.paper() + "/form?community=" + world.link.community)
                .then()
                .statusCode(200);
        given().get(world.entry()).then().statusCode(403);
        type(UUID.randomUUID(), 1, WHOLE).statusCode(403);
        given().formParam("entries", "twice")
                .post(world.paper() + "/setting")
                .then()
                .statusCode(403);
    }
}
