package doorstep.wave.questionnaires;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.TinySurveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff read, print, try out and offer a questionnaire in each of its languages. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "clerk", roles = "manager")
class TonguePagesApiTest {
    private static final String PAGE = "/staff/questionnaires/tongues/1";
    private static final String UYGHUR = " lang=\"ug\" dir=\"rtl\"";

    @Inject
    QuestionnaireFolder folder;

    @TempDir
    Path surveys;

    private Path folderBefore;

    @BeforeEach
    void ownFolder() throws Exception {
        folderBefore = folder.folder;
        folder.folder = surveys;
        Files.writeString(surveys.resolve("tongues.yaml"), TinySurveys.text("tongues"));
    }

    @AfterEach
    void giveTheFolderBack() {
        folder.folder = folderBefore;
    }

    @Test
    void questionnaireIsReadInChineseAndInEachOfItsLanguages() {
        String chinese = page(PAGE);
        assertTrue(chinese.contains("您了解这项工作吗？"));
        assertTrue(chinese.contains("href=\"" + PAGE + "?in=ug\">ئۇيغۇرچە</a>"), chinese);
        String uyghur = page(PAGE + "?in=ug");
        assertTrue(uyghur.contains("<p class=\"said\"" + UYGHUR + ">ئىختىيارىي تولدۇرۇلىدۇ.</p>"), uyghur);
        assertTrue(uyghur.contains("بۇ خىزمەتنى بىلەمسىز؟"));
        String german = page(PAGE + "?in=de");
        assertTrue(german.contains("您了解这项工作吗？"));
        assertFalse(german.contains("بۇ خىزمەتنى بىلەمسىز؟"));
    }

    @Test
    void paperComesInEachLanguageWithOurWordsInChinese() {
        String paper = page(PAGE + "/paper?in=ug");
        assertTrue(paper.contains("<h2" + UYGHUR + ">كىچىك سوئالنامە</h2>"), paper);
        assertTrue(paper.contains("<a href=\"" + PAGE + "/paper?in=bo\" lang=\"bo\" dir=\"ltr\">བོད་སྐད་</a>"));
        assertTrue(paper.matches("(?s).*<p class=\"only\" lang=\"zh-CN\" dir=\"ltr\">[^<]*ياخشى بىلىمەن.*"), paper);
        assertTrue(page(PAGE + "/paper").contains("<h2>小问卷</h2>"));
    }

    @Test
    void phoneIsTriedOutInEachLanguage() {
        String phone = page(PAGE + "/phone");
        assertTrue(phone.contains("<h1>小问卷</h1>"), phone);
        assertTrue(phone.contains("name=\"_switch\" value=\"bo\""));
        String other = given().formParam("_switch", "ug").post(PAGE + "/phone").asString();
        assertTrue(other.contains("<h1" + UYGHUR + ">كىچىك سوئالنامە</h1>"), other);
    }

    @Test
    void waveOffersTheLanguagesOfItsQuestionnaireAndNoOthers() {
        String form = page("/staff/waves/new");
        assertTrue(form.contains("value=\"ug\"> <span>维吾尔语 <span class=\"hint\"" + UYGHUR + ">ئۇيغۇرچە</span>"), form);
        assertTrue(form.contains("维吾尔语、中文、藏语）</option>"), form);
    }

    private static String page(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }
}
