package doorstep.census;

import doorstep.place.Scope;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What somebody said at some moment of the people of one place: all that is known of it from then on.
 *
 * @param at in UTC
 * @param reach the places that who entered it managed
 * @param place division code, of any level
 * @param figures of that place, one for each question; none where it is to be forgotten
 */
public record CensusEntry(LocalDateTime at, Scope reach, String place, List<CensusFigures> figures) {
    public CensusEntry {
        figures = List.copyOf(figures);
        if (figures.stream().anyMatch(one -> !one.place().equals(place))) {
            throw new IllegalArgumentException("figures of elsewhere than " + place);
        }
    }
}
