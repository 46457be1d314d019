package doorstep.account;

import doorstep.web.Secret;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** The pages behind one-time links: the first administrator, and whoever was invited, choose their password. */
@Path("/staff/welcome/{token}")
@Produces(MediaType.TEXT_HTML)
public class WelcomePages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance welcome(Welcome.Guest guest, String name, Problems problems);

        static native TemplateInstance welcomeGone();
    }

    /** What is wrong with what was typed; null where nothing is. */
    record Problems(NameProblem name, PasswordProblem password) {
        static final Problems NONE = new Problems(null, null);

        public boolean any() {
            return name != null || password != null;
        }
    }

    @Inject
    Welcome welcome;

    @Inject
    StaffSession session;

    /** The address of a one-time link. */
    static String path(Secret token) {
        return "/staff/welcome/" + token.text();
    }

    /** Looking does not use the link up: chat apps open links to show a preview. */
    @GET
    public Response page(String token) {
        return welcome.guest(new Secret(token))
                .map(guest -> Response.ok(Templates.welcome(guest, guest.name(), Problems.NONE))
                        .build())
                .orElseGet(WelcomePages::gone);
    }

    @POST
    public Response enter(
            String token,
            @RestForm @DefaultValue("") String name,
            @BeanParam NewPassword chosen,
            RoutingContext request) {
        var secret = new Secret(token);
        Optional<Welcome.Guest> guest = welcome.guest(secret);
        if (guest.isEmpty()) {
            return gone();
        }
        boolean first = guest.get().isFirst();
        String known = first ? name.strip() : guest.get().name();
        var problems = new Problems(
                first ? NameProblem.of(known).orElse(null) : null,
                chosen.problem(known).orElse(null));
        if (problems.any()) {
            return Response.status(422)
                    .entity(Templates.welcome(guest.get(), known, problems))
                    .build();
        }
        String hash = chosen.hashed();
        Optional<Account> account = first ? welcome.enterFirst(secret, known, hash) : welcome.enter(secret, hash);
        return account.map(entered -> signedIn(entered, request)).orElseGet(WelcomePages::gone);
    }

    private Response signedIn(Account account, RoutingContext request) {
        session.start(account, request);
        return Response.seeOther(URI.create(ReturnAddress.HOME)).build();
    }

    private static Response gone() {
        return Response.status(404).entity(Templates.welcomeGone()).build();
    }
}
