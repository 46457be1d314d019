package doorstep.response.paper;

import doorstep.web.SqlTrouble;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Runs a transaction again as a whole when another one came first. */
final class PaperTries {
    private static final int MOST = 5;

    private PaperTries() {}

    static <T> T call(Supplier<T> work) {
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(work::get);
            } catch (RuntimeException e) {
                if (tried == MOST || !cameSecond(e)) {
                    throw e;
                }
            }
        }
    }

    /** A unique key said that somebody else had been there, or two waited for each other. */
    private static boolean cameSecond(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                return SqlTrouble.of(e) != SqlTrouble.SERVER;
            }
        }
        return failure instanceof PersistenceException;
    }
}
