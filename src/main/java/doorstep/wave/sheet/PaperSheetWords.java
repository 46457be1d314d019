package doorstep.wave.sheet;

import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of printed questionnaires where Java needs them. */
final class PaperSheetWords {
    private PaperSheetWords() {}

    static PaperSheetMessages in(Language language) {
        return language == Language.ZH
                ? MessageBundles.get(PaperSheetMessages.class)
                : MessageBundles.get(PaperSheetMessages.class, Localized.Literal.of(language.tag()));
    }
}
