package doorstep.fieldwork;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A frame as the one text that stands for it: CSV in walking order, which is downloaded, hashed and read in again, always
 * the same bytes for the same doors in the same order.
 */
public final class FrameText {
    private static final String HEADER = "\uFEFF顺序,楼栋,单元,门牌,备注\r\n";
    private static final int LARGEST = 32 << 20;

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

    /** Small enough to wait in the preview's form until somebody confirms; nothing is stored before that. */
    public static String pack(byte[] text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** What was packed; nothing at all for anything else, which then is an empty file. */
    public static byte[] unpack(String packed) {
        try (var zip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            byte[] text = zip.readNBytes(LARGEST + 1);
            return text.length > LARGEST ? new byte[0] : text;
        } catch (IOException | IllegalArgumentException broken) {
            return new byte[0];
        }
    }
}
