package doorstep.fieldwork;

import doorstep.place.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of many places at once. */
public final class PlaceNames {
    private static final int CODES_A_QUERY = 1000;

    private PlaceNames() {}

    /** By code; without those that don't exist. */
    public static Map<String, String> of(Collection<String> codes) {
        List<String> all = codes.stream().distinct().toList();
        Map<String, String> names = new HashMap<>();
        for (int from = 0; from < all.size(); from += CODES_A_QUERY) {
            List<String> some = all.subList(from, Math.min(all.size(), from + CODES_A_QUERY));
            Place.<Place>list("code in ?1", some).forEach(place -> names.put(place.code, place.name));
        }
        return names;
    }
}
