package doorstep.web;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An uploaded table, read row by row as text: a workbook, or CSV of any size, as UTF-16 where it is marked so, else strictly as UTF-8
 * if all of it is, else as GB18030 if all of it is, else not at all.
 */
public final class UploadedTable {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern GARBLED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\uFFFD\\u2028\\u2029]");
    private static final int CHUNK = 1 << 16;
    /** Bytes by which kinds of files are told apart. */
    private static final int START = 8;
    /** More than any sound row, so that a quote which is never closed does not swallow the file. */
    private static final int LONGEST_ROW = 1 << 16;

    private final Source source;
    private final Sheets sheets;
    private int line;
    private boolean empty = true;

    private UploadedTable(Source source, Sheets sheets) {
        this.source = source;
        this.sheets = sheets;
    }

    /** Its bytes, read more than once. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * A row with something in it, and where it stands.
     *
     * @param hidden whether it is filtered away or hidden, so that whoever keeps the table does not see it
     */
    public record Row(int line, List<String> fields, boolean hidden) {
        public Row(int line, List<String> fields) {
            this(line, fields, false);
        }

        public boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** Takes rows as they are read. */
    public interface Rows {
        /** False where no more are wanted. */
        boolean take(Row row) throws Unreadable;
    }

    /** Takes the rows of several sheets as they are read; a CSV is one sheet without a name. */
    public interface Sheets extends Rows {
        /** Rows from here on are of this sheet. */
        void sheet(String name, boolean hidden) throws Unreadable;
    }

    /** Why a table cannot be read to its end, and from which line on; 0 for all of it. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        public final TableFault fault;
        public final int line;
        public final String found;

        public Unreadable(TableFault fault, int line, Object found) {
            super(fault.name(), null, false, false);
            this.fault = fault;
            this.line = line;
            this.found = found.toString();
        }

        Unreadable(TableFault fault, int line) {
            this(fault, line, "");
        }

        /** @param cause what a reader made of a file that it cannot read at all */
        Unreadable(TableFault fault, Exception cause) {
            super(fault.name(), cause, false, false);
            this.fault = fault;
            this.line = 0;
            this.found = "";
        }
    }

    /** Whether a text holds what nobody types: signs that cannot be seen, or what is left of a wrong encoding. */
    public static boolean isGarbled(String text) {
        return GARBLED.matcher(text).find();
    }

    /** What a file is instead of a table that can be read; empty where it may be one. */
    public static Optional<TableFault> foreign(Source source) throws IOException {
        return ForeignFile.fault(source, start(source));
    }

    /** Hands on all rows that have something in them; a workbook with several sheets is refused. */
    public static void read(Source source, Rows rows) throws Unreadable {
        readAll(source, new OneSheet(rows));
    }

    /** Hands on all rows of all sheets that have something in them. */
    public static void readAll(Source source, Sheets sheets) throws Unreadable {
        try {
            new UploadedTable(source, sheets).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For whoever understands one sheet alone: which one is meant is not guessed. */
    private record OneSheet(Rows rows) implements Sheets {
        @Override
        public void sheet(String name, boolean hidden) {
            // there is but one
        }

        @Override
        public boolean take(Row row) throws Unreadable {
            return rows.take(row);
        }
    }

    private void read() throws IOException, Unreadable {
        byte[] start = start(source);
        Optional<TableFault> other = ForeignFile.fault(source, start);
        if (other.isPresent()) {
            throw new Unreadable(other.get(), 0);
        }
        if (!begins(start, 'P', 'K', 3, 4)) {
            sheets.sheet("", false);
            csv(start);
        } else if (sheets instanceof OneSheet) {
            for (Row row : UploadedWorkbook.read(source)) {
                if (!take(row)) {
                    return;
                }
            }
        } else {
            UploadedWorkbook.read(source, new NotBlank());
        }
        if (empty) {
            throw new Unreadable(TableFault.EMPTY_FILE, 0);
        }
    }

    /** Passes on what has something in it. */
    private final class NotBlank implements Sheets {
        @Override
        public void sheet(String name, boolean hidden) throws Unreadable {
            sheets.sheet(name, hidden);
        }

        @Override
        public boolean take(Row row) throws Unreadable {
            return UploadedTable.this.take(row);
        }
    }

    private boolean take(Row row) throws Unreadable {
        if (row.isBlank()) {
            return true;
        }
        empty = false;
        return sheets.take(row);
    }

    private void csv(byte[] start) throws IOException, Unreadable {
        Charset charset = charset(start);
        try (InputStream bytes = source.open()) {
            bytes.skipNBytes(mark(start));
            text(new BufferedReader(new InputStreamReader(bytes, charset), CHUNK));
        } catch (CsvParseException e) {
            throw new Unreadable(TableFault.QUOTE_OPEN, line + 1);
        }
    }

    /** How many bytes say which encoding it is. */
    private static int mark(byte[] start) {
        boolean utf16 = begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF);
        return begins(start, 0xEF, 0xBB, 0xBF) ? 3 : utf16 ? 2 : 0;
    }

    private void text(BufferedReader text) throws IOException, Unreadable {
        var separator = Separator.of(text);
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator.sign())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                line = (int) row.getStartingLineNumber() + separator.linesBefore();
                for (String field : row.getFields()) {
                    if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
                        throw new Unreadable(TableFault.QUOTE_OPEN, line);
                    }
                }
                if (!take(new Row(line, row.getFields()))) {
                    return;
                }
            }
        }
    }

    /** The line that is named is that of the encoding which got further: a UTF-8 file with one bad byte stays one. */
    private Charset charset(byte[] start) throws IOException, Unreadable {
        if (mark(start) == 2) {
            Charset utf16 = begins(start, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            if (firstBadLine(utf16) > 0) {
                throw new Unreadable(TableFault.UTF_16, 0);
            }
            return utf16;
        }
        boolean marked = mark(start) > 0;
        int utf8 = firstBadLine(StandardCharsets.UTF_8);
        if (utf8 == 0) {
            return StandardCharsets.UTF_8;
        }
        int gb = marked ? 1 : firstBadLine(GB18030);
        if (gb == 0) {
            return GB18030;
        }
        throw new Unreadable(TableFault.NOT_DECODABLE, Math.max(utf8, gb));
    }

    /** 0 if the whole file decodes. */
    private int firstBadLine(Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(CHUNK).limit(0);
        var chars = CharBuffer.allocate(CHUNK);
        int at = 1;
        try (InputStream in = source.open()) {
            boolean end = false;
            while (!end) {
                bytes.compact();
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = count < 0;
                bytes.position(bytes.position() + Math.max(count, 0)).flip();
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                at += (int) chars.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return at;
                }
            }
        }
        return 0;
    }

    private static byte[] start(Source source) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(START);
        }
    }

    static boolean begins(byte[] start, int... bytes) {
        boolean same = start.length >= bytes.length;
        for (int i = 0; same && i < bytes.length; i++) {
            same = (start[i] & 0xFF) == bytes[i];
        }
        return same;
    }
}
