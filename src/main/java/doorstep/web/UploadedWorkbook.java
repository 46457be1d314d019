package doorstep.web;

import doorstep.web.UploadedTable.Source;
import doorstep.web.UploadedTable.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Empty cells too, since a row is as wide as its last one: a few bytes in the file may stand for a row of 16,384. */
    private static final long MOST_LOOKED_AT = 100_000_000;

    private final CellText text;
    private int kept;
    private long lookedAt;

    /** @param inOneLine whether lines within a cell become one */
    private UploadedWorkbook(boolean inOneLine) {
        text = new CellText(inOneLine);
    }

    /** A sheet with something in it. */
    public record Named(String name, List<UploadedTable.Row> rows) {}

    /** What is done with the sheets of a workbook. */
    private interface Work<T> {
        T on(List<Sheet> sheets) throws IOException, Unreadable;
    }

    /** What asks the reader of workbooks. */
    private interface Reading<T> {
        T run() throws IOException, Unreadable;
    }

    /** The rows of the one sheet that has something in it. */
    static List<UploadedTable.Row> read(Source source) throws Unreadable {
        return opened(source, MOST_BYTES, new UploadedWorkbook(true)::only);
    }

    /** All sheets that have something in them; cells keep their lines. */
    public static List<Named> sheets(Source source) throws Unreadable {
        return opened(source, MOST_BYTES, new UploadedWorkbook(false)::all);
    }

    /** Row by row, however many there are. */
    static void read(Source source, UploadedTable.Sheets taking) throws Unreadable {
        var reading = new UploadedWorkbook(true);
        opened(source, MOST_BYTES_STREAMED, sheets -> reading.hand(sheets, taking));
    }

    private static <T> T opened(Source source, long most, Work<T> work) throws Unreadable {
        try {
            trusting(() -> check(source, most));
            try (InputStream bytes = source.open();
                    var workbook = trusting(() -> new ReadableWorkbook(bytes, new ReadingOptions(true, true)))) {
                return work.on(trusting(() -> workbook.getSheets().toList()));
            }
        } catch (IOException broken) {
            throw new Unreadable(TableFault.NOT_A_TABLE, broken);
        }
    }

    /**
     * The reader trusts what it reads: a zip that is no workbook, or half of one, ends in any exception, which is not to be taken for
     * one of whoever takes rows.
     */
    private static <T> T trusting(Reading<T> reading) throws IOException, Unreadable {
        try {
            return reading.run();
        } catch (RuntimeException broken) {
            throw new IOException(broken);
        }
    }

    private boolean hand(List<Sheet> sheets, UploadedTable.Sheets taking) throws IOException, Unreadable {
        for (Sheet sheet : sheets) {
            taking.sheet(sheet.getName(), sheet.getVisibility() != SheetVisibility.VISIBLE);
            if (!each(sheet, taking)) {
                return false;
            }
        }
        return true;
    }

    private List<Named> all(List<Sheet> sheets) throws IOException, Unreadable {
        List<Named> found = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<UploadedTable.Row> rows = rows(sheet, true);
            if (!rows.isEmpty()) {
                found.add(new Named(sheet.getName(), rows));
            }
        }
        return found;
    }

    /** Of further sheets no more is read than whether they have something in them. */
    private List<UploadedTable.Row> only(List<Sheet> sheets) throws IOException, Unreadable {
        List<UploadedTable.Row> rows = List.of();
        List<String> names = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<UploadedTable.Row> found = rows(sheet, names.isEmpty());
            if (!found.isEmpty()) {
                rows = names.isEmpty() ? found : rows;
                names.add(sheet.getName());
            }
        }
        if (names.size() > 1) {
            throw new Unreadable(TableFault.SEVERAL_SHEETS, 0, String.join("、", names));
        }
        return rows;
    }

    /** @param whole false where the first row with something in it is enough */
    private List<UploadedTable.Row> rows(Sheet sheet, boolean whole) throws IOException, Unreadable {
        List<UploadedTable.Row> found = new ArrayList<>();
        each(sheet, row -> {
            if (row.isBlank()) {
                return true;
            }
            if (++kept > MOST_ROWS + 1) {
                throw new Unreadable(TableFault.TOO_MANY_ROWS, row.line(), MOST_ROWS);
            }
            found.add(found.isEmpty() ? row : padded(row, found.get(0)));
            return whole;
        });
        return found;
    }

    /** What the first row has and this one has not is empty here. */
    private static UploadedTable.Row padded(UploadedTable.Row row, UploadedTable.Row first) {
        List<String> fields = new ArrayList<>(row.fields());
        fields.addAll(Collections.nCopies(Math.max(0, first.fields().size() - fields.size()), ""));
        return new UploadedTable.Row(row.line(), fields, row.hidden());
    }

    /** False where no more are wanted. */
    private boolean each(Sheet sheet, UploadedTable.Rows taking) throws IOException, Unreadable {
        try (Stream<Row> rows = trusting(sheet::openStream)) {
            Iterator<Row> each = rows.iterator();
            for (UploadedTable.Row row = next(each); row != null; row = next(each)) {
                if (!taking.take(row)) {
                    return false;
                }
            }
        }
        return true;
    }

    private UploadedTable.Row next(Iterator<Row> each) throws IOException, Unreadable {
        return trusting(() -> {
            Row row = each.hasNext() ? each.next() : null;
            return row == null ? null : new UploadedTable.Row(row.getRowNum(), cells(row), row.isHidden());
        });
    }

    /** Up to the last one with something in it: a row may be as wide as the whole sheet and empty. */
    private List<String> cells(Row row) throws Unreadable {
        lookedAt += 1 + row.getCellCount();
        if (lookedAt > MOST_LOOKED_AT) {
            throw new Unreadable(TableFault.TOO_MUCH_PADDING, row.getRowNum());
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            String seen = text.of(row.getCell(i));
            if (seen.isBlank()) {
                continue;
            }
            if (i >= MOST_CELLS) {
                throw new Unreadable(TableFault.TOO_MANY_CELLS, row.getRowNum(), MOST_CELLS);
            }
            cells.addAll(Collections.nCopies(i - cells.size(), ""));
            cells.add(seen);
        }
        return cells;
    }

    /**
     * A file that is small as a zip may be a thousand times as large when it is opened.
     *
     * <p>Read by the library that the reader itself stands on: the JDK's stream refuses the zips that our own writer makes.
     *
     * @return how large it is then
     */
    private static long check(Source source, long most) throws IOException, Unreadable {
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
        return inflated;
    }
}
