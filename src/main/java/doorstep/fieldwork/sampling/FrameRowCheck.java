package doorstep.fieldwork.sampling;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.sampling.FrameFile.Line;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What can be said about one row of a list of households by itself. */
final class FrameRowCheck {
    private static final Pattern GARBLED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\uFFFD\\u2028\\u2029]");
    private static final Pattern FORMULA = Pattern.compile("[=+@].*|-[^0-9].*|-");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?|[0-9]{1,2}月[0-9]{1,2}日|"
                    + "(?i)[0-9]{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    /** Mobile and fixed telephones, identity numbers of 18 and 15 digits; however they are grouped. */
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9])(1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[2-8][0-9]{6,7}"
            + "|[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx]|[1-9][0-9]{14})(?![0-9])");

    private final FrameHeader header;
    private final List<FrameProblem> problems;

    FrameRowCheck(FrameHeader header, List<FrameProblem> problems) {
        this.header = header;
        this.problems = problems;
    }

    /**
     * A row as it was understood.
     *
     * @param order 0 where the row names none
     */
    record Row(int line, FrameDoor door, int order) {}

    Row check(Line line) {
        var door = new FrameDoor(
                field(FrameColumn.BUILDING, line),
                field(FrameColumn.UNIT, line),
                field(FrameColumn.DOOR, line),
                field(FrameColumn.NOTE, line));
        if (door.door().isEmpty()) {
            problems.add(new FrameProblem(line.number(), FrameColumn.DOOR.heading, FrameFault.DOOR_EMPTY, "", ""));
        }
        return new Row(line.number(), door, order(line));
    }

    private String field(FrameColumn column, Line line) {
        String raw = header.value(column, line);
        // Full-width digits and letters look like half-width ones, and so they are the same door.
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().replaceAll("[ \\t\\u00A0]+", " ");
        FrameFault fault = fault(column, text);
        if (fault == FrameFault.TOO_LONG) {
            String length = Integer.toString(text.codePointCount(0, text.length()));
            add(line, column, fault, length, Integer.toString(column.longest));
        } else if (fault != null) {
            add(line, column, fault, fault == FrameFault.PERSONAL_NUMBER ? "" : text, "");
        }
        return text;
    }

    private static FrameFault fault(FrameColumn column, String text) {
        if (PERSONAL.matcher(text.replaceAll("(?<=[0-9])[ \\-—–·.](?=[0-9])", ""))
                .find()) {
            return FrameFault.PERSONAL_NUMBER;
        } else if (text.codePointCount(0, text.length()) > column.longest) {
            return FrameFault.TOO_LONG;
        } else if (GARBLED.matcher(text).find()) {
            return FrameFault.GARBLED;
        } else if (text.matches("#[A-Z/0!?]{3,}.*")) {
            return FrameFault.CELL_ERROR;
        } else if (FORMULA.matcher(text).matches()) {
            return FrameFault.FORMULA;
        }
        return column != FrameColumn.NOTE && DATE.matcher(text).matches() ? FrameFault.DATE_BY_EXCEL : null;
    }

    private int order(Line line) {
        String text = header.value(FrameColumn.ORDER, line);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("0*[1-9][0-9]{0,8}")) {
            add(line, FrameColumn.ORDER, FrameFault.ORDER_WRONG, text, "");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private void add(Line line, FrameColumn column, FrameFault fault, String found, String measure) {
        problems.add(new FrameProblem(line.number(), column.heading, fault, found, measure));
    }
}
