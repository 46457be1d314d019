package doorstep.report.comments;

import doorstep.web.UiLanguage;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts about open answers where Java needs them. */
final class CommentWords {
    private CommentWords() {}

    static CommentMessages in(UiLanguage language) {
        return language.isChinese()
                ? MessageBundles.get(CommentMessages.class)
                : MessageBundles.get(CommentMessages.class, Localized.Literal.of(language.tag()));
    }
}
