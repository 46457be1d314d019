package doorstep.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Slows down whoever tries passwords: after five wrong ones in a row the next must wait, longer each time, a minute at most. */
@ApplicationScoped
class SignInAttempts {
    private static final int FREE = 5;
    private static final int[] WAITS = {5, 10, 20, 40, 60};

    /**
     * Who tries.
     *
     * @param address of the network, as far as proxies are trusted to tell it
     */
    record Who(String name, String address) {
        Who {
            String plain = Passwords.normal(name.strip()).toLowerCase(Locale.ROOT);
            name = plain.substring(0, Math.min(plain.length(), 60));
        }
    }

    /** How often in a row, and until when the next try must wait. */
    record Tries(int count, Instant waitUntil) {
        static final Tries NONE = new Tries(0, Instant.MIN);

        boolean mustWait(Instant now) {
            return now.isBefore(waitUntil);
        }

        Tries another(Instant now) {
            int more = count + 1;
            int step = Math.min(more - FREE, WAITS.length - 1);
            return new Tries(more, step < 0 ? Instant.MIN : now.plusSeconds(WAITS[step]));
        }
    }

    /** Forgets after a quarter of an hour, and the longest unused when very many are trying. */
    private final Cache<Who, Tries> tries = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    /**
     * Counts a try before its password is looked at, so that many at the same moment gain nothing.
     *
     * @return how long this one must wait instead; empty if it may go ahead
     */
    Optional<Duration> begin(Who who, Instant now) {
        var wait = new Duration[1];
        tries.asMap().compute(who, (key, before) -> {
            Tries known = before == null ? Tries.NONE : before;
            if (known.mustWait(now)) {
                wait[0] = Duration.between(now, known.waitUntil);
                return known;
            }
            return known.another(now);
        });
        return Optional.ofNullable(wait[0]);
    }

    void succeeded(Who who) {
        tries.invalidate(who);
    }
}
