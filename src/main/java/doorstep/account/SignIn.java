package doorstep.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Whether a name and a password belong together, for the sign-in page and for HTTP Basic alike. */
@ApplicationScoped
class SignIn {
    private static final Logger LOG = Logger.getLogger(SignIn.class);

    /** Passwords are slow to compare by design; sign-ins must not take the processor from residents' answers. */
    private final Semaphore turns = new Semaphore(2, true);

    @Inject
    SignInAttempts attempts;

    @Inject
    Clock clock;

    /**
     * What became of a try.
     *
     * @param account set if name and password are right and open it
     * @param pause set if the next try must wait
     * @param locked if they are right, and the account is locked
     */
    record Outcome(Optional<Account> account, Optional<Duration> pause, boolean locked) {
        private static Outcome wait(Duration time) {
            return new Outcome(Optional.empty(), Optional.of(time), false);
        }

        long waitSeconds() {
            return pause.map(time -> Math.max(1, time.plusMillis(999).toSeconds()))
                    .orElse(0L);
        }
    }

    /** Blocks; to be called outside of a transaction. */
    Outcome check(String name, String password, String address) {
        var who = new SignInAttempts.Who(name, address);
        Optional<Duration> wait = attempts.begin(who, clock.instant());
        if (wait.isPresent()) {
            return Outcome.wait(wait.get());
        }
        if (!takeTurn()) {
            return Outcome.wait(Duration.ofSeconds(2));
        }
        try {
            Optional<Account> account = matching(name.strip(), password);
            account.ifPresentOrElse(
                    known -> attempts.succeeded(who), () -> LOG.infof("Sign-in refused: %s", shown(name)));
            boolean locked = account.filter(Account::isLocked).isPresent();
            return new Outcome(account.filter(known -> !known.isLocked()), Optional.empty(), locked);
        } finally {
            turns.release();
        }
    }

    private static Optional<Account> matching(String name, String password) {
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> Account.named(name));
        boolean right =
                Passwords.matches(password, account.map(known -> known.password).orElse(Passwords.NONE));
        return account.filter(known -> right);
    }

    private boolean takeTurn() {
        try {
            return turns.tryAcquire(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Just enough to recognise who failed: people type their password into the wrong field. */
    private static String shown(String name) {
        String clean = name.strip().replaceAll("[^\\p{L}\\p{N}]", "_");
        return clean.codePoints()
                        .limit(2)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                + "…";
    }
}
