package doorstep.response;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keyed hashes of this room, each purpose with a key of its own, all drawn from the service's secret. */
@Singleton
class ServiceSecret {
    private static final String HMAC = "HmacSHA256";

    private final ThreadLocal<Mac> receipts;
    private final ThreadLocal<Mac> householdCodes;

    ServiceSecret(@ConfigProperty(name = "doorstep.secret") String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        receipts = keyed(key, "receipt");
        householdCodes = keyed(key, "household code");
    }

    private static ThreadLocal<Mac> keyed(byte[] secret, String purpose) {
        byte[] key = mac(secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        return ThreadLocal.withInitial(() -> mac(key));
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

    byte[] hashForReceipt(byte[] bytes) {
        return receipts.get().doFinal(bytes);
    }

    byte[] hashOfHouseholdCode(String normalised) {
        return householdCodes.get().doFinal(normalised.getBytes(StandardCharsets.US_ASCII));
    }
}
