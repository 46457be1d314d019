package doorstep.rates;

import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of items and rankings where Java needs them. */
public final class ItemWords {
    private ItemWords() {}

    public static ItemMessages in(Language language) {
        return language == Language.ZH
                ? MessageBundles.get(ItemMessages.class)
                : MessageBundles.get(ItemMessages.class, Localized.Literal.of(language.tag()));
    }
}
