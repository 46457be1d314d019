package doorstep.report.export;

import doorstep.questionnaire.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A column of the files of single answers, as files and codebook know it.
 *
 * @param label what it is; for a question, what was asked
 * @param choices {@code name=label; …}; empty where it takes none
 * @param note what else one must know of it
 * @param isOfQuestionnaire false for what is in the files of every wave
 * @param cell its text for one response; empty where there is none
 */
record ResponseColumn(
        String name,
        Type type,
        Text label,
        Optional<Text> choices,
        Optional<Text> note,
        boolean isOfQuestionnaire,
        Function<ResponseLine, String> cell) {

    /** What kind of values a column holds. */
    enum Type {
        /** A code made of digits or letters: no number to calculate with. */
        CODE,
        /** The name of one choice. */
        CHOICE,
        TEXT,
        /** 1 or 0. */
        BIT,
        NUMBER,
        DAY;

        /** As the codebook names it. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isNumber() {
            return this == BIT || this == NUMBER;
        }
    }

    static ResponseColumn of(String name, Type type, Text label, Function<ResponseLine, String> cell) {
        return new ResponseColumn(name, type, label, Optional.empty(), Optional.empty(), false, cell);
    }

    ResponseColumn with(Text otherNote) {
        return new ResponseColumn(name, type, label, choices, Optional.of(otherNote), isOfQuestionnaire, cell);
    }

    ResponseColumn withChoices(Text otherChoices) {
        return new ResponseColumn(name, type, label, Optional.of(otherChoices), note, isOfQuestionnaire, cell);
    }

    ResponseColumn ofQuestionnaire() {
        return new ResponseColumn(name, type, label, choices, note, true, cell);
    }
}
