package doorstep.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

    private final SignInAttempts attempts = new SignInAttempts();
    private final SignInAttempts.Who who = new SignInAttempts.Who("王芳", "10.0.0.1");

    @Test
    void fiveWrongTriesThenWaitsThatGrowToAMinute() {
        for (int i = 0; i < 4; i++) {
            assertEquals(Optional.empty(), attempts.begin(who, NOW));
        }
        List<Long> waits = new ArrayList<>();
        Instant now = NOW;
        for (int i = 0; i < 7; i++) {
            assertEquals(Optional.empty(), attempts.begin(who, now));
            Duration wait = attempts.begin(who, now).orElseThrow();
            waits.add(wait.toSeconds());
            now = now.plus(wait);
        }
        assertEquals(List.of(5L, 10L, 20L, 40L, 60L, 60L, 60L), waits);
    }

    @Test
    void triesWhileWaitingDoNotLengthenTheWait() {
        for (int i = 0; i < 5; i++) {
            attempts.begin(who, NOW);
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    Duration.ofSeconds(4),
                    attempts.begin(who, NOW.plusSeconds(1)).orElseThrow());
        }
    }

    @Test
    void successForgetsTheWrongTries() {
        for (int i = 0; i < 4; i++) {
            attempts.begin(who, NOW);
        }
        attempts.succeeded(who);
        for (int i = 0; i < 5; i++) {
            assertEquals(Optional.empty(), attempts.begin(who, NOW));
        }
        assertTrue(attempts.begin(who, NOW).isPresent());
    }

    @Test
    void anotherAddressMayTry() {
        for (int i = 0; i < 6; i++) {
            attempts.begin(who, NOW);
        }
        assertFalse(
                attempts.begin(new SignInAttempts.Who("王芳", "10.0.0.2"), NOW).isPresent());
    }

    @Test
    void spellingOfTheNameGainsNothing() {
        for (int i = 0; i < 5; i++) {
            attempts.begin(new SignInAttempts.Who("Wang", "10.0.0.1"), NOW);
        }
        assertTrue(attempts.begin(new SignInAttempts.Who(" wANG ", "10.0.0.1"), NOW)
                .isPresent());
    }
}
