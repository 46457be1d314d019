package doorstep.fieldwork;

import java.util.Locale;

/** Base32 as Douglas Crockford wrote it down: without I, L, O and U, so that it survives being read aloud and typed. */
public final class Crockford {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private Crockford() {}

    /** The first {@code length} digits, five bits each, of the bytes. */
    public static String encode(byte[] bytes, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            int digit = 0;
            for (int bit = 5 * i; bit < 5 * i + 5; bit++) {
                digit = digit << 1 | bytes[bit / 8] >> 7 - bit % 8 & 1;
            }
            text[i] = DIGITS[digit];
        }
        return new String(text);
    }

    /** What was meant by what was typed: capitals, no spaces or dashes, O for zero and I or L for one. */
    public static String normalise(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
