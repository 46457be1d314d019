package doorstep.response.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.AnswerProblem;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.response.ResidentWorld;
import doorstep.response.World;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed from paper, key by key. */
class PaperTypedTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Questionnaire TINY = QuestionnaireReader.read("tiny.yaml", ResidentWorld.TINY)
            .questionnaire()
            .orElseThrow();

    static final Map<String, String> WHOLE = Map.of("adult", "1", "clean", "1", "wishes", "13", "people", "3");

    private static PaperCheck check(Map<String, String> typed) {
        return PaperCheck.of(TINY, new PaperTyped(typed), TODAY);
    }

    private static PaperCheck with(String question, String typed) {
        Map<String, String> changed = new HashMap<>(WHOLE);
        changed.put(question, typed);
        return check(changed);
    }

    private static String answers(PaperCheck check) {
        assertEquals(List.of(), check.problems());
        return check.answers().toCanonicalJson();
    }

    private static List<AnswerProblem.Kind> kinds(PaperCheck check) {
        return check.problems().stream().map(AnswerProblem::kind).toList();
    }

    @Test
    void codesAreThePlacesOfTheChoices() {
        assertEquals(
                "{\"adult\":\"yes_adult\",\"clean\":\"good\",\"people\":3,\"wishes\":[\"bench\",\"tree\"]}",
                answers(check(WHOLE)));
    }

    @Test
    void severalCodesMayBeSetApartOrNot() {
        for (String typed : List.of("13", "1,3", "1，3", "1、3", "3 1", "1.3", "１，３", " 1;3 ", "3+1", "131")) {
            assertEquals(answers(check(WHOLE)), answers(with("wishes", typed)), typed);
        }
    }

    @Test
    void beyondNineChoicesCodesAreSetApart() {
        assertEquals(List.of(10), PaperTyped.codes("10", 12, true));
        assertEquals(List.of(1, 10), PaperTyped.codes("1,10", 12, true));
        assertEquals(List.of(1, 0), PaperTyped.codes("10", 9, true));
        assertEquals(List.of(10), PaperTyped.codes("10", 9, false));
    }

    @Test
    void codeThatThePaperDoesNotHaveIsRefused() {
        assertEquals(List.of(AnswerProblem.Kind.UNKNOWN_CHOICE), kinds(with("clean", "3")));
        assertEquals(List.of(AnswerProblem.Kind.UNKNOWN_CHOICE), kinds(with("clean", "0")));
        assertEquals(List.of(AnswerProblem.Kind.UNKNOWN_CHOICE), kinds(with("clean", "good")));
        assertEquals(List.of(AnswerProblem.Kind.UNKNOWN_CHOICE), kinds(with("clean", "99999999999")));
    }

    @Test
    void twoTicksForOneAnswerAreRefused() {
        assertEquals(List.of(AnswerProblem.Kind.WRONG_TYPE), kinds(with("clean", "1,2")));
    }

    @Test
    void questionnaireSaysHowManyMayBeTicked() {
        assertEquals(List.of(AnswerProblem.Kind.CONSTRAINT), kinds(with("wishes", "123")));
        assertEquals(List.of(AnswerProblem.Kind.EXCLUSIVE), kinds(with("wishes", "14")));
    }

    @Test
    void datesAreEightDigits() {
        assertTrue(answers(with("moved", "20240501")).contains("\"moved\":\"2024-05-01\""));
        assertTrue(answers(with("moved", "２０２４０５０１")).contains("\"moved\":\"2024-05-01\""));
        assertTrue(answers(with("moved", "2024.5.1")).contains("\"moved\":\"2024-05-01\""));
        assertEquals(List.of(AnswerProblem.Kind.WRONG_TYPE), kinds(with("moved", "20241301")));
    }

    @Test
    void whatWasAnsweredThoughItWasNotAskedIsLeftOut() {
        assertEquals(answers(check(WHOLE)), answers(with("why", "脏")));
        assertEquals(
                "{\"adult\":\"not_adult\"}",
                answers(check(Map.of("adult", "2", "clean", "1", "wishes", "9", "people", "many"))));
    }

    @Test
    void requiredAnswerThatCannotBeReadLeavesTheFormUnfinished() {
        for (String typed : List.of("-", "－", "—", " - ", "读不清")) {
            PaperCheck check = with("clean", typed);
            assertEquals(List.of(), check.problems(), typed);
            assertEquals(List.of("clean"), check.unreadable(), typed);
        }
        assertEquals(List.of(AnswerProblem.Kind.REQUIRED), kinds(with("clean", "")));
    }

    @Test
    void otherAnswerThatCannotBeReadIsLeftEmpty() {
        PaperCheck check = with("rooms", "-");
        assertFalse(check.isUnfinished());
        assertEquals(answers(check(WHOLE)), answers(check));
    }

    @Test
    void entriesDifferWhereTheyMeanOtherAnswers() {
        assertEquals(List.of(), check(WHOLE).differing(with("wishes", "3,1"), TINY));
        assertEquals(List.of("people"), check(WHOLE).differing(with("people", "4"), TINY));
        assertEquals(List.of("clean"), check(WHOLE).differing(with("clean", "-"), TINY));
        assertEquals(5, check(WHOLE).compared(check(WHOLE), TINY) - 1, "all but the one that is not open");
    }

    @Test
    void wordsMayDifferByACommaAlone() {
        Map<String, String> bad = new HashMap<>(WHOLE);
        bad.put("clean", "2");
        bad.put("why", "灯坏了，太暗。");
        Map<String, String> again = new HashMap<>(bad);
        again.put("why", "灯坏了 太暗");
        assertEquals(List.of(), check(bad).differing(check(again), TINY));
        again.put("why", "灯坏了 太脏");
        assertEquals(List.of("why"), check(bad).differing(check(again), TINY));
    }

    @Test
    void formThatWaitsKeepsNoPhoneNumber() {
        PaperTyped typed = new PaperTyped(Map.of("words", "请打13812345678", "adults", "12", "sex", "1"));
        assertEquals(
                Map.of("words", "请打〔电话〕", "adults", "12", "sex", "1"),
                typed.masked(World.DOORS).byQuestion());
    }
}
