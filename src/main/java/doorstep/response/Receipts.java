package doorstep.response;

import jakarta.inject.Singleton;

/** Makes the receipt of a response out of its id and the service's secret: sixty bits that nobody else can work out. */
@Singleton
class Receipts {
    private static final int DIGITS = 12;

    private final ServiceSecret secret;

    Receipts(ServiceSecret secret) {
        this.secret = secret;
    }

    ResponseReceipt of(byte[] uuid) {
        return new ResponseReceipt(Crockford.encode(secret.hashForReceipt(uuid), DIGITS));
    }
}
