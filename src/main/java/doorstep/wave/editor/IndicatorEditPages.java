package doorstep.wave.editor;

import doorstep.place.Role;
import doorstep.questionnaire.draft.Draft;
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

/** The table of a draft's indicators: target, points, which answers count how much, in or out of the base. */
@Path(DraftPages.DRAFTS + "/{draft: \\d+}/indicators")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class IndicatorEditPages {
    @CheckedTemplate(basePath = "wave/editor")
    static class Templates {
        static native TemplateInstance indicators(IndicatorsView view);
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
        return Templates.indicators(IndicatorsView.of(frame, draft, editing.words(), theirs));
    }

    @POST
    @Transactional
    public Response save(long draft, MultivaluedMap<String, String> sent) {
        Typed typed = new Typed(sent);
        DraftChange change = new DraftChange(
                typed.revision(), new IndicatorsForm(typed).parts(), Editing.said(EditorMessages::auditIndicators));
        return editing.save(
                draft,
                change,
                "/indicators?done=saved" + (typed.one("do").equals("add") ? "#new" : ""),
                (frame, theirs, mine) ->
                        page(frame, mine, new Differences(editing.words()).ofIndicators(theirs, mine)));
    }

    @POST
    @Path("check")
    @Produces(MediaType.APPLICATION_JSON)
    @Transactional
    public Checked check(long draft, MultivaluedMap<String, String> sent) {
        DraftChange change = new DraftChange(0, new IndicatorsForm(new Typed(sent)).parts(), Editing.said(words -> ""));
        Draft typed = change.on(drafts.find(draft).draft());
        return new Checked(
                IndicatorsView.problems(typed.read(), typed, editing.words()).byField(), IndicatorsView.sum(typed));
    }
}
