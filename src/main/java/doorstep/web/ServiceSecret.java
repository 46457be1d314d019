package doorstep.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's secret, from which each purpose draws a key of its own by HKDF with SHA-256 (RFC 5869). */
@Singleton
public class ServiceSecret {
    private static final String HMAC = "HmacSHA256";
    private static final byte[] NO_SALT = new byte[32];

    private final byte[] pseudorandom;

    @Inject
    public ServiceSecret(@ConfigProperty(name = "doorstep.secret") String secret) {
        this(secret.getBytes(StandardCharsets.UTF_8), NO_SALT);
    }

    ServiceSecret(byte[] secret, byte[] salt) {
        pseudorandom = mac(salt).doFinal(secret);
    }

    /** 32 bytes, the same for ever for the same purpose. */
    public byte[] key(String purpose) {
        return key(purpose.getBytes(StandardCharsets.UTF_8));
    }

    /** HKDF's first block, which is all that a key of 32 bytes needs. */
    byte[] key(byte[] purpose) {
        byte[] block = Arrays.copyOf(purpose, purpose.length + 1);
        block[purpose.length] = 1;
        return mac(pseudorandom).doFinal(block);
    }

    /** HMAC-SHA-256 under the purpose's key, for any thread. */
    public UnaryOperator<byte[]> keyedHash(String purpose) {
        byte[] key = key(purpose);
        ThreadLocal<Mac> mac = ThreadLocal.withInitial(() -> mac(key));
        return bytes -> mac.get().doFinal(bytes);
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
