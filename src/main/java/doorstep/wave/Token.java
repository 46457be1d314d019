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
    public static final int LENGTH = 10;

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

    /** Whether it could have been made here: as long as tokens are, of their letters alone. */
    public static boolean isWellFormed(String token) {
        return token.length() == LENGTH && token.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    /** The token that is meant where look-alikes of its letters were typed; empty where others stand in it. */
    public static Optional<String> mended(String token) {
        return Optional.of(token.replace('z', '2').replace('s', '5').replace('q', '9'))
                .filter(Token::isWellFormed);
    }

    /** What somebody typed as it would stand in the database; empty for what cannot be a token and needs no query. */
    public static Optional<String> typed(String text) {
        String token = text.strip().toLowerCase(Locale.ROOT);
        return PLAUSIBLE.matcher(token).matches() ? Optional.of(token) : Optional.empty();
    }
}
