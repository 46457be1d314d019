package doorstep.wave.editor;

import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftHeading;
import java.util.List;

/** The form of what stands above the first question and below the last. */
record HeadingForm(Typed typed) {
    /** Title, notice, thanks, and whose answers count: each a part that somebody else may change meanwhile. */
    List<DraftChange.Part> parts(EditorMessages words) {
        return List.of(
                new DraftChange.Part(
                        words.titleWords(),
                        draft -> draft.heading().title(),
                        draft -> draft.with(draft.heading()
                                .titled(typed.words("title", draft.heading().title())))),
                new DraftChange.Part(
                        words.noticeWords(),
                        draft -> draft.heading().notice(),
                        draft -> draft.with(draft.heading()
                                .saying(
                                        typed.words("notice", draft.heading().notice()),
                                        draft.heading().thanks()))),
                new DraftChange.Part(
                        words.thanksWords(),
                        draft -> draft.heading().thanks(),
                        draft -> draft.with(draft.heading()
                                .saying(
                                        draft.heading().notice(),
                                        typed.words("thanks", draft.heading().thanks())))),
                new DraftChange.Part(
                        words.whoCounts(),
                        draft -> draft.heading().people(),
                        draft -> draft.with(draft.heading().of(people(draft)))));
    }

    private DraftHeading.People people(Draft draft) {
        return new DraftHeading.People(
                ConditionForm.read(typed, draft.heading().people().eligible()),
                typed.one("adults"),
                typed.all("classes").stream().filter(one -> !one.isEmpty()).toList());
    }
}
