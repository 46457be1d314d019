package doorstep.account;

import doorstep.place.Role;
import doorstep.web.Section;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The audit trail as administrators read it, newest first. */
@Path("/staff/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.AUDITOR)
public class AuditPages {
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance audit(
                Filter filter, List<AuditTrail.Done> lines, String older, AuditChain.Finding chain);
    }

    /** What the reader wants to see, and who and what there is to choose from. */
    record Filter(String actor, String action, List<String> actors, List<AuditAction> actions) {
        String query(long before) {
            return "?actor=" + encoded(actor) + "&action=" + encoded(action) + "&before=" + before;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    @Inject
    AuditWords words;

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                60,
                "audit",
                "/staff/audit",
                ui -> ui.texts(AccountMessages.class).audit(),
                AuditPages.class);
    }

    @GET
    @Transactional
    public TemplateInstance list(
            @RestQuery @DefaultValue("") String actor,
            @RestQuery @DefaultValue("") String action,
            @RestQuery @DefaultValue("9223372036854775807") long before) {
        List<AuditTrail.Done> found = matching(actor, action, before);
        List<AuditTrail.Done> lines = found.subList(0, Math.min(found.size(), PAGE));
        List<AuditAction> actions = distinct("action").stream()
                .flatMap(one -> AuditAction.of(one).stream())
                .toList();
        var filter = new Filter(actor, action, distinct("actor"), actions);
        String older =
                found.size() <= PAGE ? "" : filter.query(lines.get(PAGE - 1).number());
        return Templates.audit(filter, lines, older, AuditChain.verify());
    }

    /** A page of lines, and one more where there are older ones. */
    private List<AuditTrail.Done> matching(String actor, String action, long before) {
        return words.of(AuditEntry.<AuditEntry>find(
                        "id < ?1 and (?2 = '' or actor = ?2) and (?3 = '' or action = ?3) order by id desc",
                        before,
                        actor,
                        action)
                .range(0, PAGE)
                .list());
    }

    private static List<String> distinct(String field) {
        return Panache.getEntityManager()
                .createQuery("select distinct e." + field + " from AuditEntry e order by 1", String.class)
                .getResultList();
    }
}
