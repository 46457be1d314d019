package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import doorstep.web.QrSvgTest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A street's secretary comes in by a card from a pasted list, types a form, reports a task as done, and sees the own street alone. */
class SecretaryJourneyIT {
    /** Where to leave pictures of the pages for people to look at; nowhere without it. */
    private static final Optional<String> PICTURES = Optional.ofNullable(System.getenv("DOORSTEP_PICTURES"));

    private static final String PASSWORD = "石榴树下三只白猫在晒太阳";
    private static final String OWN = "松林";
    private static final List<String> OTHERS = List.of("青石", "河湾", "新桥", "990101001", "990101002", "990101004");

    /** What stands on a paper form of the household survey, by the codes that are printed there. */
    private static final Map<String, String> FORM = new LinkedHashMap<>();

    static {
        String typed =
                "age_band 3 lived_here 5 home_facts 12 sanitation 1 traffic_order 2 parking 3 night_safety 1 green_space 2"
                        + " market 6 property_service 1 school 2 office_visit 2 core_values 2,3 waste_sorting 12 convention 1 station 12"
                        + " volunteering 1 campaign_seen 1 campaign_review 1 support 1 activities 12 sorting_done 1 sex 2 adults 3";
        String[] parts = typed.split(" ");
        for (int i = 0; i < parts.length; i += 2) {
            FORM.put(parts[i], parts[i + 1]);
        }
    }

    @TempDir
    Path folder;

    @Test
    void fromAPastedListToAFormATaskAndNothingElse() throws Exception {
        try (RunningDoorstep doorstep = RunningDoorstep.start(folder.resolve("data"), "--demo");
                Browser browser = Browser.start();
                BrowserContext office = browser.desktop()) {
            Page manager = office.newPage();
            StaffJourneyIT.becomeAdministrator(manager, doorstep.firstLink());
            List<String> links = pasteList(manager, doorstep.address());
            for (boolean small : new boolean[] {true, false}) {
                try (BrowserContext own = small ? browser.phone() : browser.desktop()) {
                    Page page = own.newPage();
                    enter(page, links.get(small ? 0 : 1));
                    page.waitForURL("**/staff/home");
                    seesOwnStreetAlone(page, doorstep.address());
                    if (small) {
                        typesAForm(page, doorstep.address());
                    } else {
                        reportsATask(page, doorstep.address());
                    }
                }
            }
            try (BrowserContext typing = browser.phone()) {
                Page page = typing.newPage();
                enter(page, links.get(2));
                page.waitForURL("**/staff/paper");
                look(page, "desk");
                typesAForm(page, doorstep.address());
                for (String closed :
                        List.of("/staff/waves", "/staff/waves/3/results", "/staff/tasks", "/staff/accounts")) {
                    assertEquals(403, page.navigate(doorstep.address() + closed).status(), closed);
                }
            }
            assertEquals(List.of(), browser.scriptErrors());
        }
    }

    /** Two secretaries and somebody who only types, of one street; returns the addresses on their cards. */
    private static List<String> pasteList(Page page, String address) throws Exception {
        page.navigate(address + "/staff/accounts");
        look(page, "accounts");
        page.navigate(address + "/staff/accounts/list");
        page.fill("[name=text]", "林秘书\t松林街道\t工作人员\n何秘书，松林街，街道社区工作人员\n小周，松林街道，录入员");
        page.locator("main form button").first().click();
        assertThat(page.locator("main")).containsText("1 行要改");
        look(page, "list-wrong");
        page.fill("[name=text]", page.inputValue("[name=text]").replace("松林街，", "松林街道，"));
        page.locator("main form button").first().click();
        assertThat(page.locator("main")).containsText("3 行都没有问题");
        look(page, "list-right");
        page.locator("main form button").last().click();
        StaffJourneyIT.printAnyway(page);
        assertThat(page.locator(".ticket")).hasCount(3);
        look(page, "cards");
        List<String> addresses = page.locator("[data-copy]").evaluateAll("all => all.map(one => one.dataset.copy)")
                        instanceof List<?> all
                ? all.stream().map(Object::toString).toList()
                : List.of();
        String picture =
                page.locator("svg.qr").first().evaluate("one => one.outerHTML").toString();
        assertEquals(addresses.get(0), QrSvgTest.read(picture));
        page.navigate(address + "/staff/accounts");
        look(page, "accounts-made");
        page.locator("th a", new Page.LocatorOptions().setHasText("林秘书")).click();
        look(page, "account");
        return addresses;
    }

    private static void enter(Page page, String link) {
        page.navigate(link);
        page.locator("[name=again]").waitFor();
        look(page, "welcome");
        page.fill("[name=password]", PASSWORD);
        page.fill("[name=again]", PASSWORD);
        page.locator("main button").click();
        page.waitForURL(Pattern.compile(".*/staff/(home|paper)$"));
        assertFalse(page.url().contains("#"), page.url());
    }

    private static void seesOwnStreetAlone(Page page, String address) {
        for (String path : List.of(
                "/staff/waves",
                "/staff/waves/3",
                "/staff/waves/3/fieldwork",
                "/staff/waves/3/results",
                "/staff/waves/3/results/matrix",
                "/staff/tasks",
                "/staff/places",
                "/staff/accounts/me")) {
            assertEquals(200, page.navigate(address + path).status(), path);
            String text = page.content();
            for (String other : OTHERS) {
                assertFalse(text.contains(other), path + " shows " + other);
            }
        }
        assertTrue(page.content().contains(OWN));
        page.navigate(address + "/staff/waves/3/results");
        look(page, "results");
        for (String elsewhere : List.of(
                "/staff/waves/3/results/places/990101001",
                "/staff/waves/3/paper/990101001001/entry",
                "/staff/places/990101001001")) {
            assertEquals(404, page.navigate(address + elsewhere).status(), elsewhere);
        }
        assertEquals(403, page.navigate(address + "/staff/accounts").status());
        assertEquals(403, page.navigate(address + "/staff/audit").status());
    }

    private static void typesAForm(Page page, String address) {
        page.navigate(address + "/staff/waves/3/paper/990101003001/entry?drawn=no");
        FORM.forEach((question, code) -> page.locator("#q-" + question).fill(code));
        look(page, "form");
        page.locator("[data-save]").click();
        page.waitForURL(Pattern.compile("done=(taken|kept)"));
    }

    private static void reportsATask(Page page, String address) {
        page.navigate(address + "/staff/tasks/3");
        page.fill("[name=what]", "路灯全部修好，晚上有人巡逻。");
        page.fill("[name=by]", "何秘书");
        look(page, "task");
        page.locator("form[action$=completion] button").click();
        assertThat(page.locator(".heading")).containsText("已办结");
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        PICTURES.ifPresent(pictures -> page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of(pictures, name + "-" + page.viewportSize().width + ".png"))));
    }
}
