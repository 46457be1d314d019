package doorstep.wave.questionnaires;

import doorstep.account.CurrentStaff;
import doorstep.place.Role;
import doorstep.questionnaire.Language;
import doorstep.web.UiLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestQuery;

/** The bank of items: what other evaluations ask, by topic, each with its words, how it counts and where it was seen. */
@Path("/staff/questionnaires/bank")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
public class BankPages {
    @CheckedTemplate(basePath = "wave/questionnaires")
    static class Templates {
        static native TemplateInstance bank(BankView view, List<QuestionnaireDraft> drafts);
    }

    @Inject
    Bank bank;

    @Inject
    Drafts drafts;

    @Inject
    CurrentStaff staff;

    @Inject
    UiLanguage ui;

    /** @param measure the keyword of one; all of them for any other word */
    @GET
    @Transactional
    public TemplateInstance show(
            @RestQuery("q") @DefaultValue("") String words, @RestQuery @DefaultValue("") String measure) {
        return Templates.bank(
                BankView.of(bank.read(), new BankView.Asked(words, measure, Set.of()), Language.orChinese(ui.tag())),
                staff.isManager() ? drafts.all() : List.of());
    }
}
