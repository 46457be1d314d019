package doorstep.account;

import java.util.List;

/** What a member of staff may do. */
public final class Role {
    /** Changes everything. */
    public static final String ADMIN = "admin";

    /** Reads everything. */
    public static final String VIEWER = "viewer";

    static final List<String> ALL = List.of(VIEWER, ADMIN);

    private Role() {}
}
