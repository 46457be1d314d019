package doorstep.wave.editor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.xlsform.FormWorkbook;
import doorstep.questionnaire.xlsform.FormWriter;
import doorstep.wave.WaveWorld;
import doorstep.wave.questionnaires.DraftsOfPlaces;
import doorstep.wave.questionnaires.QuestionnaireFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk's whole way with a questionnaire of the office's own, from the copy to the published version and the one after it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EditorApiTest {
    private static final Pattern HIDDEN = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

    @Inject
    QuestionnaireFolder folder;

    @Inject
    EntityManager database;

    @TempDir
    Path surveys;

    private final WaveWorld world = new WaveWorld();
    private Path folderBefore;

    @BeforeEach
    void ownFolder() throws Exception {
        Files.writeString(surveys.resolve("good.yaml"), world.yaml("2026.1"));
        folderBefore = folder.folder;
        folder.folder = surveys;
    }

    @AfterEach
    void giveTheFolderBack() {
        folder.folder = folderBefore;
    }

    private static RequestSpecification clerk() {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .redirects()
                .follow(false);
    }

    private String copy(String as) {
        return clerk().formParam("as", as)
                .post("/staff/questionnaires/" + world.formId + "/2026.1/copies")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private static String revision(String page) {
        Matcher found = HIDDEN.matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static String opened(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    /** The row of the indicator as its form sends it. */
    private static Map<String, String> stairs(String target, String points) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("indicator", "stairs");
        row.put("stairs.question", "clean");
        row.put("stairs.label.zh", "楼道卫生");
        row.put("stairs.label.en", "Stairs");
        row.put("stairs.measure", "satisfaction");
        row.put("stairs.not_asked", "outside");
        row.put("stairs.standard", "公共环境");
        row.put("stairs.target", target);
        row.put("stairs.points", points);
        row.put("stairs.credit.good", "1");
        row.put("stairs.credit.bad", "0");
        row.put("stairs.credit.unsure", "");
        row.put("stairs.outside", "unsure");
        return row;
    }

    private static Response post(String address, String revision, Map<String, ?> fields) {
        return clerk().formParam("revision", revision).formParams(fields).post(address);
    }

    /** The question as its form sends it. */
    private static Map<String, Object> clean(String label) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label.zh", label);
        fields.put("label.en", "Are the stairs clean?");
        fields.put("type", "select_one");
        fields.put("required", "yes");
        fields.put("list_of", "grades");
        fields.put("list", "grades");
        fields.put("choice", List.of("good", "bad", "unsure"));
        fields.put("choice.good.label.zh", "满意");
        fields.put("choice.bad.label.zh", "不满意");
        fields.put("choice.unsure.label.zh", "说不清");
        return fields;
    }

    private static String yaml(String formId, String version) {
        return given().get("/staff/questionnaires/" + formId + "/" + version + "/questionnaire.yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void clerkCopiesChangesATargetAddsAQuestionAndPublishes() {
        String draft = copy("next");
        given().get(draft)
                .then()
                .statusCode(200)
                .body(containsString("2026.2"), containsString("可以用了"), containsString("1 个，共 3 分"));

        String table = draft + "/indicators";
        post(table, revision(opened(table)), stairs("95", "4.5")).then().statusCode(303);
        given().get(table).then().body(containsString("<strong data-sum>4.5</strong>"), containsString("value=\"95\""));

        String question = clerk().formParam("group", "all")
                .formParam("type", "select_one")
                .post(draft + "/questions")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        given().get(draft).then().body(containsString("还有 2 处要改"), containsString("请至少写一个选项"));
        given().get("/staff/waves/new").then().body(not(containsString(world.formId + " 2026.2")));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label.zh", "谁来打扫楼道？");
        fields.put("type", "select_one");
        fields.put("list_of", "list1");
        fields.put("list", "list1");
        fields.put("new.1.zh", "物业");
        fields.put("new.2.zh", "居民自己");
        fields.put("when", "clean");
        fields.put("when.clean.in", List.of("bad", "unsure"));
        post(question, revision(opened(question)), fields).then().statusCode(303);
        given().get(draft).then().body(containsString("可以用了"), containsString("谁来打扫楼道？"));

        Questionnaire made = TinySurveys.parse(yaml(world.formId, "2026.2"));
        assertEquals("0.95", made.indicator("stairs").orElseThrow().target().toPlainString());
        assertEquals(
                List.of("c1", "c2"), made.question("q1").orElseThrow().choices().names());
        assertEquals(
                "[clean]",
                made.question("q1").orElseThrow().relevant().questions().toString());
        given().get(draft).then().body(containsString("和 2026.1 版比"), containsString("所有指标都能和旧版比"));

        publish("2026.2");
        given().get(draft).then().body(containsString("这一版已发布，内容固定"));
        String fixed = yaml(world.formId, "2026.2");

        String edit = draft + "/questions/clean";
        post(edit, revision(opened(edit)), clean("楼道干净吗？")).then().statusCode(303);
        given().get(draft).then().body(containsString("2026.3"), containsString("题目换了说法"), containsString("草稿"));
        assertEquals(fixed, yaml(world.formId, "2026.2"));
        assertTrue(yaml(world.formId, "2026.3").contains("楼道干净吗？"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void whatNoButtonSendsChangesNothing() {
        String draft = copy("next");
        for (String wanted :
                List.of("", "sideways:question:clean", "up:answer:clean", "copy:group:all", "up:question:")) {
            clerk().formParam("do", wanted).post(draft + "/moves").then().statusCode(400);
        }
        String question = draft + "/questions/clean";
        Map<String, Object> fields = clean("楼道干净吗？");
        fields.put("when", "");
        fields.put("when.", "x");
        fields.put("when..in", List.of("bad"));
        post(question, revision(opened(question)), fields).then().statusCode(303);
        given().get(draft).then().body(containsString("楼道干净吗？"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void listOfQuestionnairesAsksForTheWavesOfAllAtOnce() throws Exception {
        long few = statements();
        for (int i = 2; i < 8; i++) {
            Files.writeString(surveys.resolve("more" + i + ".yaml"), world.yaml("2026." + i));
        }
        assertEquals(few, statements());
    }

    private long statements() {
        given().get("/staff/questionnaires").then().statusCode(200);
        Statistics counted =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        long before = counted.getPrepareStatementCount();
        given().get("/staff/questionnaires").then().statusCode(200);
        long taken = counted.getPrepareStatementCount() - before;
        counted.setStatisticsEnabled(false);
        return taken;
    }

    private void publish(String version) {
        String name = world.formId + " " + version;
        given().get("/staff/waves/new").then().body(containsString(name), not(containsString(name + "\" selected")));
        given().queryParam("questionnaire", name)
                .get("/staff/waves/new")
                .then()
                .body(containsString("value=\"" + name + "\" selected"));
        clerk().formParam("name", "草稿轮 " + world.formId)
                .formParam("questionnaire", world.formId + " " + version)
                .formParam("opensAt", "2026-01-05T09:00")
                .formParam("closesAt", "2099-01-05T18:00")
                .formParam("languages", "zh")
                .post("/staff/waves")
                .then()
                .statusCode(303);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void twoWhoEditDifferentThingsLoseNothing() {
        String draft = copy("next");
        String revision = revision(opened(draft + "/indicators"));
        post(draft + "/indicators", revision, stairs("80", "3")).then().statusCode(303);
        post(draft + "/questions/clean", revision, clean("楼道干净吗？")).then().statusCode(303);
        Questionnaire made = TinySurveys.parse(yaml(world.formId, "2026.2"));
        assertEquals("0.8", made.indicator("stairs").orElseThrow().target().toPlainString());
        assertEquals("楼道干净吗？", made.question("clean").orElseThrow().label().zh());
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void twoWhoEditTheSameSeeBothAndWhatWasTypedStays() {
        String draft = copy("next");
        String edit = draft + "/questions/clean";
        String revision = revision(opened(edit));
        post(edit, revision, clean("第一个人的说法？")).then().statusCode(303);
        String again = post(edit, revision, clean("第二个人的说法？"))
                .then()
                .statusCode(409)
                .body(
                        containsString("别人刚改了同一处"),
                        containsString("<td class=\"lines\">第一个人的说法？"),
                        containsString(">第二个人的说法？</textarea>"))
                .extract()
                .asString();
        assertTrue(yaml(world.formId, "2026.2").contains("第一个人的说法？"));
        post(edit, revision(again), clean("第二个人的说法？")).then().statusCode(303);
        assertTrue(yaml(world.formId, "2026.2").contains("第二个人的说法？"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void twoWhoChangeTheSameRowSeeWhicheverOfItsFieldsDiffers() {
        String table = copy("next") + "/indicators";
        String revision = revision(opened(table));
        Map<String, String> theirs = stairs("90", "3");
        theirs.put("stairs.source.zh", "别人写的出处");
        post(table, revision, theirs).then().statusCode(303);
        Map<String, String> mine = stairs("90", "3");
        mine.put("stairs.source.zh", "我写的出处");
        mine.put("stairs.not_asked", "zero");
        post(table, revision, mine)
                .then()
                .statusCode(409)
                .body(containsString("别人刚改了同一处"), containsString("别人写的出处"), containsString("没问到的人 进基数，按 0 算"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void formOfASaveThatNobodyKnowsIsShownAgainAndOverwritesNothing() {
        String draft = copy("next");
        String edit = draft + "/questions/clean";
        post(edit, revision(opened(edit)), clean("第一个人的说法？")).then().statusCode(303);
        for (String unknown : List.of("", "0", "99999")) {
            post(edit, unknown, clean("很久以前的说法？"))
                    .then()
                    .statusCode(409)
                    .body(containsString("第一个人的说法？"), containsString(">很久以前的说法？</textarea>"));
        }
        assertTrue(yaml(world.formId, "2026.2").contains("第一个人的说法？"));
        post(edit, "0", clean("第一个人的说法？")).then().statusCode(303);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void questionThatSomebodyElseRemovedComesBackWithWhatWasTyped() {
        String draft = copy("next");
        String edit = draft + "/questions/clean";
        String revision = revision(opened(edit));
        clerk().post(edit + "/deletion").then().statusCode(303);
        given().get(edit).then().statusCode(404);
        String again = post(edit, revision, clean("还在吗？"))
                .then()
                .statusCode(409)
                .body(containsString(">还在吗？</textarea>"))
                .extract()
                .asString();
        post(edit, revision(again), clean("还在吗？")).then().statusCode(303);
        given().get(edit).then().statusCode(200).body(containsString("还在吗？"), containsString("不满意"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void problemsAreToldByFieldBeforeAnythingIsSaved() {
        String draft = copy("next");
        Map<String, Object> wrong = clean("");
        wrong.put("choice.bad.label.zh", "");
        wrong.put("choice.bad.label.en", "");
        clerk().formParams(wrong)
                .post(draft + "/questions/clean/check")
                .then()
                .statusCode(200)
                .body("problems.'label.zh'", containsString("请填"))
                .body("problems.'choice.bad.label.zh'", equalTo("请填写。"))
                .body("problems.'choice.good.label.zh'", nullValue());
        clerk().formParams(stairs("九成", "2"))
                .post(draft + "/indicators/check")
                .then()
                .body("problems.'stairs.target'", containsString("0 到 100"))
                .body("sum", equalTo("2"));
        clerk().formParams(Map.of("title.zh", "", "title.en", ""))
                .post(draft + "/heading/check")
                .then()
                .body("problems.'title.zh'", equalTo("请填写。"));
        assertTrue(yaml(world.formId, "2026.2").contains("您对楼道卫生满意吗？"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void wrongInputIsKeptAsTypedAndSaidBesideItsField() {
        String draft = copy("another");
        String table = draft + "/indicators";
        post(table, revision(opened(table)), stairs("九成", "")).then().statusCode(303);
        given().get(table)
                .then()
                .body(
                        containsString("value=\"九成\""),
                        containsString("id=\"stairs.target-error\""),
                        containsString("id=\"stairs.points-error\""));
        given().get(draft).then().body(containsString("还有 2 处要改"));
        given().get("/staff/questionnaires/" + world.formId + "_2/1").then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void choicesMoveAndLeaveByTheirButtons() {
        String draft = copy("next");
        String edit = draft + "/questions/clean";
        Map<String, Object> fields = clean("您对楼道卫生满意吗？");
        fields.put("do", "down:good");
        post(edit, revision(opened(edit)), fields).then().statusCode(303);
        fields.put("choice", List.of("bad", "good", "unsure"));
        fields.put("do", "drop:unsure");
        post(edit, revision(opened(edit)), fields).then().statusCode(303);
        assertEquals(
                List.of("bad", "good"),
                TinySurveys.parse(yaml(world.formId, "2026.2"))
                        .question("clean")
                        .orElseThrow()
                        .choices()
                        .names());
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void indicatorsComeAndGoWithWhatElseWasTyped() {
        String draft = copy("next");
        String table = draft + "/indicators";
        Map<String, String> fields = stairs("80", "5");
        fields.put("do", "add");
        fields.put("question", "clean");
        post(table, revision(opened(table)), fields).then().statusCode(303);
        given().get(table).then().body(containsString("name=\"clean.credit.good\""), containsString("value=\"80\""));
        given().get(table)
                .then()
                .body(containsString("id=\"clean.measure-error\""), containsString("<option value=\"\">"));
        Map<String, String> gone = stairs("80", "5");
        gone.put("do", "drop:stairs");
        post(table, revision(opened(table)), gone).then().statusCode(303);
        given().get(table).then().body(not(containsString("stairs.target")), containsString("clean.target"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void formOfAnotherToolBecomesADraft() throws Exception {
        var bytes = new ByteArrayOutputStream();
        FormWorkbook.write(FormWriter.write(TinySurveys.parse(world.yaml("2026.1"))), bytes);
        String shown = given().multiPart("file", "form.xlsx", bytes.toByteArray())
                .post("/staff/questionnaires/form-imports")
                .then()
                .statusCode(200)
                .extract()
                .htmlPath()
                .getString("**.find { it.@id == 'yaml' }");
        ValidatableResponse kept = clerk().formParam("yaml", shown)
                .post("/staff/questionnaire-drafts")
                .then();
        String draft = kept.statusCode(303).extract().header("Location");
        given().get(draft).then().body(containsString("2026.2"), containsString("可以用了"));
        clerk().formParam("yaml", "title: [")
                .post("/staff/questionnaire-drafts")
                .then()
                .statusCode(422);
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void draftIsReadPrintedAndTakenAwayLikeAnyOther() {
        copy("next");
        String whole = "/staff/questionnaires/" + world.formId + "/2026.2";
        given().get(whole).then().statusCode(200).body(containsString("自己的问卷，还可以改"));
        given().get(whole + "/paper").then().statusCode(200).body(containsString("您对楼道卫生满意吗？"));
        given().get(whole + "/questionnaire.xlsx").then().statusCode(200);
        given().get("/staff/questionnaires").then().body(containsString("自己的问卷（编辑中）"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void draftIsTriedOutAsAPhoneShowsItAndNothingIsKept() {
        copy("next");
        String phone = "/staff/questionnaires/" + world.formId + "/2026.2/phone";
        given().get(phone)
                .then()
                .statusCode(200)
                .body(
                        containsString("您对楼道卫生满意吗？"),
                        containsString("action=\"" + phone + "#news\""),
                        not(containsString("resident.js")));
        clerk().formParam("_lang", "zh")
                .formParam("_shown", "clean")
                .post(phone)
                .then()
                .statusCode(200)
                .body(containsString("id=\"e-clean\">"), not(containsString("试答完了")));
        clerk().formParam("_lang", "zh")
                .formParam("_shown", "clean")
                .formParam("clean", "good")
                .post(phone)
                .then()
                .statusCode(200)
                .body(containsString("试答完了"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void removedDraftIsGone() {
        String draft = copy("next");
        clerk().post(draft + "/deletion").then().statusCode(303);
        given().get(draft).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "街道", roles = "manager", attributes = @SecurityAttribute(key = "places", value = "970101"))
    void draftOfAPlaceIsSeenThereAndNowhereElse() {
        String draft = copy("next");
        given().get(draft).then().statusCode(200);
        DraftsOfPlaces.move(Long.parseLong(draft.replaceFirst(".*/", "")), "970202");
        given().get(draft).then().statusCode(404);
        given().get(draft + "/indicators").then().statusCode(404);
        post(draft + "/questions/clean", "1", clean("别人的？")).then().statusCode(404);
        given().get("/staff/questionnaires").then().body(not(containsString(draft)));
        given().get("/staff/questionnaires/" + world.formId + "/2026.2").then().statusCode(404);
        given().get("/staff/waves/new").then().body(not(containsString(world.formId + " 2026.2")));
    }

    @Test
    @TestSecurity(user = "viewer", roles = "viewer")
    void viewersReadAndCopyNothing() {
        given().get("/staff/questionnaires/" + world.formId + "/2026.1")
                .then()
                .statusCode(200)
                .body(not(containsString("/copies")));
        clerk().post("/staff/questionnaires/" + world.formId + "/2026.1/copies")
                .then()
                .statusCode(403);
        given().get("/staff/questionnaire-drafts/1").then().statusCode(403);
    }
}
