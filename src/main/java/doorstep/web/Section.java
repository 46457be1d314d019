package doorstep.web;

import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * A page that a room puts on a bar of tabs, so that whoever draws the bar need not know the room: a bean each.
 *
 * @param bar its name
 * @param order where on the bar, from the left
 * @param name what the page calls itself to its bar
 * @param path behind the bar's own address
 * @param text in the reader's language
 * @param page whose {@code @RolesAllowed} says who sees it, so that no bar leads where its reader may not go
 * @param wanted whether it is shown just now
 */
public record Section(
        String bar,
        int order,
        String name,
        String path,
        Function<UiLanguage, String> text,
        Class<?> page,
        BooleanSupplier wanted) {

    /** One that is always shown. */
    public Section(String bar, int order, String name, String path, Function<UiLanguage, String> text, Class<?> page) {
        this(bar, order, name, path, text, page, () -> true);
    }

    public String in(UiLanguage language) {
        return text.apply(language);
    }

    public Set<String> roles() {
        return Set.of(page.getAnnotation(RolesAllowed.class).value());
    }
}
