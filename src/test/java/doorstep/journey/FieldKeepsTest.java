package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import doorstep.TestDatabase;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Volunteer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was begun at a door stays in hand, whatever the office or the household does meanwhile. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FieldKeepsTest {
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
        phone.close();
        assertEquals(List.of(), browser.scriptErrors());
    }

    private Page signIn(int doors) {
        world.households(doors, volunteer);
        phone.signIn(invite(volunteer));
        return phone.page();
    }

    private static String invite(Volunteer volunteer) {
        return FieldWorld.invite(volunteer, LocalDateTime.now(ZoneOffset.UTC));
    }

    private long count(String table) {
        return world.number("SELECT COUNT(*) FROM " + table + " WHERE wave_id = ?", world.waveId);
    }

    /** From the first question to the cards. */
    private void askToTheCards() {
        phone.pick("满意");
        phone.next();
        phone.atQuestion("sex");
        phone.pick("女");
        phone.next();
        phone.press("确认，不再改");
        assertThat(phone.page().locator("[data-heading]")).hasText("谢谢！");
    }

    /** From the cards to the list. */
    private void end() {
        phone.press("完成这一户");
        assertThat(phone.page().locator("#said")).containsText("完成，已加密存好");
    }

    private void answerByLetter(String door) {
        world.answerByLetter("door = '" + door + "'");
    }

    private void closeWave(int daysAgo) {
        world.run(
                "UPDATE wave SET closes_at = ? WHERE id = ?",
                LocalDateTime.now(ZoneOffset.UTC).minusDays(daysAgo),
                world.waveId);
    }

    /** Reaches the server, and has its newest package. */
    private void sync() {
        phone.offline(false);
        phone.page().navigate(address.resolve("/field/#/sync").toString());
        phone.page()
                .evaluate(
                        """
                        async () => {
                          const { sync, syncNow } = await import("/field/sync.js");
                          while (sync.busy) {
                            await new Promise((resolve) => setTimeout(resolve, 20));
                          }
                          await syncNow(true);
                        }""");
    }

    private static void goOn(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("接着问"))
                .click();
    }

    private int drafts() {
        return (int) phone.page().evaluate("import('/field/phone.js').then(m => m.phone.drafts.size)");
    }

    /** As after a while in the pocket. */
    private void later(int minutes) {
        phone.page().clock().setSystemTime(Date.from(Instant.now().plusSeconds(60L * minutes)));
    }

    // ---- the office's list changes

    @Test
    void doorGivenToSomebodyElseKeepsTheInterviewThatWasBegun() {
        Page page = signIn(1);
        phone.offline(true);
        phone.beginInterview("101");
        // the only one: with it the whole wave leaves the list
        world.run("UPDATE household SET volunteer_id = NULL WHERE sample_id = ?", world.sampleId);
        sync();
        phone.goTo("101");
        assertThat(page.locator("main")).containsText("不在您的名单上了，但您问到一半的还在");
        Browser.assertAccessible(page);
        phone.press("接着问");
        askToTheCards();
        end();
        sync();
        phone.assertHeld(1, 1);
        assertEquals(1, count("response"));
        sync();
        page.navigate(address.resolve("/field/#/").toString());
        assertThat(page.locator("main a.door")).hasCount(0);
    }

    @Test
    void doorOfAWaveThatStaysIsKeptAsWell() {
        Page page = signIn(2);
        phone.offline(true);
        phone.beginInterview("101");
        world.run("UPDATE household SET volunteer_id = NULL WHERE sample_id = ? AND door = '101'", world.sampleId);
        sync();
        page.navigate(address.resolve("/field/#/").toString());
        assertThat(phone.listed("101")).containsText("没问完");
        assertThat(page.locator("a.door")).hasCount(2);
    }

    @Test
    void interviewOfAWaveLongOverIsDeletedOnlyAfterSayingSoAndAFinishedOneIsSealed() {
        Page page = signIn(3);
        phone.offline(true);
        phone.beginInterview("101");
        phone.beginInterview("201");
        askToTheCards();
        closeWave(1);
        sync();
        assertThat(page.locator("[data-banner]")).hasCount(0);
        closeWave(40);
        sync();
        assertThat(page.locator("[data-banner]")).containsText("1 份没问完的访问用不上了：3栋 1单元 101");
        assertEquals(2, drafts());
        Browser.assertAccessible(page);
        phone.press("知道了，删掉没问完的回答");
        assertThat(page.locator("[data-banner]")).hasCount(0);
        assertEquals(1, drafts());
        later(6);
        phone.openApp();
        assertThat(page.locator(".chip")).not().containsText("正在上传");
        sync();
        phone.assertHeld(1, 1);
        assertEquals(0, drafts());
    }

    @Test
    void finishedInterviewOfAHouseholdThatAnsweredByLetterIsSealedAllTheSame() {
        Page page = signIn(2);
        phone.offline(true);
        phone.beginInterview("101");
        askToTheCards();
        phone.beginInterview("201");
        answerByLetter("101");
        answerByLetter("201");
        sync();
        assertThat(page.locator("[data-banner]")).containsText("3栋 1单元 201");
        phone.goTo("201");
        assertThat(page.locator(".standing")).containsText("没问完，不用再问了");
        Browser.assertAccessible(page);
        phone.goTo("101");
        assertThat(page.locator("main")).containsText("您问完的照样完成、上传");
        phone.press("接着问");
        end();
        sync();
        phone.assertHeld(1, 1);
        assertThat(page.locator("main")).containsText("这一户在您之前已经答过了");
        assertEquals(0, count("response"));
    }

    @Test
    void interviewThatTheOfficeDidNotTakeLeavesTheDoorToBeAskedAgain() {
        Page page = signIn(2);
        phone.offline(true);
        phone.beginInterview("101");
        askToTheCards();
        end();
        // what was finished before the opening is put aside
        world.run(
                "UPDATE wave SET opens_at = ? WHERE id = ?",
                LocalDateTime.now(ZoneOffset.UTC).plusHours(1),
                world.waveId);
        sync();
        phone.assertHeld(1, 1);
        assertEquals(1, count("quarantined_record"));
        world.run("UPDATE wave SET opens_at = '2024-01-01' WHERE id = ?", world.waveId);
        sync();
        phone.goTo("101");
        assertThat(page.locator("main")).containsText("办公室没有收下");
        Browser.assertAccessible(page);
        phone.press("现在可以访问了");
        phone.askOnlyWoman();
        askToTheCards();
        end();
        sync();
        phone.assertHeld(2, 2);
        assertEquals(1, count("response"));
        page.navigate(address.resolve("/field/#/").toString());
        phone.showPile("done");
        assertThat(phone.listed("101")).containsText("已完成");
    }

    // ---- whoever holds the phone

    @Test
    void endingAndBeginningAnewDoesNotDrawAnotherAdultUnseen() {
        Page page = signIn(1);
        phone.offline(true);
        phone.beginInterview("101");
        phone.press("先停在这里");
        phone.pick("不愿意接受访问");
        phone.press("记下");
        assertThat(page.locator("#said")).containsText("记下了");
        phone.showPile("done");
        phone.goTo("101");
        phone.press("记错了，撤回");
        phone.press("见到人了，开始访问");
        phone.press("愿意，开始");
        // the former count is there, and another one is counted
        assertThat(page.locator(".total")).hasText("一共 1 位");
        page.getByLabel("女 减一").click();
        page.getByLabel("男 加一").click();
        phone.press("由手机随机选一位");
        phone.press("就是这位，开始问");
        askToTheCards();
        end();
        assertEquals(
                true,
                page.evaluate(
                        "import('/field/phone.js').then(m => [...m.phone.rosters.values()].every(r => r.roster === null))"));
        sync();
        assertEquals(1, world.number("SELECT selections FROM interview WHERE wave_id = ?", world.waveId));
    }

    @Test
    void anotherVolunteerSignsInOnlyWhenNothingOfTheFormerIsLeft() {
        Page page = signIn(2);
        Volunteer other = world.volunteer("李四");
        world.run(
                "UPDATE household SET volunteer_id = ? WHERE sample_id = ? AND door = '201'", other.id, world.sampleId);
        page.route("**/field/api/records", route -> route.abort());
        phone.interview("101");
        String invitation = invite(other);
        page.navigate(address.resolve("/field/i#" + invitation).toString());
        phone.press("在这部手机上登录");
        assertThat(page.locator("main [role=alert]")).containsText("手机上有张三的 1 条没上传、0 份没问完");
        Browser.assertAccessible(page);
        phone.press("已经登录了（张三），去名单");
        page.unroute("**/field/api/records");
        sync();
        phone.assertHeld(1, 1);
        assertEquals(1, world.number("SELECT COUNT(*) FROM interview WHERE volunteer_id = ?", volunteer.id));

        // the invitation has not been wasted, and another window goes along
        Page second = page.context().newPage();
        second.navigate(address.resolve("/field/").toString());
        assertThat(second.locator("[data-heading]")).isVisible();
        phone.signIn(invitation);
        second.locator(".chip").click();
        second.locator("summary").click();
        assertThat(second.locator("dl")).containsText("李四");
        second.close();
        assertThat(phone.listed("201")).isVisible();
        phone.interview("201");
        sync();
        phone.assertHeld(1, 1);
        assertEquals(1, world.number("SELECT COUNT(*) FROM interview WHERE volunteer_id = ?", other.id));
    }

    @Test
    void rescuedRecordsDoNotGoOutUnderAnotherName() {
        Page page = signIn(1);
        Volunteer other = world.volunteer("李四");
        world.households(1, other);
        page.route("**/field/api/records", route -> route.abort());
        phone.interview("101");
        page.navigate(address.resolve("/field/#/sync").toString());
        page.waitForDownload(() -> phone.press("保存求助文件"));
        assertThat(page.locator("#said")).containsText("求助文件里有 1 条记录");
        phone.signIn(invite(other));
        page.unroute("**/field/api/records");
        sync();
        assertEquals(0, count("field_record"));
        phone.assertHeld(0, 1);
        assertThat(page.locator("main")).containsText("1 条是上一位志愿者的");
        Browser.assertAccessible(page);
    }

    // ---- windows and fingers

    @Test
    void secondWindowDoesNotTakeUpAnInterviewThatIsOpenInTheFirst() {
        Page first = signIn(2);
        phone.offline(true);
        phone.beginInterview("101");
        Page second = first.context().newPage();
        second.navigate(address.resolve("/field/").toString());
        second.locator("a.door").first().click();
        goOn(second);
        assertThat(second.locator("#said")).containsText("在另一个窗口里正开着");
        Browser.assertAccessible(second);
        phone.pick("满意");
        assertThat(first.locator("#progress")).containsText("已存下");
        first.navigate(address.resolve("/field/#/").toString());
        assertThat(phone.listed("101")).isVisible();
        goOn(second);
        // with what the first has written
        assertThat(second.locator("input:checked")).hasCount(1);
    }

    @Test
    void windowThatWasOvertakenWritesNothingBack() {
        Page page = signIn(1);
        phone.offline(true);
        phone.beginInterview("101");
        askToTheCards();
        Object refused = page.evaluate(
                """
                async () => {
                  const { phone, keepDraft } = await import("/field/phone.js");
                  const { sealFinished } = await import("/field/finish.js");
                  const draft = structuredClone([...phone.drafts.values()][0]);
                  await sealFinished(true);
                  return keepDraft(draft).then(() => "written", (wrong) => wrong.constructor.name);
                }""");
        assertEquals("Overtaken", refused);
        assertEquals(0, drafts());
    }

    @Test
    void tappingTwiceNotesDownOnce() {
        Page page = signIn(1);
        phone.offline(true);
        phone.goTo("101");
        phone.press("没访成，记一下");
        phone.pick("敲了门，没人在");
        page.evaluate(
                "() => { const b = document.querySelector('form [type=submit]'); b.click(); b.click(); b.click(); }");
        assertThat(page.locator("#said")).containsText("记下了");
        phone.assertWaiting(1);
    }

    @Test
    void doorOfAWalkIsKeptOnceEvenWhenTypedAnew() {
        signIn(1);
        world.sample(world.otherCommunity(), Sample.Method.random_walk);
        world.run("UPDATE volunteer SET place = ? WHERE place = ?", world.otherCommunity(), world.community);
        sync();
        Page page = phone.page();
        page.navigate(address.resolve("/field/#/").toString());
        phone.offline(true);
        for (String door : List.of("东屋", " 东 屋")) {
            page.navigate(address.resolve("/field/#/").toString());
            page.locator("a[href^='#/walk/']").click();
            page.getByLabel("楼栋").fill("5号");
            page.getByLabel("门号").last().fill(door);
            page.evaluate("() => { const b = document.querySelector('form [type=submit]'); b.click(); b.click(); }");
            if (door.equals("东屋")) {
                assertThat(page.locator("main.door [data-heading]")).hasText("5号 东屋");
            }
        }
        assertThat(page.locator("main .error")).hasText("这扇门已经在名单里了。");
        phone.assertWaiting(1);
    }

    // ---- the cards

    @Test
    void interviewLeftAtTheCardsIsCountedAndSealedByItself() {
        Page page = signIn(1);
        phone.offline(true);
        phone.beginInterview("101");
        askToTheCards();
        page.navigate(address.resolve("/field/#/sync").toString());
        phone.assertWaiting(1);
        phone.assertHeld(0, 1);
        page.goBack();
        assertThat(page.locator("[data-heading]")).hasText("谢谢！");
        page.evaluate(
                """
                () => {
                  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
                  document.dispatchEvent(new Event("visibilitychange"));
                }""");
        assertThat(page.locator("#said")).containsText("完成，已加密存好");
        assertEquals(0, drafts());
        phone.assertWaiting(1);
    }
}
