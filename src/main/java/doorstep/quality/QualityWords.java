package doorstep.quality;

import doorstep.web.UiLanguage;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The texts of this room where Java needs them, in the language of the page. */
@RequestScoped
public class QualityWords {
    @Inject
    UiLanguage language;

    public QualityMessages texts() {
        return language.isChinese()
                ? MessageBundles.get(QualityMessages.class)
                : MessageBundles.get(QualityMessages.class, Localized.Literal.of(language.tag()));
    }
}
