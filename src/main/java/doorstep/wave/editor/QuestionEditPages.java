package doorstep.wave.editor;

import doorstep.place.Role;
import doorstep.questionnaire.QuestionType;
import doorstep.questionnaire.Text;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftList;
import doorstep.questionnaire.draft.DraftQuestion;
import doorstep.wave.questionnaires.Drafts;
import doorstep.wave.questionnaires.QuestionnaireDraft;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One question of a draft: its words, its choices, when it is asked, what an answer must keep to. */
@Path(DraftPages.DRAFTS + "/{draft: \\d+}/questions")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class QuestionEditPages {
    @CheckedTemplate(basePath = "wave/editor")
    static class Templates {
        static native TemplateInstance question(QuestionEditView view);
    }

    @Inject
    Drafts drafts;

    @Inject
    Editing editing;

    @POST
    @Transactional
    public Response add(long draft, @RestForm @DefaultValue("") String group, @RestForm @DefaultValue("") String type) {
        Draft now = drafts.locked(draft).draft();
        now.group(group).orElseThrow(Editing::gone);
        QuestionType kind = QuestionType.of(type).orElseThrow(() -> new ProblemException(Problem.BAD_REQUEST));
        String list = kind.isSelect() ? now.freshList() : "";
        DraftQuestion blank = DraftQuestion.blank(now.freshQuestion(), kind, list);
        editing.apply(
                draft,
                one -> (list.isEmpty() ? one : one.with(new DraftList(list, List.of()))).adding(blank, group),
                Editing.said(EditorMessages::auditQuestionAdded));
        return Reply.next(DraftPages.DRAFTS + "/" + draft + "/questions/" + blank.name());
    }

    @GET
    @Path("{question: [a-z][a-z0-9_]{0,39}}")
    @Transactional
    public TemplateInstance edit(long draft, String question, @RestQuery @DefaultValue("") String done) {
        QuestionnaireDraft stored = drafts.find(draft);
        return page(DraftFrame.of(stored, stored.draft(), editing.words(), done), stored.draft(), question, List.of());
    }

    private TemplateInstance page(DraftFrame frame, Draft draft, String question, List<QuestionEditView.Both> theirs) {
        DraftQuestion shown = draft.question(question).orElseThrow(Editing::gone);
        return Templates.question(QuestionEditView.of(frame, draft, shown, editing.words(), theirs));
    }

    @POST
    @Path("{question: [a-z][a-z0-9_]{0,39}}")
    @Transactional
    public Response save(long draft, String question, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        QuestionForm form = new QuestionForm(question, typed);
        Text said = Editing.said(
                words -> words.auditQuestion(typed.one("label.zh").isEmpty() ? question : typed.one("label.zh")));
        DraftChange change = DraftChange.of(
                typed.revision(), form.part(editing.words().texts().thisQuestion()), said);
        return editing.save(
                draft,
                change,
                next(typed, question),
                (frame, theirs, mine) -> page(
                        frame, mine, question, new Differences(editing.words()).ofQuestion(theirs, mine, question)));
    }

    /** Rows that moved are looked at again where they stand. */
    private static String next(Typed typed, String question) {
        String wanted = typed.one("do");
        if (wanted.matches("next:[a-z][a-z0-9_]{0,39}")) {
            return "/questions/" + wanted.substring("next:".length()) + "?done=saved";
        }
        return wanted.equals("list")
                ? "?done=saved#question-" + question
                : "/questions/" + question + "?done=saved" + (wanted.isEmpty() ? "" : "#choices");
    }

    @POST
    @Path("{question: [a-z][a-z0-9_]{0,39}}/check")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Checked check(long draft, String question, MultivaluedMap<String, String> sent) {
        Draft typed = new QuestionForm(question, new Typed(sent))
                .part("")
                .edit()
                .apply(drafts.find(draft).draft());
        return new Checked(
                editing.words()
                        .problems(typed.read(), typed.question(question).orElseThrow(Editing::gone))
                        .byField(),
                "");
    }

    @POST
    @Path("{question: [a-z][a-z0-9_]{0,39}}/deletion")
    @Transactional
    public Response remove(long draft, String question) {
        DraftQuestion gone = drafts.find(draft).draft().question(question).orElseThrow(Editing::gone);
        String label = gone.label().shown("zh");
        editing.apply(
                draft,
                one -> one.withoutQuestion(question),
                Editing.said(words -> words.auditQuestionRemoved(label.isEmpty() ? question : label)));
        return Reply.next(DraftPages.DRAFTS + "/" + draft + "?done=saved");
    }
}
