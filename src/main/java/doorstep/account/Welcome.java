package doorstep.account;

import doorstep.place.Role;
import doorstep.web.ChineseClock;
import doorstep.web.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What a one-time link opens: the way in for the first administrator, or for somebody an administrator invited. */
@ApplicationScoped
class Welcome {
    @Inject
    ChineseClock clock;

    @Inject
    AuditTrail audit;

    /**
     * Whom a link is for.
     *
     * @param name of the account that waits; empty for the first administrator, who chooses one
     */
    record Guest(String name) {
        public boolean isFirst() {
            return name.isEmpty();
        }
    }

    /** Empty for a link that was never there, was used, or has expired. */
    @Transactional
    Optional<Guest> guest(Secret token) {
        if (FirstWelcome.isOpenTo(token)) {
            return Optional.of(new Guest(""));
        }
        return Account.invitedBy(token, clock.now()).map(account -> new Guest(account.name));
    }

    /** Makes the first administrator; of several who use the link at once, one gets in, and the others get nothing. */
    @Transactional
    Optional<Account> enterFirst(Secret token, String name, String hashedPassword) {
        FirstWelcome welcome = FirstWelcome.held();
        if (!welcome.admits(token)) {
            return Optional.empty();
        }
        welcome.tokenHash = null;
        Account account = Account.invite(name, List.of(Grant.everywhere(Role.MANAGER)), clock.now());
        account.choosePassword(hashedPassword);
        account.persist();
        audit.recordBy(
                account,
                AuditAction.ACCOUNT_FIRST,
                Grant.everywhere(Role.MANAGER).given());
        return Optional.of(account);
    }

    /** Sets the password of somebody invited; the link is void afterwards. */
    @Transactional
    Optional<Account> enter(Secret token, String hashedPassword) {
        Optional<Account> invited = Account.lockedInvitedBy(token, clock.now());
        invited.ifPresent(account -> {
            account.choosePassword(hashedPassword);
            audit.recordBy(account, AuditAction.ACCOUNT_ACCEPT);
        });
        return invited;
    }
}
