package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Doors of buildings that are alike, by a rule: as many units, floors and doors on a floor. As typed, so that a form that does not fit
 * comes back as it was.
 *
 * @param buildings one or several: 3号楼, 1-6号楼, 1、3、5号楼
 * @param units how many; empty or 0 where a building has one entrance
 * @param skipped floors and doors that do not exist: 4, 13, 0104
 */
record DoorRule(String buildings, String units, String lowest, String highest, String doors, String skipped) {
    private static final int MOST_UNITS = 30;
    private static final int MOST_FLOORS = 120;
    private static final int MOST_DOORS = 60;
    private static final int MOST_BUILDINGS = 300;
    private static final Pattern RANGE = Pattern.compile("([^0-9]*)([0-9]+)-([0-9]+)(.*)");
    private static final Pattern LIST = Pattern.compile("[0-9]{1,4}([,，、][0-9]{1,4})*[,，、]?");

    /** What can be wrong with it. */
    public enum Fault {
        BUILDINGS,
        BACKWARDS,
        UNITS,
        FLOORS,
        DOORS,
        SKIPPED,
        NOTHING,
        TOO_MANY
    }

    DoorRule {
        buildings = buildings.strip();
        units = units.strip();
        lowest = lowest.strip();
        highest = highest.strip();
        doors = doors.strip();
        skipped = skipped.strip();
    }

    public boolean isEmpty() {
        return (buildings + units + lowest + highest + doors + skipped).isEmpty();
    }

    /** What is wrong; empty where nothing is. */
    Set<Fault> faults() {
        Set<Fault> faults = new TreeSet<>();
        if (names().isEmpty()
                || names().size() > MOST_BUILDINGS
                || names().stream().anyMatch(DoorRule::isTooLong)) {
            faults.add(Fault.BUILDINGS);
        }
        if (!units.isEmpty() && number(units) > MOST_UNITS) {
            faults.add(Fault.UNITS);
        }
        if (ranges().anyMatch(DoorRule::isBackwards)) {
            faults.add(Fault.BACKWARDS);
        }
        boolean floors = number(lowest) >= 1 && number(highest) >= number(lowest) && number(highest) <= MOST_FLOORS;
        if (!floors) {
            faults.add(Fault.FLOORS);
        }
        if (number(doors) < 1 || number(doors) > MOST_DOORS) {
            faults.add(Fault.DOORS);
        }
        if (!skipped.isEmpty() && !LIST.matcher(skipped.replaceAll("\\s", "")).matches()) {
            faults.add(Fault.SKIPPED);
        }
        if (faults.isEmpty()) {
            size().ifPresent(faults::add);
        }
        return faults;
    }

    /** A rule of sound parts that makes no door, or more than a list takes. */
    private Optional<Fault> size() {
        long doorsMade = count();
        return doorsMade > 0 && doorsMade <= Frames.MOST_HOUSEHOLDS
                ? Optional.empty()
                : Optional.of(doorsMade == 0 ? Fault.NOTHING : Fault.TOO_MANY);
    }

    /** How many doors it makes, without making them: all entrances are alike. */
    private long count() {
        return (long) names().size() * entrances() * entrance("", "").size();
    }

    private int entrances() {
        return isOfUnits() ? number(units) : 1;
    }

    private static boolean isTooLong(String name) {
        return name.length() > FrameColumn.BUILDING.longest;
    }

    /** As typed; more than anything can have where it is no number, or too long a one. */
    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    /** The buildings: 1-3号楼 are three. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        List<String> parts = parts();
        String ending = parts.isEmpty() ? "" : parts.get(parts.size() - 1).replaceFirst(".*[0-9]", "");
        for (String text : parts) {
            Matcher range = RANGE.matcher(text);
            if (range.matches()) {
                int to = number(range.group(3));
                for (int i = number(range.group(2)); i <= to && names.size() <= MOST_BUILDINGS; i++) {
                    names.add(range.group(1) + i + (range.group(4).isEmpty() ? ending : range.group(4)));
                }
            } else if (!text.isEmpty()) {
                names.add(text.matches(".*[0-9]") ? text + ending : text);
            }
        }
        return names;
    }

    private List<String> parts() {
        return Stream.of(buildings.split("[,，、;；]"))
                .map(part -> part.replaceAll("\\s", "").replaceAll("[—–~～至到]", "-"))
                .toList();
    }

    private Stream<MatchResult> ranges() {
        return parts().stream().flatMap(part -> RANGE.matcher(part).results());
    }

    private static boolean isBackwards(MatchResult range) {
        return number(range.group(2)) > number(range.group(3));
    }

    /** Building by building, from the lowest floor up; 3 floors with 2 doors are 101, 102, 201, 202, 301, 302. */
    List<FrameDoor> all() {
        List<FrameDoor> all = new ArrayList<>();
        for (String building : names()) {
            for (int unit = 1; unit <= entrances(); unit++) {
                all.addAll(entrance(building, isOfUnits() ? unit + "单元" : ""));
            }
        }
        return all;
    }

    private boolean isOfUnits() {
        return !units.isEmpty() && number(units) > 0;
    }

    private List<FrameDoor> entrance(String building, String unit) {
        Set<String> without = Set.of(skipped.isEmpty() ? new String[0] : distinct(skipped));
        List<FrameDoor> entrance = new ArrayList<>();
        for (int floor = number(lowest); floor <= number(highest); floor++) {
            floor(building, unit, floor, without, entrance);
        }
        return entrance;
    }

    private void floor(String building, String unit, int floor, Set<String> without, List<FrameDoor> all) {
        for (int door = 1; door <= number(doors) && !without.contains(Integer.toString(floor)); door++) {
            String number = "%d%02d".formatted(floor, door);
            if (!without.contains(number)) {
                all.add(new FrameDoor(building, unit, number, ""));
            }
        }
    }

    private static String[] distinct(String list) {
        return new TreeSet<>(List.of(list.replaceAll("\\s", "").split("[,，、]"))).toArray(String[]::new);
    }
}
