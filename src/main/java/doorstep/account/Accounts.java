package doorstep.account;

import doorstep.place.Role;
import doorstep.place.Scope;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The one door to accounts: a manager sees and changes those below, which is to say with rights in the manager's own places. */
@RequestScoped
class Accounts {
    @Inject
    CurrentStaff staff;

    /** Where the caller administers. */
    Scope scope() {
        return staff.scope(Role.MANAGER);
    }

    /** Whether the caller can give this and take it away: within own places, and the trail's readers only by whoever administers everything. */
    boolean mayGive(Grant grant) {
        return scope().isEverywhere()
                || (scope().covers(grant.place()) && !grant.role().equals(Role.AUDITOR));
    }

    List<Grant> mine(Account account) {
        return account.grants.stream().filter(this::mayGive).toList();
    }

    /** Whether all that the account may do lies within the caller's places. */
    boolean isWhole(Account account) {
        return account.grants.stream().allMatch(this::mayGive);
    }

    /** The account; a problem "not found" where it has no rights in the caller's places. */
    Account find(long id) {
        return Account.<Account>findByIdOptional(id)
                .filter(account -> scope().isEverywhere() || !mine(account).isEmpty())
                .orElseThrow(() -> new ProblemException(Problem.NOT_FOUND));
    }

    /** The same, to be changed: as it is now, and nobody else changes it meanwhile. To be called before it is read. */
    Account held(long id) {
        Account.lock(List.of(id));
        return find(id);
    }

    /** The account, to be changed as a whole; a problem where it has rights outside the caller's places too. */
    Account whole(long id) {
        Account account = held(id);
        if (!isWhole(account)) {
            throw new ProblemException(
                    Problem.NOT_ALLOWED,
                    "这个账号在别处还有权限，只有管得到全部这些地点的管理员才能这样做。",
                    "This account has rights outside your places; only an administrator of all of them may do that.");
        }
        return account;
    }

    /** Those whose name holds the text, by name. */
    List<Account> named(String part, int limit) {
        return Account.named(part, scope(), limit);
    }

    /** Those of the numbers that may be changed as a whole, by name; nobody else changes them meanwhile. */
    List<Account> whole(List<Long> ids) {
        Account.lock(ids);
        return Account.of(ids).stream()
                .filter(account -> scope().isEverywhere() || !account.grants.isEmpty())
                .filter(this::isWhole)
                .toList();
    }
}
