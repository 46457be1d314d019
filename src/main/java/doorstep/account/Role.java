package doorstep.account;

/** What a member of staff may do. */
public final class Role {
    /** Changes everything. */
    public static final String ADMIN = "admin";

    /** Reads everything. */
    public static final String VIEWER = "viewer";

    private Role() {}
}
