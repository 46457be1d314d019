package doorstep.response.resident;

import doorstep.front.DoorBox;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The residents' pages. */
@CheckedTemplate(basePath = "response/resident")
class ResidentTemplates {

    static native TemplateInstance form(PageFrame frame, FormView form);

    static native TemplateInstance thanks(PageFrame frame, ThanksView thanks);

    static native TemplateInstance sorry(PageFrame frame, String heading, List<String> lines, boolean retry);

    static native TemplateInstance nowhere(PageFrame frame, String heading, DoorBox box);

    static native TemplateInstance withdrawal(PageFrame frame, WithdrawalView withdrawal);
}
