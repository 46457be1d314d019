package doorstep.questionnaire;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Immutable copies that keep the file's order, which {@code Map.copyOf} does not. */
public final class InOrder {

    private InOrder() {}

    public static <K, V> Map<K, V> map(Map<K, V> source) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(source));
    }

    public static <T> Set<T> set(Collection<T> source) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(source));
    }
}
