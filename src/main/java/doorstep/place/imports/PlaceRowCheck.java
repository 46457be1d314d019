package doorstep.place.imports;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.place.imports.PlaceProblem.Spot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said about one row of a places file by itself. */
public final class PlaceRowCheck {
    private static final int LONGEST_NAME = 100;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern BY_EXCEL = Pattern.compile("[0-9]+([.][0-9]+)?[eE][+]?[0-9]+");
    private static final Pattern GARBLED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\uFFFD\\u2028\\u2029]");

    private final PlaceHeader header;
    private final PlaceProblems problems;
    private Spot spot;
    private List<String> fields;
    private boolean sound;

    PlaceRowCheck(PlaceHeader header, PlaceProblems problems) {
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
        for (String field : fields) {
            if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
                fault("", PlaceFault.QUOTE_OPEN, "", "");
                return false;
            }
        }
        if (fields.size() != header.width()) {
            PlaceFault fault = fields.size() < header.width() ? PlaceFault.ROW_TOO_SHORT : PlaceFault.ROW_TOO_LONG;
            fault("", fault, Integer.toString(fields.size()), Integer.toString(header.width()));
        }
        return sound;
    }

    /** The level of a code that is one; of a ragged row it is only looked at, as another field may stand there. */
    private Optional<PlaceLevel> checkCode(String code, boolean report) {
        PlaceFault fault = null;
        if (code.isEmpty()) {
            fault = PlaceFault.CODE_EMPTY;
        } else if (BY_EXCEL.matcher(code).matches()) {
            fault = PlaceFault.CODE_BY_EXCEL;
        } else if (!DIGITS.matcher(code).matches()) {
            fault = PlaceFault.CODE_NOT_DIGITS;
        } else if (PlaceLevel.ofCode(code).isEmpty()) {
            fault = PlaceFault.CODE_LENGTH;
        } else if (code.startsWith("0")) {
            fault = PlaceFault.CODE_ZERO;
        }
        if (fault != null && report) {
            fault(header.heading(PlaceColumn.CODE), fault, code, Integer.toString(code.length()));
        }
        return fault == null ? PlaceLevel.ofCode(code) : Optional.empty();
    }

    private void checkName(String name) {
        String column = header.heading(PlaceColumn.NAME);
        int length = name.codePointCount(0, name.length());
        if (name.isEmpty()) {
            fault(column, PlaceFault.NAME_EMPTY, "", "");
        } else if (length > LONGEST_NAME) {
            fault(column, PlaceFault.NAME_TOO_LONG, Integer.toString(length), Integer.toString(LONGEST_NAME));
        } else if (GARBLED.matcher(name).find()) {
            fault(column, PlaceFault.NAME_GARBLED, name, "");
        }
    }

    private Integer number(PlaceColumn column, Optional<PlaceLevel> level, int most) {
        String text = value(column);
        if (text.isEmpty()) {
            return null;
        }
        if (level.isPresent() && level.get() != PlaceLevel.community) {
            fault(header.heading(column), PlaceFault.NUMBER_NOT_HERE, text, "");
        } else if (!DIGITS.matcher(text).matches() || text.matches("0+")) {
            fault(header.heading(column), PlaceFault.NUMBER_WRONG, text, "");
        } else if (text.length() > 9 || Integer.parseInt(text) > most) {
            fault(header.heading(column), PlaceFault.NUMBER_ABSURD, text, Integer.toString(most));
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
                fault(header.heading(PlaceColumn.LEVEL), PlaceFault.LEVEL_UNKNOWN, word, "");
            } else if (named.get() != level) {
                fault(header.heading(PlaceColumn.LEVEL), PlaceFault.LEVEL_NOT_OF_CODE, word, code);
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
        PlaceFault fault = expected.isEmpty()
                ? PlaceFault.PARENT_NOT_ABOVE
                : given.isEmpty() ? PlaceFault.PARENT_EMPTY : PlaceFault.PARENT_OF_OTHER;
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

    private void fault(String field, PlaceFault fault, String found, String measure) {
        sound = false;
        problems.add(new PlaceProblem(spot, field, fault, found, measure));
    }
}
