package doorstep.wave.questionnaires;

import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Questionnaire;
import doorstep.questionnaire.xlsform.FormFault;
import doorstep.questionnaire.xlsform.FormReader;
import doorstep.questionnaire.xlsform.FormReading;
import doorstep.questionnaire.yaml.QuestionnaireReader;
import doorstep.questionnaire.yaml.QuestionnaireWriter;
import doorstep.wave.WaveMessages;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import doorstep.web.TableProblem;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Where a form of another tool becomes a questionnaire: upload, see what is wrong, keep it as a draft or take the YAML away. */
@Path("/staff/questionnaires/form-imports")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class FormImportPages {
    private static final int MOST_SHOWN = 200;

    @CheckedTemplate(basePath = "wave/questionnaires")
    static class Templates {
        static native TemplateInstance formImport(String problem);

        static native TemplateInstance formFaults(String file, List<TableProblem.Shown> faults, int count);

        static native TemplateInstance formRead(String file, Preview preview, String yaml);
    }

    @Inject
    UiLanguage ui;

    @GET
    public TemplateInstance form() {
        return Templates.formImport("");
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response upload(@RestForm("file") FileUpload file) {
        UploadedForm form = UploadedForm.of(file);
        return form.unfit()
                .map(kind -> Reply.again(
                        Templates.formImport(ui.texts(WaveMessages.class).unfitForm(kind))))
                .orElseGet(() -> shown(file.fileName(), FormReader.read(form.sheets())));
    }

    private Response shown(String file, FormReading reading) {
        return reading.questionnaire()
                .map(one -> Response.ok(
                                Templates.formRead(file, Preview.of(one, language()), QuestionnaireWriter.write(one)))
                        .build())
                .orElseGet(() -> Reply.again(Templates.formFaults(
                        file,
                        reading.faults().stream()
                                .limit(MOST_SHOWN)
                                .map(this::shown)
                                .toList(),
                        reading.faults().size())));
    }

    /** Its reason says what to do as well. */
    private TableProblem.Shown shown(FormFault fault) {
        return new TableProblem.Shown(fault.place(language()), fault.reason().in(language()), "");
    }

    /** The YAML that the page shows, as a file; anything else is refused, so that nobody is handed what is not ours. */
    @POST
    @Path("yaml")
    public Response yaml(@RestForm String yaml) {
        Questionnaire questionnaire = QuestionnaireReader.read("", yaml == null ? "" : yaml)
                .questionnaire()
                .orElseThrow(() -> new ProblemException(Problem.DOES_NOT_FIT));
        return Reply.file(
                QuestionnaireWriter.write(questionnaire),
                QuestionnaireFile.YAML,
                questionnaire.formId() + "-" + questionnaire.version() + ".yaml");
    }

    private Language language() {
        return Language.orChinese(ui.tag());
    }
}
