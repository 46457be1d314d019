package doorstep.wave.planning;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Tongue;

/**
 * A language that residents may be offered.
 *
 * @param name what the reader calls it
 * @param untranslated how many texts of the questionnaire nobody wrote in it; 0 where that is not asked
 */
record LanguageOffer(Tongue tongue, String name, int untranslated) {
    static LanguageOffer of(Tongue tongue, Language reader) {
        return new LanguageOffer(tongue, tongue.name(reader), 0);
    }

    LanguageOffer lacking(int texts) {
        return new LanguageOffer(tongue, name, texts);
    }

    /** Its own name, for those who know it by that one alone; empty where it is the same. */
    public String ownName() {
        return tongue.ownName().equals(name) ? "" : tongue.ownName();
    }
}
