package doorstep.wave.editor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import doorstep.TestDatabase;
import doorstep.wave.WaveWorld;
import doorstep.wave.questionnaires.QuestionnaireFolder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clerk takes items of the bank into a questionnaire of the office's own. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "办事员", roles = "manager")
class BankTakeApiTest {
    @Inject
    QuestionnaireFolder folder;

    @TempDir
    Path surveys;

    private final WaveWorld world = new WaveWorld();
    private Path folderBefore;

    @BeforeEach
    void ownFolder() throws IOException {
        Files.writeString(surveys.resolve("good.yaml"), world.yaml("2026.1"));
        Path bank = Files.createDirectory(surveys.resolve("bank"));
        for (String topic : new String[] {"minors", "morals"}) {
            Files.copy(Path.of("surveys/bank", topic + ".yaml"), bank.resolve(topic + ".yaml"));
        }
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

    private String copy() {
        return clerk().formParam("as", "next")
                .post("/staff/questionnaires/" + world.formId + "/2026.1/copies")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "")
                .replaceFirst("[?#].*", "");
    }

    @Test
    void tickedItemsComeIntoTheDraftWithAllThatBelongsToThemAndItStaysSound() {
        String draft = copy();
        given().get("/staff/questionnaires/bank").then().statusCode(200).body(containsString(draft + "/bank\""));
        given().get(draft).then().statusCode(200).body(containsString(draft + "/bank\""));
        clerk().formParam("item", "parents_school", "leftovers")
                .formParam("group", "")
                .post(draft + "/bank")
                .then()
                .statusCode(303)
                .header("Location", containsString(draft + "?done=saved"));
        given().get(draft)
                .then()
                .statusCode(200)
                .body(
                        containsString("您家有没有不满18岁的孩子？"),
                        containsString("最近一年，您自己参加过“家长学校”的课吗？"),
                        containsString("最近一次在外面吃饭"),
                        containsString("可以用了"));
        given().get(draft + "/indicators").then().statusCode(200).body(containsString("在外面吃饭不剩或打包"));
        given().get(draft + "/bank?q=家长")
                .then()
                .statusCode(200)
                .body(containsString("问卷里已经有了"), not(containsString("value=\"parents_school\"")));
    }

    @Test
    void whatWasTickedStaysTickedWhileOneLooksForMore() {
        String draft = copy();
        given().queryParam("item", "leftovers")
                .queryParam("q", "家长学校")
                .get(draft + "/bank")
                .then()
                .statusCode(200)
                .body(
                        containsString("value=\"leftovers\" checked"),
                        containsString("value=\"parents_school\">"),
                        not(containsString("value=\"waste_reminder\"")));
    }

    @Test
    void nothingTickedIsSaidAndAnUnknownGroupIsNotFound() {
        String draft = copy();
        clerk().formParam("group", "")
                .post(draft + "/bank")
                .then()
                .statusCode(422)
                .body(containsString("还没有勾选"), containsString("value=\"leftovers\">"));
        clerk().formParam("item", "leftovers")
                .formParam("group", "nowhere")
                .post(draft + "/bank")
                .then()
                .statusCode(404);
        given().get(draft).then().body(not(containsString("最近一次在外面吃饭")));
    }

    @Test
    @TestSecurity(user = "看题的人", roles = "viewer")
    void whoOnlyReadsIsOfferedNoDraft() {
        given().get("/staff/questionnaires/bank")
                .then()
                .statusCode(200)
                .body(not(containsString("/staff/questionnaire-drafts/")));
    }
}
