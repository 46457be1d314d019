package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever starts Doorstep sees the way in as the last thing on the screen, at each start until somebody went in. */
class FirstStartIT {
    private static final String ENTRANCE =
            "name=%E7%8E%8B%E8%8A%B3&password=red+horse+on+the+roof&again=red+horse+on+the+roof&code=";

    private static final String STEPS = "/staff/first-steps";

    /** Where to leave pictures of the pages for people to look at; nowhere without it. */
    private static final Optional<String> PICTURES = Optional.ofNullable(System.getenv("DOORSTEP_PICTURES"));

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void linkIsSaidOnceTheServiceRunsAtEachStartUntilItIsUsed() throws Exception {
        try (RunningDoorstep doorstep = RunningDoorstep.start(folder.resolve("data"))) {
            String first = doorstep.firstLink();
            assertTrue(lastWords(doorstep).contains(first), doorstep.output());
            doorstep.stop();
            doorstep.restart();
            String second = doorstep.firstLink();
            assertTrue(lastWords(doorstep).contains(second), doorstep.output());
            assertNotEquals(first, second);
            assertEquals(404, status(enter(first, doorstep.address())));
            assertEquals(303, status(enter(second, doorstep.address())));
            doorstep.stop();
            doorstep.restart();
            assertFalse(doorstep.output().contains("/staff/welcome"), doorstep.output());
        }
    }

    /** Whoever opens the address that the start prints is led on, step by step, until residents can be asked. */
    @Test
    void wayLeadsFromTheLinkToTheFirstWave() throws Exception {
        try (RunningDoorstep doorstep = RunningDoorstep.start(folder.resolve("data"));
                Browser browser = Browser.start();
                BrowserContext desk = browser.desktop()) {
            Page page = desk.newPage();
            page.navigate(doorstep.address());
            look(page, "first-door");
            page.getByText("工作人员登录").click();
            assertThat(page.locator("main")).containsText("还没有管理员");
            StaffJourneyIT.becomeAdministrator(page, doorstep.firstLink());
            assertThat(page).hasURL(doorstep.address() + STEPS);
            look(page, "first-steps");
            fillInOffice(page);
            takeDistrict(page, doorstep.address());
            page.navigate(doorstep.address() + STEPS);
            look(page, "first-steps-wave");
            assertThat(page.locator("[aria-current=step] .button")).hasText("新建调查");
            assertEquals(List.of(), browser.scriptErrors());
        }
    }

    private static void fillInOffice(Page page) {
        page.locator("[aria-current=step] .button").click();
        page.fill("[name=name]", "鼓楼区文明办");
        page.fill("[name=district]", "江苏省徐州市鼓楼区");
        page.fill("[name=telephone]", "不知道");
        page.locator("main form button").click();
        assertThat(page.locator("#telephone-error")).isVisible();
        look(page, "office-wrong");
        page.fill("[name=telephone]", "0516-12345678 转 8");
        page.locator("main form button").click();
        assertThat(page.locator("main")).containsText("已保存");
        look(page, "office");
        page.locator("[href='" + STEPS + "']").click();
    }

    private static void takeDistrict(Page page, String address) {
        page.locator("[aria-current=step] .button").first().click();
        look(page, "national");
        page.fill("#q", "鼓楼区");
        page.locator("form.find button").click();
        page.getByText("江苏省徐州市鼓楼区").click();
        look(page, "national-district");
        page.getByText("加入鼓楼区").click();
        assertThat(page).hasURL(address + "/staff/places/320302?added=true");
        assertThat(page.locator("main")).containsText("黄楼街道");
        look(page, "district");
        page.navigate(address + "/staff/places/320302/names");
        look(page, "names");
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        for (int[] screen : new int[][] {{360, 560}, {1280, 900}}) {
            page.setViewportSize(screen[0], screen[1]);
            int over = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            assertTrue(over <= 0, name + " scrolls sideways by " + over + " at " + screen[0]);
            PICTURES.ifPresent(pictures -> page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(pictures, name + "-" + screen[0] + ".png"))));
        }
    }

    /** What is said once the service is ready. */
    private static String lastWords(RunningDoorstep doorstep) throws Exception {
        String said = doorstep.output();
        return said.substring(said.indexOf("Doorstep is running"))
                .lines()
                .skip(1)
                .reduce("", String::concat);
    }

    private static HttpRequest.Builder enter(String link, String address) {
        return HttpRequest.newBuilder(URI.create(address + "/staff/welcome/password"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", address)
                .POST(BodyPublishers.ofString(ENTRANCE + URI.create(link).getFragment()));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
