package doorstep.questionnaire.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.TinySurveys;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AppFormTest {

    @Test
    void appIsToldWhatTheLanguageIsCalledAndHowItRuns() throws Exception {
        List<Tongue> offered = List.of(new Tongue("ug"), Tongue.CHINESE);
        JsonNode form = read(BrowserForm.ofApp(TinySurveys.read("tongues"), Speech.of(offered.get(0), offered)));
        assertEquals("ug", form.get("lang").asText());
        assertEquals("rtl", form.get("dir").asText());
        assertEquals("ئۇيغۇرچە", form.get("language_name").asText());
        assertEquals("كىچىك سوئالنامە", form.get("title").asText());
        JsonNode first = form.get("questions").get(0);
        assertEquals("请选择一个答案。", first.get("messages").get("required").asText());
        JsonNode number = form.get("questions").get(2);
        assertEquals(
                "1 دىن 20 گىچە سان يېزىڭ.",
                number.get("messages").get("constraint").asText());
    }

    private static JsonNode read(String json) throws Exception {
        return JsonMapper.builder().build().readTree(json);
    }

    @Test
    void saysAllThatIsShownAtTheDoor() throws Exception {
        JsonNode form = read(BrowserForm.ofApp(TinySurveys.read("standard_and_card"), Speech.of(Language.EN)));
        assertEquals("Tiny questionnaire", form.get("title").asText());
        assertEquals("Voluntary.", form.get("notice").asText());
        assertFalse(form.has("thanks"));
        assertEquals(
                "[{\"name\":\"main\",\"label\":\"Main\",\"questions\":[\"heard\"]}]",
                form.get("groups").toString());
        JsonNode heard = form.get("questions").get(0);
        assertEquals("Do you know of it?", heard.get("label").asText());
        assertEquals(
                "{\"name\":\"well\",\"label\":\"Know it well\"}",
                heard.get("choices").get(0).toString());
        assertEquals(
                "[{\"indicator\":\"campaign_awareness\",\"label\":\"Awareness\",\"text\":\"The campaign is everybody's.\"}]",
                form.get("cards").toString());
    }

    @Test
    void choicesThatAreNotReadAloudSaySo() throws Exception {
        JsonNode choices = read(BrowserForm.ofApp(TinySurveys.read("read_out"), Speech.CHINESE))
                .get("questions")
                .get(0)
                .get("choices");
        assertFalse(choices.get(0).has("read_out"));
        assertFalse(choices.get(1).get("read_out").asBoolean(true));
    }

    @Test
    void thanksHintsScreenerAndAdultsStandWhereTheyAre() throws Exception {
        assertEquals(
                "谢谢您！",
                read(BrowserForm.ofApp(TinySurveys.read("thanks"), Speech.CHINESE))
                        .get("thanks")
                        .asText());
        JsonNode screened = read(BrowserForm.ofApp(TinySurveys.read("eligible"), Speech.CHINESE));
        assertEquals(
                "age",
                screened.get("eligible").get("all").get(0).get("question").asText());
        JsonNode weighted = read(BrowserForm.ofApp(TinySurveys.read("weighting"), Speech.CHINESE));
        assertEquals("adults", weighted.get("weighting").get("adults").asText());
        assertFalse(weighted.has("eligible"));
        JsonNode hinted = read(BrowserForm.ofApp(TinySurveys.read("hint"), Speech.CHINESE));
        assertTrue(hinted.get("questions").findValue("hint").isTextual());
    }

    @ParameterizedTest
    @MethodSource("doorstep.questionnaire.TinySurveys#all")
    void rulesAreTheOnesOfTheResidentsPage(Path file) throws Exception {
        Questionnaire questionnaire =
                QuestionnaireReader.read(file).questionnaire().orElseThrow();
        JsonNode resident =
                read(BrowserForm.ofPage(questionnaire, Speech.CHINESE)).get("questions");
        JsonNode field = read(BrowserForm.ofApp(questionnaire, Speech.CHINESE)).get("questions");
        assertEquals(resident.size(), field.size());
        for (int i = 0; i < field.size(); i++) {
            JsonNode question = field.get(i);
            resident.get(i).properties().forEach(rule -> assertEquals(rule.getValue(), question.get(rule.getKey())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shippedQuestionnairesAreWholeInBothLanguages(Language language) throws Exception {
        for (Path file : TinySurveys.shipped()) {
            Questionnaire questionnaire =
                    QuestionnaireReader.read(file).questionnaire().orElseThrow();
            JsonNode form = read(BrowserForm.ofApp(questionnaire, Speech.of(language)));
            long named = form.get("groups").findValues("questions").stream()
                    .mapToLong(JsonNode::size)
                    .sum();
            assertEquals(questionnaire.questions().size(), named);
        }
    }
}
