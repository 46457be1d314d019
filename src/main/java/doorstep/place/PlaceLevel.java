package doorstep.place;

import java.util.Arrays;
import java.util.Optional;

/** The five levels of the tree of places, each with the length of its division code. */
public enum PlaceLevel {
    province(2),
    city(4),
    district(6),
    street(9),
    community(12);

    /** Digits of a division code at this level. */
    public final int digits;

    PlaceLevel(int digits) {
        this.digits = digits;
    }

    public static Optional<PlaceLevel> ofCode(String code) {
        return Arrays.stream(values()).filter(level -> level.digits == code.length()).findFirst();
    }

    /** The code of the place at this level that the given place lies in; the code itself at its own level. */
    public String codeOf(String code) {
        return code.substring(0, digits);
    }
}
