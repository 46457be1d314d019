package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.web.UiLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** All reasons for which no rate is shown, in the language of the page: where a number is missing, people look here. */
@Named("whyNoRate")
@RequestScoped
class WhyNoRate {
    @Inject
    UiLanguage language;

    public List<ReasonText> all() {
        Language words = Language.orChinese(language.tag());
        return Arrays.stream(Reason.values())
                .map(reason -> ReasonText.of(reason, words))
                .toList();
    }
}
