package doorstep.web;

import java.util.List;

/**
 * Punctuation in a language: Chinese has full-width marks, English its own with a space behind.
 *
 * @param open a bracket, {@code close} its other half
 * @param comma between the members of a list, {@code clause} between parts of a sentence
 */
public record Punctuation(
        String open, String close, String colon, String comma, String clause, String semicolon, String stop) {
    private static final Punctuation CHINESE = new Punctuation("（", "）", "：", "、", "，", "；", "。");
    private static final Punctuation ENGLISH = new Punctuation(" (", ")", ": ", ", ", ", ", "; ", ".");

    /** @param tag of the language, as in HTML */
    public static Punctuation of(String tag) {
        return Texts.choose(tag, CHINESE, ENGLISH);
    }

    /** All of them in one line. */
    public String listed(List<String> members) {
        return String.join(comma, members);
    }

    /** The text in brackets. */
    public String bracketed(String text) {
        return open + text + close;
    }
}
