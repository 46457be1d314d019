package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import doorstep.TestDatabase;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.browser.BrowserForm;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.response.ResidentWorld;
import doorstep.wave.ShareLink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A resident on a phone: without script, with script, with the network cut in the middle. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ResidentJourneyTest {
    private static Browser browser;

    @TestHTTPResource
    URI address;

    @Inject
    HouseholdCodes codes;

    private final List<BrowserContext> phones = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @AfterEach
    void nothingBroke() {
        phones.forEach(BrowserContext::close);
        assertEquals(List.of(), browser.scriptErrors());
    }

    private BrowserContext phone() {
        return closedLater(browser.phone());
    }

    private BrowserContext phoneWithoutScript() {
        return closedLater(browser.phoneWithoutScript());
    }

    /** Its scripts never arrive; unlike one that runs none it lets axe run. */
    private BrowserContext phoneThatGetsNoScript() {
        BrowserContext phone = phone();
        phone.route("**/js/**", Route::abort);
        return phone;
    }

    private BrowserContext closedLater(BrowserContext phone) {
        phones.add(phone);
        return phone;
    }

    private Response open(Page page, String token) {
        return page.navigate(address.resolve("/s/" + token).toString());
    }

    // ---- without script

    @Test
    void answersWithoutScript() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Page page = phoneWithoutScript().newPage();
        open(page, link.token);
        choose(page, "是");
        submit(page);
        assertThat(page.locator("#news")).containsText("还有 5 个问题");
        assertThat(page.locator("#news")).isInViewport();
        choose(page, "不满意");
        choose(page, "路灯");
        page.locator("[name=people]").fill("３");
        submit(page);
        assertThat(page.locator("#news")).containsText("还有 1 个问题");
        page.locator("[name=why]").fill("灯坏了");
        submit(page);
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertTrue(page.locator(".code").textContent().matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}"));
        assertThat(page.locator(".cards")).containsText("楼道每天上午打扫");
        assertEquals(1, ResidentWorld.stored(link));
        page.reload();
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertEquals(1, ResidentWorld.stored(link));
        assertEquals(List.of(), page.context().cookies());
    }

    @Test
    void scriptThatComesLateChangesNothingUnderTheHand() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        BrowserContext phone = phone();
        List<Route> held = new ArrayList<>();
        phone.route("**/js/response/resident/resident.js", held::add);
        Page page = phone.newPage();
        page.navigate(
                address.resolve("/s/" + link.token).toString(),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        choose(page, "不是");
        held.forEach(Route::resume);
        assertThat(page.locator("[data-comfort]")).isVisible();
        assertThat(page.locator("[name=adult][value=not_adult]")).isChecked();
        submit(page);
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertEquals(1, ResidentWorld.stored(link));
    }

    private static void choose(Page page, String label) {
        page.locator(".choice")
                .getByText(label, new Locator.GetByTextOptions().setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    private static void submit(Page page) {
        page.locator("[data-submit]").click();
    }

    // ---- with script

    @Test
    void oneQuestionAtATimeAndBackAlwaysWorks() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        Page page = phone().newPage();
        open(page, link.token);
        page.locator("[data-begin]").click();
        assertThat(page.locator("#progress")).hasText("第 1 题，最多 7 题");
        assertThat(question(page)).isFocused();
        next(page);
        assertThat(question(page).locator(".error")).hasText("请选择一个答案。");
        choose(page, "是");
        assertThat(question(page).locator(".error")).isHidden();
        next(page);
        assertThat(page.locator(".note")).isVisible();
        choose(page, "不满意");
        assertThat(page.locator("#progress")).hasText("第 2 题，共 7 题");
        next(page);
        assertThat(question(page)).hasAttribute("data-question", "why");
        page.locator("[data-back]").click();
        assertThat(question(page)).hasAttribute("data-question", "clean");
        page.goForward();
        assertThat(question(page)).hasAttribute("data-question", "why");
        page.goBack();
        choose(page, "满意");
        assertThat(page.locator("#progress")).hasText("第 2 题，共 6 题");
        next(page);
        finishFromWishes(page);
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertEquals(1, ResidentWorld.stored(link));
        assertFalse(page.url().contains(page.locator(".code").textContent()));
        assertEquals(List.of(), page.context().cookies());
    }

    private void finishFromWishes(Page page) {
        choose(page, "长椅");
        choose(page, "都不用");
        assertEquals(1, page.locator("[name=wishes]:checked").count());
        next(page);
        page.locator("[name=people]").fill("四");
        next(page);
        assertThat(question(page).locator(".error")).hasText("请填一个 1 到 20 之间的整数。");
        page.locator("[name=people]").fill("４");
        next(page);
        next(page);
        submit(page);
    }

    private static Locator question(Page page) {
        return page.locator(".question:not([hidden])");
    }

    private static void next(Page page) {
        page.locator("[data-next]").click();
    }

    @Test
    void draftSurvivesTheClosingOfThePage() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        BrowserContext phone = phone();
        Page first = phone.newPage();
        open(first, link.token);
        first.locator("[data-begin]").click();
        choose(first, "是");
        next(first);
        choose(first, "满意");
        next(first);
        assertThat(question(first)).hasAttribute("data-question", "wishes");
        first.close();

        Page second = phone.newPage();
        open(second, link.token);
        assertThat(second.locator("#draft")).containsText("已答 2 题");
        Browser.assertAccessible(second);
        second.locator("[data-resume]").click();
        assertThat(question(second)).hasAttribute("data-question", "wishes");
        second.locator("[data-back]").click();
        assertThat(question(second)).hasAttribute("data-question", "clean");
        assertThat(second.locator("[name=clean][value=good]")).isChecked();
        second.close();

        Page third = phone.newPage();
        open(third, link.token);
        third.locator("[data-anew]").click();
        assertThat(third.locator("[name=adult][value=yes_adult]")).not().isChecked();
        assertEquals(null, third.evaluate("localStorage.getItem('doorstep.draft./s/" + link.token + "')"));
    }

    @Test
    void languageChangesInPlace() {
        Page page = phone().newPage();
        open(page, ResidentWorld.of(ResidentWorld.TINY).token());
        page.locator("[data-begin]").click();
        choose(page, "是");
        next(page);
        choose(page, "满意");
        page.locator(".language").click();
        assertThat(page.locator("#progress")).hasText("Question 2 of 6");
        assertThat(page.locator("[name=clean][value=good]")).isChecked();
        Browser.assertAccessible(page);
    }

    // ---- with the network cut in the middle

    @Test
    void withoutNetworkTheAnswersWaitAndAreStoredExactlyOnce() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        BrowserContext phone = phone();
        Page page = phone.newPage();
        open(page, link.token);
        page.locator("[data-begin]").click();
        choose(page, "是");
        next(page);
        choose(page, "满意");
        next(page);
        phone.setOffline(true);
        finishFromWishes(page);
        assertThat(page.locator("[data-state=waiting]")).isVisible();
        Browser.assertAccessible(page);
        assertEquals(0, ResidentWorld.stored(link));
        page.close();

        phone.setOffline(false);
        Page later = phone.newPage();
        open(later, ResidentWorld.of(ResidentWorld.TINY).token());
        assertThat(later.locator("[data-later] .code")).isVisible();
        assertEquals(1, ResidentWorld.stored(link));
        Browser.assertAccessible(later);
        later.locator("[data-later] button").click();
        assertThat(later.locator("[data-later] .code")).hasCount(0);
    }

    @Test
    void theReturnOfTheNetworkSendsAtOnce() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        BrowserContext phone = phone();
        Page page = phone.newPage();
        open(page, link.token);
        page.locator("[data-begin]").click();
        choose(page, "不是");
        phone.setOffline(true);
        submit(page);
        assertThat(page.locator("[data-state=waiting]")).isVisible();
        phone.setOffline(false);
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertEquals(1, ResidentWorld.stored(link));
    }

    @Test
    void anAcknowledgementThatIsLostIsNoSecondAnswer() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        BrowserContext phone = phone();
        Page page = phone.newPage();
        open(page, link.token);
        boolean[] lost = {false};
        phone.route("**/api/v1/responses/*", route -> {
            if (lost[0]) {
                route.resume();
            } else {
                lost[0] = true;
                route.fetch();
                route.abort();
            }
        });
        page.locator("[data-begin]").click();
        choose(page, "不是");
        submit(page);
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertTrue(lost[0]);
        assertEquals(1, ResidentWorld.stored(link));
    }

    // ---- what every page must be

    @Test
    void everyPageIsAccessibleOnAPhone() {
        for (BrowserContext phone : List.of(phone(), phoneThatGetsNoScript(), closedLater(browser.desktop()))) {
            Page page = phone.newPage();
            for (String token : pages()) {
                open(page, token);
                Browser.assertAccessible(page);
                page.navigate(page.url() + "/withdrawal");
                Browser.assertAccessible(page);
            }
        }
    }

    private static List<String> pages() {
        var now = ResidentWorld.NOW;
        return List.of(
                ResidentWorld.ofShipped("household.yaml").token(),
                ResidentWorld.of(ResidentWorld.TINY)
                        .openFrom(now.minusDays(3), now.minusDays(1))
                        .token(),
                ResidentWorld.of(ResidentWorld.TINY)
                        .openFrom(now.plusDays(1), now.plusDays(3))
                        .token(),
                "bcdfghjkmn");
    }

    @Test
    void formThatComesBackAndThanksAndWithdrawalAreAccessible() {
        Page page = phoneThatGetsNoScript().newPage();
        open(page, ResidentWorld.of(ResidentWorld.TINY).token());
        submit(page);
        Browser.assertAccessible(page);
        choose(page, "是");
        submit(page);
        Browser.assertAccessible(page);
        open(page, ResidentWorld.of(ResidentWorld.TINY).token());
        choose(page, "不是");
        submit(page);
        Browser.assertAccessible(page);
        String receipt = page.locator(".code").textContent();
        page.locator("a[href*=withdrawal]").click();
        page.locator("#receipt").fill(receipt.toLowerCase());
        page.locator("main [type=submit]").click();
        assertThat(page.locator(".code")).hasText(receipt);
        Browser.assertAccessible(page);
        page.locator("main [type=submit]").click();
        assertThat(page.locator("h1")).hasText("已经撤回");
        Browser.assertAccessible(page);
    }

    @Test
    void everyStepIsAccessibleInTheLargestTypeAndInHighContrast() {
        Page page = phone().newPage();
        open(page, ResidentWorld.of(ResidentWorld.TINY).token());
        Locator size = page.locator("[data-switch=size]");
        size.click();
        size.click();
        page.locator("[data-switch=contrast]").click();
        assertEquals("30px", page.evaluate("getComputedStyle(document.body).fontSize"));
        Browser.assertAccessible(page);
        page.locator("[data-begin]").click();
        choose(page, "是");
        next(page);
        choose(page, "不满意");
        next(page);
        next(page);
        Browser.assertAccessible(page);
        page.locator("[name=why]").fill("灯坏了");
        next(page);
        Browser.assertAccessible(page);
        page.reload();
        assertEquals("30px", page.evaluate("getComputedStyle(document.body).fontSize"));
        assertThat(page.locator("[data-switch=contrast]")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void whatIsPressedIsSixtyPixelsHigh() {
        Page page = phone().newPage();
        open(page, ResidentWorld.ofShipped("household.yaml").token());
        page.locator("[data-begin]").click();
        for (Locator target : page.locator("button:not(.default), .choice")
                .locator("visible=true")
                .all()) {
            double height = target.boundingBox().height;
            assertTrue(height >= 60, target.textContent() + " is " + height);
        }
    }

    // ---- with a household's letter

    /** A letter's link and the number of its household for choosing the adult: of three the second is named. */
    private static final String SECOND_OF_THREE = "&s=2147483648";

    private record Lettered(ShareLink link, String code) {}

    private Lettered lettered() {
        String yaml = ResidentWorld.TINY.replace("eligible:", "weighting: {adults: people}\neligible:");
        ShareLink poster = ResidentWorld.of(yaml).link();
        ShareLink link = QuarkusTransaction.requiringNew().call(() -> ShareLink.create(
                        poster.wave, List.of(poster.community), ShareLink.LETTERS_LABEL, ResidentWorld.NOW)
                .get(0));
        return new Lettered(link, codes.issue(link.wave.id, link.community, 1).get(0));
    }

    private static String answerer(ShareLink link) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ""
                        + ShareLink.getEntityManager()
                                .createNativeQuery("SELECT answerer FROM response WHERE wave_id = ?1")
                                .setParameter(1, link.wave.id)
                                .getSingleResult());
    }

    @Test
    void letterAsksFirstWhoAnswersAndSaysWhoIsNamed() {
        Lettered letter = lettered();
        Page page = phone().newPage();
        open(page, letter.link.token + "#c=" + letter.code + SECOND_OF_THREE);
        page.locator("[data-begin]").click();
        assertThat(page.locator("#e-people")).isVisible();
        page.locator("#a-people").fill("3");
        assertThat(page.locator("[data-drawn]")).containsText("家里有 3 位，请第 2 位来填");
        page.locator("[data-begin]").click();
        assertThat(page.locator("#e-who")).isVisible();
        assertThat(page.locator("[data-another]")).isHidden();
        choose(page, "不是");
        assertThat(page.locator("[data-another]")).containsText("请把手机交给这一位");
        choose(page, "是，我来填");
        page.locator("[data-begin]").click();
        assertThat(page.locator("#progress")).containsText("第 1 题");
        choose(page, "是");
        next(page);
        choose(page, "满意");
        next(page);
        choose(page, "长椅");
        next(page);
        assertThat(page.locator("[data-question=moved]")).isVisible();
        next(page);
        page.locator("[data-submit]").click();
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertEquals("drawn", answerer(letter.link));
        assertTrue(ResidentWorld.storedAnswers(letter.link).contains("\"people\":3"));
    }

    @Test
    void letterAsksWithoutScriptToo() {
        Lettered letter = lettered();
        Page page = phoneWithoutScript().newPage();
        open(page, letter.link.token);
        assertThat(page.locator("#who")).containsText("信上有一张表");
        page.locator("#letter-code").fill(letter.code);
        page.locator("#a-people").fill("2");
        page.locator("[name=_answerer][value=another]").check();
        page.locator("[name=adult][value=yes_adult]").check();
        submit(page);
        assertThat(page.locator("#news")).containsText("还有 4 个问题");
        assertThat(page.locator("[name=_answerer][value=another]")).isChecked();
        page.locator("[name=clean][value=good]").check();
        page.locator("[name=wishes][value=bench]").check();
        submit(page);
        assertThat(page.locator("h1")).hasText("收到了，谢谢您");
        assertEquals("another", answerer(letter.link));
    }

    /** As it lay on the phone when the letters did not name anybody yet. */
    @Test
    void draftFromBeforeIsAskedForWhatItLacksAndLosesNothing() {
        Lettered letter = lettered();
        Page page = phone().newPage();
        open(page, letter.link.token + "#c=" + letter.code + SECOND_OF_THREE);
        page.evaluate(
                "async ([path, code]) => { const {version} = JSON.parse(document.getElementById('questionnaire').textContent);"
                        + " (await import('/js/response/resident/resident-draft.js')).keepDraft({path, version, code,"
                        + " uuid: '5b0ed2c8-1f43-4f0e-9a57-0c1a3c1f7d10', answers: {adult: ['yes_adult'], clean: ['good']}, at: 'wishes'}); }",
                List.of("/s/" + letter.link.token, letter.code));
        page.reload();
        page.locator("[data-resume]").click();
        page.locator("#a-people").fill("1");
        assertThat(page.locator("[data-drawn]")).containsText("只有一位");
        choose(page, "是，我来填");
        page.locator("[data-begin]").click();
        assertThat(page.locator("[data-question=wishes]")).isVisible();
        assertThat(page.locator("[name=clean][value=good]")).isChecked();
    }

    @Test
    void phoneLetterAndVolunteerNameTheSameAdult() {
        Page page = phone().newPage();
        open(page, "bcdfghjkmn");
        Object differing =
                page.evaluate("async () => { const letter = await import('/js/response/resident/resident-who.js');"
                        + " const door = await import('/field/kish.js'); const differing = [];"
                        + " for (const one of [0, 1, 715827883, 1431655765, 2147483648, 3000000000, 4294967295])"
                        + "   for (let of = 1; of <= 40; of++)"
                        + "     if (letter.chosen(one, of) !== door.chosen(one, of)) differing.push([one, of]);"
                        + " return differing; }");
        assertEquals(List.of(), differing);
    }

    @Test
    void browserAndServerOpenTheSameQuestions() throws IOException {
        Page page = phone().newPage();
        open(page, "bcdfghjkmn");
        JsonNode cases =
                new ObjectMapper().readTree(Files.readString(Path.of("src/test/resources/condition-cases.json")));
        assertFalse(cases.isEmpty());
        for (JsonNode one : cases) {
            String file = one.get("survey").asText();
            String yaml = Files.readString(Path.of("src/test/resources/surveys", file));
            String form = BrowserForm.ofPage(
                    QuestionnaireReader.read(file, yaml).questionnaire().orElseThrow(), Speech.CHINESE);
            Object open = page.evaluate(
                    "async ({form, answers}) => (await import('/js/questionnaire/conditions.js'))"
                            + ".openQuestions(JSON.parse(form), JSON.parse(answers))",
                    Map.of("form", form, "answers", one.get("answers").toString()));
            List<String> expected = new ArrayList<>();
            one.get("open").forEach(name -> expected.add(name.asText()));
            assertEquals(expected, open, one.toString());
        }
    }
}
