package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import doorstep.TestDatabase;
import doorstep.office.KnownOffice;
import doorstep.response.ResidentWorld;
import doorstep.wave.ShareLink;
import doorstep.web.Sql;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A resident who has but the name of the site, on a small phone. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrontDoorJourneyTest {
    /** Where to leave pictures of the pages for people to look at; nowhere without it. */
    private static final Optional<String> PICTURES = Optional.ofNullable(System.getenv("DOORSTEP_PICTURES"));

    private static final String CODE = "3F5K9M2XPT4D7QF2M9XAT4DGHJ";
    private static Browser browser;

    @TestHTTPResource
    URI address;

    @Inject
    AgroalDataSource database;

    @Inject
    KnownOffice known;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    /** With an office whose name is as long as it may be. */
    @Test
    void boxIsOnTheFirstScreenInBothLanguages() {
        office("示范区精神文明建设指导委员会办公室".repeat(4).substring(0, 60), "示范省示范市示范区", "0990-1234567 转 8001");
        try (BrowserContext phone = browser.phone();
                BrowserContext desk = browser.desktop()) {
            for (String language : List.of("zh", "en")) {
                Page page = phone.newPage();
                page.setViewportSize(360, 560);
                page.navigate(address.resolve("/?lang=" + language).toString());
                double end = ((Number) page.evaluate(
                                "document.querySelector('[data-door] button').getBoundingClientRect().bottom"))
                        .doubleValue();
                look(page, "door-" + language);
                assertTrue(end <= 560, language + ": the box ends at " + end);
                Browser.assertAccessible(page);
                Page large = desk.newPage();
                large.navigate(address.resolve("/?lang=" + language).toString());
                look(large, "door-" + language);
            }
        } finally {
            office("", "", "");
        }
    }

    private void office(String name, String district, String telephone) {
        Sql.update(database, "UPDATE office SET name = ?, district = ?, telephone = ?", name, district, telephone);
        known.forget(null);
    }

    /** The code reaches the questionnaire, and neither an address nor a form that goes to the server. */
    @Test
    void scriptKeepsTheCodeOfALetterInTheBrowser() {
        ShareLink link = ResidentWorld.of(ResidentWorld.TINY).link();
        try (BrowserContext phone = browser.phone()) {
            Page page = phone.newPage();
            List<String> sent = new ArrayList<>();
            page.addInitScript("sessionStorage.setItem('came', location.hash)");
            page.onRequest(request -> sent.add(seenByTheServer(request)));
            page.navigate(address.toString());
            page.fill("#address", address + "s/" + link.token.substring(0, 9) + "#c=" + CODE);
            page.locator("[data-door] button").first().click();
            assertThat(page.locator("#address-error")).isVisible();
            assertEquals(address + "s/" + link.token.substring(0, 9) + "#c=" + CODE, page.inputValue("#address"));
            assertFalse(page.url().contains("#"), page.url());
            look(page, "door-refused");
            page.fill("#address", address + "s/" + link.token + " #c=" + CODE.toLowerCase() + "。");
            page.locator("[data-door] button").first().click();
            page.waitForURL("**/s/" + link.token + "**");
            assertThat(page.locator("[data-begin]")).isVisible();
            assertTrue(page.evaluate("sessionStorage.getItem('came')").equals("#c=" + CODE));
            assertFalse(sent.stream().anyMatch(one -> one.toUpperCase().contains(CODE)), sent.toString());
        }
        assertEquals(List.of(), browser.scriptErrors());
    }

    private static String seenByTheServer(Request request) {
        String body = request.postData();
        return request.method() + " " + request.url().replaceFirst("#.*", "") + " " + request.allHeaders() + " "
                + (body == null ? "" : body);
    }

    private static void look(Page page, String name) {
        PICTURES.ifPresent(pictures -> page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(pictures, name + "-" + page.viewportSize().width + ".png"))));
    }
}
