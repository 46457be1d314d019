package doorstep.response.resident;

import doorstep.response.intake.ResponseReceipt;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Carries a receipt through the address of the thanks page so that only this house can read it, and only for an hour.
 *
 * <p>Whoever holds a receipt can withdraw the answers, and addresses stay in the history of phones that people share. So
 * the history gets something that can be reloaded in the next minutes and says nothing afterwards.
 */
@Singleton
class SealedReceipt {
    private static final Duration READABLE_FOR = Duration.ofHours(1);
    private static final int IV = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    @ConfigProperty(name = "doorstep.secret")
    String secret;

    @Inject
    Clock clock;

    /**
     * What a seal held.
     *
     * @param receipt empty when its hour is over
     */
    record Opened(Optional<ResponseReceipt> receipt) {}

    /** @param token of the share link; the seal opens under no other */
    String seal(ResponseReceipt receipt, String token) {
        byte[] iv = new byte[IV];
        RANDOM.nextBytes(iv);
        byte[] code = receipt.code().getBytes(StandardCharsets.US_ASCII);
        byte[] content = ByteBuffer.allocate(Long.BYTES + code.length)
                .putLong(clock.instant().getEpochSecond())
                .put(code)
                .array();
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, token, content).orElseThrow();
        byte[] both =
                ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Empty for anything that this house did not seal. */
    Optional<Opened> open(String sealed, String token) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed == null ? "" : sealed);
            if (both.length <= IV) {
                return Optional.empty();
            }
            byte[] iv = Arrays.copyOf(both, IV);
            byte[] rest = Arrays.copyOfRange(both, IV, both.length);
            return crypt(Cipher.DECRYPT_MODE, iv, token, rest).map(this::read);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private Opened read(byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        Instant sealedAt = Instant.ofEpochSecond(buffer.getLong());
        String code = StandardCharsets.US_ASCII.decode(buffer).toString();
        boolean fresh = clock.instant().isBefore(sealedAt.plus(READABLE_FOR));
        return new Opened(fresh ? Optional.of(new ResponseReceipt(code)) : Optional.empty());
    }

    private Optional<byte[]> crypt(int mode, byte[] iv, String token, byte[] content) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256")
                    .digest(("receipt on the thanks page:" + secret).getBytes(StandardCharsets.UTF_8));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            cipher.updateAAD(token.getBytes(StandardCharsets.UTF_8));
            return Optional.of(cipher.doFinal(content));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
