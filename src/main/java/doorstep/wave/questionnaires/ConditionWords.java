package doorstep.wave.questionnaires;

import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Question;
import doorstep.questionnaire.Questionnaire;
import doorstep.wave.WaveMessages;
import doorstep.web.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/** Conditions as sentences for people who do not read YAML: "question 3: “well” or “some”". */
public final class ConditionWords {
    private final Questionnaire questionnaire;
    private final Language language;
    private final WaveMessages words;
    private final Map<String, Integer> numbers = new HashMap<>();

    public ConditionWords(Questionnaire questionnaire, Language language) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.words = Texts.in(language.tag(), WaveMessages.class);
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
        if (condition instanceof Condition.In in) {
            return words.conditionIn(number(in.question()), labels(in.question(), in.choices()));
        }
        if (condition instanceof Condition.Within within) {
            return within(within);
        }
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), words::and);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.conditions(), words::or);
        }
        Condition negated = ((Condition.Not) condition).condition();
        return negated instanceof Condition.In in
                ? words.conditionNotIn(number(in.question()), labels(in.question(), in.choices()))
                : words.conditionNot(sentence(negated));
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
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? words.bracketed(sentence(part))
                        : sentence(part))
                .reduce(joint)
                .orElse("");
    }

    private String labels(String question, List<String> choices) {
        return questionnaire.choices(question).stream()
                .filter(choice -> choices.contains(choice.name()))
                .map(choice -> words.quoted(choice.label().in(language)))
                .reduce(words::or)
                .orElse("");
    }
}
