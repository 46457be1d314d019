package doorstep.wave.editor;

import doorstep.place.Role;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.draft.DraftFault;
import doorstep.wave.questionnaires.Drafts;
import doorstep.wave.questionnaires.QuestionnaireDraft;
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

/** What stands above a draft's first question and below its last, who may answer, and what weights an answer. */
@Path(DraftPages.DRAFTS + "/{draft: \\d+}/heading")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class HeadingEditPages {
    @CheckedTemplate(basePath = "wave/editor")
    static class Templates {
        static native TemplateInstance heading(HeadingEditView view);
    }

    @Inject
    Drafts drafts;

    @Inject
    Editing editing;

    @GET
    @Transactional
    public TemplateInstance edit(long draft, @RestQuery @DefaultValue("") String done) {
        QuestionnaireDraft stored = drafts.find(draft);
        return page(DraftFrame.of(stored, stored.draft(), editing.words(), done), stored.draft(), List.of());
    }

    private TemplateInstance page(DraftFrame frame, Draft draft, List<QuestionEditView.Both> theirs) {
        return Templates.heading(HeadingEditView.of(frame, draft, editing.words(), theirs));
    }

    @POST
    @Transactional
    public Response save(long draft, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        DraftChange change = new DraftChange(
                typed.revision(),
                new HeadingForm(typed).parts(editing.words().texts()),
                Editing.said(EditorMessages::auditHeading));
        return editing.save(
                draft,
                change,
                "/heading?done=saved",
                (frame, theirs, mine) -> page(frame, mine, new Differences(editing.words()).ofHeading(theirs, mine)));
    }

    @POST
    @Path("check")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Checked check(long draft, MultivaluedMap<String, String> sent) {
        EditorWords words = editing.words();
        DraftChange change =
                new DraftChange(0, new HeadingForm(new Typed(sent)).parts(words.texts()), Editing.said(one -> ""));
        Draft typed = change.on(drafts.find(draft).draft());
        return new Checked(
                FieldProblems.of(typed.read().of(DraftFault.HEADING), words.language())
                        .byField(),
                "");
    }
}
