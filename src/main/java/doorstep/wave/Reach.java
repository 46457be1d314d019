package doorstep.wave;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * Of which communities of a place its figures speak.
 *
 * @param asked how many communities of the place the wave asks
 * @param communities how many the place has; empty where nobody counted them, but there are more
 */
public record Reach(How how, int asked, OptionalLong communities) {

    /** How those that are asked came to be. */
    public enum How {
        /** All there are. */
        ALL,
        /** Drawn by lot: they stand for all. */
        DRAWN,
        /** Picked: the figures speak of these and no others. */
        SOME
    }

    public static Reach all(int asked) {
        return new Reach(How.ALL, asked, OptionalLong.of(asked));
    }

    public boolean isSome() {
        return how == How.SOME;
    }

    public boolean isDrawn() {
        return how == How.DRAWN;
    }

    /** Whether it is known how many communities there are. */
    public boolean isCounted() {
        return communities.isPresent();
    }

    public long all() {
        return communities.orElseThrow();
    }

    /** As programs read it: {@code all}, {@code drawn}, {@code some}. */
    public String slug() {
        return how.name().toLowerCase(Locale.ROOT);
    }
}
