package doorstep.questionnaire.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnedFormTest {
    /** As the file has it, but whoever is asked whether they took part has to say so. */
    private static final Questionnaire CHAIN = TinySurveys.parse(TinySurveys.text("relevant_chain")
            .replace("        label: {zh: 参加过吗？", "        required: true\n        label: {zh: 参加过吗？"));

    private static ReturnedForm form(Set<String> showed, Map<String, List<String>> given) {
        return ReturnedForm.of(CHAIN, RawAnswers.of(given), showed::contains, LocalDate.of(2024, 5, 1));
    }

    private static Question question(String name) {
        return CHAIN.question(name).orElseThrow();
    }

    private static List<String> mistakes(ReturnedForm form) {
        return form.mistakes().stream().map(AnswerProblem::question).toList();
    }

    @Test
    void whatHasOpenedSinceThePageWasSentIsNewsAndNoMistake() {
        ReturnedForm form = form(Set.of("heard", "why_not"), Map.of("heard", List.of("well")));
        assertTrue(form.isNews(question("taken_part")));
        assertEquals(1, form.news());
        assertEquals(List.of(), mistakes(form));
        assertEquals(List.of(), form.mistakesOf(question("taken_part")));
        assertFalse(form.checked().isAccepted(), "it is asked for all the same");
    }

    @Test
    void whatThePageShowedAndWasLeftBlankIsAMistake() {
        ReturnedForm form = form(Set.of("heard", "taken_part"), Map.of("heard", List.of("well")));
        assertFalse(form.isNews(question("taken_part")));
        assertEquals(List.of("taken_part"), mistakes(form));
        assertEquals(1, form.mistakesOf(question("taken_part")).size());
    }

    @Test
    void whatReopensWithAnOldAnswerInItIsJudged() {
        ReturnedForm form = form(Set.of("heard"), Map.of("heard", List.of("well"), "taken_part", List.of("perhaps")));
        assertTrue(form.isNews(question("taken_part")));
        assertEquals(List.of("taken_part"), mistakes(form));
    }

    @Test
    void strangersAreMistakesWhateverWasShown() {
        ReturnedForm form = form(Set.of("heard"), Map.of("heard", List.of("none"), "stranger", List.of("x")));
        assertEquals(List.of("stranger"), mistakes(form));
    }

    @Test
    void whatAnswersStillMissingCanOpenMayFollow() {
        assertEquals(3, form(Set.of(), Map.of()).mayFollow(), "taken_part, times and favourite");
        assertEquals(0, form(Set.of(), Map.of("heard", List.of("none"))).mayFollow());
        assertEquals(2, form(Set.of(), Map.of("heard", List.of("some"))).mayFollow());
    }
}
