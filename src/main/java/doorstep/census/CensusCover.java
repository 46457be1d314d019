package doorstep.census;

import doorstep.place.PlaceLevel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which places' figures together speak for all communities of a wave, each community once.
 *
 * <p>The smallest places win: four streets rather than their district, whose figures speak of communities as well that the wave doesn't
 * ask. Where only some of a place's parts have figures, the place's own are taken.
 *
 * @param used codes of places that have no community in common, sorted
 * @param missing codes of the places for which there are no figures, neither their own nor those of a place above; a whole one rather
 *     than each of its parts
 */
public record CensusCover(Set<String> used, List<String> missing) {

    public CensusCover {
        used = new TreeSet<>(used);
        missing = List.copyOf(missing);
    }

    /** Whether all communities are spoken for. */
    boolean isWhole() {
        return missing.isEmpty() && !used.isEmpty();
    }

    /**
     * @param communities codes of those that the wave asks
     * @param entered codes of all places with figures; those elsewhere don't matter
     */
    static CensusCover of(Set<String> communities, Set<String> entered) {
        Search search = new Search(new TreeSet<>(communities), entered, new HashSet<>(), new ArrayList<>());
        search.places("", PlaceLevel.province).forEach(place -> search.cover(place, PlaceLevel.province));
        return new CensusCover(search.used(), search.missing());
    }

    /** From the province down. */
    private record Search(Set<String> communities, Set<String> entered, Set<String> used, List<String> missing) {

        void cover(String place, PlaceLevel level) {
            boolean own = entered.contains(place);
            if (level != PlaceLevel.community && anyBelow(place) && (!own || allBelow(place, level))) {
                PlaceLevel next = level.below().orElseThrow();
                places(place, next).forEach(part -> cover(part, next));
            } else if (own) {
                used.add(place);
            } else {
                missing.add(place);
            }
        }

        private boolean anyBelow(String place) {
            return entered.stream().anyMatch(code -> code.length() > place.length() && code.startsWith(place));
        }

        /** Whether the parts speak for all of it without its own figures. */
        private boolean allBelow(String place, PlaceLevel level) {
            Optional<PlaceLevel> next = level.below();
            return next.isPresent()
                    && places(place, next.get()).stream()
                            .allMatch(part -> entered.contains(part) || allBelow(part, next.get()));
        }

        /** Those of that level within a place in which the wave asks. */
        List<String> places(String within, PlaceLevel level) {
            return communities.stream()
                    .filter(code -> code.startsWith(within))
                    .map(level::codeOf)
                    .distinct()
                    .toList();
        }
    }
}
