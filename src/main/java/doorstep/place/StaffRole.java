package doorstep.place;

/** The roles by name: the room of accounts, which gives them, lies below this one. */
public final class StaffRole {
    public static final String ADMIN = "admin";
    static final String VIEWER = "viewer";

    private StaffRole() {}
}
