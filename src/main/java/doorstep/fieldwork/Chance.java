package doorstep.fieldwork;

import doorstep.web.Sha256;
import java.util.HexFormat;

/**
 * Random numbers that anybody can work out again from a seed: the first 32 bits of SHA-256 over "seed:community:what".
 *
 * @param text what is hashed
 */
public record Chance(String text) {
    private static final int HEX_DIGITS = 8;
    private static final int BITS = 32;

    /** A household's own number for choosing the adult, 0 to 4294967295. */
    public static long selection(String seed, String community, int number) {
        return new Chance(seed + ":" + community + ":" + number).word(0);
    }

    public String sha256() {
        return Sha256.hex(text);
    }

    /** Its first (0) or second (1) eight hexadecimal digits. */
    public String hex(int which) {
        return sha256().substring(HEX_DIGITS * which, HEX_DIGITS * (which + 1));
    }

    public long word(int which) {
        return HexFormat.fromHexDigitsToLong(hex(which));
    }

    /** One of 0 … count − 1, each as likely as the others. */
    public int below(int count, int which) {
        return (int) (word(which) * count >>> BITS);
    }
}
