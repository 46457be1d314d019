package doorstep.followup.tasks;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import doorstep.TestDatabase;
import doorstep.followup.FollowupWorld;
import doorstep.followup.FollowupWorld.Days;
import doorstep.followup.MadeUpRates.Asked;
import doorstep.tally.compare.BeforeAfter;
import doorstep.tally.compare.Retest;
import doorstep.tally.rates.Rate;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Tasks as staff make them, change them and see them re-tested. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "王芳", roles = "manager")
class TasksApiTest {
    private static final Days FIRST = new Days(100, 90);
    private static final Days SECOND = new Days(60, 50);
    private static final Days THIRD = new Days(20, 10);

    @Test
    void newTaskIsPreFilledAndShowsTheRateWithItsLimitsAndItsCost() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(100, 40)));
        given().get("/staff/tasks/new?wave=" + wave + "&item=knows_a&place=" + world.east
                        + "&comment=灯坏了&answer=%22%3E%3Cimg")
                .then()
                .statusCode(200)
                .body(containsString("40.0%"), containsString("1.50 / 3"))
                .body(not(containsString("灯坏了")), not(containsString("<img")))
                .body(containsString("name=\"place\" value=\"" + world.east + "\""));
    }

    @Test
    void withoutAnItemThePageShowsWhatCostsMost() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, new Asked(70, 10, 100, 100)));
        String page = page("/staff/tasks/new?wave=" + wave + "&place=" + world.district);
        assertTrue(page.indexOf("&amp;item=knows_b") < page.indexOf("&amp;item=knows_a"), "most costly first");
        assertTrue(!page.contains("&amp;item=likes_c"), "above its target");
    }

    @Test
    void taskIsKeptWithTheRateAsItStoodAndIsAudited() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(100, 40)));
        long id = open(world, wave, world.east);
        Task task = QuarkusTransaction.requiringNew().call(() -> Task.findById(id));
        Rate rate = rate(world, wave, world.east);
        assertEquals(rate.rate(), task.rateThen, 1e-12);
        assertEquals(rate.low(), task.lowThen, 1e-12);
        assertEquals(rate.high(), task.highThen, 1e-12);
        assertEquals(100, task.baseThen);
        assertEquals(1, FollowupWorld.audited("task.open", "task " + id));
        given().get("/staff/tasks/" + id)
                .then()
                .statusCode(200)
                .body(containsString("城管科 李强"), containsString("40.0%"), containsString("还没有后一轮调查这里"));
    }

    @Test
    void rateOfNineAnswersIsNotKept() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(9, 4)));
        long id = open(world, wave, world.east);
        Task task = QuarkusTransaction.requiringNew().call(() -> Task.findById(id));
        assertEquals(null, task.rateThen);
        assertEquals("too-few", task.reasonThen);
        given().get("/staff/tasks/" + id).then().body(containsString("答案少于 10 份"));
    }

    @Test
    void whatDoesNotFitIsSaidBesideItsFieldAndKeptAsTyped() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        form(world, wave, world.east)
                .formParam("owner", " ")
                .formParam("due", "2020-01-01")
                .formParam("measure", "长".repeat(1001))
                .post("/staff/tasks")
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"owner-error\">请填写责任单位或责任人。"),
                        containsString("id=\"due-error\">期限不能早于今天。"),
                        containsString("id=\"measure-error\">太长了"),
                        containsString("value=\"2020-01-01\""));
    }

    @Test
    void unknownWaveItemOrPlaceIsRefused() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        agreed(typed())
                .formParam("wave", wave)
                .formParam("item", "no_such")
                .formParam("place", world.east)
                .post("/staff/tasks")
                .then()
                .statusCode(422)
                .body(containsString("请选这一轮问卷里的指标"));
        agreed(typed())
                .formParam("wave", wave)
                .formParam("item", "knows_a")
                .formParam("place", world.south)
                .post("/staff/tasks")
                .then()
                .statusCode(422)
                .body(containsString("请选这一轮调查到的地点"));
        agreed(typed())
                .formParam("wave", "987654321")
                .formParam("item", "knows_a")
                .formParam("place", world.east)
                .post("/staff/tasks")
                .then()
                .statusCode(422)
                .body(containsString("请选一轮已发布的调查"));
        given().get("/staff/tasks/new?wave=x&item=%3Cb%3E&place=zz").then().statusCode(200);
        given().get("/staff/tasks/987654321").then().statusCode(404);
    }

    @Test
    void taskIsDoneAndOpenedAgainWithReasonsInItsHistory() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        long id = open(world, wave, world.east);
        done(id, 1, "发了 300 张卡片").statusCode(303).header("Location", endsWith("/staff/tasks/" + id));
        given().get("/staff/tasks/" + id)
                .then()
                .body(containsString("发了 300 张卡片"), containsString("重新打开"), containsString("✓ 已办结"));
        typed().formParam("version", 2)
                .formParam("reason", "卡片没发到")
                .post("/staff/tasks/" + id + "/reopening")
                .then()
                .statusCode(303);
        given().get("/staff/tasks/" + id).then().body(containsString("卡片没发到"), containsString("发了 300 张卡片"));
        assertEquals(1, FollowupWorld.audited("task.done", "task " + id));
        assertEquals(1, FollowupWorld.audited("task.reopen", "task " + id));
    }

    @Test
    void changesOfWhatIsAgreedStandInTheHistory() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        long id = open(world, wave, world.east);
        edit(id, 1, "社区 张敏").statusCode(303);
        given().get("/staff/tasks/" + id).then().body(containsString("责任：城管科 李强 → 社区 张敏"));
    }

    @Test
    void ofTwoEditorsTheSecondSeesWhatTheFirstDidAndLosesNothing() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        long id = open(world, wave, world.east);
        edit(id, 1, "社区 张敏").statusCode(303);
        edit(id, 1, "街道 陈军")
                .statusCode(409)
                .body(
                        containsString("没有保存"),
                        containsString("责任：城管科 李强 → 社区 张敏"),
                        containsString("value=\"街道 陈军\""),
                        containsString("name=\"version\" value=\"2\""));
        done(id, 1, "做完了").statusCode(409).body(containsString("做完了"), containsString("社区 张敏"));
        Task task = QuarkusTransaction.requiringNew().call(() -> Task.findById(id));
        assertEquals("社区 张敏", task.owner);
        assertEquals(Task.State.open, task.state);
        edit(id, 2, "街道 陈军").statusCode(303);
    }

    @Test
    void ofManyWhoChangeTheSameVersionAtOnceOneIsTaken() throws Exception {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        long id = world.task(wave, "knows_a", world.east).id;
        ExecutorService editors = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> changes = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(editor -> () -> changed(id, "第 " + editor + " 位"))
                    .toList();
            int taken = 0;
            for (Future<Boolean> one : editors.invokeAll(changes)) {
                taken += one.get() ? 1 : 0;
            }
            assertEquals(1, taken);
        } finally {
            editors.shutdown();
        }
        assertEquals(2, (int)
                QuarkusTransaction.requiringNew().call(() -> TaskEvent.of(id).size()));
    }

    private static boolean changed(long id, String owner) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            TaskPlan.Agreed agreed = new TaskPlan.Agreed(owner, FollowupWorld.today(), "入户讲一讲");
            FollowupWorld.bean(Tasks.class).agree(id, 1, agreed, owner, FollowupWorld.now());
            return true;
        } catch (Tasks.Meanwhile meanwhile) {
            return false;
        } finally {
            request.terminate();
        }
    }

    @Test
    void numbersOfPeopleAreMaskedButAnOfficeMayLeaveItsPhone() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        String location = form(world, wave, world.east)
                .formParam("owner", "城管科 0574-87654321 330203199001011234")
                .formParam("due", FollowupWorld.today().plusDays(9).toString())
                .formParam("measure", "回电 13800138000")
                .post("/staff/tasks")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String page = page(location);
        assertTrue(page.contains("城管科 0574-87654321 〔证件号〕") && page.contains("回电 〔电话〕"), page);
        assertTrue(!page.contains("330203199001011234") && !page.contains("13800138000"));
        long id = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
        done(id, 1, "回过 13800138000 了").statusCode(303);
        assertTrue(!page(location).contains("13800138000"));
    }

    @Test
    void registerComesInPagesOfFiftyThatKeepTheFilterAndFilesHaveAll() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        IntStream.range(0, 51).forEach(i -> world.task(wave, "knows_a", world.east));
        String first = page("/staff/tasks?place=" + world.district);
        assertEquals(50, first.split("<tr>", -1).length - 2);
        assertTrue(first.contains("共 51 项") && first.contains("第 1 页，共 2 页"));
        assertTrue(first.contains("href=\"/staff/tasks?place=" + world.district + "&amp;page=2\"")
                || first.contains("href=\"/staff/tasks?place=" + world.district + "&page=2\""));
        String second = page("/staff/tasks?place=" + world.district + "&page=2");
        assertEquals(1, second.split("<tr>", -1).length - 2);
        assertTrue(page("/staff/tasks?place=" + world.district + "&page=99").contains("第 2 页，共 2 页"));
        given().get("/staff/tasks?page=0").then().statusCode(400);
        String print = page("/staff/tasks/print?place=" + world.district);
        assertEquals(51, print.split("<tr>", -1).length - 2);
        assertTrue(print.contains("只列：地点：整改区") && print.contains("未办结 51") && !print.contains("<form"), print);
        String csv = new String(
                given().get("/staff/tasks/register.csv?place=" + world.district).asByteArray(), StandardCharsets.UTF_8);
        assertEquals(52, csv.lines().count());
    }

    @Test
    void aFormSentTwiceMakesOneTask() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        String blank = page("/staff/tasks/new?wave=" + wave + "&item=knows_a&place=" + world.east);
        String key = blank.replaceAll("(?s).*name=\"key\" value=\"([^\"]*)\".*", "$1");
        assertEquals(36, key.length());
        String once = openWith(world, wave, key);
        assertEquals(once, openWith(world, wave, key));
        assertTrue(
                !once.equals(openWith(world, wave, java.util.UUID.randomUUID().toString())));
        assertEquals(2, (long) QuarkusTransaction.requiringNew().call(() -> Task.count("place", world.east)));
    }

    private String openWith(FollowupWorld world, long wave, String key) {
        return agreed(form(world, wave, world.east))
                .formParam("key", key)
                .post("/staff/tasks")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    @Test
    void whatNobodySeesIsNotKept() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        form(world, wave, world.east)
                .formParam("owner", "城管科\u0000\u0007 李强")
                .formParam("due", FollowupWorld.today().plusDays(9).toString())
                .formParam("measure", "一\r\n二\u0001")
                .post("/staff/tasks")
                .then()
                .statusCode(303);
        Task task = QuarkusTransaction.requiringNew()
                .call(() -> Task.<Task>find("place", world.east).firstResult());
        assertEquals("城管科 李强", task.owner);
        assertEquals("一\n二", task.measure);
    }

    @Test
    void doneNeedsWhatAndWhenAndNoDayToCome() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        long id = open(world, wave, world.east);
        typed().formParam("version", 1)
                .formParam("what", "")
                .formParam("by", "")
                .formParam("on", FollowupWorld.today().plusDays(1).toString())
                .post("/staff/tasks/" + id + "/completion")
                .then()
                .statusCode(422)
                .body(
                        containsString("id=\"what-error\""),
                        containsString("id=\"by-error\""),
                        containsString("办结日期不能晚于今天"));
    }

    @Test
    @TestSecurity(user = "查看的人", roles = "viewer")
    void viewerReadsAndChangesNothing() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8)));
        long id = world.task(wave, "knows_a", world.east).id;
        given().get("/staff/tasks").then().statusCode(200).body(not(containsString("/staff/tasks/new")));
        given().get("/staff/tasks/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString("<form method=\"post\" action=\"/staff/tasks")));
        given().get("/staff/tasks/register.csv").then().statusCode(200);
        given().get("/staff/waves/" + wave + "/retests").then().statusCode(200);
        form(world, wave, world.east).post("/staff/tasks").then().statusCode(403);
        given().get("/staff/tasks/new").then().statusCode(403);
        given().get("/staff/tasks/" + id + "/edit").then().statusCode(403);
        edit(id, 1, "x").statusCode(403);
        done(id, 1, "x").statusCode(403);
        typed().formParam("version", 1)
                .formParam("reason", "x")
                .post("/staff/tasks/" + id + "/reopening")
                .then()
                .statusCode(403);
    }

    @Test
    void nextWaveSaysWhatTheNumbersSay() {
        FollowupWorld world = new FollowupWorld();
        long first = world.wave(
                FIRST, Map.of(world.east, new Asked(40, 60, 50, 100), world.west, new Asked(50, 50, 50, 100)));
        long second = world.wave(
                SECOND, Map.of(world.east, new Asked(75, 25, 52, 100), world.west, new Asked(50, 50, 50, 100)));
        List<Task> tasks = List.of(
                world.task(first, "knows_a", world.east),
                world.task(first, "knows_b", world.east),
                world.task(first, "likes_c", world.east));
        List<Retest> expected = Retest.judge(
                tasks.stream()
                        .map(task -> new BeforeAfter(
                                rate(world, first, task.place, task.item), rate(world, second, task.place, task.item)))
                        .toList(),
                0.05);
        assertEquals(
                List.of(Retest.Verdict.IMPROVED, Retest.Verdict.FALLEN_BACK, Retest.Verdict.CANNOT_TELL),
                expected.stream().map(Retest::verdict).toList());
        given().get("/staff/tasks/" + tasks.get(0).id)
                .then()
                .body(
                        containsString("<strong>改进</strong> <span class=\"limits\">+35.0（"
                                + RetestView.change(
                                                0,
                                                expected.get(0).change().low(),
                                                expected.get(0).change().high())
                                        .limits()),
                        containsString("这一轮复测的 3 项比较一起判断"),
                        containsString("这项整改还没办结"));
        given().get("/staff/tasks/" + tasks.get(1).id)
                .then()
                .body(containsString("<strong>反弹</strong> <span class=\"limits\">−35.0"));
        given().get("/staff/tasks/" + tasks.get(2).id).then().body(containsString("<strong>说不准</strong>"));
        String page = page("/staff/waves/" + second + "/retests");
        assertTrue(page.contains("<strong>改进</strong>") && page.contains("<strong>反弹</strong>"));
        assertTrue(!page("/staff/waves/" + first + "/retests").contains("<table"));
    }

    @Test
    void fileOfTheRegisterHasTheChangeAsANumberWithItsLimits() {
        FollowupWorld world = new FollowupWorld();
        long first = world.wave(FIRST, Map.of(world.east, Asked.all(200, 150)));
        long second = world.wave(SECOND, Map.of(world.east, Asked.all(200, 80)));
        world.task(first, "knows_a", world.east);
        Retest expected = Retest.judge(
                        List.of(new BeforeAfter(rate(world, first, world.east), rate(world, second, world.east))), 0.05)
                .get(0);
        String text = new String(
                given().get("/staff/tasks/register.csv?place=" + world.district)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        NamedCsvRecord line = CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream()
                .findFirst()
                .orElseThrow();
        assertEquals("反弹", line.getField("复测"));
        assertEquals("-35.0", line.getField("变化（百分点）"));
        assertEquals(100 * expected.change().low(), Double.parseDouble(line.getField("变化下限")), 0.05 + 1e-9);
        assertEquals(100 * expected.change().high(), Double.parseDouble(line.getField("变化上限")), 0.05 + 1e-9);
    }

    @Test
    void twoLaterWavesEachHaveTheirSayAndTheLastFallCounts() {
        FollowupWorld world = new FollowupWorld();
        long first = world.wave(FIRST, Map.of(world.east, Asked.all(200, 80)));
        world.wave(SECOND, Map.of(world.east, Asked.all(200, 150)));
        long third = world.wave(THIRD, Map.of(world.east, Asked.all(200, 84)));
        long id = world.task(first, "knows_a", world.east).id;
        String page = page("/staff/tasks/" + id);
        assertTrue(page.contains("与上一次复测“第 1 轮”比"));
        assertTrue(page.contains("改进过，又回落"), "headline");
        assertTrue(page("/staff/tasks?place=" + world.district + "&retest=fallen-back")
                .contains("/staff/tasks/" + id));
        assertTrue(!page("/staff/tasks?place=" + world.district + "&retest=improved")
                .contains("/staff/tasks/" + id));
        assertTrue(page("/staff/waves/" + third + "/retests").contains("与上一次复测"));
    }

    @Test
    void aWaveStillInTheFieldIsPreliminary() {
        FollowupWorld world = new FollowupWorld();
        long first = world.wave(FIRST, Map.of(world.east, Asked.all(200, 80)));
        world.wave(new Days(2, -2), Map.of(world.east, Asked.all(200, 150)));
        long id = world.task(first, "knows_a", world.east).id;
        given().get("/staff/tasks/" + id).then().body(containsString("还在调查，只是初步"));
    }

    @Test
    void aWaveToComeIsAnnouncedAndSaysNothing() {
        FollowupWorld world = new FollowupWorld();
        long first = world.wave(FIRST, Map.of(world.east, Asked.all(200, 80)));
        world.wave(new Days(-2, -5), Map.of(world.east, Asked.all(0, 0)));
        long id = world.task(first, "knows_a", world.east).id;
        given().get("/staff/tasks/" + id).then().body(containsString("会复测这项整改"), containsString("等复测"));
    }

    @Test
    void rewordedItemIsNotComparableAndSaysWhy() {
        FollowupWorld world = new FollowupWorld();
        long first = world.wave(FIRST, Map.of(world.east, Asked.all(200, 80)));
        world.wave("2", "Have you heard of B?", SECOND, Map.of(world.east, Asked.all(200, 150)));
        long id = world.task(first, "knows_b", world.east).id;
        given().get("/staff/tasks/" + id)
                .then()
                .body(
                        containsString("<strong>不能比</strong>"),
                        containsString("问法改了"),
                        not(containsString("改进</strong>")));
    }

    @Test
    void registerFiltersByWhatItsAddressSays() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(20, 8), world.south, Asked.all(20, 8)));
        long east = world.task(wave, "knows_a", world.east).id;
        long south = world.task(wave, "knows_b", world.south).id;
        done(south, 1, "做完了").statusCode(303);
        String place = "/staff/tasks?place=" + world.district;
        assertTrue(lists(place, east) && lists(place, south));
        assertTrue(lists(place + "&state=open", east) && !lists(place + "&state=open", south));
        assertTrue(lists(place + "&item=knows_b", south) && !lists(place + "&item=knows_b", east));
        assertTrue(
                lists("/staff/tasks?place=" + world.east, east) && !lists("/staff/tasks?place=" + world.east, south));
        assertTrue(lists(place + "&wave=" + wave, east) && !lists(place + "&wave=1234567", east));
        assertTrue(!lists(place + "&owner=nobody", east));
        assertTrue(!lists(place + "&overdue=yes", east));
        late(east);
        assertTrue(lists(place + "&overdue=yes", east));
        assertTrue(page(place).contains("超期 3 天"));
        given().get("/staff/tasks?state=lost").then().statusCode(400);
        given().get("/staff/tasks?wave=x").then().statusCode(400);
    }

    @Test
    void exportsAreSafeAndSayTheSame() throws IOException {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(100, 40)));
        form(world, wave, world.east)
                .formParam("owner", "=cmd|'/c calc'!A1")
                .formParam("due", FollowupWorld.today().plusDays(9).toString())
                .formParam("measure", "+SUM(A1), \"好\"\n第二行")
                .post("/staff/tasks")
                .then()
                .statusCode(303);
        String query = "?place=" + world.district;
        long downloads = FollowupWorld.audited("tasks.download", "register", "file csv");
        long workbooks = FollowupWorld.audited("tasks.download", "register", "file xlsx");
        byte[] csv = given().get("/staff/tasks/register.csv" + query)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asByteArray();
        String text = new String(csv, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeff"));
        NamedCsvRecord line = CsvReader.builder().ofNamedCsvRecord(text.substring(1)).stream()
                .findFirst()
                .orElseThrow();
        assertEquals("'=cmd|'/c calc'!A1", line.getField("责任单位、责任人"));
        assertTrue(line.getField("整改措施").startsWith("'+SUM(A1), \"好\""));
        assertEquals("0.4", line.getField("立项时"));
        byte[] xlsx = given().get("/staff/tasks/register.xlsx" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertEquals(downloads + 1, FollowupWorld.audited("tasks.download", "register", "file csv"));
        assertEquals(workbooks + 1, FollowupWorld.audited("tasks.download", "register", "file xlsx"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals(2, rows.size());
            assertEquals(CellType.STRING, rows.get(1).getCell(13).getType());
            assertEquals("=cmd|'/c calc'!A1", rows.get(1).getCell(13).asString());
            assertEquals(0.4, rows.get(1).getCell(7).asNumber().doubleValue(), 1e-9);
        }
    }

    @Test
    void pagesSpeakEnglish() {
        FollowupWorld world = new FollowupWorld();
        long wave = world.wave(FIRST, Map.of(world.east, Asked.all(100, 40)));
        long id = world.task(wave, "knows_a", world.east).id;
        assertTrue(page("/staff/tasks?lang=en").contains("Register of tasks"));
        assertTrue(
                page("/staff/tasks/print?lang=en&state=open&overdue=yes").contains("Only: State: Open; Overdue only"));
        assertTrue(page("/staff/tasks/" + id + "?lang=en").contains("No later wave goes here yet"));
        assertTrue(page("/staff/tasks/new?lang=en&wave=" + wave).contains("Choose the item and the place"));
        assertTrue(page("/staff/waves/" + wave + "/retests?lang=en").contains("re-tests no task"));
        form(world, wave, world.east)
                .formParam("owner", "")
                .post("/staff/tasks?lang=en")
                .then()
                .statusCode(422)
                .body(containsString("Say who is to see to it."));
    }

    private static boolean lists(String address, long id) {
        return page(address).contains("href=\"/staff/tasks/" + id + "\"");
    }

    private static void late(long id) {
        QuarkusTransaction.requiringNew()
                .run(() -> Task.update(
                        "dueOn = ?1 where id = ?2", FollowupWorld.today().minusDays(3), id));
    }

    private static Rate rate(FollowupWorld world, long wave, String place) {
        return rate(world, wave, place, "knows_a");
    }

    private static Rate rate(FollowupWorld world, long wave, String place, String item) {
        return Tasks.at(world.rates(wave), place)
                .item(item)
                .orElseThrow()
                .sample()
                .shown()
                .orElseThrow();
    }

    private static long open(FollowupWorld world, long wave, String place) {
        String location = agreed(form(world, wave, place))
                .post("/staff/tasks")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceFirst(".*/", ""));
    }

    private static RequestSpecification form(FollowupWorld world, long wave, String place) {
        return typed().formParam("wave", wave).formParam("item", "knows_a").formParam("place", place);
    }

    private static RequestSpecification agreed(RequestSpecification request) {
        return request.formParam("owner", "城管科 李强")
                .formParam("due", FollowupWorld.today().plusDays(30).toString())
                .formParam("measure", "入户讲一讲");
    }

    private static ValidatableResponse edit(long id, int version, String owner) {
        return typed().formParam("version", version)
                .formParam("owner", owner)
                .formParam("due", FollowupWorld.today().plusDays(30).toString())
                .formParam("measure", "入户讲一讲")
                .post("/staff/tasks/" + id)
                .then();
    }

    private static ValidatableResponse done(long id, int version, String what) {
        return typed().formParam("version", version)
                .formParam("what", what)
                .formParam("by", "李强")
                .formParam("on", FollowupWorld.today().toString())
                .post("/staff/tasks/" + id + "/completion")
                .then();
    }

    private static RequestSpecification typed() {
        return given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private static String page(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }
}
