package doorstep.wave.questionnaires;

import doorstep.place.Role;
import doorstep.questionnaire.xlsform.FormWorkbook;
import doorstep.questionnaire.xlsform.FormWriter;
import doorstep.web.Reply;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A questionnaire to take away: as an XLSForm, which other tools read, or as its author's YAML. */
@Path("/staff/questionnaires")
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class QuestionnaireFile {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String YAML = "application/yaml;charset=UTF-8";

    @Inject
    QuestionnairePages questionnaires;

    @GET
    @Path("{formId}/{version}/questionnaire.xlsx")
    @Transactional
    public Response workbook(String formId, String version) throws IOException {
        var bytes = new ByteArrayOutputStream();
        FormWorkbook.write(FormWriter.write(questionnaires.find(formId, version)), bytes);
        return Reply.file(bytes.toByteArray(), WORKBOOK, formId + "-" + version + ".xlsx");
    }

    @GET
    @Path("{formId}/{version}/questionnaire.yaml")
    @Transactional
    public Response yaml(String formId, String version) {
        return Reply.file(questionnaires.text(formId, version), YAML, formId + "-" + version + ".yaml");
    }
}
