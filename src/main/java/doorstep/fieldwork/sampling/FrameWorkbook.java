package doorstep.fieldwork.sampling;

import doorstep.fieldwork.sampling.FrameFile.Line;
import doorstep.fieldwork.sampling.FrameFile.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The one sheet of a workbook that has something in it, cell by cell as text. */
final class FrameWorkbook {
    /** Fifty thousand doors with their notes take a third of it. */
    private static final long MOST_BYTES = 64 << 20;

    private static final int MOST_CELLS = 200;
    private static final int LONGEST_NUMBER = 40;

    private FrameWorkbook() {}

    static List<Line> read(byte[] bytes) throws Unreadable {
        try {
            check(bytes);
            return open(bytes);
        } catch (IOException | RuntimeException broken) {
            // The reader trusts what it reads: a zip that is no workbook, or half of one, ends in any exception.
            throw new Unreadable(FrameFault.NOT_A_LIST);
        }
    }

    private static List<Line> open(byte[] bytes) throws IOException, Unreadable {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
            List<String> names = new ArrayList<>();
            List<Line> lines = List.of();
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<Line> found = lines(sheet);
                if (!found.isEmpty()) {
                    names.add(sheet.getName());
                    lines = found;
                }
            }
            if (names.size() > 1) {
                throw new Unreadable(new FrameProblem(0, "", FrameFault.SEVERAL_SHEETS, String.join("、", names), ""));
            }
            return lines;
        }
    }

    private static List<Line> lines(Sheet sheet) throws IOException, Unreadable {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                FrameFile.add(new Line(row.getRowNum(), cells(row)), lines);
            }
        }
        return lines;
    }

    /** Up to the last one with something in it: a row may be as wide as the whole sheet and empty. */
    private static List<String> cells(Row row) throws Unreadable {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = text(row.getCell(i));
            if (!text.isBlank() && i >= MOST_CELLS) {
                throw new Unreadable(new FrameProblem(
                        row.getRowNum(), "", FrameFault.TOO_MANY_CELLS, Integer.toString(MOST_CELLS), ""));
            }
            if (i < MOST_CELLS) {
                cells.add(text);
            }
        }
        return cells;
    }

    /** A file that is small as a zip may be a thousand times as large when it is opened. */
    private static void check(byte[] bytes) throws IOException, Unreadable {
        long inflated = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                var far = new FarColumns();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    far.look(buffer, read);
                    if (inflated > MOST_BYTES) {
                        throw new Unreadable(
                                new FrameProblem(0, "", FrameFault.TOO_LARGE_INSIDE, (MOST_BYTES >> 20) + " MB", ""));
                    }
                }
                if (far.isFound()) {
                    throw new Unreadable(FrameFault.NOT_A_LIST);
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
        return cell.getText().replaceAll("\\R", " ");
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
