package doorstep.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Tries a transaction that collided with another one again as a whole: any {@code @Transactional} method that opens it.
 *
 * <p>The method starts anew with the same arguments and a fresh persistence context, so it must not have told anybody of what
 * it was about to do.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TransactionRetry {
    private static final Logger LOG = Logger.getLogger(TransactionRetry.class);
    private static final int MOST_TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 10;

    @Inject
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object run(InvocationContext method) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return method.proceed();
        }
        for (int tries = 1; ; tries++) {
            try {
                return method.proceed();
            } catch (Exception e) {
                if (tries == MOST_TRIES || !hasCollided(e)) {
                    throw e;
                }
                LOG.debugf("%s collided, try %d", method.getMethod().getName(), tries);
                pause(FIRST_PAUSE_MILLIS << tries);
            }
        }
    }

    private static boolean hasCollided(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException trouble && SqlTrouble.of(trouble) == SqlTrouble.COLLIDED) {
                return true;
            }
        }
        return false;
    }

    /** Half of it for certain, so that two who collided do not do so again. */
    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
    }
}
