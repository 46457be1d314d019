package doorstep.wave.editor;

import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftChoice;
import doorstep.questionnaire.draft.DraftLimits;
import doorstep.questionnaire.draft.DraftList;
import doorstep.questionnaire.draft.DraftQuestion;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The form of a question.
 *
 * @param number 0 for a note
 * @param condition when it is asked
 * @param theirs what others have saved meanwhile, beside what was typed here
 */
record QuestionEditView(
        DraftFrame frame,
        DraftQuestion question,
        int number,
        Offer offer,
        ConditionView condition,
        FieldProblems problems,
        List<Both> theirs,
        String next) {

    /**
     * What it offers.
     *
     * @param shared the numbers of other questions that offer the same list; empty where there is none
     */
    record Offer(String list, List<DraftChoice> choices, String shared, List<OtherList> others) {}

    /** A list of choices that other questions offer. */
    record OtherList(String name, String said) {}

    /** What somebody else saved, and what was typed here. */
    record Both(String what, String theirs, String mine) {}

    public List<QuestionType> types() {
        return List.of(QuestionType.values());
    }

    public List<Integer> emptyRows() {
        return IntStream.rangeClosed(1, QuestionForm.EMPTY_ROWS).boxed().toList();
    }

    public boolean isUntilToday() {
        return question.limits().most().equals(DraftLimits.TODAY);
    }

    public boolean isMultiple() {
        return question.type() == QuestionType.SELECT_MULTIPLE;
    }

    /** Whether people can be let off answering who now cannot. */
    public boolean isLettable() {
        return !offer.choices().isEmpty() && offer.choices().stream().noneMatch(DraftChoice::prefersNot);
    }

    public boolean isDate() {
        return question.type() == QuestionType.DATE;
    }

    public boolean isText() {
        return question.type() == QuestionType.TEXT;
    }

    /** Whether answers can be limited. */
    public boolean isLimited() {
        return isMultiple() || isDate() || isText() || question.type().isNumber();
    }

    public String path() {
        return frame.path() + "/questions/" + question.name();
    }

    public boolean isAlone(DraftChoice choice) {
        return question.limits().exclusive().contains(choice.name());
    }

    public boolean isOffered(OtherList list) {
        return list.name().equals(offer.list());
    }

    /** What stands in the field of the upper limit. */
    public String most() {
        return isUntilToday() ? "" : question.limits().most();
    }

    /** The name of an empty row's field in that language. */
    public String newLabel(Integer row, String language) {
        return "new." + row + "." + language;
    }

    /** The name of a choice's field in that language. */
    public String labelOf(DraftChoice choice, String language) {
        return "choice." + choice.name() + ".label." + language;
    }

    static QuestionEditView of(
            DraftFrame frame, Draft draft, DraftQuestion question, EditorWords words, List<Both> theirs) {
        QuestionNumbers numbers = words.numbers(draft);
        List<DraftQuestion> all = draft.questions();
        int at = all.indexOf(question);
        return new QuestionEditView(
                frame,
                question,
                numbers.of(question.name()),
                offer(draft, question, words),
                words.conditions(draft).write(question.relevant(), draft.above(question.name())),
                words.problems(draft.read(), question),
                theirs,
                at + 1 < all.size() ? all.get(at + 1).name() : "");
    }

    private static Offer offer(Draft draft, DraftQuestion question, EditorWords words) {
        List<DraftQuestion> sharing = draft.offering(question.list()).stream()
                .filter(one -> !one.name().equals(question.name()))
                .toList();
        return new Offer(
                question.list(),
                draft.choices(question.name()),
                words.numbers(draft).list(sharing),
                draft.lists().stream()
                        .map(list -> new OtherList(list.name(), said(draft, list, words)))
                        .toList());
    }

    private static String said(Draft draft, DraftList list, EditorWords words) {
        Optional<String> labels = list.choices().stream()
                .map(one -> one.label().shown(words.tag()))
                .reduce(words.texts()::listed);
        return words.texts().sharedList(labels.orElse(""), words.numbers(draft).list(draft.offering(list.name())));
    }
}
