package doorstep.response.paper;

import doorstep.web.Seal;
import doorstep.web.ServiceSecret;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * The numbers of waiting forms, sealed: a household's number is its door, and must not stand where its answers are written a
 * moment later.
 */
@Converter
@ApplicationScoped
@Unremovable
public class PaperNumbers implements AttributeConverter<Integer, String> {
    private final Seal seal;
    private final UnaryOperator<byte[]> keyedHash;

    PaperNumbers(ServiceSecret secret) {
        seal = new Seal(secret, "paper number");
        keyedHash = secret.keyedHash("paper number");
    }

    /** Stands for a number in its community, so that there is one form of it. */
    static byte[] mark(long waveId, String community, boolean drawn, int number) {
        String all = waveId + " " + community + " " + drawn + " " + number;
        return Arc.container().instance(PaperNumbers.class).get().hash(all);
    }

    byte[] hash(String all) {
        return keyedHash.apply(all.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String convertToDatabaseColumn(Integer number) {
        return number == null ? null : seal.seal(number.toString().getBytes(StandardCharsets.US_ASCII), "");
    }

    @Override
    public Integer convertToEntityAttribute(String sealed) {
        return sealed == null
                ? null
                : Integer.valueOf(new String(
                        seal.open(sealed, "")
                                .orElseThrow(() -> new IllegalStateException(
                                        "a form's number does not open with this service's secret")),
                        StandardCharsets.US_ASCII));
    }
}
