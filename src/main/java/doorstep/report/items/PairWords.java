package doorstep.report.items;

import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of the page of two places where Java needs them. */
final class PairWords {
    private PairWords() {}

    static PairMessages in(Language language) {
        return language == Language.ZH
                ? MessageBundles.get(PairMessages.class)
                : MessageBundles.get(PairMessages.class, Localized.Literal.of(language.tag()));
    }
}
