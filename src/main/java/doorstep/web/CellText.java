package doorstep.web;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** A workbook's cells as the text that whoever keeps it sees in them; for one reading, since formats are remembered. */
public final class CellText {
    /** What a formula without a result reads as: nobody has opened and saved the workbook since it was made. */
    public static final String NO_RESULT = "#NO-RESULT!";

    private static final String DAY = "yyyy-mm-dd";
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,15})?");

    private final DataFormatter formats = new DataFormatter(Locale.CHINA);
    private final boolean inOneLine;

    /** @param inOneLine whether lines within a cell become one */
    CellText(boolean inOneLine) {
        this.inOneLine = inOneLine;
    }

    String of(Cell cell) {
        String text = text(cell);
        return inOneLine && (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) ? text.replaceAll("\\R", " ") : text;
    }

    /** What is seen in the cell; a date as a date, so that a door which Excel took for one is found. */
    private String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        if (cell.getType() == CellType.FORMULA) {
            if (cell.getValue() == null) {
                return NO_RESULT;
            }
            return cell.getValue() instanceof Number ? number(cell) : String.valueOf(cell.getValue());
        }
        return cell.getText();
    }

    private String number(Cell cell) {
        String format = cell.getDataFormatString();
        String plain = plain(cell.getRawValue());
        if (isDate(format) && isNumber(plain)) {
            return formats.formatRawCellContents(Double.parseDouble(plain), -1, DAY);
        }
        boolean asItIs = format == null || format.equalsIgnoreCase("General") || format.equals("@") || !isNumber(plain);
        if (asItIs) {
            return plain;
        }
        Integer id = cell.getDataFormatId();
        return formats.formatRawCellContents(Double.parseDouble(plain), id == null ? -1 : id, format)
                .strip();
    }

    private static boolean isNumber(String plain) {
        return NUMBER.matcher(plain).matches();
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
