package doorstep.web;

import doorstep.web.TableProblem.Spot;
import java.util.Locale;

/**
 * The catalogue of what can be wrong in a table that somebody uploads; why, and what to do about it, is said in the bundle
 * {@code web}, where {@code %1$s} stands for what was found and {@code %2$s} for what it is measured against.
 */
public enum TableFault {
    // any table
    OLD_EXCEL(Weight.ENDS_READING),
    ENCRYPTED(Weight.ENDS_READING),
    XML_2003(Weight.ENDS_READING),
    WEB_PAGE(Weight.ENDS_READING),
    NOT_A_TABLE(Weight.ENDS_READING),
    UTF_16(Weight.ENDS_READING),
    NOT_DECODABLE(Weight.ENDS_READING),
    EMPTY_FILE(Weight.ENDS_READING),
    NO_ROWS,
    TOO_MANY_ROWS(Weight.ENDS_READING),
    TOO_MANY_CELLS(Weight.ENDS_READING),
    TOO_LARGE_INSIDE(Weight.ENDS_READING),
    TOO_MUCH_PADDING(Weight.ENDS_READING),
    SEVERAL_SHEETS(Weight.ENDS_READING),
    NOT_COMMA(Weight.ENDS_READING),
    COLUMN_UNKNOWN,
    COLUMN_PERSONAL,
    COLUMN_NUMBER,
    COLUMN_TWICE,
    COLUMN_MISSING(Weight.ENDS_READING),
    ROW_TOO_SHORT,
    ROW_TOO_LONG,
    QUOTE_OPEN(Weight.ENDS_READING),
    TOO_LONG,
    GARBLED,
    // places
    CODE_EMPTY,
    CODE_BY_EXCEL,
    CODE_NOT_DIGITS,
    CODE_LENGTH,
    CODE_ZERO,
    LEVEL_UNKNOWN,
    LEVEL_NOT_OF_CODE,
    NAME_EMPTY,
    NAME_LACKS(Weight.NOTE),
    PARENT_EMPTY,
    PARENT_OF_OTHER,
    PARENT_NOT_ABOVE,
    PARENT_UNKNOWN,
    CODE_TWICE,
    ROW_TWICE(Weight.NOTE),
    NUMBER_WRONG,
    NUMBER_ABSURD,
    NUMBER_NOT_HERE,
    // households
    HEADING_MISSING(Weight.ENDS_READING),
    FLOORS_ACROSS(Weight.ENDS_READING),
    ADDRESS_WHOLE,
    COMMUNITY_EMPTY,
    COMMUNITY_UNKNOWN,
    COMMUNITY_AMBIGUOUS,
    COMMUNITY_OTHER,
    DOOR_EMPTY,
    BUILDING_EMPTY,
    UNIT_EMPTY,
    DOOR_TWICE,
    FORMULA,
    FORMULA_EMPTY,
    CELL_ERROR,
    DATE_BY_EXCEL,
    PERSONAL_NUMBER,
    ORDER_WRONG,
    ORDER_EMPTY,
    ORDER_TWICE;

    /** How much it matters. */
    private enum Weight {
        NOTE,
        MISTAKE,
        ENDS_READING
    }

    private final Weight weight;

    TableFault() {
        this(Weight.MISTAKE);
    }

    TableFault(Weight weight) {
        this.weight = weight;
    }

    /** True for what a reader should know and need not mend. */
    public boolean isWarning() {
        return weight == Weight.NOTE;
    }

    /** True for what hides the rows below it, so that nothing can be said about who is missing. */
    boolean endsReading() {
        return weight == Weight.ENDS_READING;
    }

    /**
     * This fault as it was met.
     *
     * @param field the column's own name in the file; empty where the whole row or file is meant
     * @param values what was found, and what it is measured against, where there is such
     */
    public TableProblem at(Spot spot, String field, Object... values) {
        return new TableProblem(
                spot,
                field,
                this,
                values.length > 0 ? values[0].toString() : "",
                values.length > 1 ? values[1].toString() : "");
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
