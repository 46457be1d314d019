package doorstep.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.VersionDifference.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionDifferenceTest {

    private static final String INDICATOR = "campaign_awareness";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            target: 0.90        | target: 0.95            |
            some: 0.7525        | some: 0.75250           |
            zh: 知晓率          | zh: 创建知晓率          |
            some: 0.7525        | some: 1                 | CREDIT
            not_asked: outside  | not_asked: zero         | BASE
            您了解这项工作吗    | 您听说过这项工作吗      | WORDING
            zh: 很了解          | zh: 非常了解            | CHOICES
            required: true      | required: false         | REQUIRED
            """)
    void changeTellsWhetherRatesCompare(String before, String after, Reason reason) {
        VersionDifference difference = difference("partial_credit", before, after);
        Set<Reason> expected = reason == null ? Set.of() : Set.of(reason);
        assertEquals(expected, difference.indicators().get(0).reasons());
        assertEquals(reason == null, difference.isComparable(INDICATOR));
    }

    @Test
    void translationThatIsAddedChangesNothingAndOneThatReadsDifferentlyDoes() {
        String uyghur = "ug: بۇ خىزمەتنى بىلەمسىز؟, zh: 您了解这项工作吗？, bo: ལས་ཀ་འདི་ཤེས་སམ།";
        assertTrue(difference("tongues", ", bo: ལས་ཀ་འདི་ཤེས་སམ།", "").isComparable(INDICATOR));
        assertTrue(
                difference("tongues", uyghur, uyghur + ", de: Kennen Sie das").isComparable(INDICATOR));
        assertFalse(
                difference("tongues", "ལས་ཀ་འདི་ཤེས་སམ།", "ལས་ཀ་འདི་ཐོས་སམ།").isComparable(INDICATOR));
    }

    @Test
    void otherBaseAndCreditAreBothNamed() {
        VersionDifference difference =
                difference("partial_credit", "none: 0}\n    outside_base: [cannot_say]", "none: 0, cannot_say: 0}");
        assertEquals(
                Set.of(Reason.CREDIT, Reason.BASE),
                difference.indicators().get(0).reasons());
    }

    @Test
    void questionThatOpensToOthersIsNamed() {
        VersionDifference difference = difference("not_asked_zero", "in: [well, some]", "in: [well]");
        assertEquals(Set.of(Reason.OPENING), difference.indicators().get(0).reasons());
    }

    @Test
    void liftedLimitOfChoicesIsNamed() {
        String exclusive = "exclusive: [cannot_say]";
        VersionDifference difference =
                difference("knowledge", exclusive, exclusive + "\n        constraint: {at_most_choices: 2}");
        assertEquals(Set.of(Reason.CONSTRAINT), difference.indicators().get(0).reasons());
        assertFalse(difference.isComparable(INDICATOR));
    }

    @Test
    void sameLimitWrittenOtherwiseChangesNothing() {
        String limited = TinySurveys.text("credit_from_number")
                .replace("How often this year?}", "How often?}, constraint: {at_most: 20}");
        Questionnaire older = TinySurveys.parse(limited);
        assertTrue(VersionDifference.between(older, TinySurveys.parse(limited.replace("20}", "20.0}")))
                .isComparable("took_part"));
        assertFalse(VersionDifference.between(older, TinySurveys.parse(limited.replace("20}", "30}")))
                .isComparable("took_part"));
    }

    @Test
    void addedAndRemovedAreNamed() {
        VersionDifference difference =
                VersionDifference.between(TinySurveys.read("select_one"), TinySurveys.read("credit_from_number"));
        assertEquals(List.of("times"), difference.added());
        assertEquals(List.of("heard"), difference.removed());
        assertEquals(Set.of(Reason.ADDED), difference.indicators().get(0).reasons());
        assertFalse(difference.isComparable("took_part"));
        assertFalse(difference.isComparable("unheard_of"));
    }

    @Test
    void translationThatIsMerelyAddedChangesNothing() {
        VersionDifference difference =
                VersionDifference.between(TinySurveys.read("chinese_only"), TinySurveys.read("select_one"));
        assertEquals(List.of(), difference.reworded());
        assertEquals(List.of(), difference.changedChoices());
    }

    @Test
    void rewordedHintsAndChoicesAreListed() {
        VersionDifference hint = difference("hint", "指社区今年", "指街道今年");
        assertEquals(List.of("heard"), hint.reworded());
        VersionDifference choices = difference("hint", "name: some,", "name: a_bit,");
        assertEquals(List.of("heard"), choices.changedChoices());
        assertTrue(choices.reworded().isEmpty());
    }

    private static VersionDifference difference(String formId, String before, String after) {
        String older = TinySurveys.text(formId);
        assertTrue(older.contains(before), "the file has no " + before);
        return VersionDifference.between(TinySurveys.parse(older), TinySurveys.parse(older.replace(before, after)));
    }
}
