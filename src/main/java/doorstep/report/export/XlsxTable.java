package doorstep.report.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table of a workbook, written as it comes and never held: what does not fit on a sheet goes on on another.
 *
 * <p>Text stands in its cell as text, so that no spreadsheet takes it for a formula, and never in a list of texts kept until the end.
 */
final class XlsxTable {
    /** What Excel takes. */
    static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;
    private static final int ROWS_A_FLUSH = 200;

    private final Workbook book;
    private final String name;
    private final List<Column> columns;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int rows;

    /** @param isNumber whether its cells are numbers to calculate with */
    record Column(String name, boolean isNumber, int width) {}

    XlsxTable(Workbook book, String name, List<Column> columns) throws IOException {
        this(book, name, columns, MOST_ROWS);
    }

    /** @param mostRows on a sheet, its head among them */
    XlsxTable(Workbook book, String name, List<Column> columns, int mostRows) throws IOException {
        this.book = book;
        this.name = name;
        this.columns = columns;
        this.mostRows = mostRows;
        open();
    }

    private void open() throws IOException {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int at = 0; at < columns.size(); at++) {
            sheet.width(at, columns.get(at).width());
            sheet.inlineString(0, at, columns.get(at).name());
            sheet.style(0, at).bold().set();
        }
        rows = 1;
    }

    /** Empty cells stay empty. */
    void row(List<String> cells) {
        try {
            if (rows == mostRows) {
                sheet.finish();
                open();
            }
            for (int at = 0; at < cells.size(); at++) {
                cell(at, cells.get(at), columns.get(at).isNumber());
            }
            if (++rows % ROWS_A_FLUSH == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(int at, String text, boolean isNumber) {
        if (text.isEmpty()) {
            return;
        } else if (isNumber) {
            sheet.value(rows, at, new BigDecimal(text));
        } else {
            sheet.inlineString(
                    rows, at, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
        }
    }

    /** To be called after the last row. */
    void end() throws IOException {
        sheet.finish();
    }
}
