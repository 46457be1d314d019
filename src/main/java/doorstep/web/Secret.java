package doorstep.web;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What opens a door to whoever shows it, an invitation or a phone's token: 256 random bits, of which only the hash is kept.
 *
 * @param text as an address or a phone carries it
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    public static Secret fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 in hex; so many random bits need no key and no salt. */
    public String hash() {
        return Sha256.hex(text);
    }

    /** Never shows the secret, should it be printed by mistake. */
    @Override
    public String toString() {
        return "Secret";
    }
}
