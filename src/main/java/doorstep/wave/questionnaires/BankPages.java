package doorstep.wave.questionnaires;

import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.questionnaire.Measure;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestQuery;

/** The bank of items: what other evaluations ask, by topic, each with its words, how it counts and where it was seen. */
@Path("/staff/questionnaires/bank")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class BankPages {
    @CheckedTemplate(basePath = "wave/questionnaires")
    static class Templates {
        static native TemplateInstance bank(BankView view);
    }

    @Inject
    Bank bank;

    @Inject
    UiLanguage ui;

    /** @param measure the keyword of one; all of them for any other word */
    @GET
    public TemplateInstance show(
            @RestQuery("q") @DefaultValue("") String words, @RestQuery @DefaultValue("") String measure) {
        String known = Measure.of(measure).map(Measure::keyword).orElse("");
        return Templates.bank(BankView.of(bank.read(), words, known, Language.orChinese(ui.tag())));
    }
}
