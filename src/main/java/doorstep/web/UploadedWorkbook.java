package doorstep.web;

import doorstep.web.UploadedTable.Source;
import doorstep.web.UploadedTable.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook cell by cell as the text that whoever keeps it sees there: its one sheet that has something in it, or all of them. */
public final class UploadedWorkbook {
    /** Fifty thousand doors with their notes take a third of it. */
    private static final long MOST_BYTES = 64 << 20;

    /** Of a workbook that is read row by row, where only the texts that its cells share are held. */
    private static final long MOST_BYTES_STREAMED = 512 << 20;

    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_CELLS = 200;

    private UploadedWorkbook() {}

    static List<UploadedTable.Row> read(Source source) throws Unreadable {
        try {
            check(source, MOST_BYTES);
            return open(source);
        } catch (IOException | RuntimeException broken) {
            // The reader trusts what it reads: a zip that is no workbook, or half of one, ends in any exception.
            throw new Unreadable(TableFault.NOT_A_TABLE, 0);
        }
    }

    /** A sheet with something in it. */
    public record Named(String name, List<UploadedTable.Row> rows) {}

    /** All sheets that have something in them; cells keep their lines. */
    public static List<Named> sheets(Source source) throws Unreadable {
        try {
            check(source, MOST_BYTES);
            return sheets(source, false);
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable(TableFault.NOT_A_TABLE, 0);
        }
    }

    /** Row by row, however many there are. */
    static void read(Source source, UploadedTable.Sheets taking) throws Unreadable {
        try {
            check(source, MOST_BYTES_STREAMED);
            try (InputStream bytes = source.open();
                    ReadableWorkbook workbook = opened(bytes)) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    taking.sheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE);
                    if (!read(sheet, taking)) {
                        return;
                    }
                }
            }
        } catch (IOException broken) {
            throw new Unreadable(TableFault.NOT_A_TABLE, 0);
        }
    }

    private static ReadableWorkbook opened(InputStream bytes) throws IOException {
        try {
            return new ReadableWorkbook(bytes, new ReadingOptions(true, true));
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private static boolean read(Sheet sheet, UploadedTable.Sheets taking) throws IOException, Unreadable {
        try (Stream<Row> rows = sheet.openStream()) {
            var text = new CellText(true);
            Iterator<Row> each = rows.iterator();
            for (UploadedTable.Row row = next(each, text); row != null; row = next(each, text)) {
                if (!taking.take(row)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The reader trusts what it reads: half a workbook ends in any exception, which is not to be taken for one of whoever takes rows. */
    private static UploadedTable.Row next(Iterator<Row> each, CellText text) throws Unreadable {
        try {
            Row row = each.hasNext() ? each.next() : null;
            return row == null ? null : new UploadedTable.Row(row.getRowNum(), cells(row, 0, text), row.isHidden());
        } catch (RuntimeException broken) {
            throw new Unreadable(TableFault.NOT_A_TABLE, 0);
        }
    }

    private static List<UploadedTable.Row> open(Source source) throws IOException, Unreadable {
        List<Named> sheets = sheets(source, true);
        if (sheets.size() > 1) {
            List<String> names = sheets.stream().map(Named::name).toList();
            throw new Unreadable(TableFault.SEVERAL_SHEETS, 0, String.join("、", names));
        }
        return sheets.isEmpty() ? List.of() : sheets.get(0).rows();
    }

    private static List<Named> sheets(Source source, boolean inOneLine) throws IOException, Unreadable {
        try (InputStream bytes = source.open();
                var workbook = new ReadableWorkbook(bytes, new ReadingOptions(true, true))) {
            List<Named> sheets = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<UploadedTable.Row> found = rows(sheet, inOneLine);
                if (!found.isEmpty()) {
                    sheets.add(new Named(sheet.getName(), found));
                }
            }
            return sheets;
        }
    }

    /** @param inOneLine whether lines within a cell become one */
    private static List<UploadedTable.Row> rows(Sheet sheet, boolean inOneLine) throws IOException, Unreadable {
        var text = new CellText(inOneLine);
        List<UploadedTable.Row> found = new ArrayList<>();
        int width = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                var read = new UploadedTable.Row(row.getRowNum(), cells(row, width, text));
                if (!read.isBlank()) {
                    found.add(read);
                    width = found.get(0).fields().size();
                }
                if (found.size() > MOST_ROWS + 1) {
                    throw new Unreadable(TableFault.TOO_MANY_ROWS, row.getRowNum(), MOST_ROWS);
                }
            }
        }
        return found;
    }

    /**
     * Up to the last one with something in it: a row may be as wide as the whole sheet and empty.
     *
     * @param width of the first row: what it has and this one has not is empty here
     */
    private static List<String> cells(Row row, int width, CellText seen) throws Unreadable {
        List<String> cells = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = seen.of(row.getCell(i));
            if (!text.isBlank()) {
                last = i + 1;
            }
            if (last > MOST_CELLS) {
                throw new Unreadable(TableFault.TOO_MANY_CELLS, row.getRowNum(), MOST_CELLS);
            }
            if (i < MOST_CELLS) {
                cells.add(text);
            }
        }
        cells.subList(Math.min(last, cells.size()), cells.size()).clear();
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    /**
     * A file that is small as a zip may be a thousand times as large when it is opened.
     *
     * <p>Read by the library that the reader itself stands on: the JDK's stream refuses the zips that our own writer makes.
     */
    private static void check(Source source, long most) throws IOException, Unreadable {
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipArchiveInputStream(source.open())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var far = new FarColumns();
                long before = entry.getName().equals(SHARED_TEXTS) ? most - MOST_BYTES : 0;
                inflated += before;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    far.look(buffer, read);
                    if (inflated > most) {
                        throw new Unreadable(TableFault.TOO_LARGE_INSIDE, 0, (MOST_BYTES >> 20) + " MB");
                    }
                }
                inflated -= before;
                if (far.isFound()) {
                    throw new Unreadable(TableFault.NOT_A_TABLE, 0);
                }
            }
        }
    }
}
