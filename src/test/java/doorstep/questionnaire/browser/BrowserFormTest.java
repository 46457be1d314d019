package doorstep.questionnaire.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.questionnaire.TinySurveys;
import org.junit.jupiter.api.Test;

class BrowserFormTest {

    @Test
    void conditionsAreMergedAndMessagesStandInOneLanguage() {
        assertEquals(
                "{\"form_id\":\"relevant_group\",\"version\":\"1\",\"questions\":["
                        + "{\"name\":\"heard\",\"type\":\"select_one\",\"required\":true,"
                        + "\"messages\":{\"required\":\"Please choose one answer.\","
                        + "\"wrong_type\":\"Please choose one answer only.\"}},"
                        + "{\"name\":\"times\",\"type\":\"integer\",\"required\":true,"
                        + "\"relevant\":{\"question\":\"heard\",\"in\":[\"well\",\"some\"]},"
                        + "\"messages\":{\"required\":\"Please enter a whole number.\","
                        + "\"wrong_type\":\"Please enter a whole number.\"}},"
                        + "{\"name\":\"why_often\",\"type\":\"text\","
                        + "\"relevant\":{\"all\":[{\"question\":\"heard\",\"in\":[\"well\",\"some\"]},"
                        + "{\"question\":\"times\",\"at_least\":3}]},"
                        + "\"constraint\":{\"max_length\":1000},"
                        + "\"messages\":{\"wrong_type\":\"Please answer in words.\","
                        + "\"constraint\":\"That is too long. Please write at most 1000 characters.\"}},"
                        + "{\"name\":\"wish\",\"type\":\"text\",\"constraint\":{\"max_length\":1000},"
                        + "\"messages\":{\"wrong_type\":\"Please answer in words.\","
                        + "\"constraint\":\"That is too long. Please write at most 1000 characters.\"}}]}",
                BrowserForm.ofPage(TinySurveys.read("relevant_group"), Speech.of(Language.EN)));
    }

    @Test
    void constraintsAreAsInTheFile() {
        assertEquals(
                "{\"name\":\"bounded\",\"type\":\"date\",\"constraint\":{\"not_after\":\"today\"},"
                        + "\"messages\":{\"wrong_type\":\"请填写日期，例如 2024-05-01。\",\"constraint\":\"请填写不晚于 今天 的日期。\"}}",
                question("date_until_today"));
        assertEquals(
                "{\"name\":\"sources\",\"type\":\"select_multiple\","
                        + "\"constraint\":{\"at_least_choices\":2,\"at_most_choices\":5},\"exclusive\":[\"nowhere\"],"
                        + "\"messages\":{\"wrong_type\":\"请从列出的答案中选择。\",\"constraint\":\"请选择 2 到 5 项。\","
                        + "\"exclusive\":\"“都没有”不能和其他答案一起选。\"}}",
                question("exclusive"));
    }

    private static String question(String formId) {
        String json = BrowserForm.ofPage(TinySurveys.read(formId), Speech.CHINESE);
        int start = json.indexOf('[') + 1;
        return json.substring(start, json.indexOf("}}", start) + 2);
    }

    @Test
    void cannotEndTheScriptElementItStandsIn() {
        Questionnaire sly =
                TinySurveys.parse(TinySurveys.text("constraint_message").replace("请只数卧室和客厅。", "</script><!--"));
        assertFalse(BrowserForm.ofPage(sly, Speech.CHINESE).contains("<"));
    }
}
