package doorstep.report.export;

import doorstep.rates.RatesRequest;
import doorstep.rates.WaveRates;
import doorstep.wave.Wave;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;

/** The rates of a wave as a workbook: they are as many as places and indicators, so it is made whole. */
final class RatesXlsx {
    private static final int WIDTH = 14;

    private RatesXlsx() {}

    static byte[] write(Wave wave, WaveRates rates, RatesRequest request, Digits digits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(bytes, "Doorstep", null);
            XlsxTable table = new XlsxTable(
                    book,
                    "rates",
                    RatesCsv.header().stream()
                            .map(name -> new XlsxTable.Column(name, RatesCsv.isNumber(name), WIDTH))
                            .toList());
            RatesCsv.rows(wave, rates, request, digits).forEach(table::row);
            table.end();
            ResponsesXlsx.codebook(book, RatesCodebook.rows());
            book.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
