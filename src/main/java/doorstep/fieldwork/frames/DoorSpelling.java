package doorstep.fieldwork.frames;

import doorstep.fieldwork.FrameDoor;
import doorstep.fieldwork.NaturalOrder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A door without what people write differently: 一栋, 1幢 and 01号楼; 一单元 and 1; 0101室 and 101. Two doors alike in this may be one door;
 * whether they are is asked.
 */
final class DoorSpelling {
    private static final Pattern BUILDING = Pattern.compile("(?<=[0-9a-z])(号楼|栋|幢|座|#楼|#|楼|号)$");
    private static final Pattern UNIT = Pattern.compile("(?<=.)(单元|号门|门|单)$");
    private static final Pattern DOOR = Pattern.compile("(?<=[0-9a-z])(室|号|户|房)$");

    private DoorSpelling() {}

    static String of(FrameDoor door) {
        return without(BUILDING, door.building()).replaceFirst("第(?=[0-9]+$)", "") + "|" + without(UNIT, door.unit())
                + "|" + without(DOOR, door.door());
    }

    private static String without(Pattern ending, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        return ending.matcher(NaturalOrder.inDigits(plain)).replaceFirst("");
    }
}
