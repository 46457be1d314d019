package doorstep.rates;

import doorstep.web.Problem;
import doorstep.web.ProblemException;
import java.util.Arrays;

/** How a table is sorted, as an address says it: {@code lost}, or {@code -lost} where it falls. */
record Sorting<K extends Enum<K>>(K key, boolean falling) {

    /** A problem for anything else than one of the keys. */
    static <K extends Enum<K>> Sorting<K> parse(Class<K> keys, String text) {
        boolean falling = text.startsWith("-");
        String name = falling ? text.substring(1) : text;
        return Arrays.stream(keys.getEnumConstants())
                .filter(key -> key.name().equals(name))
                .findFirst()
                .map(key -> new Sorting<>(key, falling))
                .orElseThrow(() -> new ProblemException(
                        Problem.BAD_REQUEST, "不能按“" + text + "”排序。", "There is no order " + text + "."));
    }
}
