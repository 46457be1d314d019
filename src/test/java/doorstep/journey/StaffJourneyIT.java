package doorstep.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member of staff starts Doorstep on an empty folder and goes on until the rates stand on a page. */
class StaffJourneyIT {
    private static final String NAME = "王芳";
    private static final String PASSWORD = "石榴树下三只白猫在晒太阳";
    private static final int RESIDENTS = 12;

    @TempDir
    Path folder;

    @Test
    void fromAnEmptyDatabaseToRatesAndThroughAPowerCut() throws Exception {
        try (RunningDoorstep doorstep = RunningDoorstep.start(folder.resolve("data"));
                Browser browser = Browser.start()) {
            BrowserContext desk = browser.desktop();
            Page page = desk.newPage();
            becomeAdministrator(page, doorstep.firstLink());
            importPlaces(page, doorstep.address());
            planWave(page, doorstep.address());
            String link = firstShareLink(page);
            look(page);
            for (int resident = 0; resident < RESIDENTS; resident++) {
                try (BrowserContext phone = browser.phoneWithoutScript()) {
                    answer(phone.newPage(), link, resident);
                }
            }
            close(page, doorstep.address());
            String before = rates(page, doorstep.address());
            assertTrue(before.contains("75.0%"), "9 of 12 are satisfied: " + before);

            lookAtTheRest(page, doorstep.address());
            try (BrowserContext second = browser.desktop()) {
                look(becomeAuditor(page, second, doorstep.address()));
            }

            doorstep.kill();
            doorstep.restart();
            signIn(page, doorstep.address());
            assertEquals(
                    figures(before), figures(rates(page, doorstep.address())), "nothing was lost, nothing doubled");
        }
    }

    static void becomeAdministrator(Page page, String link) {
        page.navigate(link);
        page.locator("[name=again]").waitFor();
        look(page);
        page.fill("[name=name]", NAME);
        choosePassword(page);
        page.waitForURL(Pattern.compile(".*/staff/(home|first-steps)$"));
        look(page);
    }

    /** Here the address is that of this machine, which no other phone can open: a page says so before anything is printed. */
    static void printAnyway(Page page) {
        look(page);
        page.locator("[data-anyway] button").click();
    }

