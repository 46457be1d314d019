package doorstep.response.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.fieldwork.UuidBytes;
import doorstep.web.ServiceSecret;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps what was typed from paper unreadable in the database, where it stands beside the household's number for a while. */
@Singleton
public class PaperSeal {
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

    private final SecretKeySpec key;
    private final UnaryOperator<byte[]> responseId;
    private final ObjectMapper json = new ObjectMapper();

    PaperSeal(ServiceSecret secret) {
        key = new SecretKeySpec(secret.key("paper form"), "AES");
        responseId = secret.keyedHash("paper response");
    }

    /** The id of the response that a form becomes: always the same, and nobody else can tell which it is. */
    UUID response(UUID form) {
        ByteBuffer hash = ByteBuffer.wrap(responseId.apply(UuidBytes.of(form)));
        long most = hash.getLong() & ~0xF000L | 0x4000L;
        long least = hash.getLong() & ~(3L << 62) | 1L << 63;
        return new UUID(most, least);
    }

    public String seal(PaperTyped typed, UUID form) {
        try {
            byte[] iv = new byte[IV];
            RANDOM.nextBytes(iv);
            byte[] plain = json.writeValueAsString(typed.byQuestion()).getBytes(StandardCharsets.UTF_8);
            byte[] sealed = crypt(Cipher.ENCRYPT_MODE, iv, form, plain);
            byte[] both =
                    ByteBuffer.allocate(IV + sealed.length).put(iv).put(sealed).array();
            return Base64.getEncoder().encodeToString(both);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PaperTyped open(String sealed, UUID form) {
        try {
            byte[] both = Base64.getDecoder().decode(sealed);
            byte[] plain = crypt(
                    Cipher.DECRYPT_MODE, Arrays.copyOf(both, IV), form, Arrays.copyOfRange(both, IV, both.length));
            return new PaperTyped(json.readValue(new String(plain, StandardCharsets.UTF_8), TYPED));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] crypt(int mode, byte[] iv, UUID form, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
            cipher.updateAAD(UuidBytes.of(form));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a typed form does not open with this service's secret", e);
        }
    }
}
