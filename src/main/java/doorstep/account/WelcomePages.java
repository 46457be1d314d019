package doorstep.account;

import doorstep.web.Reply;
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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/**
 * The pages behind one-time links: the first administrator, and whoever was invited, choose their password. The link's secret
 * stands behind the #, which browsers never send; the page's script sends it as a form, and without script it is pasted.
 */
@Path(WelcomePages.PATH)
@Produces(MediaType.TEXT_HTML)
public class WelcomePages {
    static final String PATH = "/staff/welcome";

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance welcomeCode();

        static native TemplateInstance welcome(Entry entry, Problems problems);

        static native TemplateInstance welcomeGone();
    }

    /**
     * Somebody with a link that holds.
     *
     * @param name as it was typed by the first administrator, else the account's
     */
    record Entry(String code, boolean first, String name) {
        /** Never shows the secret, should it be printed by mistake. */
        @Override
        public String toString() {
            return "Entry";
        }
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

    /** A one-time link. */
    static String address(String site, Secret token) {
        return site + PATH + "#" + token.text();
    }

    @GET
    public TemplateInstance ask() {
        return Templates.welcomeCode();
    }

    /** Looking does not use the link up: chat apps open links to show a preview. */
    @POST
    public Response open(@RestForm @DefaultValue("") String code) {
        Secret secret = secret(code);
        return welcome.guest(secret)
                .map(guest -> Response.ok(Templates.welcome(
                                new Entry(secret.text(), guest.isFirst(), guest.name()), Problems.NONE))
                        .build())
                .orElseGet(WelcomePages::gone);
    }

    @POST
    @Path("password")
    public Response enter(
            @RestForm @DefaultValue("") String code,
            @RestForm @DefaultValue("") String name,
            @BeanParam NewPassword chosen,
            RoutingContext request) {
        Secret secret = secret(code);
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
            return Reply.again(Templates.welcome(new Entry(secret.text(), first, known), problems));
        }
        String hash = chosen.hashed();
        Optional<Account> account = first ? welcome.enterFirst(secret, known, hash) : welcome.enter(secret, hash);
        return account.map(entered -> signedIn(entered, request)).orElseGet(WelcomePages::gone);
    }

    /** After a refusal the link to the other language leads to this address, which otherwise only takes a form. */
    @GET
    @Path("password")
    public Response again() {
        return Reply.next(PATH);
    }

    /** People paste the whole link as well as the code. */
    private static Secret secret(String pasted) {
        return new Secret(pasted.substring(pasted.indexOf('#') + 1).strip());
    }

    private Response signedIn(Account account, RoutingContext request) {
        session.start(account, request);
        return Reply.next(ReturnAddress.HOME);
    }

    private static Response gone() {
        return Response.status(404).entity(Templates.welcomeGone()).build();
    }
}
