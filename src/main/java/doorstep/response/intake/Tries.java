package doorstep.response.intake;

import doorstep.web.Retry;
import doorstep.web.SqlTrouble;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/**
 * How often a transaction has been tried by a lane.
 *
 * @param collisions with other transactions
 * @param breaks of the connection or the server
 */
record Tries(int collisions, int breaks) {
    static final Tries NONE = new Tries(0, 0);

    private static final Logger LOG = Logger.getLogger(Tries.class);
    private static final int MOST_COLLISIONS = 5;
    private static final int MOST_BREAKS = 2;

    /** Clears up after a transaction that failed, and waits a moment before the next try. */
    Tries afterTrouble(LaneWriter writer, SQLException trouble) {
        if (SqlTrouble.of(trouble) == SqlTrouble.COLLIDED && rolledBack(writer)) {
            Retry.pause(5L << collisions);
            return new Tries(collisions + 1, breaks);
        }
        LOG.warnf("The intake lost its database: %s", trouble.getMessage());
        writer.abandon();
        Retry.pause(100);
        return new Tries(collisions, breaks + 1);
    }

    boolean isEnough() {
        return collisions >= MOST_COLLISIONS || breaks >= MOST_BREAKS;
    }

    private static boolean rolledBack(LaneWriter writer) {
        try {
            writer.rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
