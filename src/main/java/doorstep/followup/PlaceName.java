package doorstep.followup;

import doorstep.place.PlaceLevel;
import doorstep.place.PlaceNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place as lists name it.
 *
 * @param within the name of the place above it; may be empty
 */
public record PlaceName(String code, String name, String within) {
    /** Many at once, by code; a code that is not known stands for itself. */
    public static Map<String, PlaceName> of(Collection<String> codes) {
        Set<String> all = new HashSet<>(codes);
        codes.forEach(code -> above(code).ifPresent(all::add));
        Map<String, String> names = PlaceNames.of(all);
        Map<String, PlaceName> found = new HashMap<>();
        codes.forEach(code -> found.put(
                code,
                new PlaceName(code, names.get(code), above(code).map(names::get).orElse(""))));
        return found;
    }

    public static PlaceName of(String code) {
        return of(List.of(code)).get(code);
    }

    /** With the place above it. */
    public String whole() {
        return within.isEmpty() ? name : within + " " + name;
    }

    private static Optional<String> above(String code) {
        return PlaceLevel.ofCode(code).flatMap(PlaceLevel::above).map(level -> level.codeOf(code));
    }
}
