package doorstep.followup;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place as lists name it.
 *
 * @param within the name of the place above it; may be empty
 */
public record PlaceName(String code, String name, String within) {
    private static final int CODES_A_QUERY = 1000;

    /** Many at once, by code; a code that is not known stands for itself. */
    public static Map<String, PlaceName> of(Collection<String> codes) {
        Set<String> all = new TreeSet<>(codes);
        codes.forEach(code -> above(code, all));
        Map<String, String> names = new HashMap<>();
        List<String> list = new ArrayList<>(all);
        for (int from = 0; from < list.size(); from += CODES_A_QUERY) {
            List<String> some = list.subList(from, Math.min(list.size(), from + CODES_A_QUERY));
            Place.<Place>list("code in ?1", some).forEach(place -> names.put(place.code, place.name));
        }
        Map<String, PlaceName> found = new HashMap<>();
        for (String code : codes) {
            Set<String> parent = new TreeSet<>();
            above(code, parent);
            String within = parent.stream().findFirst().map(names::get).orElse("");
            found.put(code, new PlaceName(code, names.getOrDefault(code, code), within == null ? "" : within));
        }
        return found;
    }

    public static PlaceName of(String code) {
        return of(List.of(code)).get(code);
    }

    private static void above(String code, Set<String> into) {
        PlaceLevel.ofCode(code).flatMap(PlaceLevel::above).ifPresent(level -> into.add(level.codeOf(code)));
    }
}
