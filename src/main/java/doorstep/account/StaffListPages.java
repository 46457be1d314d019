package doorstep.account;

import doorstep.office.Prints;
import doorstep.place.Place;
import doorstep.place.Role;
import doorstep.web.ChineseClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;

/** Where many colleagues are added at once: a list is pasted, looked through line by line, and made as a whole or not at all. */
@Path("/staff/accounts/list")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.MANAGER)
public class StaffListPages {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance staffList(ListPage page);
    }

    /**
     * The list as it was pasted, and what it amounts to.
     *
     * @param wrong lines with something wrong
     * @param accounts how many there would be
     * @param tooLong whether there are more lines than are taken at once
     */
    record ListPage(String text, List<Row> rows, long wrong, int accounts, boolean tooLong) {
        static final ListPage EMPTY = new ListPage("", List.of(), 0, 0, false);

        public boolean isReady() {
            return !rows.isEmpty() && wrong == 0 && !tooLong;
        }

        public int mostLines() {
            return StaffList.MOST_LINES;
        }
    }

    /** A line with its place in full; empty where it is not known, or everywhere. */
    record Row(StaffList.Checked line, String place) {}

    @Inject
    StaffList list;

    @Inject
    AccountCards cards;

    @Inject
    AuditTrail audit;

    @Inject
    ChineseClock clock;

    @GET
    public TemplateInstance blank() {
        return Templates.staffList(ListPage.EMPTY);
    }

    /**
     * Looks the list through; makes the accounts if that was confirmed and nothing is wrong.
     *
     * @param choice for places with namesakes: the line's number, a colon and the code that is meant
     */
    @POST
    @Transactional
    @Prints(value = Prints.Paper.SIGN_IN_CARDS, when = "confirmed")
    public Response take(
            @RestForm @DefaultValue("") String text,
            @RestForm List<String> choice,
            @RestForm @DefaultValue("") String confirmed,
            UriInfo uri) {
        Account.lockedAdministrators();
        List<StaffList.Checked> lines = list.check(text, choice);
        ListPage page = page(text, lines);
        if (page.isReady() && confirmed.equals("yes")) {
            return made(StaffList.accounts(lines), uri);
        }
        boolean wrong = !page.isReady();
        return Response.status(wrong ? 422 : 200)
                .entity(Templates.staffList(page))
                .build();
    }

    private Response made(Map<String, Set<Grant>> wanted, UriInfo uri) {
        List<Account> accounts = new ArrayList<>();
        wanted.forEach((name, grants) -> {
            Account account = Account.invite(name, grants, clock.now());
            account.persist();
            accounts.add(account);
        });
        Response page = cards.of(accounts, uri);
        Account.flush();
        audit.recordAll(
                AuditAction.ACCOUNT_INVITE,
                accounts.stream()
                        .map(account -> new AuditTrail.Deed(
                                AuditFact.ACCOUNT.is(account.name),
                                account.grants.stream().map(Grant::given).toArray(AuditFact.Told[]::new)))
                        .toList());
        return page;
    }

    private static ListPage page(String text, List<StaffList.Checked> lines) {
        Map<String, String> names = Place.fullNames(lines.stream()
                .map(line -> line.reading().grant())
                .filter(Objects::nonNull)
                .map(Grant::place)
                .collect(Collectors.toSet()));
        List<Row> rows = lines.stream()
                .map(line -> new Row(
                        line,
                        line.reading().grant() == null
                                ? ""
                                : names.getOrDefault(line.reading().grant().place(), "")))
                .toList();
        long wrong = lines.stream().filter(line -> !line.isRight()).count();
        int accounts =
                (int) lines.stream().map(StaffList.Checked::name).distinct().count();
        return new ListPage(text, rows, wrong, accounts, lines.size() > StaffList.MOST_LINES);
    }
}
