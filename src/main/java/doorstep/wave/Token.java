package doorstep.wave;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret part of a share link: 10 of 24 letters and digits, 45.8 bits.
 *
 * <p>No vowels, so that no word comes out by chance; none of 0 1 l o, 2/z, 5/s, 9/q, u/v pairs, so that it is typed from
 * a poster without a mistake.
 */
public final class Token {
    static final String ALPHABET = "bcdfghjkmnprtwxy23456789";
    static final int LENGTH = 10;

    private static final Pattern PLAUSIBLE = Pattern.compile("[a-z0-9]{1,16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static String next() {
        var token = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            token.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return token.toString();
    }

    /** What somebody typed as it would stand in the database; empty for what cannot be a token and needs no query. */
    public static Optional<String> typed(String text) {
        String token = text.strip().toLowerCase(Locale.ROOT);
        return PLAUSIBLE.matcher(token).matches() ? Optional.of(token) : Optional.empty();
    }
}
