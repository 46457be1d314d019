package doorstep.fieldwork.phone;

import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of records and their quarantine where Java needs them. */
final class FieldWords {
    private FieldWords() {}

    static FieldMessages in(Language language) {
        return language == Language.ZH
                ? MessageBundles.get(FieldMessages.class)
                : MessageBundles.get(FieldMessages.class, Localized.Literal.of(language.tag()));
    }
}
