package doorstep.wave.editor;

import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftFault;
import doorstep.questionnaire.draft.DraftHeading;
import java.util.List;

/**
 * The form of what stands above the first question and below the last.
 *
 * @param adults questions that may say how many adults live in the household
 * @param classes questions that may make the weighting class
 */
record HeadingEditView(
        DraftFrame frame,
        DraftHeading heading,
        ConditionView eligible,
        List<Pick> adults,
        List<Pick> classes,
        FieldProblems problems,
        List<QuestionEditView.Both> theirs) {

    /** A question on offer. */
    record Pick(String name, String title) {}

    /** One of the two questions of the weighting class; empty where none is chosen. */
    record Place(int number, String chosen) {
        public String id() {
            return "class" + number;
        }
    }

    public List<Place> places() {
        List<String> chosen = heading.people().classes();
        return List.of(
                new Place(1, chosen.isEmpty() ? "" : chosen.get(0)),
                new Place(2, chosen.size() < 2 ? "" : chosen.get(1)));
    }

    static HeadingEditView of(DraftFrame frame, Draft draft, EditorWords words, List<QuestionEditView.Both> theirs) {
        return new HeadingEditView(
                frame,
                draft.heading(),
                words.conditions(draft).write(draft.heading().people().eligible(), draft.questions()),
                questions(draft, words, QuestionType.INTEGER),
                questions(draft, words, QuestionType.SELECT_ONE),
                FieldProblems.of(draft.read().of(DraftFault.HEADING), words.language()),
                theirs);
    }

    private static List<Pick> questions(Draft draft, EditorWords words, QuestionType type) {
        QuestionNumbers numbers = words.numbers(draft);
        return draft.questions().stream()
                .filter(question -> question.type().equals(type))
                .map(question -> new Pick(question.name(), numbers.title(question.name())))
                .toList();
    }
}
