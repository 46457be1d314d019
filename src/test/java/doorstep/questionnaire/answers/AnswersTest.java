package doorstep.questionnaire.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.TinySurveys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);
    private static final Questionnaire EVERY_TYPE = TinySurveys.read("required");

    @Test
    void canonicalJsonHasOneForm() {
        Answers answers = Answers.of(Map.of(
                "words", new Answer.Words("“说\"\n好”"),
                "share", new Answer.Decimal(new BigDecimal("1E+2")),
                "many", new Answer.ChosenMany(List.of("well", "none")),
                "whole", new Answer.Whole(-3),
                "one", new Answer.Chosen("some"),
                "day", new Answer.Day(TODAY)));
        assertEquals(
                "{\"day\":\"2024-05-01\",\"many\":[\"well\",\"none\"],\"one\":\"some\",\"share\":100,\"whole\":-3,"
                        + "\"words\":\"“说\\\"\\n好”\"}",
                answers.toCanonicalJson());
        assertEquals(answers, Answers.fromCanonicalJson(EVERY_TYPE, answers.toCanonicalJson()));
        assertEquals(Optional.of(new Answer.Whole(-3)), answers.get("whole"));
        assertEquals(Optional.empty(), answers.get("if_you_like"));
        assertEquals("{}", Answers.NONE.toCanonicalJson());
    }

    @Test
    void sameTextTypedDifferentlyIsTheSame() {
        assertEquals("{\"words\":\"é\\n两行\"}", accepted(Map.of("words", List.of(" e\u0301\r\n两行\u0000\t "))));
        assertEquals("{\"words\":\"a\\nb\"}", accepted(Map.of("words", List.of("a\rb"))));
        assertEquals("{\"words\":\"\ufffd\"}", accepted(Map.of("words", List.of("\ud83d"))));
    }

    private static String accepted(Map<String, List<String>> typed) {
        return AnswerCheck.check(EVERY_TYPE, RawAnswers.of(typed), TODAY)
                .answers()
                .toCanonicalJson();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}x",
                "{\"nothing\":1}",
                "{\"one\":\"nothing\"}",
                "{\"one\":[\"well\"]}",
                "{\"many\":\"well\"}",
                "{\"whole\":\"3\"}",
                "{\"whole\":1e30}",
                "{\"day\":\"2024-02-30\"}",
                "{\"words\":1}",
                "{\"words\":\"a\",\"one\":\"well\"}",
                "{\"one\":\"well\",\"one\":\"well\"}"
            })
    void anythingElseIsRefused(String json) {
        assertThrows(IllegalArgumentException.class, () -> Answers.fromCanonicalJson(EVERY_TYPE, json));
    }

    @Property(tries = 500)
    void acceptedAnswersComeBackTheSame(@ForAll("typed") Map<String, List<String>> typed) {
        CheckedAnswers checked = AnswerCheck.checkForm(EVERY_TYPE, RawAnswers.of(typed), TODAY);
        String json = checked.answers().toCanonicalJson();
        Answers read = Answers.fromCanonicalJson(EVERY_TYPE, json);
        assertEquals(checked.answers(), read);
        assertEquals(json, read.toCanonicalJson());
    }

    @Property(tries = 500)
    void acceptedAnswersAreAcceptedAgain(@ForAll("typed") Map<String, List<String>> typed) {
        Answers first =
                AnswerCheck.check(EVERY_TYPE, RawAnswers.of(typed), TODAY).answers();
        CheckedAnswers second = AnswerCheck.check(EVERY_TYPE, RawAnswers.of(asTyped(first)), TODAY);
        assertEquals(first.toCanonicalJson(), second.answers().toCanonicalJson());
        assertTrue(second.problems().stream().allMatch(one -> one.kind() == AnswerProblem.Kind.REQUIRED));
    }

    private static Map<String, List<String>> asTyped(Answers answers) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        answers.forEach((question, answer) -> typed.put(question, asTyped(answer)));
        return typed;
    }

    private static List<String> asTyped(Answer answer) {
        return answer.match(new Answer.Cases<>(
                List::of,
                many -> many,
                whole -> List.of(Long.toString(whole)),
                decimal -> List.of(decimal.toPlainString()),
                List::of,
                day -> List.of(day.toString())));
    }

    @Provide
    Arbitrary<Map<String, List<String>>> typed() {
        Arbitrary<String> questions =
                Arbitraries.of("one", "many", "whole", "share", "words", "day", "if_you_like", "unknown");
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(
                        "well", "some", "none", "cannot_say", "other", "2024年5月1日", "１９９９-1-1", "3", "-0", "+4.50"),
                Arbitraries.bigDecimals().ofScale(3).map(BigDecimal::toPlainString),
                Arbitraries.longs().map(String::valueOf),
                Arbitraries.strings().ofMaxLength(8),
                Arbitraries.strings()
                        .withChars(" \u3000\u00a0\r\n\te\u0301\u0345\u0f71\ud83d\ude00\u200b我")
                        .ofMaxLength(8));
        return Arbitraries.maps(questions, values.list().ofMaxSize(3));
    }
}
