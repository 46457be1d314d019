package doorstep.web;

import java.util.regex.Pattern;

/** Names as they are seen: two that look alike are alike, and none turns the line round that it stands in. */
public final class SeenText {
    /**
     * Zero-width signs, marks of direction and controls, and what else fonts draw nothing for: Unicode's Default_Ignorable_Code_Point
     * (DerivedCoreProperties.txt), which Java does not know, and the Braille pattern without a dot.
     */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\u2028\\u2029\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F"
                    + "\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");

    private SeenText() {}

    /** A name that somebody has typed or pasted, without what nobody sees, and with one plain space where any were; never null. */
    public static String of(String typed) {
        String oneLine = SPACES.matcher(typed).replaceAll(" ");
        return UNSEEN.matcher(oneLine).replaceAll("").strip();
    }
}
