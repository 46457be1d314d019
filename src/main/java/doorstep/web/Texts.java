package doorstep.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;

/** A room's texts where Java needs them; the page's own language has them shorter, at {@link UiLanguage#texts}. */
public final class Texts {
    /** Tags of the languages that pages speak, the usual one first. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    private Texts() {}

    /** What the language with that tag has of two; Chinese for any other. */
    public static <T> T choose(String tag, T chinese, T english) {
        return "en".equals(tag) ? english : chinese;
    }

    /** @param tag of the language, as in HTML */
    public static <T> T in(String tag, Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag));
    }
}
