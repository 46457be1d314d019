package doorstep.fieldwork.sampling;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.Household;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.ReleasedAtClosing;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.SamplingWorld;
import doorstep.fieldwork.phone.InterviewIntake;
import doorstep.place.Role;
import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.Answers;
import doorstep.wave.Channel;
import doorstep.wave.ChosenAdult;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Letters: told once, one living code a household, and no race that loses an answer or takes two. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = Role.MANAGER)
class LettersApiTest {
    private static final String ANSWERS = "{\"adults\":2,\"clean\":\"good\"}";

    @Inject
    HouseholdCodes codes;

    @Inject
    Letters letters;

    @Inject
    InterviewIntake interviews;

    private final SamplingWorld world = SamplingWorld.open();

    private ValidatableResponse print(String to, String numbers, int printed) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("to", to)
                .formParam("numbers", numbers)
                .formParam("printed", printed)
                .post("/staff/waves/" + world.waveId + "/samples/" + world.community(0) + "/letters")
                .then();
    }

    /** The codes by household number, as a person would type them from the letters. */
    private static Map<Integer, String> typed(String html) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        Matcher letter = Pattern.compile("编号 (\\d+)</p>.*?<p class=\"code\">(.*?)</p>", Pattern.DOTALL)
                .matcher(html);
        while (letter.find()) {
            codes.put(
                    Integer.valueOf(letter.group(1)),
                    letter.group(2).replaceAll("<[^>]+>", " ").strip());
        }
        return codes;
    }

    private int answer(String code, String token) {
        return answer(code, token, "");
    }

    /** @param more fields of the body, each with a comma before it */
    private static int answer(String code, String token, String more) {
        return given().contentType("application/json")
                .body("{\"link\":\"" + token + "\",\"language\":\"zh\",\"answers\":" + ANSWERS
                        + ",\"household_code\":\"" + code + "\"" + more + "}")
                .put("/api/v1/responses/" + UUID.randomUUID())
                .statusCode();
    }

    private long answers() {
        return SamplingWorld.number("SELECT COUNT(*) FROM response WHERE wave_id = ?1", world.waveId);
    }

    private long spent() {
        return SamplingWorld.number(
                "SELECT COUNT(*) FROM door_mark WHERE state = 'waiting' AND wave_id = ?1", world.waveId);
    }

    private Sample drawn() {
        world.withFrame(0, 100);
        return world.draw(0, 6, 4);
    }

    @Test
    void letterNamesADoorAndItsCodeOpensTheSurveyOnce() {
        Sample sample = drawn();
        String html = print("new", "", 0)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        Map<Integer, String> typed = typed(html);
        assertEquals(6, typed.size());
        Household first = SamplingWorld.households(sample).get(0);
        assertTrue(html.contains(first.address()));
        assertEquals(1, first.letterNo);
        String token = world.letterToken(0);
        assertEquals(201, answer(typed.get(1).toLowerCase(), token));
        assertEquals(409, answer(typed.get(1), token));
        assertEquals(java.util.Set.of(), codes.answered(sample.id), "no door turns when its answers come");
        ReleasedAtClosing.of(world.waveId);
        assertEquals(java.util.Set.of(first.id), codes.answered(sample.id));
        assertEquals(1, answers());
    }

    /** The phone works it out as {@link ChosenAdult} does: FieldModulesTest. */
    @Test
    void letterNamesTheAdultWhomThePhoneWouldName() {
        Sample sample = drawn();
        String html = print("new", "", 0).extract().asString();
        String[] letters = html.split("<article class=\"letter\">");
        for (Household one : SamplingWorld.households(sample).subList(0, 6)) {
            List<String> places = Pattern.compile("第 (\\d+) 位<")
                    .matcher(letters[one.number])
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertEquals(
                    IntStream.rangeClosed(2, 8)
                            .mapToObj(adults -> "" + ChosenAdult.of(one.selection, adults))
                            .toList(),
                    places);
        }
        assertTrue(html.contains("请哪一位来填"));
        assertTrue(html.contains("先数男的、再数女的，都从年纪大的数起"));
        assertTrue(html.contains("men first, then women"), "once more in English");
    }

    @Test
    void letterPageAsksWhoAnswersBeforeAllElseAndKeepsIt() {
        Sample sample = drawn();
        Map<Integer, String> typed = typed(print("new", "", 0).extract().asString());
        String token = world.letterToken(0);
        String page = given().get("/s/" + token).asString();
        assertTrue(page.indexOf("name=\"adults\"") < page.indexOf("<form id=\"answers\""), "before all questions");
        assertEquals(page.indexOf("name=\"adults\""), page.lastIndexOf("name=\"adults\""), "and once");
        byForm(token, typed.get(1), "drawn");
        byForm(token, typed.get(2), "another");
        byForm(token, typed.get(3), "");
        assertEquals(201, answer(typed.get(4), token, ",\"drawn_adult\":true"));
        assertEquals(201, answer(typed.get(5), token, ",\"drawn_adult\":false"));
        assertEquals(201, answer(typed.get(6), token, ""));
        assertEquals(2, answerers("drawn"));
        assertEquals(2, answerers("another"));
        assertEquals(2, answerers("untold"));
        assertEquals(400, answer(typed.get(6), token, ",\"drawn_adult\":\"yes\""));
    }

    private static void byForm(String token, String code, String who) {
        given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_uuid", UUID.randomUUID().toString())
                .formParam("_lang", "zh")
                .formParam("_code", code)
                .formParam("_answerer", who)
                .formParam("adults", "3")
                .formParam("clean", "good")
                .post("/s/" + token)
                .then()
                .statusCode(303);
    }

    private long answerers(String who) {
        return SamplingWorld.number(
                "SELECT COUNT(*) FROM response WHERE wave_id = ?1 AND answerer = ?2", world.waveId, who);
    }

    @Test
    @TestSecurity(
            user = "clerk",
            roles = {Role.MANAGER, Role.AUDITOR})
    void codesAreNowhereButOnTheLetters() throws Exception {
        drawn();
        String html = print("new", "", 0).extract().asString();
        String code = typed(html).get(1).replace(" ", "");
        String page = given().get("/staff/waves/" + world.waveId + "/samples/" + world.community(0))
                .asString();
        assertFalse(page.replaceAll("[ <>/a-z]", "").contains(code));
        assertEquals(
                0,
                SamplingWorld.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE detail LIKE ?1", "%" + code.substring(0, 8) + "%"));
        given().get("/staff/audit?action=letters.print")
                .then()
                .body(containsString("打印 6 封，"), not(containsString(code)));
    }

    @Test
    void newLetterVoidsTheOldOne() {
        drawn();
        Map<Integer, String> old = typed(print("new", "", 0).extract().asString());
        String html = print("numbers", "2, 4-5", 6).statusCode(200).extract().asString();
        assertTrue(html.contains("这封信代替以前的信"));
        Map<Integer, String> fresh = typed(html);
        assertEquals(List.of(2, 4, 5), List.copyOf(fresh.keySet()));
        String token = world.letterToken(0);
        assertNotEquals(old.get(2), fresh.get(2));
        assertEquals(422, answer(old.get(2), token));
        assertEquals(201, answer(fresh.get(2), token));
        assertEquals(201, answer(old.get(1), token));
        assertEquals(2, answers());
    }

    @Test
    void whoHasAnsweredGetsNoLetter() {
        drawn();
        Map<Integer, String> old = typed(print("new", "", 0).extract().asString());
        assertEquals(201, answer(old.get(3), world.letterToken(0)));
        ReleasedAtClosing.of(world.waveId);
        String html = print("unanswered", "", 6).statusCode(200).extract().asString();
        assertEquals(List.of(1, 2, 4, 5, 6), List.copyOf(typed(html).keySet()));
        assertTrue(html.contains("有 1 户已经答过"));
        assertEquals(409, answer(old.get(3), world.letterToken(0)));
        // Each household has one key that can be spent, and no code without a household is left over.
        assertEquals(10, householdsWithAKey());
        print("numbers", "3", 11).statusCode(409);
    }

    @Test
    void reloadingAPrintPrintsNothingTwice() {
        drawn();
        print("unanswered", "", 0).statusCode(200);
        print("unanswered", "", 0).statusCode(409).body(containsString("刚才已经打印过信"));
    }

    // ---- all communities in one print

    private ValidatableResponse printAll(String to, int printed) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("to", to)
                .formParam("printed", printed)
                .post("/staff/waves/" + world.waveId + "/letters")
                .then();
    }

    @Test
    void onePrintHasTheLettersOfAllCommunitiesByTheSameRules() {
        drawn();
        world.withFrame(1, 100);
        world.draw(1, 5, 0);
        String html = printAll("new", 0)
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asString();
        assertTrue(html.contains("到这里一共 11 封"));
        assertTrue(html.strip().endsWith("</html>"));
        int second = html.indexOf("样本2社区　");
        assertTrue(html.indexOf("样本1社区　") < second);
        Map<Integer, String> first = typed(html.substring(0, second));
        assertEquals(6, first.size());
        assertEquals(201, answer(first.get(2), world.letterToken(0)));
        assertEquals(409, answer(first.get(2), world.letterToken(0)));
        printAll("new", 0).statusCode(409).body(containsString("刚才已经打印过信"));
        printAll("new", 11).statusCode(409).body(containsString("没有要打印的信"));
        ReleasedAtClosing.of(world.waveId);
        String again = printAll("unanswered", 11).statusCode(200).extract().asString();
        assertTrue(again.contains("到这里一共 10 封"), "who has answered gets none");
        assertEquals(
                3,
                SamplingWorld.number(
                        "SELECT COUNT(DISTINCT letter_no) FROM household WHERE wave_id = ?1", world.waveId));
    }

    @Test
    void communityWhoseLinkWasWithdrawnIsSaidAndKeepsItsCodes() {
        drawn();
        world.withFrame(1, 100);
        world.draw(1, 5, 0);
        print("new", "", 0).statusCode(200);
        SamplingWorld.inTransaction(() -> doorstep.wave.ShareLink.update(
                "withdrawnAt = ?1 where token = ?2", SamplingWorld.NOW, tokenInTransaction()));
        String html = printAll("unanswered", 6).statusCode(200).extract().asString();
        assertTrue(html.contains("链接已停用，没有印"));
        assertTrue(html.contains("到这里一共 5 封"));
    }

    @Test
    void reserveGetsLettersOnceItIsReleased() {
        Sample sample = drawn();
        print("numbers", "7", 0).statusCode(409);
        SamplingWorld.inTransaction(
                () -> Household.update("released = true where sampleId = ?1 and number = 7", sample.id));
        assertEquals(
                1,
                typed(print("numbers", "7", 0).statusCode(200).extract().asString())
                        .size());
    }

    @Test
    void numbersThatAreNoneAreSaidBesideTheField() {
        drawn();
        print("numbers", "三号", 0).statusCode(422).body(containsString("编号请写成"), containsString("value=\"三号\""));
    }

    /** Whoever scanned such a poster would be asked for a code that is on no poster. */
    @Test
    void linksOfLettersAreNotOfferedAsPosters() {
        drawn();
        print("new", "", 0).statusCode(200);
        given().get("/staff/waves/" + world.waveId)
                .then()
                .statusCode(200)
                .body(
                        containsString(world.letterToken(0)),
                        not(containsString("<strong>“入户信”")),
                        not(containsString("/links/" + world.letterToken(0) + "/poster")));
        given().queryParam("label", "入户信")
                .get("/staff/waves/" + world.waveId + "/posters")
                .then()
                .statusCode(404);
    }

    @Test
    void withdrawnLinkStopsThePrinting() {
        drawn();
        print("new", "", 0).statusCode(200);
        SamplingWorld.inTransaction(() -> doorstep.wave.ShareLink.update(
                "withdrawnAt = ?1 where token = ?2", SamplingWorld.NOW, tokenInTransaction()));
        print("unanswered", "", 6).statusCode(409).body(containsString("已停用"));
        assertEquals(6, SamplingWorld.number("SELECT SUM(letter_no) FROM household WHERE wave_id = ?1", world.waveId));
    }

    private String tokenInTransaction() {
        return doorstep.wave.ShareLink.<doorstep.wave.ShareLink>list(
                        "community = ?1 and label = ?2", world.community(0), Letters.LABEL)
                .get(0)
                .token;
    }

    /** Who reprints, answers by letter and answers at the door at the same moment, over and over. */
    @Test
    void reprintsRacingAnswersNeitherLoseOneNorTakeTwo() throws Exception {
        Sample sample = drawn();
        int rounds = 12;
        ExecutorService people = Executors.newFixedThreadPool(24);
        Map<Integer, String> living = typed(print("new", "", 0).extract().asString());
        String token = world.letterToken(0);
        List<Household> households = SamplingWorld.households(sample).subList(0, 6);
        for (int round = 0; round < rounds && spent() < 6; round++) {
            var together = new CyclicBarrier(24);
            List<CompletableFuture<Map<Integer, String>>> reprints = new ArrayList<>();
            List<CompletableFuture<Boolean>> given = new ArrayList<>();
            for (int person = 0; person < 24; person++) {
                int number = 1 + person % 6;
                Household household =
                        SamplingWorld.inTransaction(() -> Household.findById(households.get(number - 1).id));
                String code = living.get(number);
                int kind = person / 6;
                if (kind == 0) {
                    reprints.add(
                            CompletableFuture.supplyAsync(() -> at(together, () -> reprint(sample, number)), people));
                } else if (kind == 1 && round % 3 == 0) {
                    given.add(CompletableFuture.supplyAsync(() -> at(together, () -> byDoor(household)), people));
                } else if (kind == 2 && round % 3 == 1) {
                    given.add(CompletableFuture.supplyAsync(
                            () -> at(together, () -> code != null && answer(code, token) == 201), people));
                } else {
                    CompletableFuture.runAsync(() -> at(together, () -> true), people);
                }
            }
            for (CompletableFuture<Map<Integer, String>> reprint : reprints) {
                living.putAll(reprint.get(60, TimeUnit.SECONDS));
            }
            long accepted = 0;
            for (CompletableFuture<Boolean> one : given) {
                accepted += one.get(60, TimeUnit.SECONDS) ? 1 : 0;
            }
            acknowledged += accepted;
            assertEquals(acknowledged, answers(), "what was acknowledged is there, and nothing else");
            assertEquals(answers(), spent());
            assertEquals(10, householdsWithAKey());
        }
        people.shutdown();
        ReleasedAtClosing.of(world.waveId);
        assertEquals(answers(), codes.answered(sample.id).size(), "each answer is one household's");
        // Whoever has not got in yet still can, with the last letter; whoever has cannot again.
        Map<Integer, String> last = new LinkedHashMap<>();
        for (int number = 1; number <= 6; number++) {
            last.putAll(reprint(sample, number));
        }
        assertEquals(6 - acknowledged, last.size());
        for (String code : last.values()) {
            assertEquals(201, answer(code, token));
            assertEquals(409, answer(code, token));
        }
        assertEquals(6, answers());
        ReleasedAtClosing.of(world.waveId);
        assertEquals(6, codes.answered(sample.id).size());
    }

    @Test
    void whoAnsweredAMomentAgoGetsALetterLikeEverybodyAndItsCodeSaysKindlyThatItIsTooLate() {
        drawn();
        Map<Integer, String> old = typed(print("new", "", 0).extract().asString());
        assertEquals(201, answer(old.get(3), world.letterToken(0)));
        Map<Integer, String> fresh =
                typed(print("unanswered", "", 6).statusCode(200).extract().asString());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6), List.copyOf(fresh.keySet()), "no pile of letters tells who has answered");
        assertEquals(409, answer(fresh.get(3), world.letterToken(0)));
        assertEquals(1, answers());
    }

    private long householdsWithAKey() {
        return SamplingWorld.number(
                "SELECT COUNT(*) FROM household h JOIN household_code c ON c.code_hash = h.spend_key WHERE h.wave_id = ?1",
                world.waveId);
    }

    private long acknowledged;

    private Map<Integer, String> reprint(Sample sample, int number) {
        Map<Integer, String> fresh = new LinkedHashMap<>();
        printing.print(sample, number)
                .letters()
                .forEach(letter -> fresh.put(letter.to().number(), letter.code()));
        return fresh;
    }

    @Inject
    Printing printing;

    /** Prints in a transaction that is tried again as a whole when it collides, as a request's is. */
    @jakarta.inject.Singleton
    static class Printing {
        @Inject
        Letters letters;

        @jakarta.transaction.Transactional
        public Letters.Printed print(Sample sample, int number) {
            return letters.print(sample, household -> household.number() == number);
        }
    }

    private boolean byDoor(Household household) {
        var answers = Answers.of(Map.of("adults", new Answer.Whole(2), "clean", new Answer.Chosen("good")));
        return interviews.take(new InterviewIntake.Interview(
                        UUID.randomUUID(),
                        world.waveId,
                        world.community(0),
                        Channel.visit,
                        1,
                        household.key(),
                        Tongue.CHINESE,
                        answers))
                == InterviewIntake.Verdict.STORED;
    }

    private interface Act<T> {
        T run();
    }

    private static <T> T at(CyclicBarrier together, Act<T> act) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return act.run();
    }
}
