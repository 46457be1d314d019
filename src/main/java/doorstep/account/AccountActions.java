package doorstep.account;

import doorstep.office.Prints;
import doorstep.place.Role;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** One account's page: its rights, a new link, the lock, handing over, and the end. */
@Path("/staff/accounts/{id: \\d+}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class AccountActions {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance account(AccountView account, AccountNotice notice, Forms forms);
    }

    /**
     * The forms on the page, with what was typed.
     *
     * @param successor who takes over; {@code problem} null where nothing is wrong with that name
     */
    record Forms(GrantForm grant, String successor, NameProblem problem) {}

    @Inject
    Accounts accounts;

    @Inject
    AccountViews views;

    @Inject
    WrittenGrants written;

    @Inject
    AccountCards cards;

    @Inject
    AuditTrail audit;

    @Inject
    Event<AccountHandedOver> handedOver;

    @Inject
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance show(long id, @RestQuery @DefaultValue("") String done) {
        return page(accounts.find(id), AccountNotice.of(done), forms());
    }

    @POST
    @Path("grants")
    @Transactional
    public Response give(
            long id,
            @RestForm @DefaultValue("") String place,
            @RestForm @DefaultValue("") String role,
            @RestForm @DefaultValue("") String chosen) {
        Account.lockedAdministrators();
        Account account = accounts.held(id);
        var typed = new WrittenGrant(place, role, chosen);
        WrittenGrants.Reading reading = written.read(typed).besides(account.grants);
        if (reading.grant() == null) {
            var forms = new Forms(GrantForm.empty(everywhere()).typed(typed, reading), "", null);
            return Reply.again(page(account, AccountNotice.NONE, forms));
        }
        boolean isEntered = account.isEntered();
        boolean isCardVoid = !isEntered && account.invitationHash != null;
        account.grants.add(reading.grant());
        // the card says what it opens, and was handed over for that alone
        if (!isEntered) {
            account.voidInvitation();
        }
        Account.flush();
        audit.record(
                AuditAction.ACCOUNT_ROLE,
                AuditFact.ACCOUNT.is(account.name),
                reading.grant().given());
        return done(id, isCardVoid ? AccountNotice.SAVED_CARD_VOID : AccountNotice.SAVED);
    }

    @POST
    @Path("grants/removal")
    @Transactional
    public Response take(long id, @RestForm @DefaultValue("") String place, @RestForm @DefaultValue("") String role) {
        var grant = new Grant(role, place);
        boolean isLast = isLastManager(id);
        if (isLast && grant.equals(Grant.everywhere(Role.MANAGER))) {
            return refused(id, AccountNotice.LAST_MANAGER);
        }
        Account account = accounts.held(id);
        if (!accounts.mine(account).contains(grant)) {
            return done(id, AccountNotice.NONE);
        }
        if (account.grants.size() == 1) {
            return refused(id, AccountNotice.LAST_GRANT);
        }
        account.grants.remove(grant);
        Account.flush();
        audit.record(AuditAction.ACCOUNT_ROLE, AuditFact.ACCOUNT.is(account.name), grant.taken());
        return done(id, AccountNotice.SAVED);
    }

    @POST
    @Path("invitation")
    @Transactional
    @Prints(Prints.Paper.SIGN_IN_CARDS)
    public Response renewInvitation(long id, UriInfo uri) {
        if (isLastManager(id)) {
            return refused(id, AccountNotice.LAST_MANAGER);
        }
        Account account = accounts.whole(id);
        if (account.isLocked()) {
            return refused(id, AccountNotice.LOCKED_ALREADY);
        }
        Response card = cards.of(List.of(account), uri);
        Account.flush();
        audit.record(AuditAction.ACCOUNT_RESET, AuditFact.ACCOUNT.is(account.name));
        return card;
    }

    @POST
    @Path("lock")
    @Transactional
    public Response lock(long id) {
        if (isLastManager(id)) {
            return refused(id, AccountNotice.LAST_MANAGER);
        }
        Account account = accounts.whole(id);
        if (!account.isLocked()) {
            account.lock(clock.now());
            Account.flush();
            audit.record(AuditAction.ACCOUNT_LOCK, AuditFact.ACCOUNT.is(account.name));
        }
        return done(id, AccountNotice.LOCKED);
    }

    @POST
    @Path("lock/removal")
    @Transactional
    public Response unlock(long id) {
        Account.lockedAdministrators();
        Account account = accounts.whole(id);
        if (account.isLocked()) {
            account.unlock();
            Account.flush();
            audit.record(AuditAction.ACCOUNT_UNLOCK, AuditFact.ACCOUNT.is(account.name));
        }
        return done(id, AccountNotice.UNLOCKED);
    }

    /** Somebody else takes over: a new account with the same rights and a link of its own, and the old one is locked. */
    @POST
    @Path("handover")
    @Transactional
    @Prints(Prints.Paper.SIGN_IN_CARDS)
    public Response handOver(long id, @RestForm @DefaultValue("") String name, UriInfo uri) {
        if (isLastManager(id)) {
            return refused(id, AccountNotice.LAST_MANAGER);
        }
        Account account = accounts.whole(id);
        String known = name.strip();
        Optional<NameProblem> problem = NameProblem.of(known);
        if (problem.isPresent()) {
            var forms = new Forms(GrantForm.empty(everywhere()), known, problem.get());
            return Reply.again(page(account, AccountNotice.NONE, forms));
        }
        Account successor = Account.invite(known, account.grants, clock.now());
        successor.persist();
        Response card = cards.of(List.of(successor), uri);
        account.lock(clock.now());
        Account.flush();
        audit.record(
                AuditAction.ACCOUNT_HANDOVER,
                AuditFact.ACCOUNT.is(account.name),
                AuditFact.SUCCESSOR.is(successor.name));
        handedOver.fire(new AccountHandedOver(account.name, successor.name));
        return card;
    }

    /** All of it where it lies in the caller's places, else what lies there. */
    @POST
    @Path("removal")
    @Transactional
    public Response remove(long id) {
        if (isLastManager(id)) {
            return refused(id, AccountNotice.LAST_MANAGER);
        }
        Account account = accounts.held(id);
        Set<Grant> mine = new TreeSet<>(accounts.mine(account));
        boolean whole = accounts.isWhole(account);
        if (whole) {
            account.delete();
        } else {
            account.grants.removeAll(mine);
        }
        Account.flush();
        audit.record(
                whole ? AuditAction.ACCOUNT_REMOVE : AuditAction.ACCOUNT_ROLE,
                AuditFact.ACCOUNT.is(account.name),
                mine.stream().map(Grant::taken).toArray(AuditFact.Told[]::new));
        return Reply.next("/staff/accounts?removed=" + (whole ? "account" : "grants"));
    }

    /** After a refusal the link to the other language leads to this address, which otherwise only takes a form. */
    @GET
    @Path("{change: grants|grants/removal|invitation|lock|lock/removal|handover|removal}")
    public Response back(long id) {
        return done(id, AccountNotice.NONE);
    }

    /** Of those who administer everything and can sign in, the last one stays. */
    private static boolean isLastManager(long id) {
        return Account.lockedAdministrators().equals(List.of(id));
    }

    private Response refused(long id, AccountNotice why) {
        return Reply.again(page(accounts.find(id), why, forms()));
    }

    private Forms forms() {
        return new Forms(GrantForm.empty(everywhere()), "", null);
    }

    private boolean everywhere() {
        return accounts.scope().isEverywhere();
    }

    private TemplateInstance page(Account account, AccountNotice notice, Forms forms) {
        return Templates.account(views.of(account), notice, forms);
    }

    private static Response done(long id, AccountNotice what) {
        return Reply.next("/staff/accounts/" + id + what.query());
    }
}
