package doorstep.response.resident;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The residents' pages. */
@CheckedTemplate(basePath = "response/resident")
class ResidentTemplates {

    static native TemplateInstance form(Frame frame, FormView form);

    static native TemplateInstance thanks(Frame frame, ThanksView thanks);

    static native TemplateInstance sorry(Frame frame, String heading, List<String> lines, boolean retry);

    static native TemplateInstance withdrawal(Frame frame, WithdrawalView withdrawal);
}
