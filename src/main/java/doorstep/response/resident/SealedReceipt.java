package doorstep.response.resident;

import doorstep.response.intake.ResponseReceipt;
import doorstep.web.Seal;
import doorstep.web.ServiceSecret;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Carries a receipt through the address of the thanks page so that only this house can read it, and only for an hour.
 *
 * <p>Whoever holds a receipt can withdraw the answers, and addresses stay in the history of phones that people share. So
 * the history gets something that can be reloaded in the next minutes and says nothing afterwards.
 */
@Singleton
class SealedReceipt {
    private static final Duration READABLE_FOR = Duration.ofHours(1);

    private final Seal seal;
    private final Clock clock;

    SealedReceipt(ServiceSecret secret, Clock clock) {
        seal = new Seal(secret, "receipt on the thanks page");
        this.clock = clock;
    }

    /**
     * What a seal held.
     *
     * @param receipt empty when its hour is over
     */
    record Opened(Optional<ResponseReceipt> receipt) {}

    /** @param token of the share link; the seal opens under no other */
    String seal(ResponseReceipt receipt, String token) {
        byte[] code = receipt.code().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer content = ByteBuffer.allocate(Long.BYTES + code.length)
                .putLong(clock.instant().getEpochSecond())
                .put(code);
        return seal.seal(content.array(), token);
    }

    /** Empty for anything that this house did not seal. */
    Optional<Opened> open(String sealed, String token) {
        return seal.open(sealed, token).map(this::read);
    }

    private Opened read(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        Instant sealedAt = Instant.ofEpochSecond(buffer.getLong());
        String code = StandardCharsets.US_ASCII.decode(buffer).toString();
        boolean fresh = clock.instant().isBefore(sealedAt.plus(READABLE_FOR));
        return new Opened(fresh ? Optional.of(new ResponseReceipt(code)) : Optional.empty());
    }
}
