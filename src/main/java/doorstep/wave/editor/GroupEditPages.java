package doorstep.wave.editor;

import doorstep.place.Role;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftCondition;
import doorstep.questionnaire.draft.DraftFault;
import doorstep.questionnaire.draft.DraftGroup;
import doorstep.questionnaire.draft.Words;
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
import org.jboss.resteasy.reactive.RestQuery;

/** One group of a draft: its heading, and when its questions are asked. */
@Path(DraftPages.DRAFTS + "/{draft: \\d+}/groups")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class GroupEditPages {
    @CheckedTemplate(basePath = "wave/editor")
    static class Templates {
        static native TemplateInstance group(GroupEditView view);
    }

    @Inject
    Drafts drafts;

    @Inject
    Editing editing;

    @POST
    @Transactional
    public Response add(long draft) {
        String name = drafts.locked(draft).draft().freshGroup();
        editing.apply(
                draft,
                one -> one.adding(new DraftGroup(name, Words.NONE, DraftCondition.ALWAYS, List.of())),
                Editing.said(EditorMessages::auditGroupAdded));
        return Reply.next(DraftPages.DRAFTS + "/" + draft + "/groups/" + name);
    }

    @GET
    @Path("{group: [a-z][a-z0-9_]{0,39}}")
    @Transactional
    public TemplateInstance edit(long draft, String group, @RestQuery @DefaultValue("") String done) {
        QuestionnaireDraft stored = drafts.find(draft);
        return page(DraftFrame.of(stored, stored.draft(), editing.words(), done), stored.draft(), group, List.of());
    }

    private TemplateInstance page(DraftFrame frame, Draft draft, String group, List<QuestionEditView.Both> theirs) {
        DraftGroup shown = draft.group(group).orElseThrow(Editing::gone);
        return Templates.group(GroupEditView.of(frame, draft, shown, editing.words(), theirs));
    }

    @POST
    @Path("{group: [a-z][a-z0-9_]{0,39}}")
    @Transactional
    public Response save(long draft, String group, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        GroupForm form = new GroupForm(group, typed);
        DraftChange change = DraftChange.of(
                typed.revision(),
                form.part(editing.words().texts().groupLabel()),
                Editing.said(words -> words.auditGroup(typed.one("label.zh"))));
        return editing.save(
                draft,
                change,
                "?done=saved#group-" + group,
                (frame, theirs, mine) ->
                        page(frame, mine, group, new Differences(editing.words()).ofGroup(theirs, mine, group)));
    }

    @POST
    @Path("{group: [a-z][a-z0-9_]{0,39}}/check")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Checked check(long draft, String group, MultivaluedMap<String, String> sent) {
        Draft typed = new GroupForm(group, new Typed(sent))
                .part("")
                .edit()
                .apply(drafts.find(draft).draft());
        return new Checked(
                FieldProblems.of(
                                typed.read().of(DraftFault.group(group)),
                                editing.words().language())
                        .byField(),
                "");
    }

    /** Only an empty one, so that no question goes with it unseen. */
    @POST
    @Path("{group: [a-z][a-z0-9_]{0,39}}/deletion")
    @Transactional
    public Response remove(long draft, String group) {
        DraftGroup found = drafts.locked(draft).draft().group(group).orElseThrow(Editing::gone);
        if (!found.questions().isEmpty()) {
            throw new ProblemException(
                    Problem.CONFLICT,
                    "这一组里还有题，没有删。请先把题移到别的组，或逐题删去。",
                    "The group still has questions and was not removed. Move them to another group or remove them first.");
        }
        editing.apply(draft, one -> one.withoutGroup(group), Editing.said(EditorMessages::auditGroupRemoved));
        return Reply.next(DraftPages.DRAFTS + "/" + draft + "?done=saved");
    }
}
