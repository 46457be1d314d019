package doorstep.quality;

import doorstep.place.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Names of communities. */
public final class Places {
    private Places() {}

    /** By code; a code that is not known stands for itself. */
    public static Map<String, String> names(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        codes.forEach(code -> names.put(code, code));
        if (!codes.isEmpty()) {
            Place.<Place>list("code in ?1", codes).forEach(place -> names.put(place.code, place.name));
        }
        return names;
    }
}
