package doorstep.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import doorstep.TestDatabase;
import doorstep.fieldwork.FieldWorld;
import doorstep.fieldwork.ReleasedAtClosing;
import doorstep.fieldwork.Sample;
import doorstep.fieldwork.Volunteer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evening of a volunteer without a signal, from the invitation to the last record on the server. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FieldJourneyTest {
    private static Browser browser;

    @TestHTTPResource
    URI address;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private FieldWorld world;
    private FieldPhone phone;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void signIn() {
        world = FieldWorld.open(database);
        Volunteer volunteer = world.volunteer("张三");
        world.households(10, volunteer);
        phone = new FieldPhone(browser, folder.resolve("phone"), address);
        phone.signIn(FieldWorld.invite(volunteer, LocalDateTime.now(ZoneOffset.UTC)));
        page = phone.page();
    }

    @AfterEach
    void nothingBroke() {
        phone.close();
        assertEquals(List.of(), browser.scriptErrors());
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void tenDoorsWithoutASignalAndADeadBattery() throws IOException {
        Browser.assertAccessible(page);
        phone.offline(true);
        phone.openApp();
        phone.noteDown("101", "敲了门，没人在");
        phone.noteDown("201", "进不了楼或小区");
        phone.noteDown("301", "约好了时间再来");
        phone.noteDown("401", "不愿意接受访问");
        phone.noteDown("501", "空房，没人住");
        phone.noteDown("601", "不是住家");
        phone.noteDown("701", "没有符合条件的人");
        phone.noteDown("801", "语言不通");
        phone.interview("901");
        breakOffAndDie();
        resume();
        phone.assertWaiting(11);
        assertEquals(0, records());

        phone.offline(false);
        phone.upload();
        phone.assertHeld(11, 11);
        Browser.assertAccessible(page);
        assertEquals(11, records());
        assertEquals(2, responses());
        assertEquals(
                // the interrupted one was gone on with: once a household has answered, nothing says when its door was
                // visited
                List.of("appointment 1", "completed 2", "ineligible 1", "interrupted 0", "no_access 1"),
                outcomes().subList(0, 5));
        assertEquals(
                List.of("no_common_language 1", "no_one_home 1", "not_a_dwelling 1", "refused 1", "vacant 1"),
                outcomes().subList(5, 10));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM interview WHERE wave_id = ? AND breaks >= 2 AND resident_ticked = 'clean'"
                                + " AND cards_shown = 'stairs'",
                        world.waveId));
        assertNothingIsLeftOnThePhone();
        // AAPOR: I 2, R 1, O 2, UH 2, not eligible 3: RR1 = 2 / 7, CON1 = 5 / 7
        given().get(address.resolve("/staff/waves/" + world.waveId + "/fieldwork"))
                .then()
                .statusCode(200)
                .body(containsString("28.6%"))
                .body(containsString("71.4%"));
    }

    /** An interview with the phone handed over, interrupted, gone on with, and cut off by the battery. */
    private void breakOffAndDie() throws IOException {
        phone.beginInterview("1001");
        phone.press("请居民自己点");
        assertThat(page.locator("#top")).isHidden();
        Browser.assertAccessible(page);
        phone.pick("不满意");
        phone.press("交还手机");
        phone.atQuestion("why");
        phone.press("上一题");
        assertThat(page.locator("main")).containsText("居民自己点的，答案不显示");
        assertEquals(0, page.locator("main input").count());
        phone.press("先停在这里");
        phone.press("记下");
        assertThat(phone.listed("1001")).containsText("没问完");

        phone.goTo("1001");
        phone.press("接着问");
        phone.atQuestion("clean");
        phone.next();
        page.locator("main textarea").fill("灯坏了");
        phone.next();
        phone.atQuestion("sex");
        phone.pick("男");
        assertThat(page.locator("#progress")).containsText("已存下");
        phone.die();
    }

    private void resume() {
        phone.switchOn();
        page = phone.page();
        phone.offline(true);
        phone.openApp();
        phone.goTo("1001");
        phone.press("接着问");
        phone.atQuestion("sex");
        assertThat(page.locator("input:checked")).hasCount(1);
        phone.press("上一题");
        assertThat(page.locator("main textarea")).hasValue("灯坏了");
        phone.next();
        phone.finishInterview("楼道卫生");
        phone.showPile("done");
        assertThat(phone.listed("1001")).containsText("已完成");
    }

    @Test
    void mistakenOutcomeIsTakenBackUntilItWasSent() {
        phone.noteDown("101", "不愿意接受访问");
        phone.showPile("done");
        phone.goTo("101");
        phone.press("记错了，撤回");
        assertThat(page.locator("main")).containsText("还没有人去过");
        phone.upload();
        phone.assertHeld(0, 0);
        assertEquals(0, records());

        page.navigate(address.resolve("/field/#/").toString());
        phone.showPile("todo");
        phone.noteDown("101", "不愿意接受访问");
        phone.upload();
        phone.assertHeld(1, 1);
        page.navigate(address.resolve("/field/#/").toString());
        phone.showPile("done");
        phone.goTo("101");
        assertThat(page.getByText("撤回")).hasCount(0);
    }

    @Test
    void householdThatAnsweredItselfIsNotAskedAgain() {
        world.answerByLetter("door = '201'");
        phone.upload();
        phone.assertHeld(0, 0);
        page.navigate(address.resolve("/field/#/").toString());
        phone.showPile("done");
        phone.goTo("201");
        assertThat(page.locator("main")).containsText("已经答过了，不用再问");
        assertThat(page.locator("main button")).hasCount(1);
        Browser.assertAccessible(page);
    }

    @Test
    void doorFoundOnAWalkIsAskedAtOnceAndBecomesAHousehold() {
        world.sample(world.otherCommunity(), Sample.Method.random_walk);
        world.run("UPDATE volunteer SET place = ? WHERE place = ?", world.otherCommunity(), world.community);
        phone.upload();
        page.navigate(address.resolve("/field/#/").toString());
        assertThat(page.locator("a[href^='#/walk/']")).isVisible();
        phone.offline(true);
        page.locator("a[href^='#/walk/']").click();
        assertThat(page.locator("main")).containsText("南门");
        Browser.assertAccessible(page);
        page.getByLabel("楼栋").fill("5号");
        phone.press("记下这扇门");
        assertThat(page.locator("main .error")).hasText("请填门号。");
        page.getByLabel("门号").last().fill("东屋");
        phone.press("记下这扇门");
        assertThat(page.locator("[data-heading]")).hasText("5号 东屋");
        phone.press("见到人了，开始访问");
        phone.askOnlyWoman();
        phone.pick("满意");
        phone.next();
        phone.finishInterview("");
        phone.offline(false);
        phone.upload();
        phone.assertHeld(2, 2);
        assertThat(page.locator("main")).not().containsText("办公室处理");
        assertEquals(1, responses());
        assertEquals(1, world.number("SELECT COUNT(*) FROM household WHERE wave_id = ? AND door = '东屋'", world.waveId));
    }

    @Test
    void backCheckIsMadeAndTriedAgainWhereNobodyWasMet() {
        Volunteer other = world.volunteer("李四");
        world.run(
                "INSERT INTO back_check (id, wave_id, household_id, visited_by, checker_id, chance, note)"
                        + " SELECT ?, wave_id, id, ?, volunteer_id, TRUE, '' FROM household WHERE sample_id = ? AND door = '101'",
                FieldWorld.bytes(UUID.randomUUID()),
                other.id,
                world.sampleId);
        phone.upload();
        openCheck();
        phone.offline(true);
        Browser.assertAccessible(page);
        phone.pick("没见到");
        phone.press("记下");
        assertThat(page.locator("a[href^='#/check/']")).containsText("上次没见到人");
        openCheck();
        phone.pick("见到了");
        phone.press("记下");
        assertThat(page.locator("main .error")).hasText("请每一题都选一个。");
        for (String question : List.of("visited", "answered_self", "suggested")) {
            page.locator("[name=" + question + "][value=no]").check();
        }
        phone.press("记下");
        assertThat(page.locator("#said")).hasText("回访记下了。");
        assertThat(page.locator("a[href^='#/check/']")).hasCount(0);
        phone.offline(false);
        phone.upload();
        // the second attempt took the place of the first, which had not left the phone
        phone.assertHeld(1, 1);
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM back_check WHERE wave_id = ? AND reached AND visited = 'no'",
                        world.waveId));
    }

    private void openCheck() {
        page.navigate(address.resolve("/field/#/").toString());
        page.locator("a[href^='#/check/']").click();
        assertThat(page.locator("[data-heading]")).containsText("回访");
    }

    @Test
    void adultsCountedAnewAreCountedAndTheSameNumberChoosesTheSamePerson() {
        phone.goTo("101");
        phone.press("见到人了，开始访问");
        phone.press("愿意，开始");
        page.getByLabel("男 加一").click();
        page.getByLabel("男 加一").click();
        page.getByLabel("女 加一").click();
        phone.press("由手机随机选一位");
        assertThat(page.locator("[data-heading]")).containsText("请访问");
        String first = page.locator("[data-heading]").textContent();
        Browser.assertAccessible(page);
        phone.press("人数填错了");
        phone.pick("刚才数错了");
        phone.press("由手机随机选一位");
        assertThat(page.locator("[data-heading]")).hasText(first);
        // the same number again is no new count, another one is
        phone.press("人数填错了");
        phone.pick("刚才数错了");
        page.getByLabel("男 减一").click();
        phone.press("由手机随机选一位");
        phone.press("就是这位，开始问");
        phone.pick("满意");
        phone.next();
        phone.finishInterview("");
        phone.upload();
        phone.assertHeld(1, 1);
        assertEquals(1, world.number("SELECT selections FROM interview WHERE wave_id = ?", world.waveId));
        assertEquals(
                1,
                world.number(
                        "SELECT COUNT(*) FROM response WHERE wave_id = ? AND answers LIKE '%\"adults\":2%'",
                        world.waveId));
    }

    @Test
    void whatIsPressedIsSixtyPixelsHighAndFitsAtDoubleSizeInHighContrast() {
        setComfort("36", true);
        for (String view : List.of("", "settings", "sync")) {
            page.navigate(address.resolve("/field/#/" + view).toString());
            assertLarge();
        }
        phone.goTo("101");
        assertLarge();
        phone.press("没访成，记一下");
        assertLarge();
        page.goBack();
        phone.press("见到人了，开始访问");
        assertLarge();
        setComfort("18", false);
        assertLarge();
    }

    private void setComfort(String size, boolean contrast) {
        page.evaluate(
                "given => import('/field/comfort.js').then(m => m.setComfort(given))",
                java.util.Map.of("size", size, "contrast", contrast));
    }

    private void assertLarge() {
        assertThat(page.locator("[data-heading]")).isVisible();
        Browser.assertAccessible(page);
        for (Locator target : page.locator("button, a.door, .choice, .chip")
                .locator("visible=true")
                .all()) {
            double height = target.boundingBox().height;
            assertTrue(height >= 60, target.textContent() + " is " + height);
        }
    }

    private long records() {
        return world.number("SELECT COUNT(*) FROM field_record WHERE wave_id = ?", world.waveId);
    }

    private long responses() {
        return world.number("SELECT COUNT(*) FROM response WHERE wave_id = ? AND channel = 'visit'", world.waveId);
    }

    private List<String> outcomes() {
        ReleasedAtClosing.of(world.waveId);
        return List.of(
                        "appointment",
                        "completed",
                        "ineligible",
                        "interrupted",
                        "no_access",
                        "no_common_language",
                        "no_one_home",
                        "not_a_dwelling",
                        "refused",
                        "vacant")
                .stream()
                .map(outcome -> outcome + " "
                        + world.number(
                                "SELECT COUNT(*) FROM visit JOIN household ON household.id = household_id"
                                        + " WHERE wave_id = ? AND outcome = ?",
                                world.waveId,
                                outcome))
                .toList();
    }

    /** Neither answers nor sealed records. */
    private void assertNothingIsLeftOnThePhone() {
        Object left = page.evaluate("import('/field/phone.js').then(m => [m.phone.queue.length, m.phone.drafts.size])");
        assertEquals(List.of(0, 0), left);
    }
}
