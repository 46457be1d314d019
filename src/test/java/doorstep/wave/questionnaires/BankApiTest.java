package doorstep.wave.questionnaires;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import doorstep.TestDatabase;
import doorstep.questionnaire.BankItem;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.TinySurveys;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank of items as staff look at it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestSecurity(user = "看题的人", roles = "viewer")
class BankApiTest {
    private static final String BANK = "/staff/questionnaires/bank";

    @Inject
    QuestionnaireFolder folder;

    @Inject
    Bank bank;

    @TempDir
    Path surveys;

    private Path folderBefore;

    @BeforeEach
    void rememberTheFolder() {
        folderBefore = folder.folder;
    }

    @AfterEach
    void giveTheFolderBack() {
        folder.folder = folderBefore;
    }

    private static String page(String query) {
        return given().get(BANK + query).then().statusCode(200).extract().asString();
    }

    private static Matcher<String> shows(String words) {
        return containsString(words.replace("'", "&#39;"));
    }

    @Test
    void everyItemStandsThereWithItsQuestionItsChoicesAndItsSourceInBothLanguages() {
        List<BankItem> items = bank.items();
        for (Language language : Language.values()) {
            String page = page("?lang=" + language.tag());
            assertEquals(items.size(), shown(page));
            for (BankItem item : items) {
                assertShows(page, item.indicator().label().in(language));
                assertShows(page, item.question().label().in(language));
                assertShows(page, item.indicator().aim().source().orElseThrow().in(language));
                item.question()
                        .choices()
                        .choices()
                        .forEach(choice -> assertShows(page, choice.label().in(language)));
            }
        }
    }

    private static int shown(String page) {
        return page.split("<details class=\"box\"", -1).length - 1;
    }

    private static void assertShows(String page, String words) {
        assertThat(page, shows(words));
    }

    @Test
    void whatMustBeAskedFirstStandsBeforeTheQuestion() {
        String page = page("?q=家长学校");
        assertShows(page, "您家有没有不满18岁的孩子？");
        assertShows(page, "只在这时问：");
    }

    @Test
    void wordsAndMeasureNarrowItAndStayInTheForm() {
        given().queryParam("q", "粮食")
                .queryParam("measure", "participation")
                .get(BANK)
                .then()
                .statusCode(200)
                .body(
                        shows("在外面吃饭不剩或打包"),
                        not(shows("饭馆提醒过按量点菜")),
                        not(shows("对干部廉洁满意")),
                        containsString("value=\"粮食\""),
                        containsString("<option value=\"participation\" selected>"));
        given().queryParam("q", "没有这样的题")
                .get(BANK)
                .then()
                .statusCode(200)
                .body(shows("没有找到。换个词试试"), not(containsString("<details class=\"box\"")));
        assertEquals(shown(page("")), shown(page("?measure=fame")), "a measure that is none narrows nothing");
    }

    @Test
    void noWaveIsOfferedABank() {
        given().get("/staff/questionnaires")
                .then()
                .statusCode(200)
                .body(containsString("href=\"" + BANK + "\""), not(containsString("bank_morals")));
    }

    @Test
    void fileThatCannotBeReadIsNamedWithItsFaultsAndTheOthersAreThere() throws IOException {
        folder.folder = surveys;
        given().get(BANK).then().statusCode(200).body(shows("题库里一共 0 项"));
        Path inside = Files.createDirectory(surveys.resolve("bank"));
        Files.copy(Path.of("surveys/bank/morals.yaml"), inside.resolve("morals.yaml"));
        Files.writeString(
                inside.resolve("wrong.yaml"), TinySurveys.text("select_one").replace("version:", "vversion:"));
        given().get(BANK)
                .then()
                .statusCode(200)
                .body(shows("题库里有文件读不出来"), containsString("wrong.yaml:"), shows("听说过本地道德模范"));
    }
}
