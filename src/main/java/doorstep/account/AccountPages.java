package doorstep.account;

import doorstep.office.Prints;
import doorstep.place.Role;
import doorstep.web.ChineseClock;
import doorstep.web.Reply;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** Where managers see the accounts of their places, and invite colleagues. */
@Path("/staff/accounts")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class AccountPages {
    private static final int MOST = 300;

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance accounts(ListView list, AddForm form);
    }

    /**
     * The accounts that were found.
     *
     * @param q a part of the names that are wanted
     * @param more whether there are more than are shown
     * @param removed what was taken away a moment ago: {@code account}, {@code grants} or nothing
     */
    record ListView(List<AccountView> accounts, String q, boolean more, String removed) {
        public boolean isAnyCardWanted() {
            return accounts.stream().anyMatch(AccountView::isCardWanted);
        }
    }

    /** What was typed to add somebody, and what is wrong with the name; null where nothing is. */
    record AddForm(String name, NameProblem problem, GrantForm grant) {}

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
    ChineseClock clock;

    @GET
    @Transactional
    public TemplateInstance list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("") String removed) {
        return page(q.strip(), removed, new AddForm("", null, emptyGrant()));
    }

    /** The link stands on the page that answers, this once; it is not kept, so that there is nothing to go back to. */
    @POST
    @Transactional
    @Prints(Prints.Paper.SIGN_IN_CARDS)
    public Response add(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String place,
            @RestForm @DefaultValue("") String role,
            @RestForm @DefaultValue("") String chosen,
            UriInfo uri) {
        String known = name.strip();
        Account.lockedAdministrators();
        Optional<NameProblem> problem = NameProblem.of(known);
        var typed = new WrittenGrant(place, role, chosen);
        WrittenGrants.Reading reading = written.read(typed);
        if (problem.isPresent() || reading.grant() == null) {
            var form = new AddForm(known, problem.orElse(null), emptyGrant().typed(typed, reading));
            return Reply.again(page("", "", form));
        }
        Account account = Account.invite(known, List.of(reading.grant()), clock.now());
        account.persist();
        Response card = cards.of(List.of(account), uri);
        Account.flush();
        audit.record(
                AuditAction.ACCOUNT_INVITE,
                AuditFact.ACCOUNT.is(account.name),
                reading.grant().given());
        return card;
    }

    /** New cards for those who have not come in yet. */
    @POST
    @Path("cards")
    @Transactional
    @Prints(Prints.Paper.SIGN_IN_CARDS)
    public Response renewCards(@RestForm List<Long> id, UriInfo uri) {
        Account.lockedAdministrators();
        List<Account> whole = accounts.whole(id);
        Set<Long> wanted = views.of(whole).stream()
                .filter(AccountView::isCardWanted)
                .map(AccountView::id)
                .collect(Collectors.toSet());
        List<Account> waiting =
                whole.stream().filter(account -> wanted.contains(account.id)).toList();
        if (waiting.isEmpty()) {
            return back();
        }
        Response page = cards.of(waiting, uri);
        Account.flush();
        audit.recordAll(
                AuditAction.ACCOUNT_RESET,
                waiting.stream()
                        .map(account -> new AuditTrail.Deed(AuditFact.ACCOUNT.is(account.name)))
                        .toList());
        return page;
    }

    /** On a page of cards the link to the other language leads to this address, which otherwise only takes a form. */
    @GET
    @Path("cards")
    public Response back() {
        return Reply.next("/staff/accounts");
    }

    private GrantForm emptyGrant() {
        return GrantForm.empty(accounts.scope().isEverywhere());
    }

    private TemplateInstance page(String q, String removed, AddForm form) {
        List<Account> found = accounts.named(q, MOST + 1);
        List<AccountView> shown = views.of(found.stream().limit(MOST).toList());
        return Templates.accounts(new ListView(shown, q, found.size() > MOST, removed), form);
    }
}
