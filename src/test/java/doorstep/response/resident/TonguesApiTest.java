package doorstep.response.resident;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.TestDatabase;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.TinySurveys;
import doorstep.response.ResidentWorld;
import doorstep.wave.ShareLink;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Residents' pages in languages that are none of ours: Uyghur from right to left, and Tibetan. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TonguesApiTest {
    private static final String UYGHUR = "lang=\"ug\" dir=\"rtl\"";

    @Test
    void questionsComeInTheFirstLanguageFromRightToLeftAndOurWordsInChinese() {
        String page = open(link("ug", "zh", "bo"), "");
        assertTrue(page.contains("<html lang=\"zh-CN\">"));
        assertTrue(page.contains("<h1 " + UYGHUR + ">كىچىك سوئالنامە</h1>"));
        assertTrue(page.contains("<p " + UYGHUR + ">ئىختىيارىي تولدۇرۇلىدۇ.</p>"));
        assertTrue(page.matches("(?s).*<fieldset[^>]*id=\"q-heard\"[^>]* " + UYGHUR + ">.*"));
        assertTrue(page.contains("<span class=\"optional\" lang=\"zh-CN\" dir=\"ltr\">"));
        assertTrue(page.contains(">" + Page.words(Language.ZH).submit() + "</button>"));
    }

    @Test
    void pageInALanguageOfOursMarksNothing() {
        String page = open(link("zh", "ug"), "");
        assertTrue(page.contains("<h1>小问卷</h1>"), page);
        assertFalse(page.contains(
                "<fieldset class=\"question\" id=\"q-heard\" data-question=\"heard\" tabindex=\"-1\" lang"));
    }

    @Test
    void everyLanguageOnOfferHasItsButtonInItsOwnName() {
        ShareLink link = link("zh", "ug", "bo");
        String page = open(link, "");
        assertTrue(page.contains("name=\"_switch\" value=\"ug\" lang=\"ug\" dir=\"rtl\">ئۇيغۇرچە</button>"));
        assertTrue(page.contains("name=\"_switch\" value=\"bo\" lang=\"bo\" dir=\"ltr\">བོད་སྐད་</button>"));
        String other = given().contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("_uuid", UUID.randomUUID().toString())
                .formParam("_lang", "zh")
                .formParam("_shown", "heard household_size moved_in advice")
                .formParam("_switch", "bo")
                .formParam("heard", "well")
                .formParam("advice", "多种树")
                .post("/s/" + link.token)
                .asString();
        assertTrue(other.contains("ལས་ཀ་འདི་ཤེས་སམ།"));
        assertTrue(other.contains("value=\"well\" checked"));
        assertTrue(other.contains(">多种树</textarea>"));
    }

    @Test
    void whatNobodyTranslatedIsMarkedAsWhatItIs() {
        String page = open(link("bo", "ug", "zh"), "");
        assertTrue(page.contains("lang=\"bo\" dir=\"ltr\"><span " + UYGHUR + ">ئاز قالدى.</span></p>"), page);
    }

    @Test
    void mistakesAreSaidInTheAuthorsWordsElseInOurs() {
        ShareLink link = link("ug", "zh");
        String page = send(link, "ug", "household_size", "99").asString();
        assertTrue(page.contains("lang=\"ug\" dir=\"rtl\">1 دىن 20 گىچە سان يېزىڭ.</p>"), page);
        assertTrue(page.contains("lang=\"zh-CN\" dir=\"ltr\">请选择一个答案。</p>"), page);
    }

    @Test
    void answersKeepTheirLanguageAndThanksAreSaidInIt() {
        ShareLink link = link("ug", "zh");
        Response done = send(link, "ug", "heard", "none");
        assertEquals(303, done.statusCode());
        assertTrue(done.header("Location").contains("in=ug"));
        assertEquals(List.of("ug"), languages(link));
        String thanks = given().urlEncodingEnabled(false)
                .get(done.header("Location").replaceFirst("^https?://[^/]+", ""))
                .asString();
        assertTrue(thanks.contains("<p " + UYGHUR + ">رەھمەت سىزگە.</p>"), thanks);
        assertTrue(thanks.contains("<li " + UYGHUR + ">شەھەر ھەممىمىزنىڭ.</li>"), thanks);
    }

    @Test
    void programsAnswerInALanguageOnOfferOrAreToldWhichThereAre() {
        ShareLink link = link("ug", "zh");
        put(link, "ug").then().statusCode(201);
        put(link, "uig").then().statusCode(201);
        put(link, "de").then().statusCode(400).body(containsString("ug,zh"));
        put(link, "chinese").then().statusCode(400).body(containsString("zh"));
        assertEquals(List.of("ug", "ug"), languages(link));
    }

    @Test
    void addressWithALanguageOfAQuestionnaireKeepsNoCookie() {
        ShareLink link = link("zh", "ug");
        Response page = given().get("/s/" + link.token + "?lang=ug");
        assertTrue(page.asString().contains("<h1 " + UYGHUR + ">"));
        page.then().header("Set-Cookie", not(containsString("lang=")));
    }

    private static ShareLink link(String... tags) {
        return ResidentWorld.of(TinySurveys.text("tongues")).inLanguages(tags).link();
    }

    private static String open(ShareLink link, String query) {
        return given().get("/s/" + link.token + query).asString();
    }

    private static Response send(ShareLink link, String language, String question, String answer) {
        return given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParam("_uuid", UUID.randomUUID().toString())
                .formParam("_lang", language)
                .formParam("_shown", "heard household_size moved_in advice farewell")
                .formParam(question, answer)
                .post("/s/" + link.token);
    }

    private static Response put(ShareLink link, String language) {
        return given().contentType(ContentType.JSON)
                .body("{\"link\":\"%s\",\"language\":\"%s\",\"answers\":{\"heard\":\"none\"}}"
                        .formatted(link.token, language))
                .put("/api/v1/responses/" + UUID.randomUUID());
    }

    @SuppressWarnings("unchecked")
    private static List<String> languages(ShareLink link) {
        return QuarkusTransaction.requiringNew().call(() -> (List<String>) ShareLink.getEntityManager()
                .createNativeQuery("SELECT language FROM response WHERE wave_id = ?1")
                .setParameter(1, link.wave.id)
                .getResultList());
    }
}
