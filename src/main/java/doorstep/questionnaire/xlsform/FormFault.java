package doorstep.questionnaire.xlsform;

import doorstep.questionnaire.Language;
import doorstep.questionnaire.Text;
import java.util.Comparator;

/**
 * Something wrong in a form, or something that a questionnaire cannot hold: where, and why.
 *
 * @param row from 1; 0 when the sheet as a whole is meant
 * @param column its heading; empty when the row as a whole is meant
 */
public record FormFault(String sheet, int row, String column, Text reason) implements Comparable<FormFault> {

    private static final Comparator<FormFault> BY_PLACE = Comparator.comparingInt(
                    (FormFault fault) -> FormTable.order(fault.sheet))
            .thenComparing(FormFault::sheet)
            .thenComparingInt(FormFault::row)
            .thenComparing(FormFault::column)
            .thenComparing(fault -> fault.reason().zh());

    /** The place in words, such as {@code survey 第 5 行 relevant 列}. */
    public String place(Language language) {
        String rowZh = row > 0 ? " 第 " + row + " 行" : "";
        String rowEn = row > 0 ? ", row " + row : "";
        String zh = sheet + rowZh + (column.isEmpty() ? "" : " " + column + " 列");
        String en = sheet + rowEn + (column.isEmpty() ? "" : ", column " + column);
        return language.choose(zh, en);
    }

    /** One line: the place and the reason. */
    public String in(Language language) {
        return place(language) + language.choose("：", ": ") + reason.in(language);
    }

    @Override
    public int compareTo(FormFault other) {
        return BY_PLACE.compare(this, other);
    }
}
