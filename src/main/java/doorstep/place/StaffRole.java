package doorstep.place;

/** The roles by name: the room of accounts, which gives them, lies below this one. */
final class StaffRole {
    static final String ADMIN = "admin";
    static final String VIEWER = "viewer";

    private StaffRole() {}
}
