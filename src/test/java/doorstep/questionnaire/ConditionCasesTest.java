package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.questionnaire.answers.AnswerCheck;
import doorstep.questionnaire.answers.CheckedAnswers;
import doorstep.questionnaire.answers.RawAnswers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table that server and browser must agree on; a journey runs it through {@code conditions.js}. */
class ConditionCasesTest {

    static List<JsonNode> cases() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        new ObjectMapper()
                .readTree(Path.of("src/test/resources/condition-cases.json").toFile())
                .forEach(cases::add);
        return cases;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersOpenTheQuestions(JsonNode one) {
        String formId = one.get("survey").asText().replace(".yaml", "");
        CheckedAnswers checked = AnswerCheck.checkForm(
                TinySurveys.read(formId), RawAnswers.ofJson(one.get("answers")), LocalDate.of(2024, 5, 1));
        List<String> expected = new ArrayList<>();
        one.get("open").forEach(name -> expected.add(name.asText()));
        assertEquals(expected, List.copyOf(checked.open()));
        assertEquals(one.get("eligible").asBoolean(), checked.eligible());
    }
}
