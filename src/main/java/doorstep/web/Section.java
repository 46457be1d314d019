package doorstep.web;

import java.util.function.Function;

/**
 * A page that a room puts on a bar of tabs, so that whoever draws the bar need not know the room: a bean each.
 *
 * @param bar its name
 * @param order where on the bar, from the left
 * @param name what the page calls itself to its bar
 * @param path behind the bar's own address
 * @param text in the reader's language
 * @param role of those who see it; empty for all who see the bar
 */
public record Section(String bar, int order, String name, String path, Function<UiLanguage, String> text, String role) {
    public Section(String bar, int order, String name, String path, Function<UiLanguage, String> text) {
        this(bar, order, name, path, text, "");
    }

    public String in(UiLanguage language) {
        return text.apply(language);
    }
}
