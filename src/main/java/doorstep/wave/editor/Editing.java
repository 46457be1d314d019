package doorstep.wave.editor;

import doorstep.questionnaire.Text;
import doorstep.questionnaire.draft.Draft;
import doorstep.wave.questionnaires.Drafts;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.Texts;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the forms of the editor have in common: a change is saved, or comes back with what others made of the same part. */
@RequestScoped
class Editing {
    @Inject
    Drafts drafts;

    @Inject
    DraftSaving saving;

    @Inject
    UiLanguage ui;

    /** A page that shows what others saved beside what was typed. */
    interface Again {
        Object page(DraftFrame frame, Draft theirs, Draft mine);
    }

    EditorWords words() {
        return EditorWords.of(ui);
    }

    /** In both languages, for the trail. */
    static Text said(Function<EditorMessages, String> words) {
        return Text.of(
                words.apply(Texts.in("zh", EditorMessages.class)), words.apply(Texts.in("en", EditorMessages.class)));
    }

    /** On to the address below the draft's, or the form again where both changed the same. */
    Response save(long id, DraftChange change, String next, Again again) {
        DraftSaving.Outcome outcome = saving.save(id, change);
        String path = DraftPages.DRAFTS + "/" + id;
        if (outcome.isSaved()) {
            return Reply.next(path + next.replace("done=saved", outcome.raised() ? "done=raised" : "done=saved"));
        }
        Draft theirs = outcome.draft().draft();
        Draft mine = change.on(theirs);
        DraftFrame frame = DraftFrame.of(outcome.draft(), mine, words(), "");
        return Reply.with(Problem.CONFLICT, again.page(frame, theirs, mine));
    }

    /** A change that clashes with no other, such as moving a question. */
    DraftSaving.Outcome apply(long id, UnaryOperator<Draft> edit, Text said) {
        int from = drafts.locked(id).revision;
        return saving.save(id, DraftChange.of(from, new DraftChange.Part("", draft -> draft, edit), said));
    }

    static ProblemException gone() {
        return new ProblemException(
                Problem.NOT_FOUND, "草稿里没有这一项，可能刚被删去。", "The draft has no such thing; it may have been removed.");
    }
}
