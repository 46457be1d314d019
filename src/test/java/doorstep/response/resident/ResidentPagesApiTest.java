package doorstep.response.resident;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.fieldwork.sampling.Letters;
import doorstep.response.ResidentWorld;
import doorstep.response.intake.Intake;
import doorstep.response.intake.IntakeResult;
import doorstep.response.intake.Submission;
import doorstep.wave.Approval;
import doorstep.wave.ShareLink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The residents' pages as a browser without script sees them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResidentPagesApiTest {
    @Inject
    HouseholdCodes codes;

    // ---- opening

    @Test
    void noticeStandsBeforeTheForm() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY)
                .approvedBy(new Approval("民调 1 表", "某区统计局", "某统制〔2026〕3 号", LocalDate.of(2027, 6, 30)))
                .link();
        String page = open(link).asString();
        assertTrue(page.indexOf("自愿参加") < page.indexOf("<form"));
        assertTrue(page.contains(Page.day(link.wave.retainUntil, doorstep.questionnaire.Language.ZH)));
        for (String given : List.of("幸福里", "民调 1 表", "某区统计局", "某统制〔2026〕3 号", "2027年6月30日")) {
            assertTrue(page.contains(given), given);
        }
        assertTrue(!page.contains("楼道每天上午打扫"), "cards lead the answer");
    }

    @Test
    void nobodyIsFollowedAndNothingIsKept() {
        Response page = open(ResidentWorld.of(ResidentWorld.TINY).link());
        assertNull(page.header("Set-Cookie"));
        assertEquals("no-store", page.header("Cache-Control"));
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'self'"));
        assertTrue(!page.asString().matches("(?s).*(style=\"|<script>| on[a-z]+=\").*"));
    }

    @Test
    void madeUpDistrictSaysSo() {
        open(ResidentWorld.of(ResidentWorld.TINY).madeUp().link()).then().body(containsString("都是虚构的"));
        open(ResidentWorld.of(ResidentWorld.TINY).link()).then().body(not(containsString("made-up")));
    }

    @Test
    void everyPageCarriesAnotherId() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        assertNotEquals(fields(open(link)).get("_uuid"), fields(open(link)).get("_uuid"));
    }

    @Test
    void waveDecidesTheLanguages() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).inLanguages("en").link();
        open(link).then().body(containsString("lang=\"en\""), not(containsString("_switch")));
    }

    // ---- answering

    @Test
    void questionsOpenKindlyAndAnswersStay() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Response second = send(link, filled(open(link), "adult", "yes_adult"));
        second.then()
                .statusCode(200)
                .body(
                        containsString("还有 5 个问题"),
                        containsString("name=\"adult\" value=\"yes_adult\" checked"),
                        not(containsString("aria-invalid")));
        Response third =
                send(link, filled(second, "adult", "yes_adult", "clean", "bad", "wishes", "lamp", "people", "３"));
        third.then().statusCode(200).body(containsString("还有 1 个问题"));
        Response done = send(
                link,
                filled(third, "adult", "yes_adult", "clean", "bad", "why", "灯坏了", "wishes", "lamp", "people", "３"));
        done.then().statusCode(303).header("Location", containsString("/s/" + link.token + "/thanks?"));
        assertEquals(1, ResidentWorld.stored(link));
    }

    @Test
    void mistakesStandBesideTheirQuestionsAndAtTheTop() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Response second = send(link, filled(open(link), "adult", "yes_adult"));
        Response third = send(
                link, filled(second, "adult", "yes_adult", "clean", "good", "people", "三<b>", "moved", "2999-01-01"));
        third.then()
                .statusCode(422)
                .body(
                        containsString("还有 3 处要看一下"),
                        containsString("href=\"#q-wishes\""),
                        containsString("<p class=\"error\" id=\"e-people\">请填一个 1 到 20 之间的整数。</p>"),
                        containsString("value=\"三&lt;b&gt;\""),
                        containsString("value=\"2999-01-01\""));
        assertEquals(0, ResidentWorld.stored(link));
    }

    @Test
    void whatIsNoLongerAskedIsSetAsideAndNotStored() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Response second = send(link, filled(open(link), "adult", "yes_adult"));
        Map<String, String> changed = filled(
                second, "adult", "yes_adult", "clean", "good", "why", "灯坏了", "wishes", "nothing", "people", "99");
        send(link, changed).then().statusCode(422).body(containsString(">灯坏了</textarea>"));
        changed.put("people", "2");
        send(link, changed).then().statusCode(303);
        assertEquals(1, ResidentWorld.stored(link));
        assertTrue(!ResidentWorld.storedAnswers(link).contains("灯坏了"));
    }

    @Test
    void languageChangesAndAnswersStay() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Response page = open(link);
        Response english = send(link, filled(page, "_switch", "en", "adult", "yes_adult", "people", "很多"));
        english.then()
                .statusCode(200)
                .body(
                        containsString("Are you 18 or over?"),
                        containsString("name=\"adult\" value=\"yes_adult\" checked"),
                        containsString("value=\"很多\""),
                        not(containsString("class=\"notice bad\"")));
        assertEquals(fields(page).get("_uuid"), fields(english).get("_uuid"));
        assertNull(english.header("Set-Cookie"));
    }

    @Test
    void sameFormTwiceIsOneAnswerWithOneReceipt() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Map<String, String> form = filled(open(link), "adult", "not_adult");
        String first = receipt(send(link, form));
        assertEquals(first, receipt(send(link, form)));
        assertEquals(1, ResidentWorld.stored(link));
    }

    @Test
    void changedFormComesBackAsAnotherPersons() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Map<String, String> form = filled(open(link), "adult", "not_adult", "_shown", "adult clean wishes people");
        send(link, form).then().statusCode(303);
        form.putAll(Map.of("adult", "yes_adult", "clean", "good", "wishes", "tree", "people", "2"));
        form.put("_shown", "adult clean wishes people moved rooms");
        Response refused = send(link, form);
        refused.then().statusCode(409).body(containsString("已经交过"), containsString("value=\"tree\" checked"));
        assertNotEquals(form.get("_uuid"), fields(refused).get("_uuid"));
    }

    @Test
    void householdThatHasAnsweredIsToldKindly() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        String code = codes.issue(link.wave.id, link.community, 1).get(0);
        send(link, filled(open(link), "adult", "not_adult", "_code", code))
                .then()
                .statusCode(303);
        send(link, filled(open(link), "adult", "not_adult", "_code", code))
                .then()
                .statusCode(409)
                .body(containsString("您家已经答过了"));
        assertEquals(1, ResidentWorld.stored(link));
    }

    @Test
    void unknownHouseholdCodeLosesNothing() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Response back = send(link, filled(open(link), "adult", "not_adult", "_code", "NOSUCHCODE"));
        back.then().statusCode(422).body(containsString("没有认出"), containsString("value=\"not_adult\" checked"));
        send(link, filled(back, "adult", "not_adult")).then().statusCode(303);
    }

    @Test
    void letterLinkAsksForTheCodeAndKeepsAllWhileItIsWrong() {
        ShareLink poster = ResidentWorld.of(ResidentWorld.TINY).link();
        ShareLink link = QuarkusTransaction.requiringNew()
                .call(() -> ShareLink.create(poster.wave, List.of(poster.community), Letters.LABEL, ResidentWorld.NOW)
                        .get(0));
        open(poster).then().body(not(containsString("name=\"_code\"")));
        Response blank = send(link, filled(open(link), "adult", "not_adult"));
        blank.then()
                .statusCode(422)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("还缺信上的码"), containsString("value=\"not_adult\" checked"));
        Response wrong = send(link, filled(blank, "adult", "not_adult", "_code", "abcd efgh"));
        wrong.then()
                .statusCode(422)
                .body(
                        containsString("没有认出"),
                        containsString("value=\"abcd efgh\""),
                        containsString("value=\"not_adult\" checked"));
        assertEquals(0, ResidentWorld.stored(link));
        String code = codes.issue(link.wave.id, link.community, 1)
                .get(0)
                .toLowerCase()
                .replaceAll("(.{4})", "$1 ");
        Map<String, String> english = filled(wrong, "adult", "not_adult", "_code", code, "_switch", "en");
        send(link, english)
                .then()
                .statusCode(200)
                .body(containsString("The code on your letter"), containsString("value=\"" + code));
        send(link, filled(wrong, "adult", "not_adult", "_code", code)).then().statusCode(303);
        assertEquals(1, ResidentWorld.stored(link));
        send(link, filled(open(link), "adult", "not_adult", "_code", code))
                .then()
                .statusCode(409);
    }

    @Test
    void overloadedServerGivesTheFormBack() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Map<String, String> form = filled(open(link), "adult", "not_adult");
        QuarkusMock.installMockForType(busy(), Intake.class);
        Response back = send(link, form);
        back.then()
                .statusCode(503)
                .header("Retry-After", "7")
                .body(containsString("再提交一次"), containsString("value=\"not_adult\" checked"));
        assertEquals(form.get("_uuid"), fields(back).get("_uuid"));
    }

    private static Intake busy() {
        return new Intake(null, null, null, null, 0) {
            @Override
            public CompletionStage<IntakeResult> submit(Submission submission) {
                return CompletableFuture.completedFuture(new IntakeResult.Overloaded(7));
            }
        };
    }

    // ---- thanks

    @Test
    void thanksShowReceiptAndCardsAndOnlyToThoseWhoAnswered() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        String way = send(link, filled(open(link), "adult", "not_adult")).header("Location");
        given().get(way)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("凭证号"), containsString("楼道每天上午打扫"));
        given().redirects()
                .follow(false)
                .get("/s/" + link.token + "/thanks")
                .then()
                .statusCode(303);
        given().redirects()
                .follow(false)
                .get("/s/" + link.token + "/thanks?r=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .then()
                .statusCode(303);
        ShareLink other = ResidentWorld.of(ResidentWorld.TINY).link();
        given().redirects()
                .follow(false)
                .get(way.replace(link.token, other.token))
                .then()
                .statusCode(303);
    }

    @Test
    void scriptsReceiptIsShownOnlyWhenItIsOurs() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Map<String, String> form = filled(open(link), "adult", "not_adult");
        String receipt = receipt(send(link, form));
        thanksFor(link, form.get("_uuid"), receipt).then().header("Location", containsString("/thanks?"));
        thanksFor(link, form.get("_uuid"), "AAAAAAAAAAAA").then().header("Location", not(containsString("thanks")));
        thanksFor(link, "nonsense", receipt).then().header("Location", not(containsString("thanks")));
    }

    private static Response thanksFor(ShareLink link, String uuid, String receipt) {
        return given().redirects()
                .follow(false)
                .formParams(Map.of("uuid", uuid, "receipt", receipt.replace("-", ""), "in", "zh"))
                .post("/s/" + link.token + "/thanks");
    }

    // ---- withdrawing

    @Test
    void receiptTakesTheAnswersBackAfterASecondLook() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Map<String, String> form = filled(open(link), "adult", "not_adult");
        String receipt = receipt(send(link, form));
        withdraw(link, Map.of("receipt", receipt.toLowerCase()))
                .then()
                .statusCode(200)
                .body(containsString("确定要撤回吗"), containsString(receipt));
        send(link, form).then().statusCode(303);
        withdraw(link, Map.of("receipt", receipt, "confirmed", "yes"))
                .then()
                .statusCode(200)
                .body(containsString("已经撤回"));
        send(link, form).then().statusCode(409).body(containsString("已经撤回"));
    }

    @Test
    void wrongReceiptIsSaidBesideTheField() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        withdraw(link, Map.of("receipt", "123")).then().statusCode(422).body(containsString("应当是 12 位"));
        withdraw(link, Map.of("receipt", "AAAA-AAAA-AAAA", "confirmed", "yes"))
                .then()
                .statusCode(422)
                .body(containsString("没有找到这个凭证号"));
    }

    private static Response withdraw(ShareLink link, Map<String, String> form) {
        return given().formParams(form).post("/s/" + link.token + "/withdrawal");
    }

    // ---- when there is no form

    @Test
    void closedWaveSaysWhenItWasOpen() {
        var now = ResidentWorld.NOW;
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY)
                .openFrom(now.minusDays(9), now.minusDays(2))
                .link();
        for (Response answer : List.of(open(link), send(link, Map.of("adult", "not_adult")))) {
            answer.then().statusCode(410).body(containsString("已经结束"), containsString("北京时间"));
        }
    }

    @Test
    void futureWaveSaysWhenItOpens() {
        var now = ResidentWorld.NOW;
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY)
                .openFrom(now.plusDays(2), now.plusDays(9))
                .link();
        open(link).then().statusCode(403).body(containsString("还没有开始"));
        send(link, Map.of("adult", "not_adult")).then().statusCode(403);
    }

    @Test
    void unknownAndWithdrawnLinksGetAPageThatHelps() {
        ShareLink withdrawn = ResidentWorld.of(ResidentWorld.TINY).link();
        ResidentWorld.withdraw(withdrawn);
        for (String token : List.of("bcdfghjkmn", withdrawn.token)) {
            given().get("/s/" + token)
                    .then()
                    .statusCode(404)
                    .header("Cache-Control", "no-store")
                    .body(allOf(containsString("居委会"), not(containsString("Exception"))));
        }
    }

    @Test
    void hugeFormIsTurnedAway() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        send(link, filled(open(link), "adult", "yes_adult", "why", "好".repeat(30_000)))
                .then()
                .statusCode(413);
        send(link, filled(open(link), "adult", "yes_adult", "why", "好".repeat(5_000)))
                .then()
                .statusCode(200);
    }

    @Test
    void firstAnswerIsCountedWithoutACookie() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Response counted = given().post("/s/" + link.token + "/started");
        assertEquals(204, counted.statusCode());
        assertNull(counted.header("Set-Cookie"));
    }

    // ---- the browser's part

    private static Response open(ShareLink link) {
        return given().get("/s/" + link.token);
    }

    private static Response send(ShareLink link, Map<String, String> form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(form)
                .post("/s/" + link.token);
    }

    /** The hidden fields that the page brought, and what was filled in: name, value, name, value … */
    private static Map<String, String> filled(Response page, String... typed) {
        Map<String, String> form = fields(page);
        for (int i = 0; i < typed.length; i += 2) {
            form.put(typed[i], typed[i + 1]);
        }
        return form;
    }

    private static Map<String, String> fields(Response page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher hidden = Pattern.compile("type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"")
                .matcher(page.asString());
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        return fields;
    }

    private static String receipt(Response sent) {
        sent.then().statusCode(303);
        Matcher code = Pattern.compile("data-receipt=\"([0-9A-Z-]{14})\"")
                .matcher(given().get(sent.header("Location")).asString());
        assertTrue(code.find());
        return code.group(1);
    }
}
