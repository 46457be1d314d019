package doorstep.account;

import doorstep.place.Role;
import doorstep.web.ChineseClock;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.Secret;
import doorstep.web.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where administrators invite colleagues, say what they may do, and take that back. */
@Path("/staff/accounts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class AccountPages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance accounts(List<Row> accounts, AddForm form, String removed);

        static native TemplateInstance account(Row row, boolean changed, boolean lastAdministrator);

        static native TemplateInstance invitation(Row row, String link);
    }

    /** What was typed to add somebody, and what is wrong with the name; null where nothing is. */
    record AddForm(String name, String role, NameProblem problem) {
        static final AddForm EMPTY = new AddForm("", Role.VIEWER, null);
    }

    /** An account as it is shown. */
    record Row(
            long id,
            String name,
            List<String> roles,
            Account.State state,
            LocalDateTime createdAt,
            LocalDateTime until,
            boolean own) {}

    @ConfigProperty(name = "doorstep.public-address")
    Optional<String> publicAddress;

    @Singleton
    static Section section() {
        return new Section(
                "staff",
                50,
                "accounts",
                "/staff/accounts",
                ui -> ui.texts(AccountMessages.class).accounts(),
                AccountPages.class);
    }

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery @DefaultValue("") String removed) {
        return page(AddForm.EMPTY, removed);
    }

    /** The link stands on the page that answers, this once; it is not kept, so that there is nothing to go back to. */
    @POST
    @Transactional
    public Response add(@RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String role, UriInfo uri) {
        String known = name.strip();
        Account.lockedAdministrators();
        Optional<NameProblem> problem = NameProblem.of(known);
        if (problem.isPresent()) {
            return Response.status(422)
                    .entity(page(new AddForm(known, role, problem.get()), ""))
                    .build();
        }
        Account account = Account.invite(known, Grant.everywhere(checked(role)), clock.now());
        Secret token = account.renewInvitation(clock.now());
        account.persistAndFlush();
        audit.record(AuditAction.ACCOUNT_INVITE, AuditFact.ACCOUNT.is(account.name), AuditFact.ROLE.is(role));
        return Response.ok(invitation(account, token, uri)).build();
    }

    @GET
    @Path("{id: \\d+}")
    @Transactional
    public TemplateInstance show(long id, @RestQuery boolean changed) {
        return Templates.account(row(find(id)), changed, false);
    }

    @POST
    @Path("{id: \\d+}/role")
    @Transactional
    public Response changeRole(long id, @RestForm @DefaultValue("") String role) {
        if (!checked(role).equals(Role.MANAGER) && isLastAdministrator(id)) {
            return lastAdministrator(id);
        }
        Account account = find(id);
        List<String> before = roles(account);
        if (!before.equals(List.of(role))) {
            audit.record(
                    AuditAction.ACCOUNT_ROLE,
                    AuditFact.ACCOUNT.is(account.name),
                    AuditFact.ROLE.became(before.get(0), role));
            account.grants.clear();
            account.grants.add(Grant.everywhere(role));
        }
        return Response.seeOther(URI.create("/staff/accounts/" + id + "?changed=true"))
                .build();
    }

    @POST
    @Path("{id: \\d+}/invitation")
    @Transactional
    public Response renewInvitation(long id, UriInfo uri) {
        if (isLastAdministrator(id)) {
            return lastAdministrator(id);
        }
        Account account = find(id);
        Secret token = account.renewInvitation(clock.now());
        audit.record(AuditAction.ACCOUNT_RESET, AuditFact.ACCOUNT.is(account.name));
        return Response.ok(invitation(account, token, uri)).build();
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(long id) {
        if (isLastAdministrator(id)) {
            return lastAdministrator(id);
        }
        Account account = find(id);
        account.delete();
        audit.record(
                AuditAction.ACCOUNT_REMOVE,
                AuditFact.ACCOUNT.is(account.name),
                AuditFact.ROLE.is(roles(account).get(0)));
        return Response.seeOther(URI.create("/staff/accounts?removed=true")).build();
    }

    /** After a refusal the link to the other language leads to this address, which otherwise only takes a form. */
    @GET
    @Path("{id: \\d+}/{change: role|invitation|removal}")
    public Response back(long id, String change) {
        return Response.seeOther(URI.create("/staff/accounts/" + id)).build();
    }

    private static boolean isLastAdministrator(long id) {
        List<Account> administrators = Account.lockedAdministrators();
        return !administrators.isEmpty() && administrators.stream().allMatch(account -> account.id == id);
    }

    private Response lastAdministrator(long id) {
        return Response.status(422)
                .entity(Templates.account(row(find(id)), false, true))
                .build();
    }

    private TemplateInstance page(AddForm form, String removed) {
        return Templates.accounts(Account.all().stream().map(this::row).toList(), form, removed);
    }

    private TemplateInstance invitation(Account account, Secret token, UriInfo uri) {
        String address = publicAddress.orElseGet(() -> uri.getBaseUri().toString());
        return Templates.invitation(row(account), address.replaceFirst("/+$", "") + WelcomePages.path(token));
    }

    private Row row(Account account) {
        return new Row(
                account.id,
                account.name,
                roles(account),
                account.state(clock.now()),
                account.createdAt,
                account.invitationExpiresAt,
                account.name.equals(staff.name()));
    }

    private static List<String> roles(Account account) {
        return account.grants.stream().map(Grant::role).distinct().toList();
    }

    private static Account find(long id) {
        return Account.<Account>findByIdOptional(id).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    private static String checked(String role) {
        if (!Role.ALL.contains(role)) {
            throw new ProblemException(Problem.BAD_REQUEST, "没有这种权限：" + role, "There is no such role: " + role);
        }
        return role;
    }
}
