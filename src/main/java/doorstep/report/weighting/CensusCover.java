package doorstep.report.weighting;

import doorstep.place.PlaceLevel;
import doorstep.rates.WavePlaces;
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
 * @param missing the places for which there are no figures, neither their own nor those of a place above; a whole one rather than each of
 *     its parts
 */
public record CensusCover(Set<String> used, List<WavePlaces.RatedPlace> missing) {

    public CensusCover {
        used = new TreeSet<>(used);
        missing = List.copyOf(missing);
    }

    /** Whether all communities are spoken for. */
    boolean isWhole() {
        return missing.isEmpty() && !used.isEmpty();
    }

    /** @param entered codes of all places with figures; those elsewhere don't matter */
    static CensusCover of(WavePlaces places, Set<String> entered) {
        Search search = new Search(places, entered, new HashSet<>(), new ArrayList<>());
        for (WavePlaces.Group top : places.tops()) {
            search.cover(top.place(), PlaceLevel.ofCode(top.place().code()).orElseThrow());
        }
        return new CensusCover(search.used(), search.missing());
    }

    /** From the province down. */
    private record Search(
            WavePlaces places, Set<String> entered, Set<String> used, List<WavePlaces.RatedPlace> missing) {

        void cover(WavePlaces.RatedPlace place, PlaceLevel level) {
            boolean own = entered.contains(place.code());
            if (level != PlaceLevel.community && anyBelow(place) && (!own || allBelow(place, level))) {
                below(place, level).forEach(part -> cover(part, level.below().orElseThrow()));
            } else if (own) {
                used.add(place.code());
            } else {
                missing.add(place);
            }
        }

        private boolean anyBelow(WavePlaces.RatedPlace place) {
            return entered.stream()
                    .anyMatch(code -> code.length() > place.code().length() && code.startsWith(place.code()));
        }

        /** Whether the parts speak for all of it without its own figures. */
        private boolean allBelow(WavePlaces.RatedPlace place, PlaceLevel level) {
            Optional<PlaceLevel> next = level.below();
            return next.isPresent()
                    && below(place, level).stream()
                            .allMatch(part -> entered.contains(part.code()) || allBelow(part, next.get()));
        }

        private List<WavePlaces.RatedPlace> below(WavePlaces.RatedPlace place, PlaceLevel level) {
            return places.groups(level.below().orElseThrow()).stream()
                    .map(WavePlaces.Group::place)
                    .filter(part -> part.code().startsWith(place.code()))
                    .toList();
        }
    }
}
