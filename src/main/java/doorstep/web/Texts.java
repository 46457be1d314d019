package doorstep.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** A room's texts where Java needs them; the page's own language has them shorter, at {@link UiLanguage#texts}. */
public final class Texts {
    private Texts() {}

    /** @param tag of the language, as in HTML */
    public static <T> T in(String tag, Class<T> bundle) {
        return MessageBundles.get(bundle, Localized.Literal.of(tag));
    }
}
