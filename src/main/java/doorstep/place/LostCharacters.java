package doorstep.place;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs that stand where a character got lost: the one for "cannot be shown", and those of private use, which every font shows otherwise.
 * They come from old code pages that lacked a rare character.
 */
public final class LostCharacters {
    private static final Pattern LOST = Pattern.compile("[\\p{Co}\\uFFFD]");

    private LostCharacters() {}

    public static boolean in(String name) {
        return LOST.matcher(name).find();
    }

    /** The name with a square for each, as any screen shows it. */
    public static String marked(String name) {
        return LOST.matcher(name).replaceAll("□");
    }

    /** Their numbers in Unicode, such as {@code U+E170}, by which the character can be looked up. */
    public static String codes(String name) {
        return LOST.matcher(name)
                .results()
                .map(found -> "U+%04X".formatted(found.group().codePointAt(0)))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
