package doorstep.rates;

import doorstep.place.PlaceLevel;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** How many places like one there are, any of which could have been picked for standing out. */
public final class PeerPlaces {
    private PeerPlaces() {}

    /**
     * As many as the communities make up by number, or as there are places of its level, whichever is more: a large place among small ones
     * is still one of many.
     *
     * @param all communities compared
     * @param own those of the place, all of them among {@code all}
     */
    public static int places(Set<String> all, Collection<String> own) {
        if (own.isEmpty()) {
            return 1;
        }
        int bySize = -Math.floorDiv(-all.size(), own.size());
        return level(own)
                .map(level -> Math.max(
                        bySize, (int) all.stream().map(level::codeOf).distinct().count()))
                .orElse(bySize);
    }

    /** That of the smallest place that all of them lie in. */
    private static Optional<PlaceLevel> level(Collection<String> communities) {
        return Arrays.stream(PlaceLevel.values())
                .filter(level ->
                        communities.stream().map(level::codeOf).distinct().count() == 1)
                .reduce((wider, narrower) -> narrower);
    }
}
