package doorstep.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

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
    @Inject
    TransactionSynchronizationRegistry transactions;

    @AroundInvoke
    Object run(InvocationContext method) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return method.proceed();
        }
        return Retry.whole(Retry.COLLIDED, method::proceed);
    }
}
