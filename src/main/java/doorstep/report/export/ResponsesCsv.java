package doorstep.report.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import doorstep.web.CsvText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes single answers as CSV while they are read. */
final class ResponsesCsv implements SingleAnswers.Reader {
    private static final int BUFFER = 1 << 16;

    private final ResponseColumns columns;
    private final CsvWriter csv;
    private final Writer out;

    ResponsesCsv(ResponseColumns columns, OutputStream stream) throws IOException {
        this.columns = columns;
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        csv = CsvText.to(out);
        csv.writeRecord(columns.header());
    }

    @Override
    public void read(ResponseLine line) {
        csv.writeRecord(columns.cells(line).stream().map(CsvText::safe).toList());
    }

    /** To be called after the last one. */
    void end() throws IOException {
        csv.flush();
        out.flush();
    }
}
