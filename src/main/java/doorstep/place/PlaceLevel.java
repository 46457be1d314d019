package doorstep.place;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The five levels of the tree of places, each with the length of its division code. */
public enum PlaceLevel {
    province(2, Set.of("省", "省级", "直辖市", "自治区")),
    city(4, Set.of("市", "市级", "地级", "地级市")),
    district(6, Set.of("区", "县", "区县", "县区", "区级", "县级")),
    street(9, Set.of("街道", "乡", "镇", "乡镇", "街镇", "乡级", "街道级")),
    community(12, Set.of("社区", "村", "居委会", "村委会", "村居", "社区级", "村级"));

    /** Digits of a division code at this level. */
    public final int digits;

    private final Set<String> otherNames;

    PlaceLevel(int digits, Set<String> otherNames) {
        this.digits = digits;
        this.otherNames = otherNames;
    }

    public static Optional<PlaceLevel> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.digits == code.length())
                .findFirst();
    }

    /** The level that a person means by a word such as {@code street} or 街道. */
    public static Optional<PlaceLevel> ofWord(String word) {
        return Arrays.stream(values())
                .filter(level -> level.name().equalsIgnoreCase(word) || level.otherNames.contains(word))
                .findFirst();
    }

    /** The code of the place at this level that the given place lies in; the code itself at its own level. */
    public String codeOf(String code) {
        return code.substring(0, digits);
    }

    /** The next level up; empty for a province. */
    public Optional<PlaceLevel> above() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** The next level down; empty for a community. */
    public Optional<PlaceLevel> below() {
        return this == community ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
