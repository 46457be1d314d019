package doorstep.web;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's secret, from which each purpose draws a key of its own. */
@Singleton
public class ServiceSecret {
    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    ServiceSecret(@ConfigProperty(name = "doorstep.secret") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** 32 bytes, the same for ever for the same purpose. */
    public byte[] key(String purpose) {
        return mac(secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
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
