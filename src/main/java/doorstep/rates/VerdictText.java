package doorstep.rates;

import doorstep.questionnaire.Language;
import doorstep.web.Texts;

/**
 * What is said of a change from one wave to the next, in one word on every page and paper.
 *
 * @param slug as a style names it: {@code rose}
 * @param mark told from the others' without colour: ↑ ↓ = ? ≠ –
 * @param word such as 基本没变
 */
public record VerdictText(String slug, String mark, String word) {

    public static VerdictText of(Verdict verdict, Language language) {
        return new VerdictText(
                verdict.slug(), mark(verdict), word(verdict, Texts.in(language.tag(), ReportMessages.class)));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case ROSE -> "↑";
            case FELL -> "↓";
            case ALIKE -> "=";
            case OPEN -> "?";
            case BROKEN, MIX -> "≠";
            case MISSING -> "–";
        };
    }

    private static String word(Verdict verdict, ReportMessages words) {
        return switch (verdict) {
            case ROSE -> words.changeRose();
            case FELL -> words.changeFell();
            case ALIKE -> words.changeAlike();
            case OPEN -> words.changeOpen();
            case BROKEN -> words.changeBroken();
            case MIX -> words.changeMix();
            case MISSING -> words.changeMissing();
        };
    }

    /** Sign and word: {@code = 基本没变}. */
    public String said() {
        return mark + " " + word;
    }
}
