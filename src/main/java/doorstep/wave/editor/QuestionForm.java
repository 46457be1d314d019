package doorstep.wave.editor;

import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftChoice;
import doorstep.questionnaire.draft.DraftCondition;
import doorstep.questionnaire.draft.DraftGroup;
import doorstep.questionnaire.draft.DraftLimits;
import doorstep.questionnaire.draft.DraftList;
import doorstep.questionnaire.draft.DraftQuestion;
import doorstep.questionnaire.draft.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The form of one question: what was typed of it and of what it offers. */
final class QuestionForm {
    /** What stands in the field of the list for a new one. */
    static final String NEW_LIST = "+";

    /** The button for people who prefer not to answer. */
    private static final String PREFER_NOT = "prefer_not";

    /** So many empty rows wait for further choices. */
    static final int EMPTY_ROWS = 3;

    private final String name;
    private final Typed typed;

    QuestionForm(String name, Typed typed) {
        this.name = name;
        this.typed = typed;
    }

    /** The question with what it offers, as a part of a change. */
    DraftChange.Part part(String said) {
        return new DraftChange.Part(
                said,
                draft -> List.of(draft.question(name), draft.list(offered(draft))),
                draft -> choices(question(draft)));
    }

    /** The list that the form's choices are of. */
    private String edited() {
        return typed.one("list_of");
    }

    /** The list that the question offers now; a new one has no name before it is made. */
    private String offered(Draft draft) {
        return draft.question(name).map(DraftQuestion::list).orElse("");
    }

    private Draft question(Draft draft) {
        DraftQuestion before = draft.question(name).orElseGet(() -> DraftQuestion.blank(name, type(), edited()));
        DraftQuestion now = new DraftQuestion(
                name,
                type(),
                list(draft),
                typed.words("label", before.label()),
                typed.words("hint", before.hint()),
                typed.ticked("required"),
                ConditionForm.read(typed, before.relevant()),
                new DraftLimits(
                        typed.all("exclusive"),
                        typed.one("least"),
                        typed.ticked("until_today") ? DraftLimits.TODAY : typed.one("most"),
                        typed.words("message", before.limits().message()),
                        typed.ticked("shuffle")));
        if (draft.question(name).isPresent()) {
            return draft.with(now);
        }
        // somebody has removed the question meanwhile, or even all groups
        Draft whole = draft.groups().isEmpty()
                ? draft.adding(new DraftGroup(draft.freshGroup(), Words.NONE, DraftCondition.ALWAYS, List.of()))
                : draft;
        List<DraftGroup> groups = whole.groups();
        return whole.adding(now, groups.get(groups.size() - 1).name());
    }

    private QuestionType type() {
        return QuestionType.of(typed.one("type")).orElse(QuestionType.SELECT_ONE);
    }

    /** The name of the list that the question is to offer; a fresh one where it is to be new. */
    private String list(Draft draft) {
        String chosen = typed.one("list");
        boolean fresh = typed.ticked("apart") || chosen.equals(NEW_LIST);
        if (!type().isSelect()) {
            return "";
        }
        return fresh || draft.list(chosen).isEmpty() ? freshUnless(draft, chosen) : chosen;
    }

    /** A list that somebody else let go of meanwhile comes back under its name. */
    private String freshUnless(Draft draft, String chosen) {
        boolean gone = !chosen.isEmpty() && !chosen.equals(NEW_LIST) && !typed.ticked("apart");
        return gone ? chosen : draft.freshList();
    }

    /** What was typed belongs to the list that the form showed, or to the new one that was set apart from it. */
    private Draft choices(Draft draft) {
        String offered = offered(draft);
        Draft changed = offered.isEmpty() || draft.list(offered).isPresent()
                ? draft
                : draft.with(new DraftList(offered, List.of()));
        String target = typed.ticked("apart") || edited().isEmpty() ? offered : edited();
        DraftList before = changed.list(edited()).orElse(new DraftList(target, List.of()));
        Draft typedIn = changed.list(target)
                .map(list -> changed.with(new DraftList(target, typedChoices(before))))
                .orElse(changed)
                .withoutUnusedLists();
        return typed.one("do").equals(PREFER_NOT) ? typedIn.lettingNotAnswer(offered(typedIn)) : typedIn;
    }

    private List<DraftChoice> typedChoices(DraftList before) {
        List<DraftChoice> choices = new ArrayList<>();
        for (String choice : typed.all("choice")) {
            Words words = before.choices().stream()
                    .filter(one -> one.name().equals(choice))
                    .findFirst()
                    .map(DraftChoice::label)
                    .orElse(Words.NONE);
            choices.add(new DraftChoice(
                    choice,
                    typed.words("choice." + choice + ".label", words),
                    typed.all("silent").contains(choice)));
        }
        act(choices);
        for (int row = 1; row <= EMPTY_ROWS; row++) {
            Words words = typed.words("new." + row, Words.NONE);
            if (!words.none()) {
                choices.add(new DraftChoice(Draft.freshChoice(choices), words, false));
            }
        }
        return choices;
    }

    /** What the button of a row wants: one place up or down, or gone. */
    private void act(List<DraftChoice> choices) {
        String[] wanted = typed.one("do").split(":", 2);
        Optional<Integer> found = wanted.length < 2 ? Optional.empty() : place(choices, wanted[1]);
        found.ifPresent(at -> {
            int to = wanted[0].equals("up") ? at - 1 : at + 1;
            if (wanted[0].equals("drop")) {
                choices.remove((int) at);
            } else if (to >= 0 && to < choices.size()) {
                Collections.swap(choices, at, to);
            }
        });
    }

    private static Optional<Integer> place(List<DraftChoice> choices, String name) {
        for (int at = 0; at < choices.size(); at++) {
            if (choices.get(at).name().equals(name)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
