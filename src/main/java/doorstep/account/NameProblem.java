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
        boolean readable = name.codePoints().allMatch(c -> c != ':' && isSeen(c));
        if (!readable || name.equalsIgnoreCase(AuditTrail.SYSTEM)) {
            return Optional.of(NOT_ALLOWED);
        }
        return taken.contains(Passwords.normal(name)) ? Optional.of(TAKEN) : Optional.empty();
    }

    /** Signs without a shape would make two names look like one: in the list, in the trail, and to whoever hands out cards. */
    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
