package doorstep.response.paper;

import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of paper forms where Java needs them. */
final class PaperWords {
    private PaperWords() {}

    static PaperMessages in(Language language) {
        return language == Language.ZH
                ? MessageBundles.get(PaperMessages.class)
                : MessageBundles.get(PaperMessages.class, Localized.Literal.of(language.tag()));
    }
}
