package doorstep.tally.cells;

import doorstep.questionnaire.Answer;
import doorstep.questionnaire.Condition;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.answers.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Credits responses by a questionnaire's own formulas; made once for a questionnaire, then quick, and safe for many
 * threads.
 *
 * <p>Answers must have passed the questionnaire's check: a question that is not open has none.
 */
public final class CreditSheet {
    private final Condition eligible;
    private final String adults;
    private final List<String> classes;
    private final Item[] items;
    private final List<Integer> measures;
    private final ChoiceSheet choices;

    /** One indicator's question, what opens it, and what its answers are worth. */
    private record Item(String question, Condition opening, Outcome notAsked, Credits credits) {
        Outcome outcome(Answers answers) {
            Answer answer = answers.get(question).orElse(null);
            if (answer != null) {
                return credits.of(answer);
            }
            return opening.holds(answers) ? Outcome.Outside.UNANSWERED : notAsked;
        }
    }

    /** @throws IllegalArgumentException for a credit with more than four decimals, which a checked file doesn't have */
    public CreditSheet(Questionnaire questionnaire) {
        eligible = questionnaire.eligible();
        adults = questionnaire.weighting().adults().orElse("");
        classes = questionnaire.weighting().classes();
        items = questionnaire.indicators().stream()
                .map(indicator -> item(questionnaire, indicator))
                .toArray(Item[]::new);
        measures = questionnaire.indicators().stream()
                .map(indicator -> indicator.measure().ordinal())
                .toList();
        choices = new ChoiceSheet(questionnaire);
    }

    private static Item item(Questionnaire questionnaire, Indicator indicator) {
        Outcome notAsked =
                indicator.notAsked() == Indicator.NotAsked.ZERO ? new Outcome.InBase(0) : Outcome.Outside.NOT_ASKED;
        String question = indicator.question();
        return new Item(question, questionnaire.opening(question), notAsked, Credits.from(indicator.credit()));
    }

    /** How many outcomes each response has: the size of its cells. */
    public int indicators() {
        return items.length;
    }

    /** An empty tally of responses to this questionnaire, which counts the pairs of each measure's indicators, and choices. */
    public CellTally tally() {
        return new CellTally(measures, choices.sizes());
    }

    /**
     * Credits a response of a sample: it weighs as many as the household has adults, 1 where that is unanswered, cut
     * to 1 to {@value Credited#MOST_ADULTS}.
     *
     * @throws IllegalArgumentException for an answer that the questionnaire cannot have let through
     */
    public Credited credit(Answers answers) {
        return credit(answers, weight(answers));
    }

    /**
     * Credits a response that came by an open link, which stands for nobody but itself: weight 1. Throws as {@link
     * #credit}.
     */
    public Credited creditUnweighted(Answers answers) {
        return credit(answers, 1);
    }

    private Credited credit(Answers answers, int weight) {
        String weightingClass = weightingClass(answers);
        if (!eligible.holds(answers)) {
            return Credited.ineligible(weightingClass);
        }
        Outcome[] outcomes = new Outcome[items.length];
        for (int i = 0; i < items.length; i++) {
            outcomes[i] = items[i].outcome(answers);
        }
        return new Credited(true, weight, weightingClass, Arrays.asList(outcomes), choices.replies(answers));
    }

    private int weight(Answers answers) {
        Optional<Answer> answer = adults.isEmpty() ? Optional.empty() : answers.get(adults);
        return answer.flatMap(Answer::amount)
                .map(number -> (int) Math.max(1, Math.min(Credited.MOST_ADULTS, number.longValue())))
                .orElse(1);
    }

    private String weightingClass(Answers answers) {
        StringBuilder levels = new StringBuilder();
        for (int i = 0; i < classes.size(); i++) {
            levels.append(i > 0 ? Credited.LEVELS : "");
            answers.get(classes.get(i)).map(Answer::choices).ifPresent(chosen -> chosen.forEach(levels::append));
        }
        return levels.toString();
    }
}
