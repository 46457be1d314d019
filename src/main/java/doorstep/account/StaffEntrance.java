package doorstep.account;

import doorstep.web.Reply;
import doorstep.web.Section;
import doorstep.web.Sections;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where staff come in and go out. */
@Path("/staff")
@Produces(MediaType.TEXT_HTML)
public class StaffEntrance {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance signIn(Form form, Notice notice, long waitSeconds);
    }

    /**
     * What was typed, and where to go afterwards.
     *
     * @param next a staff page
     */
    record Form(String name, String next) {}

    /** What the page says above the form. */
    enum Notice {
        NONE,
        REFUSED,
        WAIT,
        LOCKED,
        LOST,
        SIGNED_OUT,
        NOBODY_YET
    }

    @Inject
    SignIn signIn;

    @Inject
    StaffSession session;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentStaff staff;

    @Inject
    Sections sections;

    /** The first page on the main menu that this reader's roles open. */
    @GET
    public Response home() {
        String first =
                sections.on("staff").stream().map(Section::path).findFirst().orElse("/staff/accounts/me");
        return Reply.next(first);
    }

    @GET
    @Path("sign-in")
    public Response page(@RestQuery String next, @RestQuery boolean lost, @RestQuery boolean signedOut) {
        if (staff.isSignedIn()) {
            return Reply.next(ReturnAddress.safe(next));
        }
        Notice notice = lost ? Notice.LOST : signedOut ? Notice.SIGNED_OUT : atFirst();
        return Response.ok(Templates.signIn(new Form("", ReturnAddress.safe(next)), notice, 0))
                .build();
    }

    /** Before the first administrator came in, no name and no password opens anything. */
    private static Notice atFirst() {
        boolean anybody = QuarkusTransaction.requiringNew().call(Account::hasAdministrator);
        return anybody ? Notice.NONE : Notice.NOBODY_YET;
    }

    /** After a refusal the link to the other language leads to this address, which otherwise only takes a form. */
    @GET
    @Path("session")
    public Response again() {
        return Reply.next("/staff/sign-in");
    }

    @POST
    @Path("session")
    public Response begin(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password,
            @RestForm String next,
            RoutingContext request) {
        var outcome =
                signIn.check(name, password, request.request().remoteAddress().hostAddress());
        var form = new Form(name, ReturnAddress.safe(next));
        if (outcome.pause().isPresent()) {
            return Response.status(429)
                    .header("Retry-After", outcome.waitSeconds())
                    .entity(Templates.signIn(form, Notice.WAIT, outcome.waitSeconds()))
                    .build();
        }
        if (outcome.account().isEmpty()) {
            return Reply.again(Templates.signIn(form, outcome.locked() ? Notice.LOCKED : Notice.REFUSED, 0));
        }
        Account account = outcome.account().get();
        QuarkusTransaction.requiringNew().run(() -> audit.recordBy(account, AuditAction.ACCOUNT_SIGN_IN));
        session.start(account, request);
        return Reply.next(form.next());
    }

    @POST
    @Path("sign-out")
    public Response end(RoutingContext request) {
        session.end(request);
        return Reply.next("/staff/sign-in?signedOut=true");
    }
}
