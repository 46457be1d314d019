package doorstep.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final byte[] CONTENT = "二号楼的答卷".getBytes(StandardCharsets.UTF_8);

    private final ServiceSecret secret = new ServiceSecret("a secret");
    private final Seal seal = new Seal(secret, "paper");

    @Test
    void sealedThingNamesItsAlgorithmAndShowsNothing() {
        String sealed = seal.seal(CONTENT, "door");
        assertTrue(sealed.matches("A256GCM\\.[\\w-]+"), sealed);
        assertFalse(sealed.contains("door"), sealed);
        assertNotEquals(sealed, seal.seal(CONTENT, "door"));
    }

    @Test
    void opensForItsPurposeAndBelongingOnly() {
        String sealed = seal.seal(CONTENT, "door");
        assertArrayEquals(
                CONTENT, new Seal(secret, "paper").open(sealed, "door").orElseThrow());
        assertEquals(Optional.empty(), seal.open(sealed, "another door"));
        assertEquals(Optional.empty(), new Seal(secret, "receipt").open(sealed, "door"));
        assertEquals(Optional.empty(), new Seal(new ServiceSecret("another"), "paper").open(sealed, "door"));
    }

    @Test
    void noCharacterCanBeChanged() {
        for (int length = 0; length < 3; length++) { // the last digit of Base64 has spare bits for two of three lengths
            String sealed = seal.seal(new byte[length], "door");
            for (int at = 0; at < sealed.length(); at++) {
                char other = sealed.charAt(at) == 'B' ? 'C' : (char) (sealed.charAt(at) ^ 1);
                String changed = sealed.substring(0, at) + other + sealed.substring(at + 1);
                assertEquals(Optional.empty(), seal.open(changed, "door"), changed);
            }
            assertEquals(Optional.empty(), seal.open(sealed.substring(0, sealed.length() - 1), "door"));
            assertEquals(Optional.empty(), seal.open(sealed + "A", "door"));
        }
    }

    @Test
    void unknownAlgorithmIsRefused() {
        String sealed = seal.seal(CONTENT, "door");
        String bare = sealed.substring(sealed.indexOf('.') + 1);
        assertEquals(Optional.empty(), seal.open("SM4GCM." + bare, "door"));
        assertEquals(Optional.empty(), seal.open(bare, "door"));
        assertEquals(Optional.empty(), seal.open("A256GCM.", "door"));
        assertEquals(Optional.empty(), seal.open("", "door"));
        assertEquals(Optional.empty(), seal.open(null, "door"));
    }
}
