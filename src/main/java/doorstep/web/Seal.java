package doorstep.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes under one purpose and to what they belong to, so that only this house reads them, there and nowhere else.
 *
 * <p>A sealed text is {@code A256GCM.} and, in Base64 for addresses, nonce, ciphertext and tag. It opens with the name of its
 * algorithm, so that another one can be added one day and what was sealed before can still be told apart and opened.
 */
public final class Seal {
    /** AES-256 in GCM, as JWA (RFC 7518) calls it. */
    private static final String ALGORITHM = "A256GCM";

    private static final String NAMED = ALGORITHM + ".";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public Seal(ServiceSecret secret, String purpose) {
        key = new SecretKeySpec(secret.key("seal " + ALGORITHM + " " + purpose), "AES");
    }

    /** @param belongsTo needed again for opening, and not kept in the sealed text */
    public String seal(byte[] content, String belongsTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(content);
            byte[] both = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return written(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String written(byte[] both) {
        return NAMED + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Empty for what was not sealed here for this purpose and belonging, and where a single bit has changed since. */
    public Optional<byte[]> open(String sealed, String belongsTo) {
        if (sealed == null || !sealed.startsWith(NAMED)) {
            return Optional.empty();
        }
        try {
            byte[] both = Base64.getUrlDecoder().decode(sealed.substring(NAMED.length()));
            if (!written(both).equals(sealed)) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, belongsTo)
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES));
        } catch (GeneralSecurityException | RuntimeException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((ALGORITHM + "\n" + belongsTo).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
