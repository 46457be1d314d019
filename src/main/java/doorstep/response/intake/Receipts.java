package doorstep.response.intake;

import doorstep.fieldwork.Crockford;
import doorstep.web.ServiceSecret;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** Makes the receipt of a response out of its id and the service's secret: sixty bits that nobody else can work out. */
@Singleton
public class Receipts {
    private static final int DIGITS = 12;

    private final UnaryOperator<byte[]> keyedHash;

    Receipts(ServiceSecret secret) {
        keyedHash = secret.keyedHash("receipt");
    }

    public ResponseReceipt of(byte[] uuid) {
        return new ResponseReceipt(Crockford.encode(keyedHash.apply(uuid), DIGITS));
    }
}
