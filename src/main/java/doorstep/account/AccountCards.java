package doorstep.account;

import doorstep.office.PublicAddress;
import doorstep.web.ChineseClock;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The page of cards, by which people come in for the first time: the one place where their links ever stand. */
@RequestScoped
class AccountCards {
    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance cards(List<AccountCard> cards);
    }

    @Inject
    PublicAddress addresses;

    @Inject
    ChineseClock clock;

    /** Makes new links, and those before void; whoever keeps the answer keeps the secrets, so nobody on the way may. */
    Response of(List<Account> accounts, UriInfo uri) {
        var grants = GrantView.ofAll(accounts);
        String site = addresses.site(uri);
        return Response.ok(Templates.cards(accounts.stream()
                        .map(one -> AccountCard.of(one, grants.apply(one.grants), site, clock.now()))
                        .toList()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
