package doorstep.place;

import java.util.List;

/** What an account may do in the places that it was given, by the names that routes and the database use. */
public final class Role {
    /** Administers its places: waves, fieldwork, and the accounts there. */
    public static final String MANAGER = "manager";

    /** Reads figures and fieldwork of its places. */
    public static final String VIEWER = "viewer";

    /** Of a street or a community: reads its own, types paper, reports tasks as done. */
    public static final String STAFF = "staff";

    /** Types paper forms, and sees nothing else. */
    public static final String ENTRY = "entry";

    /** Reads the trail, and nothing else. */
    public static final String AUDITOR = "auditor";

    /** Takes single answers out of the house, once a wave is closed. */
    public static final String ANSWERS = "answers";

    public static final List<String> ALL = List.of(MANAGER, VIEWER, STAFF, ENTRY, ANSWERS, AUDITOR);

    private Role() {}
}
