package doorstep.place.imports;

import doorstep.place.LostCharacters;
import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.web.TableFault;
import doorstep.web.TableHeader;
import doorstep.web.TableProblem.Spot;
import doorstep.web.TableProblems;
import doorstep.web.UploadedTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said about one row of a places file by itself. */
public final class PlaceRowCheck {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern BY_EXCEL = Pattern.compile("[0-9]+([.][0-9]+)?[eE][+]?[0-9]+");

    private final TableHeader<PlaceColumn> header;
    private final TableProblems problems;
    private Spot spot;
    private List<String> fields;
    private boolean sound;

    PlaceRowCheck(TableHeader<PlaceColumn> header, TableProblems problems) {
        this.header = header;
        this.problems = problems;
    }

    /**
     * What a row amounts to.
     *
     * @param code null if it is no code; a row that is wrong otherwise still stands for its code, so that its children
     *     are not blamed for it
     * @param row null if anything is wrong
     * @param fingerprint equal for equal contents (but for one chance in 2⁶⁴)
     */
    record Checked(String code, PlaceRow row, long fingerprint) {}

    Checked check(Spot where, List<String> row) {
        spot = where;
        fields = row;
        sound = true;
        boolean whole = checkWidth();
        String code = value(PlaceColumn.CODE);
        Optional<PlaceLevel> level = checkCode(code, whole);
        PlaceRow place = null;
        if (whole) {
            checkName(value(PlaceColumn.NAME));
            Integer households = number(PlaceColumn.HOUSEHOLDS, level, Place.MOST_HOUSEHOLDS);
            Integer adults = number(PlaceColumn.ADULTS, level, Place.MOST_ADULTS);
            level.ifPresent(known -> checkAgainstCode(code, known));
            place = sound ? new PlaceRow(code, value(PlaceColumn.NAME), households, adults) : null;
        }
        return new Checked(level.isPresent() ? code : null, place, fingerprint());
    }

    private boolean checkWidth() {
        if (fields.size() != header.width()) {
            TableFault fault = fields.size() < header.width() ? TableFault.ROW_TOO_SHORT : TableFault.ROW_TOO_LONG;
            fault("", fault, fields.size(), header.width());
        }
        return sound;
    }

    /** The level of a code that is one; of a ragged row it is only looked at, as another field may stand there. */
    private Optional<PlaceLevel> checkCode(String code, boolean report) {
        TableFault fault = null;
        if (code.isEmpty()) {
            fault = TableFault.CODE_EMPTY;
        } else if (BY_EXCEL.matcher(code).matches()) {
            fault = TableFault.CODE_BY_EXCEL;
        } else if (!DIGITS.matcher(code).matches()) {
            fault = TableFault.CODE_NOT_DIGITS;
        } else if (PlaceLevel.ofCode(code).isEmpty()) {
            fault = TableFault.CODE_LENGTH;
        } else if (code.startsWith("0")) {
            fault = TableFault.CODE_ZERO;
        }
        if (fault != null && report) {
            fault(header.heading(PlaceColumn.CODE), fault, code, code.length());
        }
        return fault == null ? PlaceLevel.ofCode(code) : Optional.empty();
    }

    private void checkName(String name) {
        String column = header.heading(PlaceColumn.NAME);
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            fault(column, TableFault.NAME_EMPTY);
        } else if (length > Place.LONGEST_NAME) {
            fault(column, TableFault.TOO_LONG, length, Place.LONGEST_NAME);
        } else if (UploadedTable.isGarbled(name)) {
            fault(column, TableFault.GARBLED, value(PlaceColumn.CODE) + " " + LostCharacters.marked(name));
        } else if (LostCharacters.in(name)) {
            String found = value(PlaceColumn.CODE) + " " + LostCharacters.marked(name);
            problems.add(TableFault.NAME_LACKS.at(spot, column, found, LostCharacters.codes(name)));
        }
    }

    private Integer number(PlaceColumn column, Optional<PlaceLevel> level, int most) {
        String text = value(column);
        if (text.isEmpty()) {
            return null;
        }
        if (level.isPresent() && level.get() != PlaceLevel.community) {
            fault(header.heading(column), TableFault.NUMBER_NOT_HERE, text);
        } else if (!DIGITS.matcher(text).matches() || text.matches("0+")) {
            fault(header.heading(column), TableFault.NUMBER_WRONG, text);
        } else if (text.length() > 9 || Integer.parseInt(text) > most) {
            fault(header.heading(column), TableFault.NUMBER_ABSURD, text, most);
        } else {
            return Integer.valueOf(text);
        }
        return null;
    }

    private void checkAgainstCode(String code, PlaceLevel level) {
        String word = value(PlaceColumn.LEVEL);
        if (header.has(PlaceColumn.LEVEL)) {
            Optional<PlaceLevel> named = PlaceLevel.ofWord(word);
            if (named.isEmpty()) {
                fault(header.heading(PlaceColumn.LEVEL), TableFault.LEVEL_UNKNOWN, word);
            } else if (named.get() != level) {
                fault(header.heading(PlaceColumn.LEVEL), TableFault.LEVEL_NOT_OF_CODE, word, code);
            }
        }
        checkAbove(PlaceColumn.PARENT, code, level.above());
        for (PlaceColumn column : PlaceColumn.values()) {
            column.ancestor()
                    .ifPresent(ancestor -> checkAbove(
                            column, code, Optional.of(ancestor).filter(above -> above.digits < level.digits)));
        }
    }

    private void checkAbove(PlaceColumn column, String code, Optional<PlaceLevel> above) {
        if (!header.has(column)) {
            return;
        }
        String given = value(column);
        String expected = above.map(level -> level.codeOf(code)).orElse("");
        if (given.equals(expected)) {
            return;
        }
        TableFault fault = expected.isEmpty()
                ? TableFault.PARENT_NOT_ABOVE
                : given.isEmpty() ? TableFault.PARENT_EMPTY : TableFault.PARENT_OF_OTHER;
        fault(header.heading(column), fault, given.isEmpty() ? expected : given, expected);
    }

    private long fingerprint() {
        long hash = 1125899906842597L;
        String contents =
                value(PlaceColumn.NAME) + '\n' + value(PlaceColumn.HOUSEHOLDS) + '\n' + value(PlaceColumn.ADULTS);
        for (int i = 0; i < contents.length(); i++) {
            hash = 31 * hash + contents.charAt(i);
        }
        return hash;
    }

    private String value(PlaceColumn column) {
        return header.value(column, fields);
    }

    private void fault(String field, TableFault fault, Object... values) {
        sound = false;
        problems.add(fault.at(spot, field, values));
    }
}
