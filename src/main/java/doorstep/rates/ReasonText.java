package doorstep.rates;

import doorstep.questionnaire.Language;

/** Why no rate is shown: in a word or two, and in a sentence. */
public record ReasonText(String brief, String sentence) {
    static final ReasonText NONE = new ReasonText("", "");

    public static ReasonText of(Reason reason, Language language) {
        return new ReasonText(reason.brief().in(language), reason.sentence().in(language));
    }
}
