package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ServiceSecretTest {
    private static final HexFormat HEX = HexFormat.of();

    /** The first 32 bytes of test cases 1 and 3 of RFC 5869, appendix A. */
    @Test
    void keysAreThoseOfTheStandard() {
        byte[] secret = HEX.parseHex("0b".repeat(22));
        byte[] key = new ServiceSecret(secret, HEX.parseHex("000102030405060708090a0b0c"))
                .key(HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"));
        assertEquals("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf", HEX.formatHex(key));
        byte[] withoutSalt = new ServiceSecret(secret, new byte[32]).key(new byte[0]);
        assertEquals("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d", HEX.formatHex(withoutSalt));
    }

    @Test
    void eachPurposeAndSecretHasItsOwnKey() {
        var secret = new ServiceSecret("secret");
        assertArrayEquals(secret.key("receipt"), new ServiceSecret("secret").key("receipt"));
        assertFalse(Arrays.equals(secret.key("receipt"), secret.key("paper")));
        assertFalse(Arrays.equals(secret.key("receipt"), new ServiceSecret("other").key("receipt")));
        byte[] hash = secret.keyedHash("receipt").apply(new byte[1]);
        assertFalse(Arrays.equals(hash, secret.keyedHash("paper").apply(new byte[1])));
    }
}
