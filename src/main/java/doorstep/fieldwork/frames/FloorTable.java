package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.web.UploadedTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A building as a table of floors down and doors across, units above them. It is taken only where nothing of it is guessed: the building is
 * named by the sheet or the title, each door stands below a unit, and each cell is a number of a door.
 */
final class FloorTable {
    private static final Pattern FLOOR = Pattern.compile("第?-?[0-9一二三四五六七八九十]{1,3}(层|楼|F)");
    private static final Pattern UNIT = Pattern.compile("[0-9一二三四五六七八九十甲乙丙丁东西南北]{1,2}(单元|门)");
    private static final Pattern DOOR = Pattern.compile("[0-9]{2,5}[A-Za-z]?[室号]?");
    private static final Pattern BUILDING =
            Pattern.compile("([\\p{IsHan}]*?第?(?:[0-9]+|[一二三四五六七八九十]+|[A-Za-z])(?:号楼|栋|幢|座|#楼|#))");
    private static final int FEWEST_FLOORS = 2;

    private FloorTable() {}

    /** A door, and where it stands. */
    record Door(int line, FrameDoor door, boolean hidden) {}

    static boolean isOne(List<UploadedTable.Row> rows) {
        boolean units = rows.stream().anyMatch(FloorTable::isOfUnits);
        return units && rows.stream().filter(FloorTable::isFloor).count() >= FEWEST_FLOORS;
    }

    private static boolean isOfUnits(UploadedTable.Row row) {
        return row.fields().stream().anyMatch(cell -> UNIT.matcher(plain(cell)).matches());
    }

    private static boolean isFloor(UploadedTable.Row row) {
        return FLOOR.matcher(plain(row.fields().get(0))).matches()
                && row.fields().stream().skip(1).anyMatch(cell -> DOOR.matcher(plain(cell))
                        .matches());
    }

    /** Empty where something of it would have to be guessed. */
    static Optional<List<Door>> of(String sheet, List<UploadedTable.Row> rows) {
        int head = 0;
        while (!isOfUnits(rows.get(head))) {
            head++;
        }
        Optional<String> building = building(sheet, rows.subList(0, head));
        List<String> units = acrossFromLeft(rows.get(head).fields());
        List<Door> doors = new ArrayList<>();
        for (UploadedTable.Row row : rows.subList(head + 1, rows.size())) {
            if (isFloor(row) && !read(row, building.orElse(""), units, doors)) {
                return Optional.empty();
            }
        }
        return building.isPresent() ? Optional.of(doors) : Optional.empty();
    }

    private static boolean read(UploadedTable.Row row, String building, List<String> units, List<Door> doors) {
        for (int i = 1; i < row.fields().size(); i++) {
            String text = plain(row.fields().get(i));
            if (!text.isEmpty()) {
                String unit = units.isEmpty() ? "" : units.get(Math.min(i, units.size() - 1));
                if (!DOOR.matcher(text).matches() || unit.isEmpty()) {
                    return false;
                }
                doors.add(new Door(row.line(), new FrameDoor(building, unit, text, ""), row.hidden()));
            }
        }
        return true;
    }

    /** The unit of each column: of a merged cell only the first column has it. */
    private static List<String> acrossFromLeft(List<String> cells) {
        List<String> units = new ArrayList<>();
        String unit = "";
        for (String cell : cells) {
            String text = plain(cell);
            unit = UNIT.matcher(text).matches() ? text : unit;
            units.add(unit);
        }
        return units;
    }

    private static Optional<String> building(String sheet, List<UploadedTable.Row> titles) {
        List<String> texts = new ArrayList<>(List.of(sheet));
        titles.forEach(row -> texts.addAll(row.fields()));
        for (String text : texts) {
            Matcher found = BUILDING.matcher(plain(text));
            if (found.find()) {
                return Optional.of(found.group(1).replaceFirst(".*?(社区|街道|村委会|居委会)", ""));
            }
        }
        return Optional.empty();
    }

    private static String plain(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
