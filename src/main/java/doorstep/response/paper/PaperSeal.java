package doorstep.response.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import doorstep.web.Seal;
import doorstep.web.ServiceSecret;
import doorstep.web.UuidBytes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Keeps what was typed from paper unreadable in the database, where it stands beside the household's number for a while. */
@Singleton
public class PaperSeal {
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

    private final Seal seal;
    private final UnaryOperator<byte[]> responseId;
    private final ObjectMapper json = new ObjectMapper();

    PaperSeal(ServiceSecret secret) {
        seal = new Seal(secret, "paper form");
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
            byte[] plain = json.writeValueAsString(typed.byQuestion()).getBytes(StandardCharsets.UTF_8);
            return seal.seal(plain, form.toString());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PaperTyped open(String sealed, UUID form) {
        byte[] plain = seal.open(sealed, form.toString())
                .orElseThrow(() -> new IllegalStateException("a typed form does not open with this service's secret"));
        try {
            return new PaperTyped(json.readValue(new String(plain, StandardCharsets.UTF_8), TYPED));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
