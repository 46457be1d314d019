package doorstep.report.trend;

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

    /** Between the words of a list: a comma of another script than ours has a space behind it. */
    static String comma(TrendMessages words) {
        String comma = words.comma();
        return comma.equals(",") ? ", " : comma;
    }
}
