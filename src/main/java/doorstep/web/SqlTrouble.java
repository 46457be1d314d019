package doorstep.web;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What a failed statement means for the transaction that it stood in. */
public enum SqlTrouble {
    /** A rule of the schema said no: the same statement would fail again. */
    REFUSED,
    /** A deadlock, a lock waited for too long, a conflict in a cluster: the whole transaction may be tried again. */
    COLLIDED,
    /** The server or the way to it: nothing is known about a commit that was under way. */
    SERVER;

    private static final Set<Integer> COLLISIONS = Set.of(1205, 1213, 1020, 3572);

    /**
     * What failed in the end, as deep among the causes as it may stand; empty where the database had no part in it. Hibernate
     * notices some of what a rule of the schema would say, a row that is there already, before the database does.
     */
    static Optional<SqlTrouble> behind(Throwable failure) {
        Optional<SqlTrouble> first = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                SqlTrouble trouble = of(e);
                if (trouble == COLLIDED) {
                    return Optional.of(trouble);
                }
                first = first.or(() -> Optional.of(trouble));
            }
        }
        return first.or(() -> failure instanceof PersistenceException ? Optional.of(REFUSED) : Optional.empty());
    }

    public static SqlTrouble of(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (COLLISIONS.contains(e.getErrorCode()) || state.startsWith("40")) {
            return COLLIDED;
        }
        return state.startsWith("22") || state.startsWith("23") ? REFUSED : SERVER;
    }
}
