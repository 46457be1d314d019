package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BankItemTest {
    private static final Questionnaire TOPIC = TinySurveys.parse(
            """
            form_id: bank_some
            version: "1"
            title: {zh: 题库：孩子, en: "Bank: children"}
            notice: {zh: 题库}
            survey:
              - group: all
                label: {zh: 全部}
                questions:
                  - {name: home, type: select_one yes_no, label: {zh: 家里有没有孩子？}}
                  - {name: quiet, type: select_one yes_no, label: {zh: 安静吗？}}
              - group: school
                label: {zh: 学校}
                relevant: {question: home, in: [here]}
                questions:
                  - {name: pupil, type: select_one yes_no, label: {zh: 上学了吗？}}
                  - name: gate
                    type: select_one yes_no
                    label: {zh: 校门口好不好？, en: Is it well outside the School?}
                    relevant: {question: pupil, in: [here]}
            choices:
              yes_no:
                - {name: here, label: {zh: 有}}
                - {name: not_here, label: {zh: 没有}}
            indicators:
              - {name: quiet, measure: satisfaction, label: {zh: 安静}, question: quiet, credit: {here: 1, not_here: 0}, target: 0.9, points: 1}
              - name: gate
                measure: satisfaction
                label: {zh: 校门口}
                question: gate
                credit: {here: 1, not_here: 0}
                target: 0.9
                points: 1
                standard: 校园周边
                source: {zh: N（新闻）：某市, en: "N (news): a City"}
            """);

    private static final BankItem QUIET = BankItem.of(TOPIC).get(0);
    private static final BankItem GATE = BankItem.of(TOPIC).get(1);

    @Test
    void itemHoldsAllThatOpensItsQuestionInOrderAndNothingElse() {
        assertEquals(
                List.of("home", "pupil", "gate"),
                GATE.asked().stream().map(Question::name).toList());
        assertEquals(
                List.of("quiet"), QUIET.asked().stream().map(Question::name).toList());
        assertEquals("gate", GATE.question().name());
    }

    @Test
    void itemIsFoundByAllItsWordsInAnyLanguageAndCase() {
        for (String words : List.of("", "校门口", "school", "SCHOOL 孩子", "周边　没有", "a city", "题库", "学校")) {
            assertTrue(GATE.speaksOf(words), words);
        }
        for (String words : List.of("安静", "school 安静", "gate")) {
            assertFalse(GATE.speaksOf(words), words);
        }
    }
}
