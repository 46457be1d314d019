package doorstep.questionnaire.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);

    /** What is made of one value typed for the question {@code bounded}: its canonical JSON, or the kind of problem. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            integer  | 12                   | 12
            integer  | １２                 | 12
            integer  | ' +7 '               | 7
            integer  | 007                  | 7
            integer  | -0                   | 0
            integer  | 0                    | 0
            integer  | 120                  | 120
            integer  | 121                  | CONSTRAINT
            integer  | -1                   | CONSTRAINT
            integer  | 12.5                 | WRONG_TYPE
            integer  | 12.0                 | WRONG_TYPE
            integer  | twelve               | WRONG_TYPE
            integer  | 1e2                  | WRONG_TYPE
            integer  | 99999999999999999999 | WRONG_TYPE
            integer_from | 1                | 1
            integer_from | 0                | CONSTRAINT
            decimal  | 12.50                | 12.5
            decimal  | １２．５０           | 12.5
            decimal  | 99.5                 | 99.5
            decimal  | 99.51                | CONSTRAINT
            decimal  | 10                   | 10
            decimal  | -0.0                 | 0
            decimal  | .5                   | WRONG_TYPE
            decimal  | 5.                   | WRONG_TYPE
            decimal  | 1.2.3                | WRONG_TYPE
            decimal  | NaN                  | WRONG_TYPE
            decimal  | 1,5                  | WRONG_TYPE
            text     | ' 你好 '             | "你好"
            text     | 一二三四五           | "一二三四五"
            text     | 一二三四五六         | CONSTRAINT
            text     | 😀😀😀😀😀           | "😀😀😀😀😀"
            date     | 2024-05-01           | "2024-05-01"
            date     | 2024/5/1             | "2024-05-01"
            date     | 2024年5月1日         | "2024-05-01"
            date     | ２０２４．５．１     | "2024-05-01"
            date     | 2024-02-30           | WRONG_TYPE
            date     | 2024-05              | WRONG_TYPE
            date     | 2024-05-01T00:00     | WRONG_TYPE
            date     | 5-1-2024             | WRONG_TYPE
            date     | 2019-12-31           | CONSTRAINT
            date     | 2027-01-01           | CONSTRAINT
            date_until_today | 2024-05-01   | "2024-05-01"
            date_until_today | 2024-05-02   | CONSTRAINT
            """)
    void typedValueIsTakenOrNamed(String formId, String typed, String expected) {
        CheckedAnswers checked = check(formId, Map.of("bounded", List.of(typed)));
        String found = checked.isAccepted()
                ? checked.answers().toCanonicalJson()
                : checked.problems().get(0).kind().name();
        assertEquals(checked.isAccepted() ? "{\"bounded\":" + expected + "}" : expected, found);
    }

    @Test
    void choicesComeInTheOrderOfTheListAndOnce() {
        CheckedAnswers checked = check("select_multiple", Map.of("sources", List.of("poster", "tv", "poster")));
        assertEquals("{\"sources\":[\"tv\",\"poster\"]}", checked.answers().toCanonicalJson());
    }

    @Test
    void tooFewAndTooManyChoicesAreNamed() {
        assertEquals(
                "sources CONSTRAINT 请选择 2 到 3 项。",
                problems(check("select_multiple", Map.of("sources", List.of("tv")))));
        assertEquals(
                "sources CONSTRAINT 请选择 2 到 3 项。",
                problems(check("select_multiple", Map.of("sources", List.of("tv", "radio", "poster", "neighbour")))));
    }

    @Test
    void exclusiveChoiceStandsAlone() {
        assertTrue(check("exclusive", Map.of("sources", List.of("nowhere"))).isAccepted());
        assertEquals(
                "sources EXCLUSIVE “都没有”不能和其他答案一起选。",
                problems(check("exclusive", Map.of("sources", List.of("nowhere", "tv")))));
    }

    @Test
    void unknownChoiceIsNamed() {
        assertEquals(
                "heard UNKNOWN_CHOICE 没有这个选项，请重新选择。", problems(check("select_one", Map.of("heard", List.of("wel")))));
        assertEquals(
                "sources UNKNOWN_CHOICE 没有这个选项，请重新选择。",
                problems(check("select_multiple", Map.of("sources", List.of("tv", "radio", "internet")))));
    }

    /** Codes that other tools use: numbers, negative ones, capital letters. */
    @Test
    void choicesKeepTheCodesOfOtherTools() {
        Questionnaire form =
                TinySurveys.parse(TinySurveys.textOf(Path.of("src/test/resources/xlsform/numeric_codes.yaml")));
        Map<String, List<String>> given = Map.of("heard", List.of("Y"), "content", List.of("-99"));
        CheckedAnswers checked = AnswerCheck.check(form, RawAnswers.of(given), TODAY);
        assertEquals(Set.of(), Set.copyOf(checked.problems()));
        assertEquals("{\"content\":\"-99\",\"heard\":\"Y\"}", checked.answers().toCanonicalJson());
        Map<String, List<String>> small = Map.of("heard", List.of("y"), "content", List.of("1"));
        assertEquals(
                List.of("heard"),
                AnswerCheck.check(form, RawAnswers.of(small), TODAY).problems().stream()
                        .map(AnswerProblem::question)
                        .toList());
    }

    @Test
    void severalValuesForOneAreNamed() {
        assertEquals(
                "heard WRONG_TYPE 请只选择一个答案。", problems(check("select_one", Map.of("heard", List.of("well", "some")))));
    }

    @Test
    void everyRequiredQuestionLeftBlankIsNamed() {
        assertEquals(
                """
                one REQUIRED 请选择一个答案。
                many REQUIRED 请至少选择一个答案。
                whole REQUIRED 请填一个整数。
                share REQUIRED 请填一个数字。
                words REQUIRED 请写下您的回答。
                day REQUIRED 请填写日期，例如 2024-05-01。""",
                problems(check("required", Map.of("one", List.of(""), "words", List.of(" \u3000\n")))));
    }

    @Test
    void boundsStandInTheMessage() {
        Question question = TinySurveys.read("integer").question("bounded").orElseThrow();
        AnswerProblem problem = ProblemTexts.wrongType(question);
        assertEquals("请填一个 0 到 120 之间的整数。", problem.message().zh());
        assertEquals(
                "Please enter a whole number from 0 to 120.", problem.message().in(Language.EN));
    }

    @Test
    void authorsOwnWordsComeFirst() {
        assertEquals(
                "rooms CONSTRAINT 请只数卧室和客厅。", problems(check("constraint_message", Map.of("rooms", List.of("40")))));
    }

    @Test
    void unknownQuestionsAndNotesTakeNoAnswer() {
        assertEquals(
                "heared UNKNOWN_QUESTION 问卷里没有这一题。",
                problems(check("hint", Map.of("heared", List.of("well"), "heard", List.of("well")))));
        assertEquals(
                "before_we_start UNKNOWN_QUESTION 问卷里没有这一题。",
                problems(check("note", Map.of("before_we_start", List.of("yes")))));
        assertEquals(
                61,
                check("note", Map.of("x".repeat(5000), List.of()))
                        .problems()
                        .get(0)
                        .question()
                        .length());
    }

    @Test
    void answerToAQuestionThatIsNotOpenIsAProblem() {
        CheckedAnswers checked = check("relevant_in", Map.of("heard", List.of("none"), "where_heard", List.of("电视")));
        assertEquals("where_heard NOT_OPEN 按前面的回答，这一题不用填。", problems(checked));
        assertEquals(Set.of("heard"), checked.open());
        assertTrue(check("relevant_in", Map.of("heard", List.of("none"), "where_heard", List.of(" ")))
                .isAccepted());
    }

    @Test
    void plainFormSetsAsideWhatIsNotOpen() {
        CheckedAnswers checked = AnswerCheck.checkForm(
                TinySurveys.read("relevant_in"),
                RawAnswers.of(Map.of("heard", List.of("none"), "where_heard", List.of("电视"))),
                TODAY);
        assertTrue(checked.isAccepted());
        assertEquals("{\"heard\":\"none\"}", checked.answers().toCanonicalJson());
        assertEquals(Map.of("where_heard", List.of("电视")), checked.setAside());
    }

    @Test
    void closingTheFirstLinkClosesTheChain() {
        Map<String, List<String>> answers = Map.of(
                "heard", List.of("none"),
                "taken_part", List.of("yes"),
                "times", List.of("3"),
                "favourite", List.of("唱歌"),
                "why_not", List.of("没空"));
        CheckedAnswers checked =
                AnswerCheck.checkForm(TinySurveys.read("relevant_chain"), RawAnswers.of(answers), TODAY);
        assertEquals(List.of("heard", "why_not"), List.copyOf(checked.open()));
        assertEquals(
                Set.of("taken_part", "times", "favourite"), checked.setAside().keySet());
    }

    @Test
    void whoIsNotEligibleHasAnsweredCompletely() {
        CheckedAnswers checked = check("eligible", Map.of("age", List.of("17"), "lived_here", List.of("half_year_up")));
        assertTrue(checked.isAccepted());
        assertFalse(checked.eligible());
        assertEquals(List.of("age", "nickname", "lived_here"), List.copyOf(checked.open()));
    }

    @Test
    void whoIsEligibleGoesOn() {
        CheckedAnswers checked = check("eligible", Map.of("age", List.of("18"), "lived_here", List.of("half_year_up")));
        assertTrue(checked.eligible());
        assertEquals("opinion REQUIRED 请写下您的回答。", problems(checked));
    }

    @Test
    void brokenAnswersAreLeftOutAndTheOthersKept() {
        CheckedAnswers checked = check(
                "eligible",
                Map.of("age", List.of("sixty"), "nickname", List.of("老王"), "lived_here", List.of("half_year_up")));
        assertEquals(
                "{\"lived_here\":\"half_year_up\",\"nickname\":\"老王\"}",
                checked.answers().toCanonicalJson());
        assertEquals("age WRONG_TYPE 请填一个整数。", problems(checked));
    }

    @Test
    void jsonOfEveryShapeIsTakenOrNamed() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(
                        """
                {"one": ["well"], "many": ["well", null, "some"], "whole": 3.0, "share": 1.50, "words": true,
                 "day": "2024-05-01", "if_you_like": {"nested": 1}}""");
        CheckedAnswers checked = AnswerCheck.check(TinySurveys.read("required"), RawAnswers.ofJson(json), TODAY);
        assertEquals("if_you_like WRONG_TYPE 请用文字回答。", problems(checked));
        assertEquals(
                "{\"day\":\"2024-05-01\",\"many\":[\"well\",\"some\"],\"one\":\"well\",\"share\":1.5,\"whole\":3,"
                        + "\"words\":\"true\"}",
                checked.answers().toCanonicalJson());
    }

    @Test
    void monstrousNumbersAreWrongAndNotSlow() throws IOException {
        JsonNode json = new ObjectMapper().readTree("{\"bounded\": 1e999999999, \"plain\": 1e-999999}");
        assertEquals(
                "bounded WRONG_TYPE 请填一个不大于 99.5 的数字。",
                problems(AnswerCheck.check(TinySurveys.read("decimal"), RawAnswers.ofJson(json), TODAY)));
    }

    @Test
    void answersAreAnObject() {
        assertThrows(IllegalArgumentException.class, () -> RawAnswers.ofJson(new ObjectMapper().readTree("[1]")));
    }

    private static CheckedAnswers check(String formId, Map<String, List<String>> answers) {
        return AnswerCheck.check(TinySurveys.read(formId), RawAnswers.of(answers), TODAY);
    }

    private static String problems(CheckedAnswers checked) {
        return checked.problems().stream()
                .map(problem -> problem.question() + " " + problem.kind() + " "
                        + problem.message().zh())
                .collect(Collectors.joining("\n"));
    }
}
