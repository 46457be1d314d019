package doorstep.start;

import doorstep.account.CurrentStaff;
import doorstep.office.PublicAddress;
import doorstep.place.Role;
import doorstep.web.Reply;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Leads whoever starts a new service through its first steps; gone after the last. */
@Path(FirstStepsPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class FirstStepsPages {
    static final String PATH = "/staff/first-steps";

    @CheckedTemplate(basePath = "start")
    static class Templates {
        static native TemplateInstance steps(FirstSteps.Stand stand, String administrator, boolean outside);
    }

    @Singleton
    static Section section(FirstSteps steps) {
        return new Section(
                "staff",
                1,
                "first-steps",
                PATH,
                ui -> ui.texts(StartMessages.class).title(),
                FirstStepsPages.class,
                steps::areWanted);
    }

    @Inject
    FirstSteps steps;

    @Inject
    CurrentStaff staff;

    @Inject
    PublicAddress addresses;

    /** Who does not administer everything has nothing to do here; nor has anybody once all is done. */
    @GET
    public Response show(UriInfo uri) {
        steps.lookAgain();
        FirstSteps.Stand stand = steps.now();
        if (stand.isDone() || !staff.isManagerOfAll()) {
            return Reply.next("/staff/waves");
        }
        return Response.ok(Templates.steps(stand, staff.name(), !addresses.leadsNowhere(uri)))
                .build();
    }
}
