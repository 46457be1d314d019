package doorstep.followup;

import java.util.UUID;
import java.util.function.Supplier;

/** The key of a form that somebody fills in, so that sending it twice does its work once. */
public final class FormKey {
    private FormKey() {}

    public static String fresh() {
        return UUID.randomUUID().toString();
    }

    /** Null where it is none. */
    public static String of(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? typed : null;
    }

    /**
     * Does the work unless it is done; where two do it at the same time, the database lets one of them, and the other sees what it did.
     *
     * @param done what the work brought; null while it is not done
     */
    public static <T> T once(Supplier<T> done, Supplier<T> work) {
        T before = done.get();
        if (before != null) {
            return before;
        }
        try {
            return work.get();
        } catch (RuntimeException e) {
            T meanwhile = done.get();
            if (meanwhile == null) {
                throw e;
            }
            return meanwhile;
        }
    }
}
