package doorstep.place;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of places, as lists show them; a code that is not known stands for itself. */
public final class PlaceNames {
    private PlaceNames() {}

    /** Of many at once, by code. */
    public static Map<String, String> of(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> names.put(code, code));
        Place.of(names.keySet()).forEach(place -> names.put(place.code, place.name));
        return names;
    }

    public static String of(String code) {
        return of(List.of(code)).get(code);
    }
}
