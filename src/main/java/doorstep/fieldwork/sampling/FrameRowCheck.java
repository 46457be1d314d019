package doorstep.fieldwork.sampling;

import doorstep.fieldwork.FrameDoor;
import doorstep.web.TableFault;
import doorstep.web.TableHeader;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import doorstep.web.UploadedTable;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** What can be said about one row of a list of households by itself. */
final class FrameRowCheck {
    private static final Pattern FORMULA = Pattern.compile("[=+@].*|-[^0-9].*|-");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?|[0-9]{1,2}月[0-9]{1,2}日|"
                    + "(?i)[0-9]{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    /** Mobile and fixed telephones, identity numbers of 18 and 15 digits; however they are grouped. */
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9])(1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[2-8][0-9]{6,7}"
            + "|[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx]|[1-9][0-9]{14})(?![0-9])");

    static final int WRONG = -1;

    private final TableHeader<FrameColumn> header;
    private final TableProblems problems;

    FrameRowCheck(TableHeader<FrameColumn> header, TableProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    /**
     * A row as it was understood.
     *
     * @param order 0 where the row names none, {@link #WRONG} where it names what is no order
     */
    record Row(int line, FrameDoor door, int order) {}

    Row check(UploadedTable.Row line) {
        var door = new FrameDoor(
                field(FrameColumn.BUILDING, line),
                field(FrameColumn.UNIT, line),
                field(FrameColumn.DOOR, line),
                field(FrameColumn.NOTE, line));
        if (door.door().isEmpty()) {
            add(line, FrameColumn.DOOR, TableFault.DOOR_EMPTY);
        }
        return new Row(line.line(), door, order(line));
    }

    private String field(FrameColumn column, UploadedTable.Row line) {
        String raw = header.value(column, line.fields());
        // Full-width digits and letters look like half-width ones, and so they are the same door.
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().replaceAll("[ \\t\\u00A0]+", " ");
        TableFault fault = fault(column, text);
        if (fault == TableFault.TOO_LONG) {
            add(line, column, fault, text.codePointCount(0, text.length()), column.longest);
        } else if (fault != null) {
            add(line, column, fault, fault == TableFault.PERSONAL_NUMBER ? "" : text);
        }
        return text;
    }

    private static TableFault fault(FrameColumn column, String text) {
        if (PERSONAL.matcher(text.replaceAll("(?<=[0-9])[ \\-—–·.](?=[0-9])", ""))
                .find()) {
            return TableFault.PERSONAL_NUMBER;
        } else if (text.codePointCount(0, text.length()) > column.longest) {
            return TableFault.TOO_LONG;
        } else if (UploadedTable.isGarbled(text)) {
            return TableFault.GARBLED;
        } else if (text.matches("#[A-Z/0!?]{3,}.*")) {
            return TableFault.CELL_ERROR;
        } else if (FORMULA.matcher(text).matches()) {
            return TableFault.FORMULA;
        }
        return column != FrameColumn.NOTE && DATE.matcher(text).matches() ? TableFault.DATE_BY_EXCEL : null;
    }

    private int order(UploadedTable.Row line) {
        String text = header.value(FrameColumn.ORDER, line.fields());
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            add(line, FrameColumn.ORDER, TableFault.ORDER_WRONG, text);
            return WRONG;
        }
        return Integer.parseInt(text);
    }

    private void add(UploadedTable.Row line, FrameColumn column, TableFault fault, Object... values) {
        problems.add(fault.at(new Spot(0, "", line.line()), header.heading(column), values));
    }
}
