package doorstep.wave;

import doorstep.questionnaire.Language;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

/** The texts of this room where Java needs them. */
public final class WaveWords {
    private WaveWords() {}

    public static WaveMessages in(Language language) {
        return language == Language.ZH
                ? MessageBundles.get(WaveMessages.class)
                : MessageBundles.get(WaveMessages.class, Localized.Literal.of(language.tag()));
    }
}
