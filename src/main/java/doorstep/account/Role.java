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

    /** As the audit trail keeps it, for readers of both languages. */
    static String written(String role) {
        return role + (role.equals(ADMIN) ? " 管理员" : " 查看者");
    }
}
