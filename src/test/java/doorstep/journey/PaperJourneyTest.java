package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import doorstep.TestDatabase;
import doorstep.response.PaperWorld;
import doorstep.response.ResidentWorld;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A clerk with a pile of paper and a keyboard, without a mouse. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "王芳", roles = "manager")
class PaperJourneyTest {
    /** Where to leave pictures of the pages for people to look at; nowhere without it. */
    private static final Optional<String> PICTURES = Optional.ofNullable(System.getenv("DOORSTEP_PICTURES"));

    private static final Pattern TAKEN = Pattern.compile("done=taken");

    private static Browser browser;

    @TestHTTPResource
    URI address;

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
        assertEquals(List.of(), browser.scriptErrors());
    }

    /** Counts what is pressed, each press of a key once. */
    private static final class Keys {
        private final Page page;
        private int pressed;

        Keys(Page page) {
            this.page = page;
        }

        Keys type(String keys) {
            for (char key : keys.toCharArray()) {
                press(key == '\n' ? "Enter" : Character.toString(key));
            }
            return this;
        }

        Keys press(String key) {
            page.keyboard().press(key);
            pressed++;
            return this;
        }
    }

    private Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(address.resolve(path).toString());
        return page;
    }

    private static void picture(Page page, String name) {
        PICTURES.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(folder, name + "-" + page.viewportSize().width + ".png"))));
    }

    private void lookAt(BrowserContext context, String path, String name) {
        Page page = open(context, path);
        Browser.assertAccessible(page);
        picture(page, name);
        page.close();
    }

    @Test
    void householdSurveyIsTypedInWithFortyKeys() {
        PaperWorld world = PaperWorld.of(ResidentWorld.ofShipped("household.yaml"), 12);
        try (BrowserContext office = browser.desktop()) {
            Page page = open(office, world.entry());
            assertThat(page.locator("#number")).isFocused();
            Keys keys = new Keys(page);
            keys.type("3");
            assertThat(page.locator("[data-door]")).containsText("3栋 2单元 103");
            // two of the screener, three facts of the home, and the services that these open
            keys.type("3")
                    .type("5")
                    .type("12\n")
                    .type("1")
                    .type("2")
                    .type("3")
                    .type("1")
                    .type("2")
                    .type("6");
            assertThat(page.locator("#q-property_service")).isFocused();
            keys.type("1").type("2");
            assertThat(page.locator("[data-row=elder_care]")).hasClass(Pattern.compile("closed"));
            assertThat(page.locator("#q-office_visit")).isFocused();
            picture(page, "typing");
            keys.type("2");
            assertThat(page.locator("[data-row=office_service]")).hasClass(Pattern.compile("closed"));
            keys.type("2,3\n")
                    .type("12\n")
                    .type("1")
                    .type("12\n")
                    .type("1")
                    .type("1")
                    .type("1");
            keys.type("1").type("12\n").type("1").type("\n").type("2").type("3");
            assertThat(page.locator("[data-save]")).isFocused();
            keys.press("Enter");
            page.waitForURL(TAKEN);
            assertThat(page.locator("#number")).isFocused();
            assertThat(page.locator("[data-said]")).containsText("已收下");
            assertEquals(1, world.stored("paper"));
            assertTrue(keys.pressed <= 40, "keys pressed: " + keys.pressed);
        }
    }

    @Test
    void mistakesAreFoundWithoutTheMouseAndNothingTypedIsLost() {
        PaperWorld world = PaperWorld.of(ResidentWorld.of(ResidentWorld.TINY), 3);
        try (BrowserContext office = browser.desktop()) {
            Page page = open(office, world.entry() + "#2");
            assertThat(page.locator("[data-door]")).containsText("102");
            Keys keys = new Keys(page);
            keys.type("1").type("7");
            assertThat(page.locator("[data-row=clean] output")).hasText("没有代码 7");
            assertThat(page.locator("#q-clean")).isFocused();
            keys.press("Control+Enter");
            assertThat(page.locator("[data-said]")).containsText("有 3 题要再看一下");
            assertThat(page.locator("#q-clean")).isFocused();
            picture(page, "mistakes");
            Browser.assertAccessible(page);
            keys.press("Backspace").type("1");
            assertThat(page.locator("#q-wishes")).isFocused();
            keys.type("31");
            assertThat(page.locator("[data-row=wishes] output")).hasText("树、长椅");
            assertThat(page.locator("#q-people")).isFocused();
            keys.press("ArrowUp");
            assertThat(page.locator("#q-wishes")).isFocused();
            keys.type("\n").type("4");
            assertThat(page.locator("#q-moved")).isFocused();
            keys.press("Control+Enter");
            page.waitForURL(TAKEN);
            assertEquals(1, world.stored("paper"));
        }
    }

    @Test
    void formIsTypedInWithoutScriptToo() {
        PaperWorld world = PaperWorld.of(ResidentWorld.of(ResidentWorld.TINY), 3);
        try (BrowserContext phone = browser.phoneWithoutScript()) {
            Page page = open(phone, world.entry());
            page.locator("#number").fill("1");
            page.locator("#q-adult").fill("2");
            page.locator("[data-save]").click();
            page.waitForURL(TAKEN);
            assertEquals(1, world.stored("paper"));
        }
    }

    @Test
    void pagesOfPaperKeepNobodyOut() {
        PaperWorld world = PaperWorld.of(ResidentWorld.of(ResidentWorld.TINY), 12);
        world.typedTwice(true).waitingForms();
        try (BrowserContext office = browser.desktop();
                BrowserContext phone = browser.phone()) {
            for (BrowserContext one : List.of(office, phone)) {
                lookAt(one, world.paper(), "paper");
                lookAt(one, world.paper() + "/" + world.link.community, "doors");
                lookAt(one, world.entry() + "?drawn=no&done=kept&count=4", "entry");
                lookAt(one, world.paper() + "/typed/" + world.differing(), "decision");
                lookAt(one, world.paper() + "/form?sample=yes&community=" + world.link.community, "form");
            }
        }
    }

    @Test
    void eachPrintedFormCountsItsOwnPages() {
        PaperWorld world = PaperWorld.of(ResidentWorld.ofShipped("household.yaml"), 2);
        String form = world.paper() + "/form?community=" + world.link.community;
        try (BrowserContext office = browser.desktop()) {
            Page page = open(office, form + "&sample=yes");
            int pages = page.locator("[data-form] >> nth=0 >> .page").count();
            assertEquals(2 * pages, page.locator(".page").count());
            assertThat(page.locator(".page").last().locator(".foot"))
                    .containsText("第 " + pages + " 页，共 " + pages + " 页");
            assertThat(page.locator(".page").last().locator(".foot")).containsText("第 2 户");
            assertEquals(
                    0,
                    page.evaluate("[...document.querySelectorAll('.inner')]"
                            + ".filter(inner => inner.scrollHeight > inner.clientHeight).length"),
                    "something is cut off");
            assertEquals(
                    0,
                    page.evaluate(
                            "[...document.querySelectorAll('.inner')]"
                                    + ".filter(inner => inner.lastElementChild && inner.lastElementChild.dataset.keep !== undefined).length"));
            PICTURES.ifPresent(folder ->
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of(folder, "sample.pdf"))));
            page.navigate(address.resolve(form + "&lang=en").toString());
            PICTURES.ifPresent(folder ->
                    page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of(folder, "english.pdf"))));
            Browser.assertAccessible(page);
        }
    }
}
