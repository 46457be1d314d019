package doorstep.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Long lists in pieces, so that no statement carries more parameters than servers take well. */
public final class Chunks {
    /** As many parameters as one statement carries. */
    public static final int A_QUERY = 1000;

    private Chunks() {}

    public static <T> List<List<T>> of(Collection<T> all) {
        return of(all, A_QUERY);
    }

    /** All but the last of that size; none of nothing. */
    public static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < list.size(); from += size) {
            chunks.add(list.subList(from, Math.min(list.size(), from + size)));
        }
        return chunks;
    }

    /** As many question marks, for a list in a statement. */
    public static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
