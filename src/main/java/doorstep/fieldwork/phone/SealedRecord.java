package doorstep.fieldwork.phone;

import doorstep.web.Sha256;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A record as a phone sends it.
 *
 * @param sealed the compact JWE
 * @param sha256 of its bytes; together with the id this says which record it is
 */
record SealedRecord(UUID id, long waveId, String sealed, byte[] sha256) {
    static final int LONGEST = 400_000;

    /** Reads the envelope; the stated hash is left to {@link Envelope#isWhole}. */
    record Envelope(SealedRecord record, String statedHash) {
        /** Whether it arrived as it was sent. */
        boolean isWhole() {
            return statedHash.equalsIgnoreCase(record.hash());
        }
    }

    static Envelope read(StrictObject json) throws NotUnderstood {
        UUID id = json.uuid("id");
        long wave = json.number("wave", 0, Long.MAX_VALUE);
        String sealed = json.text("sealed", LONGEST);
        String hash = json.text("sha256", 64);
        json.end();
        return new Envelope(of(id, wave, sealed), hash);
    }

    static SealedRecord of(UUID id, long waveId, String sealed) {
        return new SealedRecord(id, waveId, sealed, Sha256.of(sealed));
    }

    String hash() {
        return HexFormat.of().formatHex(sha256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedRecord that && id.equals(that.id) && Arrays.equals(sha256, that.sha256);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "record " + id;
    }
}
