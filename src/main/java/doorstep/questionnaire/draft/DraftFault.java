package doorstep.questionnaire.draft;

import doorstep.questionnaire.Text;

/**
 * Something wrong in a draft: in which part, at which field of its form, and why.
 *
 * @param part such as {@code question:heard}, {@code list:grades}, {@code indicator:known}, {@code group:about} or {@code heading}
 * @param field such as {@code label.zh}, {@code choice.well.label.zh} or {@code credit.well}
 */
public record DraftFault(String part, String field, Text reason) {
    public static final String HEADING = "heading";

    public static String question(String name) {
        return "question:" + name;
    }

    public static String group(String name) {
        return "group:" + name;
    }

    public static String list(String name) {
        return "list:" + name;
    }

    public static String indicator(String name) {
        return "indicator:" + name;
    }
}
