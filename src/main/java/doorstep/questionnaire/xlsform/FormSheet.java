package doorstep.questionnaire.xlsform;

import java.util.List;

/** A sheet of a workbook as text, row by row, as far as something stands there. */
public record FormSheet(String name, List<Row> rows) {

    public FormSheet {
        rows = List.copyOf(rows);
    }

    /**
     * A row's cells from the first column on; empty ones are "".
     *
     * @param number from 1, as the spreadsheet counts
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
