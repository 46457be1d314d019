package doorstep.fieldwork;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A household of a frame, by where its door is; never by who lives there.
 *
 * @param building 楼栋; empty where doors are numbered along a street
 * @param unit 单元; empty where a building has one entrance
 * @param note what helps to find the door; may be empty
 */
public record FrameDoor(String building, String unit, String door, String note) {
    /** Building, unit and door, each as people count. */
    public static final Comparator<FrameDoor> NATURAL = Comparator.comparing(FrameDoor::building, NaturalOrder.INSTANCE)
            .thenComparing(FrameDoor::unit, NaturalOrder.INSTANCE)
            .thenComparing(FrameDoor::door, NaturalOrder.INSTANCE);

    private static final Pattern BARE = Pattern.compile("[0-9]+");

    /** Where it is, without the note. */
    public record Address(String building, String unit, String door) {}

    public Address address() {
        return new Address(building, unit, door);
    }

    /** As on a letter: 3栋 1单元 502; bare numbers as people write them, 3-1-502. */
    public String shown() {
        if (BARE.matcher(building).matches()
                && BARE.matcher(unit).matches()
                && BARE.matcher(door).matches()) {
            return building + "-" + unit + "-" + door;
        }
        return (building + " " + unit + " " + door).strip().replaceAll(" +", " ");
    }
}
