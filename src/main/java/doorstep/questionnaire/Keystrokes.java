package doorstep.questionnaire;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Takes what people type for what they mean: blanks around it, full-width digits, ways to write a date. */
public final class Keystrokes {

    /** So many digits can be told apart as binary floating point too, so that a browser compares as we do. */
    static final int MOST_DIGITS = 15;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Keystrokes() {}

    /** Without white space at its ends, that of all scripts; {@code conditions.js} strips the same. */
    public static String strip(String typed) {
        int start = 0;
        int end = typed.length();
        while (start < end && isBlank(typed.charAt(start))) {
            start++;
        }
        while (start < end && isBlank(typed.charAt(end - 1))) {
            end--;
        }
        return typed.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                ? c == ' ' || Character.isWhitespace(c)
                : c >= '\u00a0' && (Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff');
    }

    /** A number such as 12, -3.5 or １２．５, of at most 15 digits; no exponents, no thousands separators. */
    public static Optional<BigDecimal> number(String typed, boolean whole) {
        String plain = halfWidth(strip(typed));
        int digits = 0;
        int points = 0;
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && digits > 0 && at < plain.length() - 1) {
                points++;
            } else if (at > 0 || (c != '-' && c != '+')) {
                return Optional.empty();
            }
        }
        boolean fits = digits > 0 && digits <= MOST_DIGITS && points <= (whole ? 0 : 1);
        return fits ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** A day of the years 1900 to 2199, as 2024-05-01, 2024/5/1, 2024.5.1 or 2024年5月1日. */
    public static Optional<LocalDate> day(String typed) {
        int[] parts = new int[3];
        int part = 0;
        int digits = 0;
        String plain = halfWidth(strip(typed));
        String written = plain.endsWith("日") ? plain.substring(0, plain.length() - 1) : plain;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c >= '0' && c <= '9' && digits < 4) {
                parts[part] = 10 * parts[part] + c - '0';
                digits++;
            } else if ("-/.年月".indexOf(c) >= 0 && digits > 0 && part < 2) {
                part++;
                digits = 0;
            } else {
                return Optional.empty();
            }
        }
        return part == 2 && digits > 0 ? dayOf(parts) : Optional.empty();
    }

    private static Optional<LocalDate> dayOf(int[] parts) {
        try {
            return parts[0] < FIRST_YEAR || parts[0] > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
        } catch (DateTimeException notInCalendar) {
            return Optional.empty();
        }
    }

    /** Full-width digits, point, plus and minus as their half-width selves. */
    private static String halfWidth(String typed) {
        StringBuilder plain = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at++) {
            char c = typed.charAt(at);
            plain.append(c >= '\uff0b' && c <= '\uff19' ? (char) (c - '\uff0b' + '+') : c == '\u2212' ? '-' : c);
        }
        return plain.toString();
    }

    /** Free text in one form: lines ended by LF, no control characters, Unicode's form C, stripped. */
    public static String words(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        for (int at = 0; at < typed.length(); at += Character.charCount(typed.codePointAt(at))) {
            int c = typed.codePointAt(at);
            if (c == '\r') {
                boolean lineFeedFollows = at + 1 < typed.length() && typed.charAt(at + 1) == '\n';
                kept.append(lineFeedFollows ? "" : "\n");
            } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                kept.append('\ufffd');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                kept.appendCodePoint(c);
            }
        }
        return strip(Normalizer.normalize(kept, Normalizer.Form.NFC));
    }
}
