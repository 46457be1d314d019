package doorstep.fieldwork;

import java.util.Arrays;

/** The keyed hash of a household's code, or the random key of a household without one, equal by content. */
public record CodeHash(byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof CodeHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Shows nothing of the hash, which must not get into a log. */
    @Override
    public String toString() {
        return "code hash";
    }
}
