package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import doorstep.TestDatabase;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.Volunteer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong between a door and the server: whatever it is, nothing is lost without a word. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FieldTroubleTest {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private static Browser browser;

    @TestHTTPResource
    URI address;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private FieldWorld world;
    private Volunteer volunteer;
    private FieldPhone phone;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void switchOn() {
        world = FieldWorld.open(database);
        volunteer = world.volunteer("张三");
        phone = new FieldPhone(browser, folder.resolve("phone"), address);
    }

    @AfterEach
    void nothingBroke() {
        NewerApp.publish("");
        phone.close();
        assertEquals(List.of(), browser.scriptErrors());
    }

    private Page signIn(int doors) {
        world.households(doors, volunteer);
        phone.signIn(FieldWorld.invite(volunteer, LocalDateTime.now(ZoneOffset.UTC)));
        return phone.page();
    }

    /** Through the app's own modules, as the buttons would. */
    private static void interviewAll(Page page, int count) {
        page.evaluate(
                """
                async (count) => {
                  const { phone } = await import("/field/phone.js");
                  const { Interview } = await import("/field/interview.js");
                  const wave = phone.pack.waves[0];
                  for (const household of wave.households.slice(0, count)) {
                    const interview = Interview.at(wave, household, "zh");
                    await interview.choose(0, 1);
                    await interview.begin();
                    await interview.answer("clean", ["good"], false);
                    await interview.finish();
                    await interview.seal();
                    Interview.leave();
                  }
                }""",
                count);
    }

    private long count(String table) {
        return world.number("SELECT COUNT(*) FROM " + table + " WHERE wave_id = ?", world.waveId);
    }

    @Test
    void fullDiskIsSaidAtOnceAndTheInterviewStaysOnTheScreen() {
        Page page = signIn(1);
        phone.offline(true);
        phone.beginInterview("101");
        // the browser grants room in advance and forgets that when it is closed
        phone.close(true);
        page = phone.page();
        phone.offline(true);
        phone.quota(1);
        phone.openApp();
        phone.goTo("101");
        phone.press("接着问");
        phone.pick("不满意");
        assertThat(page.locator("[data-banner]")).containsText("手机存储满了，刚才的内容还没有存下");
        Browser.assertAccessible(page);
        assertThat(page.locator("input:checked")).hasCount(1);
        phone.next();
        page.locator("main textarea").fill("灯坏了");
        phone.next();
        phone.next();
        phone.press("确认，不再改");
        phone.press("完成这一户");
        assertThat(page.locator("[data-banner]")).containsText("手机存储满了");
        assertThat(page.locator("[data-heading]")).hasText("谢谢！");
        // until the attempt is over: it might still find the room that is given back below
        assertThat(page.getByText("完成这一户", new Page.GetByTextOptions().setExact(true)))
                .isEnabled();

        phone.quota(0);
        phone.press("再存一次");
        assertThat(page.locator("#said")).containsText("完成，已加密存好");
        assertThat(page.locator("[data-banner]")).hasCount(0);
        phone.offline(false);
        phone.upload();
        phone.assertHeld(1, 1);
        assertEquals(
                1,
                world.number("SELECT COUNT(*) FROM response WHERE wave_id = ? AND answers LIKE '%灯坏了%'", world.waveId));
    }

    @Test
    void wipedPhoneSaysWhatIsMissingAndWhatArrivedAllTheSame() {
        Page page = signIn(4);
        phone.offline(true);
        phone.noteDown("101", "敲了门，没人在");
        phone.noteDown("201", "空房，没人住");
        phone.beginInterview("301");
        // the first one arrives, but the phone never hears of it
        page.route("**/field/api/records", route -> {
            if (world.number("SELECT COUNT(*) FROM field_record WHERE wave_id = ?", world.waveId) == 0) {
                route.fetch();
            }
            route.abort();
        });
        phone.offline(false);
        phone.upload();
        assertThat(page.locator("main")).containsText("连不上服务器");
        assertEquals(1, count("field_record"));
        phone.offline(true);
        phone.loseDatabase();

        phone.openApp();
        assertThat(page.locator("[data-banner]")).containsText("有 2 条没上传");
        assertThat(page.locator("[data-banner]")).containsText("没答完的访问丢了 1 份");
        assertThat(page.locator("[data-banner] button")).isDisabled();
        phone.offline(false);
        assertThat(page.locator("[data-banner]")).containsText("服务器收到了 1 条，丢了 1 条", PATIENTLY);
        assertThat(page.locator("[data-banner]")).containsText("3栋 1单元 301");
        Browser.assertAccessible(page);
        phone.press("知道了");
        assertThat(page.locator("[data-banner]")).hasCount(0);
        phone.openApp();
        assertThat(phone.listed("401")).isVisible();
        assertThat(page.locator("[data-banner]")).hasCount(0);
    }

    @Test
    void clockThatIsADayAheadIsCorrected() {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        world.run("UPDATE wave SET closes_at = ? WHERE id = ?", now.plusHours(12), world.waveId);
        phone.page().clock().setSystemTime(Date.from(now.plusDays(1).toInstant(ZoneOffset.UTC)));
        Page page = signIn(2);
        // by the phone's own clock the wave would be over
        phone.noteDown("101", "敲了门，没人在");
        phone.interview("201");
        phone.upload();
        phone.assertHeld(2, 2);
        assertThat(page.locator("main")).not().containsText("办公室处理");
        assertEquals(1, count("interview"));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM interview WHERE wave_id = ? AND clock_offset_seconds BETWEEN -86430 AND -86370"
                                + " AND started_hour BETWEEN ? AND ?",
                        world.waveId,
                        now.minusHours(1).toString(),
                        now.plusHours(1).toString()));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM visit JOIN household ON household.id = household_id"
                                + " WHERE wave_id = ? AND outcome = 'no_one_home' AND hour BETWEEN ? AND ?",
                        world.waveId,
                        now.minusHours(1).toString(),
                        now.plusHours(1).toString()));
    }

    @Test
    void newVersionOfTheAppTouchesNothingThatWaits() {
        Page page = signIn(30);
        page.route("**/field/api/records", Route::abort);
        interviewAll(page, 30);
        phone.assertWaiting(30);
        List<?> before = sealed(page);

        NewerApp.publish("newer");
        page.evaluate("navigator.serviceWorker.getRegistration('/field').then(r => r.update()).then(() => true)");
        assertThat(page.locator("[data-banner]")).containsText("有新版本");
        phone.press("现在更新");
        assertThat(page.locator("[data-banner]")).hasCount(0);
        phone.assertWaiting(30);
        assertEquals("newer", page.evaluate("import('/field/version.js').then(m => m.VERSION)"));
        assertEquals(before, sealed(page));

        page.unroute("**/field/api/records");
        phone.upload();
        assertThat(page.locator(".held")).containsText("30 / 30", PATIENTLY);
        assertEquals(30, count("interview"));
        assertEquals(30, count("response"));
    }

    private static List<?> sealed(Page page) {
        return (List<?>) page.evaluate(
                "import('/field/phone.js').then(m => m.phone.queue.map(e => e.id + e.sealed + e.sha256).sort())");
    }

    @Test
    void closedWaveTakesWhatWasFinishedBeforeAndTellsOfTheRest() {
        Page page = signIn(3);
        phone.offline(true);
        page.clock().setSystemTime(Date.from(Instant.now().minusSeconds(7200)));
        phone.interview("101");
        world.run(
                "UPDATE wave SET closes_at = ? WHERE id = ?",
                LocalDateTime.now(ZoneOffset.UTC).minusHours(1),
                world.waveId);
        page.clock().setSystemTime(Date.from(Instant.now()));
        phone.interview("201");
        phone.offline(false);
        phone.upload();
        phone.assertHeld(2, 2);
        assertEquals(1, count("response"));
        assertEquals(1, count("quarantined_record"));
        assertThat(page.locator("main")).containsText("1 条由办公室处理");
        assertThat(page.locator("main")).containsText("完成时间晚于本轮结束");
        Browser.assertAccessible(page);
        phone.goTo("301");
        assertThat(page.locator("main")).containsText("这一轮现在不能访问");
        assertThat(page.locator("main button")).hasCount(1);
    }

    @Test
    void poisonedRecordsHoldUpNoOther() throws IOException {
        Page page = signIn(20);
        page.route("**/field/api/records", Route::abort);
        interviewAll(page, 20);
        phone.assertWaiting(20);
        spoil(page);
        page.unroute("**/field/api/records");
        phone.upload();
        // one that opens to nothing is with the office; one that is damaged on its way is never taken and stays here
        assertThat(page.locator(".held")).containsText("19 / 20", PATIENTLY);
        assertThat(page.locator("main")).containsText("1 条由办公室处理");
        assertThat(page.locator("main")).containsText("求助文件");
        assertEquals(18, count("response"));
        assertEquals(1, count("quarantined_record"));
        Browser.assertAccessible(page);

        Download rescue = page.waitForDownload(() -> phone.press("保存求助文件"));
        String file = Files.readString(rescue.path());
        assertTrue(file.startsWith("{\"doorstep\":\"rescue\",\"v\":1,\"volunteer\":" + volunteer.id + ","), file);
        assertEquals(2, file.split("\"sealed\":").length);
        assertTrue(!file.contains("good") && !file.contains("household"), "sealed");
    }

    /** One record is sealed garbage with a right hash, another differs from its hash. */
    private static void spoil(Page page) {
        page.evaluate(
                """
                async () => {
                  const { change, phone } = await import("/field/phone.js");
                  const { sha256 } = await import("/field/seal.js");
                  const [garbage, damaged] = phone.queue;
                  garbage.sealed = garbage.sealed.slice(0, -8) + "AAAAAAAA";
                  garbage.sha256 = await sha256(garbage.sealed);
                  damaged.sealed = damaged.sealed.slice(0, -8) + "AAAAAAAA";
                  await change((to) => [garbage, damaged].forEach((entry) => to.put("queue", entry)));
                }""");
    }

    @Test
    void householdThatAnsweredMeanwhileIsSaidKindly() {
        Page page = signIn(1);
        phone.offline(true);
        phone.interview("101");
        world.answerByLetter("1 = 1");
        phone.offline(false);
        phone.upload();
        phone.assertHeld(1, 1);
        assertThat(page.locator("main")).containsText("这一户在您之前已经答过了，谢谢您跑这一趟");
        assertEquals(0, count("response"));
    }

    @Test
    void endedPhoneKeepsEverythingUntilItIsSignedInAnew() {
        Page page = signIn(2);
        phone.offline(true);
        phone.interview("101");
        world.run("UPDATE device SET ended_at = '2024-01-01' WHERE volunteer_id = ?", volunteer.id);
        phone.offline(false);
        phone.upload();
        assertThat(page.locator("main")).containsText("记录都还在手机里");
        phone.assertHeld(0, 1);
        phone.signIn(FieldWorld.invite(volunteer, LocalDateTime.now(ZoneOffset.UTC)));
        phone.upload();
        phone.assertHeld(1, 1);
        assertEquals(1, count("response"));
    }

    @Test
    void twoDaysUnsyncedAreWarnedOf() {
        Page page = signIn(1);
        phone.offline(true);
        phone.noteDown("101", "敲了门，没人在");
        page.clock().setSystemTime(Date.from(Instant.now().plusSeconds(25 * 3600)));
        phone.openApp();
        assertThat(page.locator("[data-banner]")).containsText("超过一天没上传");
        page.clock().setSystemTime(Date.from(Instant.now().plusSeconds(49 * 3600)));
        phone.openApp();
        assertThat(page.locator("[data-banner]")).containsText("超过两天没上传");
        Browser.assertAccessible(page);
    }

    @Test
    void usedInvitationIsRefusedInPlainWords() {
        String invitation = FieldWorld.invite(volunteer, LocalDateTime.now(ZoneOffset.UTC));
        world.households(1, volunteer);
        phone.signIn(invitation);
        try (FieldPhone other = new FieldPhone(browser, folder.resolve("other"), address)) {
            other.page().navigate(address.resolve("/field/i#" + invitation).toString());
            other.press("在这部手机上登录");
            assertThat(other.page().getByRole(AriaRole.ALERT)).containsText("登录码");
            Browser.assertAccessible(other.page());
        }
    }
}
