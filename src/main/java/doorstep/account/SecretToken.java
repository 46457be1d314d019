package doorstep.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret part of a one-time link: 256 random bits, of which only the hash is kept.
 *
 * @param text as it stands in the link
 */
record SecretToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static SecretToken fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    String path() {
        return "/staff/welcome/" + text;
    }

    /** Never shows the secret, should it be printed by mistake. */
    @Override
    public String toString() {
        return "SecretToken";
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
