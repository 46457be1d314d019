package doorstep.account;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Why a name cannot be an account's. */
enum NameProblem {
    MISSING,
    TOO_LONG,
    NOT_ALLOWED,
    TAKEN;

    /**
     * What fonts draw nothing for among letters, marks and symbols: Unicode's Default_Ignorable_Code_Point
     * (DerivedCoreProperties.txt), which Java does not know, and the Braille pattern without a dot.
     */
    private static final Pattern UNSEEN = Pattern.compile("[\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800"
            + "\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0000}-\\x{E0FFF}]");

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
        boolean readable = name.codePoints().allMatch(c -> c != ':' && isSeen(c)) && !name.contains("  ");
        if (!readable || name.equalsIgnoreCase(AuditTrail.SYSTEM)) {
            return Optional.of(NOT_ALLOWED);
        }
        return taken.contains(Passwords.normal(name)) ? Optional.of(TAKEN) : Optional.empty();
    }

    /**
     * Signs without a shape, and spaces that look like the usual one, would make two names look like one: in the list, in the
     * trail, and to whoever hands out cards.
     */
    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> !UNSEEN.matcher(Character.toString(c)).matches();
        };
    }
}
