package doorstep.wave.questionnaires;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.xlsform.FormSheet;
import doorstep.questionnaire.xlsform.FormWorkbook;
import doorstep.questionnaire.xlsform.FormWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questionnaires as files of other tools: out of the page of each, in by one of their own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FormImportApiTest {
    private static final String IMPORTS = "/staff/questionnaires/form-imports";

    @Inject
    QuestionnaireFolder folder;

    @TempDir
    Path surveys;

    private Path folderBefore;

    @BeforeEach
    void ownFolder() throws Exception {
        folderBefore = folder.folder;
        folder.folder = surveys;
        Files.writeString(surveys.resolve("exclusive.yaml"), TinySurveys.text("exclusive"));
    }

    @AfterEach
    void giveTheFolderBack() {
        folder.folder = folderBefore;
    }

    private static ValidatableResponse upload(String name, byte[] bytes) {
        return given().multiPart("file", name, bytes).post(IMPORTS).then();
    }

    private static byte[] workbook(List<FormSheet> sheets) throws IOException {
        var bytes = new ByteArrayOutputStream();
        FormWorkbook.write(sheets, bytes);
        return bytes.toByteArray();
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void questionnaireLeavesAsAFormAndComesBackAsItsYaml() {
        String page = "/staff/questionnaires/exclusive/1";
        given().get(page)
                .then()
                .statusCode(200)
                .body(containsString(page + "/questionnaire.xlsx"), containsString(page + "/questionnaire.yaml"));
        given().get(page + "/questionnaire.yaml")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("exclusive-1.yaml"))
                .body(equalTo(TinySurveys.text("exclusive")));
        byte[] form = given().get(page + "/questionnaire.xlsx")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("exclusive-1.xlsx"))
                .extract()
                .asByteArray();
        String shown = upload("exclusive.xlsx", form)
                .statusCode(200)
                .body(containsString("exclusive.xlsx 没有问题"))
                .extract()
                .htmlPath()
                .getString("**.find { it.@id == 'yaml' }");
        String taken = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("yaml", shown.replace("\n", "\r\n"))
                .post(IMPORTS + "/yaml")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("exclusive-1.yaml"))
                .extract()
                .asString();
        assertEquals(groups(TinySurveys.text("exclusive")), groups(taken));
    }

    private static String groups(String yaml) {
        Questionnaire one = TinySurveys.parse(yaml);
        return one + " " + one.groups();
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void whatIsWrongIsShownBySheetRowAndColumn() throws Exception {
        List<FormSheet> sheets = FormWriter.write(TinySurveys.read("exclusive")).stream()
                .map(sheet -> new FormSheet(
                        sheet.name(),
                        sheet.rows().stream()
                                .map(row -> new FormSheet.Row(
                                        row.number(),
                                        row.cells().stream()
                                                .map(cell -> cell.replace("select_multiple sources", "barcode <b>"))
                                                .toList()))
                                .toList()))
                .toList();
        upload("wrong.xlsx", workbook(sheets))
                .statusCode(422)
                .body(
                        containsString("wrong.xlsx 有 1 处问题"),
                        containsString("<td>survey 第 3 行 type 列</td>"),
                        containsString("没有类型 barcode"),
                        not(containsString("没有问题")));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void filesThatAreNoFormAreNamedForWhatTheyAre() throws Exception {
        // as both begin: an old workbook, whose one stream has this name, and a new one in a parcel that a password
        // opens
        String parcel = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
        byte[] old = (parcel + "W\0o\0r\0k\0b\0o\0o\0k\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] closed = (parcel + "E\0n\0c\0r\0y\0p\0t\0").getBytes(StandardCharsets.ISO_8859_1);
        String lss = "<?xml version=\"1.0\"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>";
        upload("old.xls", old).statusCode(422).body(containsString("旧版 Excel"));
        upload("closed.xlsx", closed).statusCode(422).body(containsString("设了打开密码"));
        upload("survey.lss", lss.getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("LimeSurvey"));
        upload("text.xlsx", "name,type".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body(containsString("这不是 .xlsx 文件"));
        upload("half.xlsx", Arrays.copyOf(workbook(FormWriter.write(TinySurveys.read("exclusive"))), 700))
                .statusCode(422)
                .body(containsString("这不是 .xlsx 文件"));
        upload("", new byte[0]).statusCode(422).body(containsString("请选择文件"));
    }

    @Test
    @TestSecurity(user = "clerk", roles = "manager")
    void onlyASoundQuestionnaireIsHandedOutAsAFile() {
        given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("yaml", "<script>alert(1)</script>")
                .post(IMPORTS + "/yaml")
                .then()
                .statusCode(422);
    }

    @Test
    @TestSecurity(user = "viewer", roles = "viewer")
    void viewersTakeFormsAwayAndBringNoneIn() {
        given().get("/staff/questionnaires/exclusive/1/questionnaire.xlsx")
                .then()
                .statusCode(200);
        given().get("/staff/questionnaires").then().statusCode(200).body(not(containsString(IMPORTS)));
        given().get(IMPORTS).then().statusCode(403);
        given().get("/staff/questionnaires/exclusive/2/questionnaire.yaml")
                .then()
                .statusCode(404);
    }
}
