package doorstep.web;

import doorstep.web.UploadedTable.Source;
import doorstep.web.UploadedTable.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook cell by cell as text: its one sheet that has something in it, or all of them. */
public final class UploadedWorkbook {
    /** Fifty thousand doors with their notes take a third of it. */
    private static final long MOST_BYTES = 64 << 20;

    private static final int MOST_ROWS = 50_000;
    private static final int MOST_CELLS = 200;
    private static final int LONGEST_NUMBER = 40;

    private UploadedWorkbook() {}

    static List<UploadedTable.Row> read(Source source) throws Unreadable {
        try {
            check(source);
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
            check(source);
            return sheets(source, false);
        } catch (IOException | RuntimeException broken) {
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
        List<UploadedTable.Row> found = new ArrayList<>();
        int width = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                var read = new UploadedTable.Row(row.getRowNum(), cells(row, width, inOneLine));
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
    private static List<String> cells(Row row, int width, boolean inOneLine) throws Unreadable {
        List<String> cells = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            String whole = text(row.getCell(i));
            String text = inOneLine ? whole.replaceAll("\\R", " ") : whole;
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
    private static void check(Source source) throws IOException, Unreadable {
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipArchiveInputStream(source.open())) {
            while (zip.getNextEntry() != null) {
                var far = new FarColumns();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    far.look(buffer, read);
                    if (inflated > MOST_BYTES) {
                        throw new Unreadable(TableFault.TOO_LARGE_INSIDE, 0, (MOST_BYTES >> 20) + " MB");
                    }
                }
                if (far.isFound()) {
                    throw new Unreadable(TableFault.NOT_A_TABLE, 0);
                }
            }
        }
    }

    /** What stands in the cell; a date as a date, so that a door which Excel took for one is found. */
    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell.getDataFormatString())
                    ? cell.asDate().toLocalDate().toString()
                    : plain(cell.getRawValue());
        }
        if (cell.getType() == CellType.FORMULA) {
            return cell.getValue() instanceof Number ? plain(cell.getRawValue()) : String.valueOf(cell.getValue());
        }
        return cell.getText();
    }

    private static boolean isDate(String format) {
        return format != null
                && format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").matches("(?i).*[ymd].*")
                && !format.equalsIgnoreCase("General");
    }

    /** 502 and not 502.0 or 5.02E2. */
    private static String plain(String raw) {
        if (raw == null) {
            return "";
        }
        try {
            BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
            // written out, 1E999999999 takes a gigabyte
            boolean isShort =
                    number.scale() < LONGEST_NUMBER && (long) number.precision() - number.scale() < LONGEST_NUMBER;
            return isShort ? number.toPlainString() : raw;
        } catch (NumberFormatException text) {
            return raw;
        }
    }
}
