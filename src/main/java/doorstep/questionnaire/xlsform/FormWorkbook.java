package doorstep.questionnaire.xlsform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets of text as an .xlsx. */
public final class FormWorkbook {

    private static final int NARROW = 14;
    private static final int WIDE = 40;

    private FormWorkbook() {}

    /** Every cell as text, so that a code 1 stays a code and nothing is taken for a formula. */
    public static void write(List<FormSheet> sheets, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Doorstep", null)) {
            for (FormSheet sheet : sheets) {
                Worksheet page = book.newWorksheet(sheet.name());
                page.freezePane(0, 1);
                for (FormSheet.Row row : sheet.rows()) {
                    write(page, row);
                }
                page.finish();
            }
        }
    }

    private static void write(Worksheet page, FormSheet.Row row) {
        boolean isHead = row.number() == 1;
        for (int at = 0; at < row.cells().size(); at++) {
            String cell = row.cells().get(at);
            if (isHead) {
                page.width(
                        at,
                        cell.contains("::") || cell.equals("relevant") || cell.equals("constraint") ? WIDE : NARROW);
                page.style(0, at).bold().set();
            }
            if (!cell.isEmpty()) {
                page.inlineString(row.number() - 1, at, cell);
            }
        }
    }
}
