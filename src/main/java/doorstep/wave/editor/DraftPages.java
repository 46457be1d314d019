package doorstep.wave.editor;

import doorstep.account.AuditAction;
import doorstep.account.AuditFact;
import doorstep.account.AuditTrail;
import doorstep.place.Role;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.draft.Draft;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.wave.questionnaires.DraftMaking;
import doorstep.wave.questionnaires.Drafts;
import doorstep.wave.questionnaires.QuestionnaireDraft;
import doorstep.wave.questionnaires.QuestionnairePages;
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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** The office's own questionnaires while they are edited: each as a whole, its groups and questions in order. */
@Path(DraftPages.DRAFTS)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class DraftPages {
    static final String DRAFTS = "/staff/questionnaire-drafts";
    private static final Pattern MOVE = Pattern.compile("(up|down):(group|question):.+|copy:question:.+");

    @CheckedTemplate(basePath = "wave/editor")
    static class Templates {
        static native TemplateInstance draft(DraftView view);
    }

    @Inject
    Drafts drafts;

    @Inject
    DraftMaking making;

    @Inject
    Editing editing;

    @Inject
    QuestionnairePages questionnaires;

    @Inject
    AuditTrail audit;

    /** What came of another tool's file and was found sound. */
    @POST
    @Transactional
    public Response keep(@RestForm String yaml) {
        Questionnaire questionnaire = QuestionnaireReader.read("", yaml == null ? "" : yaml)
                .questionnaire()
                .orElseThrow(() -> new ProblemException(Problem.DOES_NOT_FIT));
        return Reply.next(DRAFTS + "/" + making.imported(questionnaire).id);
    }

    @GET
    @Path("{draft: \\d+}")
    @Transactional
    public TemplateInstance show(long draft, @RestQuery @DefaultValue("") String done) {
        return page(drafts.find(draft), done, "");
    }

    private TemplateInstance page(QuestionnaireDraft stored, String done, String problem) {
        Draft draft = stored.draft();
        Optional<Questionnaire> before = Optional.ofNullable(stored.beforeVersion)
                .flatMap(version -> questionnaires.known(stored.formId, version));
        return Templates.draft(DraftView.of(
                DraftFrame.of(stored, draft, editing.words(), done), draft, before, editing.words(), problem));
    }

    /** A button of the list: {@code up:question:name}, {@code down:group:name}, {@code copy:question:name}. */
    @POST
    @Path("{draft: \\d+}/moves")
    @Transactional
    public Response move(long draft, @RestForm("do") @DefaultValue("") String wanted) {
        Draft now = drafts.locked(draft).draft();
        if (!MOVE.matcher(wanted).matches()) {
            throw new ProblemException(Problem.BAD_REQUEST);
        }
        String[] parts = wanted.split(":", 3);
        boolean up = parts[0].equals("up");
        if (parts[1].equals("group")) {
            now.group(parts[2]).orElseThrow(Editing::gone);
            editing.apply(draft, one -> one.movingGroup(parts[2], up), Editing.said(EditorMessages::auditOrder));
        } else {
            now.question(parts[2]).orElseThrow(Editing::gone);
            boolean copy = parts[0].equals("copy");
            editing.apply(
                    draft,
                    one -> copy ? one.copying(parts[2]) : one.moving(parts[2], up),
                    Editing.said(copy ? EditorMessages::auditCopied : EditorMessages::auditOrder));
        }
        return Reply.next(DRAFTS + "/" + draft + "?done=saved#" + parts[1] + "-" + parts[2]);
    }

    /** Published versions stay. */
    @POST
    @Path("{draft: \\d+}/deletion")
    @Transactional
    public Response remove(long draft) {
        QuestionnaireDraft stored = drafts.locked(draft);
        String named = stored.named();
        stored.delete();
        audit.record(AuditAction.QUESTIONNAIRE_REMOVE, AuditFact.QUESTIONNAIRE.is(named));
        return Reply.next("/staff/questionnaires");
    }
}
