package doorstep.response.resident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import doorstep.response.intake.ResponseReceipt;
import doorstep.web.ServiceSecret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealedReceiptTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final ResponseReceipt RECEIPT = new ResponseReceipt("K7QF2M9XPT4D");

    private final SealedReceipt seals = at(Duration.ZERO, "secret");

    private static SealedReceipt at(Duration later, String secret) {
        return new SealedReceipt(new ServiceSecret(secret), Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    @Test
    void receiptCanBeReadForAnHour() {
        String sealed = seals.seal(RECEIPT, "token");
        assertFalse(sealed.contains(RECEIPT.code()));
        var soon = at(Duration.ofMinutes(59), "secret").open(sealed, "token").orElseThrow();
        assertEquals(Optional.of(RECEIPT), soon.receipt());
        var later = at(Duration.ofMinutes(60), "secret").open(sealed, "token").orElseThrow();
        assertEquals(Optional.empty(), later.receipt());
    }

    @Test
    void sealOfElsewhereDoesNotOpen() {
        String sealed = seals.seal(RECEIPT, "token");
        assertTrue(seals.open(sealed, "another").isEmpty());
        assertTrue(at(Duration.ZERO, "other secret").open(sealed, "token").isEmpty());
        assertTrue(seals.open(sealed.substring(1), "token").isEmpty());
        assertTrue(seals.open("no seal", "token").isEmpty());
        assertTrue(seals.open(null, "token").isEmpty());
    }
}
