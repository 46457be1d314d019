package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A volunteer's phone with the app, in words of what its owner does; its memory outlives its browser. */
final class FieldPhone implements AutoCloseable {
    private final Browser browser;
    private final Path memory;
    private final URI address;
    private BrowserContext context;
    private Page page;

    FieldPhone(Browser browser, Path memory, URI address) {
        this.browser = browser;
        this.memory = memory;
        this.address = address;
        switchOn();
    }

    Page page() {
        return page;
    }

    /** Opens the browser, not yet the app. */
    void switchOn() {
        context = browser.phoneWithMemory(memory);
        page = context.newPage();
    }

    void signIn(String invitation) {
        page.navigate(address.resolve("/field/i#" + invitation).toString());
        press("在这部手机上登录");
        assertThat(page.locator("a.door").first()).isVisible();
        page.evaluate("navigator.serviceWorker.ready.then(() => true)");
    }

    /** Opens the app, with or without a network. */
    void openApp() {
        page.navigate(address.resolve("/field/").toString());
        assertThat(page.locator("[data-heading]")).isVisible();
    }

    void offline(boolean offline) {
        context.setOffline(offline);
    }

    /** The battery is dead, the browser had no time to write anything. */
    void die() throws IOException {
        Browser.kill(memory);
        closeContext();
    }

    void close(boolean andOpenAgain) {
        closeContext();
        if (andOpenAgain) {
            switchOn();
        }
    }

    private void closeContext() {
        try {
            context.close();
        } catch (PlaywrightException deadAlready) {
            // that is what was wanted
        }
    }

    /** @param bytes how much the browser may keep of this origin; 0 for as much as there is */
    void quota(long bytes) {
        JsonObject arguments = origin();
        if (bytes > 0) {
            arguments.addProperty("quotaSize", bytes);
        }
        tools().send("Storage.overrideQuotaForOrigin", arguments);
    }

    /** What a browser does that needs room: the database is gone. */
    void loseDatabase() {
        page.navigate("about:blank");
        JsonObject arguments = origin();
        arguments.addProperty("storageTypes", "indexeddb");
        tools().send("Storage.clearDataForOrigin", arguments);
    }

    private CDPSession tools() {
        return context.newCDPSession(page);
    }

    private JsonObject origin() {
        var arguments = new JsonObject();
        arguments.addProperty("origin", address.resolve("/").toString().replaceFirst("/$", ""));
        return arguments;
    }

    // ---- at the doors

    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void pick(String words) {
        page.locator(".choice")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** From the list to a door. */
    void goTo(String door) {
        page.navigate(address.resolve("/field/#/").toString());
        listed(door).click();
        assertThat(page.locator("main.door [data-heading]")).containsText(door);
    }

    Locator listed(String door) {
        return page.locator("a.door").filter(new Locator.FilterOptions().setHasText("1单元 " + door));
    }

    void showPile(String pile) {
        page.locator("[data-key=" + pile + "]").click();
    }

    /** Goes there and notes down that there was no interview. */
    void noteDown(String door, String outcome) {
        goTo(door);
        press("没访成，记一下");
        pick(outcome);
        press("记下");
        assertThat(page.locator("#said")).containsText("记下了");
    }

    /** From the words at the door to the first question, asked of the only adult. */
    void beginInterview(String door) {
        goTo(door);
        press("见到人了，开始访问");
        askOnlyWoman();
    }

    /** From the words at the door on. */
    void askOnlyWoman() {
        press("愿意，开始");
        page.getByLabel("女 加一").click();
        press("由手机随机选一位");
        assertThat(page.locator("[data-heading]")).hasText("请访问：家里唯一的女性");
        press("就是这位，开始问");
        atQuestion("clean");
    }

    void atQuestion(String name) {
        assertThat(page.locator("#progress")).hasAttribute("data-question", name);
    }

    void next() {
        press("下一题");
    }

    /** From the last question to the list. */
    void finishInterview(String card) {
        next();
        assertThat(page.locator("[data-heading]")).hasText("都问完了");
        press("确认，不再改");
        if (!card.isEmpty()) {
            page.locator(".card")
                    .filter(new Locator.FilterOptions().setHasText(card))
                    .locator("input")
                    .check();
        }
        press("完成这一户");
        assertThat(page.locator("#said")).containsText("完成，已加密存好");
    }

    void interview(String door) {
        beginInterview(door);
        pick("满意");
        next();
        atQuestion("sex");
        pick("女");
        finishInterview("");
    }

    // ---- to the server

    /** Opens the page of sync and uploads. */
    void upload() {
        page.navigate(address.resolve("/field/#/sync").toString());
        press("现在上传");
    }

    void assertHeld(int held, int of) {
        assertThat(page.locator(".held")).containsText(held + " / " + of);
    }

    void assertWaiting(int count) {
        assertThat(page.locator(".chip")).containsText(count + " 条待上传");
    }

    @Override
    public void close() {
        closeContext();
    }
}
