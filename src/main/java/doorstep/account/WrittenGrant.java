package doorstep.account;

/**
 * A right as it was typed.
 *
 * @param chosen the code of the place that was meant, where several are called so; else empty
 */
record WrittenGrant(String place, String role, String chosen) {
    static final WrittenGrant NOTHING = new WrittenGrant("", "", "");
}
