package doorstep.report.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.report.GoldenWave;
import doorstep.report.MadeUpCells;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionDiffTest {
    /** The name of the text in place of the text. */
    private static final TrendMessages WORDS = (TrendMessages) Proxy.newProxyInstance(
            TrendMessages.class.getClassLoader(),
            new Class<?>[] {TrendMessages.class},
            (proxy, text, given) -> text.getName() + (given == null ? "" : List.of(given)));

    private static final Questionnaire NOW = GoldenWave.questionnaire();

    private static List<QuestionDiff.Changed> changed(Questionnaire older) {
        return new QuestionDiff(older, NOW, Language.ZH, WORDS).questions();
    }

    @Test
    void sameQuestionsAreNotListed() {
        assertEquals(List.of(), changed(MadeUpCells.golden("points: 3", "points: 5")));
    }

    @Test
    void rewordedQuestionShowsBothWordingsAndTheItemThatBreaks() {
        QuestionDiff.Changed one = changed(MadeUpCells.golden("您听说过吗", "您知道吗")).get(0);
        assertEquals("changed", one.kind());
        assertTrue(
                one.older().contains(new WordDiff.Piece("知道", true)),
                one.older().toString());
        assertTrue(
                one.newer().contains(new WordDiff.Piece("听说过", true)),
                one.newer().toString());
        assertEquals(List.of("知晓"), one.items());
        assertEquals(List.of(), one.choices());
    }

    @Test
    void changedChoicesAreListedOneByOne() {
        QuestionDiff.Changed one =
                changed(MadeUpCells.golden("zh: 听说过, en", "zh: 听说过一点, en")).get(0);
        assertEquals(List.of(), one.newer());
        assertEquals(1, one.choices().size());
        assertTrue(one.choices().get(0).older().contains(new WordDiff.Piece("一点", true)));
        assertEquals(List.of("知晓"), one.items());
    }

    @Test
    void addedAndRemovedQuestionsAreToldApart() {
        Questionnaire older = MadeUpCells.golden(
                "      - {name: comment, type: text, label: {zh: 还想说什么, en: Anything else}}\n",
                "      - {name: remark, type: text, label: {zh: 以前的题, en: Old one}}\n");
        List<QuestionDiff.Changed> changed = changed(older);
        assertEquals(
                List.of("comment", "remark"),
                changed.stream().map(QuestionDiff.Changed::name).toList());
        assertEquals(
                List.of("added", "removed"),
                changed.stream().map(QuestionDiff.Changed::kind).toList());
        assertEquals(List.of(), changed.get(0).items());
    }

    @Test
    void anotherFormulaBreaksTheItemWithNoWordChanged() {
        Questionnaire older = MadeUpCells.golden("fairly: 0.75", "fairly: 1");
        QuestionDiff diff = new QuestionDiff(older, NOW, Language.ZH, WORDS);
        assertEquals(List.of(), diff.questions());
        QuestionDiff.ChangedItem item = diff.items().get(0);
        assertTrue(item.older().contains("比较满意 1") && item.newer().contains("比较满意 0.75"), item.toString());
        assertEquals(1, diff.comparable());
    }
}
