package doorstep.followup;

import doorstep.questionnaire.Language;
import doorstep.web.UiLanguage;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The texts of this room where Java needs them, in the language of the page. */
@RequestScoped
public class FollowupWords {
    @Inject
    UiLanguage ui;

    public FollowupMessages texts() {
        return ui.isChinese()
                ? MessageBundles.get(FollowupMessages.class)
                : MessageBundles.get(FollowupMessages.class, Localized.Literal.of(ui.tag()));
    }

    public Language language() {
        return Language.of(ui.tag()).orElse(Language.ZH);
    }
}
