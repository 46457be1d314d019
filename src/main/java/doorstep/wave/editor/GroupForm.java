package doorstep.wave.editor;

import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftCondition;
import doorstep.questionnaire.draft.DraftGroup;
import doorstep.questionnaire.draft.Words;
import java.util.List;

/** The form of a group: its heading, and when its questions are asked. */
record GroupForm(String name, Typed typed) {
    DraftChange.Part part(String said) {
        return new DraftChange.Part(said, draft -> draft.group(name).map(DraftGroup::heading), this::changed);
    }

    private Draft changed(Draft draft) {
        boolean gone = draft.group(name).isEmpty();
        Draft whole = gone ? draft.adding(new DraftGroup(name, Words.NONE, DraftCondition.ALWAYS, List.of())) : draft;
        DraftGroup before = whole.group(name).orElseThrow();
        return whole.with(new DraftGroup(
                name, typed.words("label", before.label()), ConditionForm.read(typed, before.relevant()), List.of()));
    }
}
