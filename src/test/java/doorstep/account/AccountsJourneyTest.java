package doorstep.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import doorstep.TestDatabase;
import doorstep.journey.Browser;
import doorstep.place.Role;
import doorstep.web.QrSvgTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Accounts in a real browser: a list pasted, cards scanned, with script and without. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountsJourneyTest {
    /** Where to leave pictures of the pages for people to look at; nowhere without it. */
    private static final Optional<String> PICTURES = Optional.ofNullable(System.getenv("DOORSTEP_PICTURES"));

    private static final String PASSWORD = "石榴树下三只白猫在晒太阳";

    private static Browser browser;

    private final AccountWorld world = new AccountWorld();
    private final Someone manager = Someone.holding(new Grant(Role.MANAGER, world.district));
    private final String one = "林" + Someone.newName();
    private final String two = "何" + Someone.newName();

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

    private Page at(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(address.resolve(path).toString());
        return page;
    }

    private Page signedIn(BrowserContext context, String path) {
        Page page = at(context, path);
        page.fill("[name=name]", manager.name());
        page.fill("[name=password]", manager.password());
        page.locator("main button").click();
        page.waitForURL("**" + path);
        return page;
    }

    /** At a desk's width and a phone's. */
    private static void look(Page page, String name) {
        for (int[] size : new int[][] {{360, 560}, {1280, 900}}) {
            page.setViewportSize(size[0], size[1]);
            Browser.assertAccessible(page);
            PICTURES.ifPresent(folder -> page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, name + "-" + size[0] + ".png"))));
        }
    }

    private static void choosePassword(Page page) {
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=again]", PASSWORD);
        page.locator("main button").click();
    }

    @Test
    void listIsPastedAndEverybodyComesInByTheirCard() throws Exception {
        try (BrowserContext desk = browser.desktop();
                BrowserContext phone = browser.phone();
                BrowserContext plain = browser.phoneWithoutScript()) {
            Page page = signedIn(desk, "/staff/accounts/list");
            page.fill(
                    "[name=text]",
                    one + "\t" + world.streetName + "\t工作人员\n" + two + "，" + world.namesakes + "，录入员\n王五，没有的街道，皇帝");
            page.locator("main form button").first().click();
            assertThat(page.locator("main")).containsText("2 行要改");
            look(page, "list-wrong");
            page.fill("[name=text]", page.inputValue("[name=text]").replaceFirst("\n王五.*", ""));
            page.selectOption("[name=choice]", "2:" + world.namesake);
            page.locator("main form button").first().click();
            assertThat(page.locator("main")).containsText("2 行都没有问题，共 2 个账号");
            look(page, "list-right");
            page.locator("main form button").last().click();
            assertThat(page.locator(".ticket")).hasCount(2);
            look(page, "cards");
            String scanned = QrSvgTest.read(page.locator("svg.qr")
                    .first()
                    .evaluate("one => one.outerHTML")
                    .toString());
            String code = page.locator(".ticket code").last().innerText();

            Page first = phone.newPage();
            first.navigate(scanned);
            first.locator("[name=again]").waitFor();
            look(first, "welcome");
            first.locator("a[hreflang=en]").click();
            assertThat(first.locator("main")).containsText("Choose a password");
            choosePassword(first);
            first.waitForURL("**/staff/home");
            assertFalse(first.url().contains("#"), first.url());

            look(at(desk, "/staff/welcome"), "welcome-code");
            Page second = at(plain, "/staff/welcome");
            second.fill("[name=code]", code);
            second.locator("main button").click();
            choosePassword(second);
            second.waitForURL("**/staff/paper");
        }
    }

    @Test
    void pagesOfAccountsKeepNobodyOut() {
        Someone staff = Someone.holding(new Grant(Role.STAFF, world.community), new Grant(Role.ENTRY, world.namesake));
        Someone elsewhere = Someone.holding(new Grant(Role.STAFF, world.community), new Grant(Role.VIEWER, "110101"));
        try (BrowserContext desk = browser.desktop()) {
            Page page = signedIn(desk, "/staff/accounts");
            look(page, "accounts");
            page.navigate(address.resolve("/staff/accounts/" + elsewhere.id()).toString());
            look(page, "account-elsewhere");
            page.navigate(address.resolve("/staff/accounts/" + staff.id()).toString());
            page.locator("main summary").first().click();
            look(page, "account");
            page.locator("form[action$=lock] button").click();
            assertThat(page.locator("main")).containsText("账号已锁定");
            look(page, "account-locked");
            page.navigate(address.resolve("/staff/accounts/me?lang=en").toString());
            look(page, "me");
        }
    }
}
