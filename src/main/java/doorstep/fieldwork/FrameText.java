package doorstep.fieldwork;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A frame as the one text that stands for it: CSV in walking order, which is downloaded, hashed and read in again, always
 * the same bytes for the same doors in the same order.
 */
public final class FrameText {
    private static final String HEADER = "\uFEFF顺序,楼栋,单元,门牌,备注\r\n";

    private FrameText() {}

    public static byte[] of(List<FrameDoor> doors) {
        var text = new StringBuilder(HEADER);
        int position = 0;
        for (FrameDoor door : doors) {
            text.append(++position);
            for (String field : List.of(door.building(), door.unit(), door.door(), door.note())) {
                text.append(',').append(quoted(field));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String field) {
        return field.matches("[^,\"\r\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
