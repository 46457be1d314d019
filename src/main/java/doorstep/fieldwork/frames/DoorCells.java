package doorstep.fieldwork.frames;

import doorstep.web.CellText;
import doorstep.web.TableFault;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import doorstep.web.UploadedTable;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The cells of one block of a sheet as they are kept, and what is wrong with each by itself. */
final class DoorCells {
    private static final Pattern FORMULA = Pattern.compile("[=+@].*|-[^0-9].*|-");
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0!?]{3,}.*|TRUE|FALSE");
    private static final Pattern DATE =
            Pattern.compile("[0-9]{4}[-/年][0-9]{1,2}[-/月][0-9]{1,2}日?|[0-9]{1,2}月[0-9]{1,2}日|"
                    + "(?i)[0-9]{1,2}-(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)");
    /** Mobile and fixed telephones, identity numbers of 18 and 15 digits; however they are grouped. */
    private static final Pattern PERSONAL = Pattern.compile("(?<![0-9])(1[3-9][0-9]{9}|0[1-9][0-9]{1,2}[2-8][0-9]{6,7}"
            + "|[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx]|[1-9][0-9]{14})(?![0-9])");

    private static final Pattern GROUPED = Pattern.compile("(?<=[0-9])[ \\-—–·.](?=[0-9])");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00A0]+");

    private static final List<FrameColumn> OF_A_DOOR =
            List.of(FrameColumn.BUILDING, FrameColumn.UNIT, FrameColumn.DOOR, FrameColumn.ADDRESS);

    private final FrameHeading heading;
    private final int block;
    private final boolean workbook;
    private final TableProblems problems;

    /** @param workbook whether cells have names such as C2 */
    DoorCells(FrameHeading heading, int block, boolean workbook, TableProblems problems) {
        this.heading = heading;
        this.block = block;
        this.workbook = workbook;
        this.problems = problems;
    }

    /** What the columns have that say where a door is, as it stands. */
    List<String> where(List<String> row) {
        return heading.blocks().get(block).keySet().stream()
                .filter(column -> column != FrameColumn.NOTE && column != FrameColumn.ORDER)
                .map(column -> heading.value(block, column, row))
                .toList();
    }

    /** Whether nothing stands where building, unit and door stand. */
    boolean isEmpty(List<String> row) {
        return OF_A_DOOR.stream()
                .allMatch(column -> heading.value(block, column, row).isEmpty());
    }

    /** Whether nothing stands where doors stand. */
    boolean isWithoutDoor(List<String> row) {
        return heading.value(block, FrameColumn.DOOR, row).isEmpty()
                && heading.value(block, FrameColumn.ADDRESS, row).isEmpty();
    }

    /** Full-width digits and letters look like half-width ones, and so they are the same door. */
    String text(FrameColumn column, List<String> row) {
        String text = heading.value(block, column, row);
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll(" ");
    }

    /** The same, and says what is wrong with it. */
    String checked(FrameColumn column, List<String> row, Spot spot) {
        String text = text(column, row);
        TableFault fault = text.isEmpty() ? null : fault(column, text);
        if (fault == TableFault.TOO_LONG) {
            add(fault, column, spot, text.codePointCount(0, text.length()), column.longest);
        } else if (fault != null) {
            add(fault, column, spot, fault == TableFault.PERSONAL_NUMBER ? "" : text);
        }
        return text;
    }

    private static TableFault fault(FrameColumn column, String text) {
        if (text.equals(CellText.NO_RESULT)) {
            return TableFault.FORMULA_EMPTY;
        } else if (PERSONAL.matcher(GROUPED.matcher(text).replaceAll("")).find()) {
            return TableFault.PERSONAL_NUMBER;
        } else if (text.codePointCount(0, text.length()) > column.longest) {
            return TableFault.TOO_LONG;
        } else if (UploadedTable.isGarbled(text)) {
            return TableFault.GARBLED;
        } else if (ERROR.matcher(text).matches()) {
            return TableFault.CELL_ERROR;
        } else if (FORMULA.matcher(text).matches()) {
            return TableFault.FORMULA;
        }
        return column != FrameColumn.NOTE && DATE.matcher(text).matches() ? TableFault.DATE_BY_EXCEL : null;
    }

    /** Whether a door was taken for a date: 3-1 is 1 March to Excel. */
    boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    void add(TableFault fault, FrameColumn column, Spot spot, Object... values) {
        problems.add(fault.at(spot, name(column, spot), values));
    }

    /** The column by its heading, and the cell by its name where cells have names. */
    private String name(FrameColumn column, Spot spot) {
        Integer at = heading.blocks().get(block).get(column);
        if (at == null) {
            return "";
        }
        String name = heading.names().get(at).strip();
        return workbook ? name + " " + letters(at) + spot.line() : name;
    }

    /** A, B, … Z, AA, as spreadsheets count columns. */
    static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }
}
