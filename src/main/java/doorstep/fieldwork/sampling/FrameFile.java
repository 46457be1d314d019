package doorstep.fieldwork.sampling;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An uploaded list as rows of text: a workbook, or CSV in UTF-8 if all of it is, else in GB18030 if all of it is. */
final class FrameFile {
    static final int MOST_ROWS = 50_000;
    private static final int LONGEST_ROW = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");

    private FrameFile() {}

    /** A row with something in it, and where it stands. */
    record Line(int number, List<String> fields) {
        boolean isBlank() {
            return fields.stream().allMatch(String::isBlank);
        }
    }

    /** Why a file cannot be read at all. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        final transient FrameProblem problem;

        Unreadable(FrameProblem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        Unreadable(FrameFault fault) {
            this(FrameProblem.ofFile(fault));
        }
    }

    static List<Line> read(byte[] bytes) throws Unreadable {
        if (bytes.length == 0) {
            throw new Unreadable(FrameFault.EMPTY_FILE);
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(FrameFault.OLD_EXCEL);
        }
        List<Line> lines = begins(bytes, 'P', 'K', 3, 4) ? FrameWorkbook.read(bytes) : csv(text(bytes));
        if (lines.isEmpty()) {
            throw new Unreadable(FrameFault.EMPTY_FILE);
        }
        return lines;
    }

    private static boolean begins(byte[] bytes, int... start) {
        boolean same = bytes.length >= start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = (bytes[i] & 0xFF) == start[i];
        }
        return same;
    }

    private static String text(byte[] bytes) throws Unreadable {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException other) {
                // then perhaps the next one
            }
        }
        throw new Unreadable(FrameFault.NOT_DECODABLE);
    }

    private static List<Line> csv(String text) throws Unreadable {
        List<Line> lines = new ArrayList<>();
        int last = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text)) {
            for (CsvRecord row : csv) {
                last = (int) row.getStartingLineNumber();
                if (row.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0)) {
                    throw new Unreadable(new FrameProblem(last, "", FrameFault.QUOTE_OPEN, "", ""));
                }
                add(new Line(last, row.getFields()), lines);
            }
        } catch (CsvParseException e) {
            throw new Unreadable(new FrameProblem(last + 1, "", FrameFault.QUOTE_OPEN, "", ""));
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return lines;
    }

    static void add(Line line, List<Line> lines) throws Unreadable {
        if (!line.isBlank()) {
            lines.add(line);
        }
        if (lines.size() > MOST_ROWS + 1) {
            throw new Unreadable(
                    new FrameProblem(line.number, "", FrameFault.TOO_MANY_ROWS, Integer.toString(MOST_ROWS), ""));
        }
    }
}
