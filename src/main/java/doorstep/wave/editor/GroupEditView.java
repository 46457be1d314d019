package doorstep.wave.editor;

import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftFault;
import doorstep.questionnaire.draft.DraftGroup;
import java.util.List;

/** The form of a group. */
record GroupEditView(
        DraftFrame frame,
        DraftGroup group,
        ConditionView condition,
        FieldProblems problems,
        List<QuestionEditView.Both> theirs) {

    public String path() {
        return frame.path() + "/groups/" + group.name();
    }

    static GroupEditView of(
            DraftFrame frame, Draft draft, DraftGroup group, EditorWords words, List<QuestionEditView.Both> theirs) {
        return new GroupEditView(
                frame,
                group,
                words.conditions(draft).write(group.relevant(), draft.above(group.name())),
                FieldProblems.of(draft.read().of(DraftFault.group(group.name())), words.language()),
                theirs);
    }
}
