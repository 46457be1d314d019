package doorstep.account;

import doorstep.web.ChineseClock;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows accounts, with those of their rights that lie in the reader's places. */
@RequestScoped
class AccountViews {
    @Inject
    Accounts accounts;

    @Inject
    CurrentStaff staff;

    @Inject
    ChineseClock clock;

    AccountView of(Account account) {
        return of(List.of(account)).get(0);
    }

    List<AccountView> of(List<Account> all) {
        var shown = GrantView.ofAll(all);
        return all.stream()
                .map(account -> new AccountView(
                        account.id,
                        account.name,
                        shown.apply(accounts.mine(account)),
                        account.state(clock.now()),
                        account.createdAt,
                        account.invitationExpiresAt,
                        account.name.equals(staff.name()),
                        accounts.isWhole(account)))
                .toList();
    }
}
