package doorstep.wave.questionnaires;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.Speech;
import doorstep.wave.WaveMessages;
import doorstep.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Conditions as sentences for people who do not read YAML: "question 3: “well” or “some”". */
public final class ConditionWords {
    private final Questionnaire questionnaire;
    private final Speech speech;
    private final WaveMessages words;
    private final Map<String, Integer> numbers = new HashMap<>();

    public ConditionWords(Questionnaire questionnaire, Speech speech) {
        this.questionnaire = questionnaire;
        this.speech = speech;
        this.words = Texts.in(speech.ours().tag(), WaveMessages.class);
        for (Question question : questionnaire.questions()) {
            if (question.type().isAnswered()) {
                numbers.put(question.name(), numbers.size() + 1);
            }
        }
    }

    /** The number of a question on the preview; 0 for a note. */
    public int number(String question) {
        return numbers.getOrDefault(question, 0);
    }

    /** The sentence; empty for a condition that always holds. */
    public String of(Condition condition) {
        return condition.equals(Condition.ALWAYS) ? "" : sentence(condition);
    }

    private String sentence(Condition condition) {
        return condition.match(new Condition.Cases<>(
                in -> words.conditionIn(number(in.question()), labels(in.question(), in.choices())),
                this::within,
                all -> joined(all.conditions(), words::and),
                any -> joined(any.conditions(), words::or),
                not -> negated(not.condition())));
    }

    private String negated(Condition condition) {
        return condition
                .asIn()
                .map(in -> words.conditionNotIn(number(in.question()), labels(in.question(), in.choices())))
                .orElseGet(() -> words.conditionNot(sentence(condition)));
    }

    private String within(Condition.Within within) {
        int number = number(within.question());
        if (within.atMost().isEmpty()) {
            return words.conditionAtLeast(number, within.atLeast().orElseThrow().toPlainString());
        }
        if (within.atLeast().isEmpty()) {
            return words.conditionAtMost(number, within.atMost().get().toPlainString());
        }
        return words.conditionBetween(
                number,
                within.atLeast().get().toPlainString(),
                within.atMost().get().toPlainString());
    }

    private String joined(List<Condition> parts, BinaryOperator<String> joint) {
        return parts.stream()
                .map(part -> part.parts().isEmpty() ? sentence(part) : words.bracketed(sentence(part)))
                .reduce(joint)
                .orElse("");
    }

    private String labels(String question, List<String> choices) {
        return questionnaire.choices(question).stream()
                .filter(choice -> choices.contains(choice.name()))
                .map(choice -> words.quoted(speech.in(choice.label())))
                .reduce(words::or)
                .orElse("");
    }
}
