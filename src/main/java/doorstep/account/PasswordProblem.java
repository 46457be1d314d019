package doorstep.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why a password is not taken. */
enum PasswordProblem {
    TOO_SHORT,
    TOO_LONG,
    UNREADABLE,
    COMMON,
    LIKE_NAME,
    NOT_THE_SAME;

    private static final Set<String> COMMONEST = commonest();

    private static final String ROWS = "01234567890 09876543210 abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm";

    /** @param again the password as it was typed the second time */
    static Optional<PasswordProblem> of(String name, String password, String again) {
        if (password.codePointCount(0, password.length()) < Passwords.FEWEST_CHARACTERS) {
            return Optional.of(TOO_SHORT);
        }
        if (Passwords.bytes(password) > Passwords.MOST_BYTES) {
            return Optional.of(TOO_LONG);
        }
        if (password.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(UNREADABLE);
        }
        String plain = Passwords.normal(password).toLowerCase(Locale.ROOT);
        if (isMostly(plain, Passwords.normal(name).toLowerCase(Locale.ROOT))) {
            return Optional.of(LIKE_NAME);
        }
        if (COMMONEST.contains(plain) || ROWS.contains(plain) || isRepetition(plain)) {
            return Optional.of(COMMON);
        }
        return password.equals(again) ? Optional.empty() : Optional.of(NOT_THE_SAME);
    }

    /** Whether it concerns the second field. */
    public boolean isAboutAgain() {
        return this == NOT_THE_SAME;
    }

    /** The name, once or often, and fewer than four characters beside it. */
    private static boolean isMostly(String password, String name) {
        return name.codePointCount(0, name.length()) > 1
                && password.contains(name)
                && password.replace(name, "").length() < 4;
    }

    /** A piece of up to four characters again and again, such as 1231231231. */
    private static boolean isRepetition(String password) {
        for (int piece = 1; piece <= 4; piece++) {
            if (password.substring(piece).equals(password.substring(0, password.length() - piece))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> commonest() {
        var file = PasswordProblem.class.getResourceAsStream("/account/common-passwords.txt");
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
