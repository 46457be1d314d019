package doorstep.tally.cells;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireReading;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreditSheetTest {
    private static final String YAML =
            """
            form_id: credits
            version: "1"
            title: {zh: 计分}
            notice: {zh: 说明}
            eligible: {question: years, at_least: 1}
            weighting: {adults: adults, classes: [sex, age]}
            survey:
              - group: all
                label: {zh: 全部}
                questions:
                  - {name: years, type: integer, label: {zh: 年}}
                  - {name: adults, type: integer, label: {zh: 人}}
                  - {name: sex, type: select_one sexes, label: {zh: 性别}}
                  - {name: age, type: select_one ages, label: {zh: 年龄}}
                  - {name: heard, type: select_one levels, label: {zh: 听说}}
                  - name: known
                    type: select_multiple items
                    label: {zh: 知道}
                    relevant: {question: heard, in: [well, some]}
                  - {name: hours, type: decimal, label: {zh: 小时}}
            choices:
              sexes: [{name: f, label: {zh: 女}}, {name: m, label: {zh: 男}}]
              ages: [{name: young, label: {zh: 青}}, {name: old, label: {zh: 老}}]
              levels: [{name: well, label: {zh: 很}}, {name: some, label: {zh: 有点}}, {name: none, label: {zh: 没}}, {name: cannot_say, label: {zh: 说不清}}]
              items: [{name: a, label: {zh: 甲}}, {name: b, label: {zh: 乙}}, {name: wrong, label: {zh: 错}}, {name: unsure, label: {zh: 不清楚}}]
            indicators:
              - {name: heard, measure: awareness, label: {zh: 一}, question: heard, credit: {well: 1, some: 0.75, none: 0}, outside_base: [cannot_say], target: 0.9, points: 3}
              - {name: known, measure: awareness, label: {zh: 二}, question: known, credit: {a: 0.6, b: 0.6, wrong: -1}, outside_base: [unsure], target: 0.9, points: 3}
              - {name: known_of_all, measure: awareness, label: {zh: 三}, question: known, credit: {a: 0.6, b: 0.6, wrong: -1}, outside_base: [unsure], not_asked: zero, target: 0.9, points: 3}
              - {name: helped, measure: participation, label: {zh: 四}, question: hours, credit_at_least: 1.5, target: 0.9, points: 3}
            """;

    private final CreditSheet sheet = new CreditSheet(questionnaire());

    private static Questionnaire questionnaire() {
        QuestionnaireReading reading = QuestionnaireReader.read("credits.yaml", YAML);
        assertEquals(List.of(), reading.faults());
        return reading.questionnaire().orElseThrow();
    }

    @Test
    void choicesAreWorthWhatTheTableSays() {
        assertEquals(credit(10_000), outcome(0, "heard", chosen("well")));
        assertEquals(credit(7_500), outcome(0, "heard", chosen("some")));
        assertEquals(credit(0), outcome(0, "heard", chosen("none")));
        assertEquals(Outcome.Outside.DECLARED, outcome(0, "heard", chosen("cannot_say")));
        assertEquals(Outcome.Outside.UNANSWERED, outcome(0, "hours", number("3")));
    }

    @Test
    void severalChoicesAddUpWithinZeroAndOne() {
        assertEquals(credit(6_000), known("a"));
        assertEquals(credit(10_000), known("a", "b"));
        assertEquals(credit(2_000), known("a", "b", "wrong"));
        assertEquals(credit(0), known("wrong"));
        assertEquals(Outcome.Outside.DECLARED, known("a", "unsure"));
    }

    @Test
    void aQuestionThatWasNotOpenIsNotAskedOrZeroAsDeclared() {
        assertEquals(Outcome.Outside.NOT_ASKED, outcome(1, "heard", chosen("none")));
        assertEquals(credit(0), outcome(2, "heard", chosen("none")));
        assertEquals(Outcome.Outside.UNANSWERED, outcome(1, "heard", chosen("well")));
        assertEquals(Outcome.Outside.UNANSWERED, outcome(2, "heard", chosen("well")));
    }

    @Test
    void numbersCountFromTheLeastOn() {
        assertEquals(credit(10_000), outcome(3, "hours", number("1.5")));
        assertEquals(credit(0), outcome(3, "hours", number("1.4999")));
        assertEquals(credit(10_000), outcome(3, "hours", new Answer.Whole(2)));
    }

    @Test
    void whomTheScreenerRulesOutIsInNoBase() {
        Answers answers = Answers.of(Map.of("years", new Answer.Whole(0), "heard", chosen("well")));
        assertEquals(Credited.ineligible("|"), sheet.credit(answers));
        assertFalse(sheet.credit(Answers.NONE).eligible());
    }

    @Test
    void adultsWeighFromOneToNineAndClassesKeepTheirPlaces() {
        assertEquals(1, sheet.credit(answers("heard", chosen("none"))).weight());
        assertEquals(4, sheet.credit(answers("adults", new Answer.Whole(4))).weight());
        assertEquals(9, sheet.credit(answers("adults", new Answer.Whole(40))).weight());
        assertEquals(1, sheet.credit(answers("adults", new Answer.Whole(0))).weight());
        assertEquals(
                1,
                sheet.creditUnweighted(answers("adults", new Answer.Whole(4))).weight());
        assertEquals("m|", sheet.credit(answers("sex", chosen("m"))).weightingClass());
        assertEquals("|old", sheet.credit(answers("age", chosen("old"))).weightingClass());
    }

    @Test
    void whatTheCheckCannotHaveLetThroughIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> outcome(0, "heard", chosen("other")));
        assertThrows(IllegalArgumentException.class, () -> outcome(0, "heard", new Answer.Whole(1)));
        assertThrows(IllegalArgumentException.class, () -> outcome(3, "hours", chosen("well")));
    }

    private Outcome known(String... choices) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("years", new Answer.Whole(5));
        answers.put("heard", chosen("well"));
        answers.put("known", new Answer.ChosenMany(List.of(choices)));
        return sheet.credit(Answers.of(answers)).outcomes().get(1);
    }

    private Outcome outcome(int indicator, String question, Answer answer) {
        return sheet.credit(answers(question, answer)).outcomes().get(indicator);
    }

    private static Answers answers(String question, Answer answer) {
        return Answers.of(Map.of("years", new Answer.Whole(5), question, answer));
    }

    private static Answer chosen(String choice) {
        return new Answer.Chosen(choice);
    }

    private static Answer number(String decimal) {
        return new Answer.Decimal(new BigDecimal(decimal));
    }

    private static Outcome credit(int units) {
        return new Outcome.InBase(units);
    }

    @Test
    void repliesAreThePlacesOfTheChoicesOrWhyThereAreNone() {
        Answers answers = Answers.of(Map.of(
                "years",
                new Answer.Whole(1),
                "sex",
                chosen("m"),
                "heard",
                chosen("well"),
                "known",
                new Answer.ChosenMany(List.of("b", "unsure"))));
        Reply blank = Reply.Missing.BLANK;
        assertEquals(
                List.of(picked(1), blank, picked(0), picked(1, 3)),
                sheet.credit(answers).replies());
        assertEquals(
                List.of(blank, blank, picked(2), Reply.Missing.NOT_ASKED),
                sheet.credit(answers("heard", chosen("none"))).replies());
        assertEquals(List.of(), sheet.credit(Answers.NONE).replies());
    }

    private static Reply picked(Integer... places) {
        return new Reply.Picked(List.of(places));
    }
}
