package doorstep.wave.editor;

import doorstep.questionnaire.draft.DraftCondition;
import doorstep.questionnaire.draft.PickedCondition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part of a form that says when something is asked. */
final class ConditionForm {
    private static final String FIELD = "when.";

    private ConditionForm() {}

    /**
     * What was picked.
     *
     * @param before what stands in the draft; one that no form can show stays until it is let go of
     */
    static DraftCondition read(Typed typed, DraftCondition before) {
        if (typed.ticked("when_keep")) {
            return before;
        }
        Set<String> questions = new LinkedHashSet<>();
        typed.sent().keySet().stream()
                .filter(field -> field.startsWith(FIELD))
                .map(field -> field.split("\\.", -1)[1])
                .filter(question -> !question.isEmpty())
                .forEach(questions::add);
        List<PickedCondition.Pick> picks = new ArrayList<>();
        for (String question : typed.all("when")) {
            if (questions.contains(question)) {
                pick(typed, question).ifPresent(picks::add);
            }
        }
        return new PickedCondition(typed.one("when_join").equals("any"), picks).condition();
    }

    private static Optional<PickedCondition.Pick> pick(Typed typed, String question) {
        List<String> choices = typed.all(FIELD + question + ".in");
        String least = typed.one(FIELD + question + ".least");
        String most = typed.one(FIELD + question + ".most");
        return choices.isEmpty() && least.isEmpty() && most.isEmpty()
                ? Optional.empty()
                : Optional.of(new PickedCondition.Pick(
                        question, choices, typed.ticked(FIELD + question + ".not"), least, most));
    }
}
