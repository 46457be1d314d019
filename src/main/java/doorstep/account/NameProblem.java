package doorstep.account;

import java.util.Optional;
import java.util.Set;

/** Why a name cannot be an account's. */
enum NameProblem {
    MISSING,
    TOO_LONG,
    NOT_ALLOWED,
    TAKEN;

    /** Reads the database, to tell whether the name is taken. */
    static Optional<NameProblem> of(String name) {
        return of(name, Account.taken(Set.of(name)));
    }

    static Optional<NameProblem> of(String name, Set<String> taken) {
        if (name.isEmpty()) {
            return Optional.of(MISSING);
        }
        if (name.codePointCount(0, name.length()) > Account.LONGEST_NAME) {
            return Optional.of(TOO_LONG);
        }
        // The colon ends the name in HTTP Basic; "system" is who acts in the audit trail when nobody does.
        boolean readable =
                name.codePoints().noneMatch(c -> c == ':' || Character.isISOControl(c) || !Character.isDefined(c));
        if (!readable || name.equalsIgnoreCase(AuditTrail.SYSTEM)) {
            return Optional.of(NOT_ALLOWED);
        }
        return taken.contains(Passwords.normal(name)) ? Optional.of(TAKEN) : Optional.empty();
    }
}
