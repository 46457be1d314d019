package doorstep.web;

import java.nio.ByteBuffer;
import java.util.UUID;

/** UUIDs as the sixteen bytes that stand in the database. */
public final class UuidBytes {
    private UuidBytes() {}

    public static byte[] of(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