    private static void choosePassword(Page page) {
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=again]", PASSWORD);
        page.locator("main button").click();
    }

    /** A second account, because whoever administers does not see the trail; it is on its trail when this ends. */
    static Page becomeAuditor(Page administrator, BrowserContext desk, String address) {
        administrator.navigate(address + "/staff/accounts");
        administrator.fill("[name=name]", "审计 李明");
        administrator.fill("[name=place]", "全部");
        administrator.check("[name=role][value=auditor]");
        administrator
                .locator("form[action='/staff/accounts'][method=post] button")
                .click();
        // who printed all the same within the hour is not asked again
        administrator.locator("[data-anyway], [data-copy]").first().waitFor();
        if (administrator.locator("[data-anyway]").count() > 0) {
            printAnyway(administrator);
        }
        String link = administrator.locator("[data-copy]").getAttribute("data-copy");
        look(administrator);
        Page page = desk.newPage();
        page.navigate(link);
        page.locator("[name=again]").waitFor();
        choosePassword(page);
        page.waitForURL("**/staff/audit");
        return page;
    }

    private static void signIn(Page page, String address) {
        page.context().clearCookies();
        page.navigate(address + "/staff/waves");
        look(page);
        page.fill("[name=name]", NAME);
        page.fill("[name=password]", PASSWORD);
        page.locator("main button").click();
        page.waitForURL("**/staff/waves");
    }

    private static void importPlaces(Page page, String address) {
        page.navigate(address + "/staff/places/imports");
        look(page);
        page.setInputFiles("[name=files]", Path.of("src/test/resources/journey/places.csv"));
        button(page, "检查文件").click();
        page.waitForURL(Pattern.compile(".*/imports/\\d+"));
        Locator confirm = page.locator("form[action$=confirmation] button");
        confirm.waitFor();
        look(page);
        confirm.click();
        page.getByText("已导入").first().waitFor();
        look(page);
        page.navigate(address + "/staff/places");
        look(page);
    }

    private static void planWave(Page page, String address) {
        page.navigate(address + "/staff/questionnaires");
        look(page);
        page.navigate(address + "/staff/waves/new");
        look(page);
        page.fill("[name=name]", "春季模拟测评");
        page.selectOption(
                "[name=questionnaire]",
                page.locator("[name=questionnaire] option[value^='quick ']")
                        .first()
                        .getAttribute("value"));
        LocalDateTime today = LocalDateTime.now().withSecond(0).withNano(0);
        page.fill("[name=opensAt]", today.minusDays(1).toString().substring(0, 16));
        page.fill("[name=closesAt]", today.plusDays(20).toString().substring(0, 16));
        page.locator("form.plan .actions button").click();
        page.waitForURL("**/communities*");
        look(page);
        pickEverything(page);
        page.navigate(page.url().replaceFirst("/communities.*", ""));
        page.locator("form[action$=opening] button").click();
        page.getByText("进行中").first().waitFor();
    }

    private static void pickEverything(Page page) {
        for (Locator whole : page.locator("input[type=checkbox][name=whole]").all()) {
            whole.check();
        }
        page.locator("form[data-pick] .actions button").last().click();
        page.waitForLoadState();
    }

    private static String firstShareLink(Page page) {
        return page.locator("a[href*='/s/']").first().getAttribute("href");
    }

    /** Without script, as on the oldest phone; three of four are satisfied. */
    private static void answer(Page page, String link, int resident) {
        page.navigate(link);
        for (int round = 0; round < 8 && page.locator("form#answers").count() > 0; round++) {
            for (Locator question : page.locator("fieldset.question:visible").all()) {
                choose(question, resident);
            }
            page.locator("[data-submit]").click();
            page.waitForLoadState();
        }
        assertTrue(page.url().contains("/thanks"), "kept: " + page.innerText("main"));
    }

    private static void choose(Locator question, int resident) {
        Locator choices = question.locator("input[type=radio], input[type=checkbox]");
        if (choices.count() == 0 || question.locator("input:checked").count() > 0) {
            return;
        }
        choices.nth(resident % 4 == 3 ? 3 : 0).check();
    }

    /** The rest of the answers counts once the wave is over, a second or so later. */
    private static void close(Page page, String address) {
        page.navigate(address + "/staff/waves/1/results");
        assertTrue(page.innerText("main").contains("等着放出"), "so few are not shown while the wave is open");
        page.navigate(address + "/staff/waves/1");
        page.locator("details:has(form[action$='/closing']) > summary").click();
        page.locator("form[action$='/closing'] button").click();
        page.getByText("不再收答卷").first().waitFor();
        for (int i = 0; i < 100 && !page.innerText("main").contains("75.0%"); i++) {
            page.waitForTimeout(200);
            page.navigate(address + "/staff/waves/1/results");
        }
    }

    private static String rates(Page page, String address) {
        page.navigate(address + "/staff/waves/1/results");
        look(page);
        return page.innerText("main");
    }

    private static void lookAtTheRest(Page page, String address) {
        for (String path : List.of(
                "/staff/accounts",
                "/staff/accounts/1",
                "/staff/accounts/list",
                "/staff/accounts/me",
                "/staff/welcome",
                "/staff/questionnaires/quick/2026.2",
                "/staff/places/990201",
                "/staff/places/990201001001",
                "/staff/places/search?q=甲一",
                "/staff/waves",
                "/staff/waves/1/results/matrix?by=street",
                "/staff/waves/1/results/places/990201",
                "/staff/waves/1/posters?layout=large",
                "/staff/waves/1/posters?layout=large&anyway=yes",
                "/staff/waves/1/posters?layout=small",
                "/staff/nothing-here",
                "/staff/waves/1?lang=en")) {
            page.navigate(address + path);
            look(page);
        }
        page.navigate(address + "/staff/waves?lang=zh");
    }

    /** All numbers of the page of results, without the time as of which it speaks. */
    private static List<String> figures(String rates) {
        return Pattern.compile("\\d+(\\.\\d+)?%|n=\\d+")
                .matcher(rates)
                .results()
                .map(found -> found.group())
                .toList();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Axe finds nothing and nothing scrolls sideways, on a desk's screen and on a phone's. */
    private static void look(Page page) {
        Browser.assertAccessible(page);
        page.setViewportSize(360, 740);
        Browser.assertAccessible(page);
        page.setViewportSize(1280, 900);
    }
}
