package doorstep.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Runs work again as a whole where another one stood in its way: five tries, with a pause by chance before each new one.
 *
 * <p>The work must open its own transaction, and must not have told anybody of what it was about to do.
 */
public final class Retry {
    /** Two waited for each other, or wrote the same rows. */
    public static final Set<SqlTrouble> COLLIDED = Set.of(SqlTrouble.COLLIDED);

    /** And whoever finds that somebody else was first: by looking again it comes to another end. */
    public static final Set<SqlTrouble> CAME_SECOND = Set.of(SqlTrouble.COLLIDED, SqlTrouble.REFUSED);

    private static final int MOST_TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 10;

    private Retry() {}

    /** What may be run again. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    /** @param hopeful the troubles after which another try makes sense */
    public static <T, E extends Exception> T whole(Set<SqlTrouble> hopeful, Work<T, E> work) throws E {
        for (int tries = 1; ; tries++) {
            try {
                return work.run();
            } catch (Exception e) {
                boolean isHopeful =
                        SqlTrouble.behind(e).filter(hopeful::contains).isPresent();
                if (tries == MOST_TRIES || !isHopeful) {
                    throw e;
                }
                pause(FIRST_PAUSE_MILLIS << tries);
            }
        }
    }

    /** A transaction of its own, again where it came second. */
    public static <T> T transaction(Callable<T> work) {
        return whole(CAME_SECOND, () -> QuarkusTransaction.requiringNew().call(work));
    }

    /** Half of it for certain, so that two who collided do not do so again. */
    public static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
