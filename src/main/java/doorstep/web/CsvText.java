package doorstep.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * CSV (RFC 4180) that Excel opens rightly and safely: UTF-8 with a byte order mark, and no cell that a spreadsheet would run.
 *
 * <p>A cell that begins with = + - @, their full-width forms, tab or a line break gets an apostrophe before it, unless it is a number.
 */
public final class CsvText {
    public static final String MEDIA_TYPE = "text/csv";
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

    private CsvText() {}

    /** A writer that has put down the byte order mark; whoever opened the stream below closes it. */
    public static CsvWriter to(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    /** The text as a cell that no spreadsheet runs. */
    public static String safe(String text) {
        boolean risky = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return risky && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** A number in full, without exponents; empty where there is none, which is not 0. */
    public static String number(Double number) {
        return number == null ? "" : BigDecimal.valueOf(number).toPlainString();
    }
}
