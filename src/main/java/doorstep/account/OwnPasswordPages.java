package doorstep.account;

import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Reply;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where everybody changes their own password. */
@Path("/staff/accounts/me")
@Produces(MediaType.TEXT_HTML)
@Authenticated
public class OwnPasswordPages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance ownPassword(Me me, boolean changed, Problems problems);
    }

    /** Whose page it is. */
    record Me(String name, List<GrantView> grants) {}

    /**
     * What is wrong with what was typed.
     *
     * @param current whether the present password was not the right one
     * @param waitSeconds how long to wait after too many wrong ones
     * @param password null where nothing is wrong with the new one
     */
    record Problems(boolean current, long waitSeconds, PasswordProblem password) {
        static final Problems NONE = new Problems(false, 0, null);

        public boolean isToWait() {
            return waitSeconds > 0;
        }
    }

    @Inject
    CurrentStaff staff;

    @Inject
    SignIn signIn;

    @Inject
    StaffSession session;

    @Inject
    AuditTrail audit;

    @GET
    @Transactional
    public TemplateInstance page(@RestQuery boolean changed) {
        return Templates.ownPassword(me(), changed, Problems.NONE);
    }

    @POST
    public Response change(
            @RestForm @DefaultValue("") String current, @BeanParam NewPassword chosen, RoutingContext request) {
        PasswordProblem problem = chosen.problem(staff.name()).orElse(null);
        if (problem != null) {
            return refused(422, new Problems(false, 0, problem));
        }
        var outcome = signIn.check(
                staff.name(), current, request.request().remoteAddress().hostAddress());
        if (outcome.account().isEmpty()) {
            return refused(outcome.pause().isPresent() ? 429 : 422, new Problems(true, outcome.waitSeconds(), null));
        }
        String hash = chosen.hashed();
        session.start(
                QuarkusTransaction.requiringNew()
                        .call(() -> changed(outcome.account().get().id, hash)),
                request);
        return Reply.next("/staff/accounts/me?changed=true");
    }

    private Account changed(long id, String hash) {
        Account account =
                Account.<Account>findByIdOptional(id).orElseThrow(() -> new ProblemException(Problem.NOT_ALLOWED));
        account.choosePassword(hash);
        audit.record(AuditAction.ACCOUNT_PASSWORD, AuditFact.ACCOUNT.is(account.name));
        return account;
    }

    private Response refused(int status, Problems problems) {
        return Response.status(status)
                .entity(Templates.ownPassword(
                        QuarkusTransaction.joiningExisting().call(this::me), false, problems))
                .build();
    }

    private Me me() {
        return new Me(staff.name(), GrantView.of(staff.grants()));
    }
}
