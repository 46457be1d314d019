package doorstep.questionnaire.yaml;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import java.util.Comparator;

/**
 * Something wrong in a questionnaire file: where, and why.
 *
 * @param line from 1; 0 when the file as a whole is meant
 * @param field such as {@code survey[awareness].questions[heard].relevant.question}; an item without a name stands as
 *     {@code [#2]}, counted from 1; empty when the file as a whole is meant
 */
public record Fault(String file, int line, String field, Text reason) implements Comparable<Fault> {

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::field);

    /** One line for a terminal or a page: {@code household.yaml:31 indicators[x].credit: …}. */
    public String in(Language language) {
        return file + (line > 0 ? ":" + line : "") + (field.isEmpty() ? "" : " " + field) + ": " + reason.in(language);
    }

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return in(Language.ZH);
    }
}
