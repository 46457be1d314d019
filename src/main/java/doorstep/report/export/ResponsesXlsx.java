package doorstep.report.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes single answers as a workbook while they are read: the codebook first, then the answers. */
final class ResponsesXlsx implements SingleAnswers.Reader {
    private static final int WIDTH = 14;
    private static final int WIDE = 40;

    private final ResponseColumns columns;
    private final Workbook book;
    private final XlsxTable answers;

    /** @param codebook its rows */
    ResponsesXlsx(ResponseColumns columns, List<List<String>> codebook, OutputStream stream) throws IOException {
        this.columns = columns;
        book = new Workbook(stream, "Doorstep", null);
        codebook(book, codebook);
        answers = new XlsxTable(
                book,
                "responses",
                columns.all().stream()
                        .map(one -> new XlsxTable.Column(one.name(), one.type().isNumber(), WIDTH))
                        .toList());
    }

    /** A sheet that says what the columns of the others mean. */
    static void codebook(Workbook book, List<List<String>> rows) throws IOException {
        XlsxTable codebook = new XlsxTable(
                book,
                "codebook",
                Codebook.HEADER.stream()
                        .map(name -> new XlsxTable.Column(name, false, name.contains("_") ? WIDE : WIDTH))
                        .toList());
        rows.forEach(codebook::row);
        codebook.end();
    }

    @Override
    public void read(ResponseLine line) {
        answers.row(columns.cells(line));
    }

    /** To be called after the last one. */
    void end() throws IOException {
        answers.end();
        book.finish();
    }
}
