package doorstep.followup.publicity;

import doorstep.account.CurrentStaff;
import doorstep.followup.FollowupMessages;
import doorstep.followup.FormKey;
import doorstep.place.Role;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import doorstep.web.Section;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff see what people know least, print cards and posters, say where they were handed out, and see whether that helped. */
@Path("/staff/waves/{id: \\d+}/publicity")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Role.MANAGER, Role.VIEWER, Role.STAFF})
@Blocking
public class PublicityPages {
    @CheckedTemplate(basePath = "followup/publicity")
    static class Templates {
        static native TemplateInstance publicity(PublicityPage page);
    }

    @Singleton
    static Section section() {
        return new Section(
                "results",
                100,
                "publicity",
                "/publicity",
                ui -> ui.texts(FollowupMessages.class).publicity(),
                PublicityPages.class);
    }

    @Inject
    PublicityView view;

    @Inject
    Handouts handouts;

    @Inject
    CurrentStaff staff;

    @Inject
    ChineseClock clock;

    /** @param place whose least known items are ranked; all together without it */
    @GET
    public TemplateInstance show(
            long id, @RestQuery @DefaultValue("") String place, @RestQuery @DefaultValue("0") int done) {
        return Templates.publicity(view.page(id, place, null, done));
    }

    @POST
    @Path("handouts")
    @RolesAllowed(Role.MANAGER)
    public Response record(long id, @BeanParam HandoutForm form) {
        List<Handout.Plan> plans = view.plans(id, form);
        if (form.isFaulty()) {
            return Reply.again(Templates.publicity(view.page(id, "", form, 0)));
        }
        String key = plans.get(0).key();
        int recorded = FormKey.once(() -> handouts.byKey(key), () -> QuarkusTransaction.requiringNew()
                .call(() -> {
                    plans.forEach(plan -> handouts.record(plan, staff.name(), clock.now()));
                    return plans.size();
                }));
        return back(id, "?done=" + recorded);
    }

    @POST
    @Path("handouts/{handout: \\d+}/undoing")
    @RolesAllowed(Role.MANAGER)
    public Response undo(long id, long handout) {
        handouts.undo(view.handout(id, handout), staff.name(), clock.now());
        return back(id, "");
    }

    private static Response back(long id, String query) {
        return Reply.next("/staff/waves/" + id + "/publicity" + query + "#handed");
    }
}
