package doorstep.account;

/** Why what was typed is no right that the caller can give. */
enum GrantProblem {
    ROLE_MISSING,
    ROLE_UNKNOWN,
    PLACE_MISSING,
    /** The same where the caller may give rights everywhere. */
    PLACE_OR_ALL_MISSING,
    PLACE_UNKNOWN,
    /** Several places are called so: which one is asked. */
    PLACE_SEVERAL,
    /** Too many places are called so to be asked about. */
    PLACE_MANY,
    /** Auditors, and rights everywhere, are given by whoever administers everything. */
    NOT_YOURS,
    /** The trail is one: nobody reads a part of it. */
    AUDITOR_EVERYWHERE,
    /** Auditors watch the others, and are none of them. */
    AUDITOR_ALONE,
    TWICE;

    boolean isAboutRole() {
        return switch (this) {
            case ROLE_MISSING, ROLE_UNKNOWN, NOT_YOURS, AUDITOR_ALONE -> true;
            case PLACE_MISSING,
                    PLACE_OR_ALL_MISSING,
                    PLACE_UNKNOWN,
                    PLACE_SEVERAL,
                    PLACE_MANY,
                    AUDITOR_EVERYWHERE,
                    TWICE -> false;
        };
    }
}
