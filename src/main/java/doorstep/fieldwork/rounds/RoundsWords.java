package doorstep.fieldwork.rounds;

import doorstep.web.UiLanguage;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of volunteers, assignment and progress where Java needs them. */
final class RoundsWords {
    private RoundsWords() {}

    static RoundsMessages in(UiLanguage ui) {
        return ui.isChinese()
                ? MessageBundles.get(RoundsMessages.class)
                : MessageBundles.get(RoundsMessages.class, Localized.Literal.of("en"));
    }
}
