package doorstep.report;

import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts about the trend where Java needs them. */
final class TrendWords {
    private TrendWords() {}

    static TrendMessages in(Language language) {
        return language == Language.ZH
                ? MessageBundles.get(TrendMessages.class)
                : MessageBundles.get(TrendMessages.class, Localized.Literal.of(language.tag()));
    }
}
