package doorstep.fieldwork.phone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops whoever tries invitation after invitation. Guessing 256 bits is hopeless anyway; this spares us the work. Only tries
 * that failed count, since a whole team may come from one address.
 */
@ApplicationScoped
class SignInGuesses {
    private static final int MOST = 30;

    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();

    /** @throws ProblemException TOO_MANY_GUESSES */
    void check(String address) {
        AtomicInteger known = failures.getIfPresent(address);
        if (known != null && known.get() >= MOST) {
            throw new ProblemException(Problem.TOO_MANY_GUESSES).withHeader("Retry-After", "900");
        }
    }

    void failed(String address) {
        failures.get(address, first -> new AtomicInteger()).incrementAndGet();
    }
}
