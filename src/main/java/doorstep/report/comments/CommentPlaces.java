package doorstep.report.comments;

import doorstep.place.PlaceLevel;
import doorstep.rates.Disclosure;
import doorstep.rates.WaveRates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Under which place an open answer is shown, so that nobody can tell which of a few people wrote it.
 *
 * <p>A community of fewer than {@link Disclosure#FEWEST} answers is not named: what was said there stands under its street. If the
 * small communities of a street have fewer than that together, the next larger one joins them there, for else "of the street alone"
 * would be another name for the one small community. A street that is too small as a whole goes up to its district in the same way.
 */
final class CommentPlaces {
    /** The name of no place: all that the wave asks in. */
    static final String WHOLE = "";

    private final Map<String, String> shown = new HashMap<>();

    /** Some communities that stand together for their number of answers. */
    private record Unit(String code, long answers, List<String> communities) {
        boolean isSmall() {
            return Disclosure.isFew(answers);
        }
    }

    private CommentPlaces() {}

    /**
     * By all that the communities of a wave answered, of all channels and counted in a base or not. Nothing is shown under a place that
     * the reader doesn't see: what would be stands under the reader's own.
     */
    static Map<String, String> of(WaveRates rates) {
        Map<String, Long> answers = new HashMap<>();
        rates.cells()
                .forEach(
                        (key, cell) -> answers.merge(key.community(), cell.responses() + cell.ineligible(), Long::sum));
        Map<String, String> shown = of(answers);
        rates.places().tops().stream()
                .filter(top -> !rates.places().seen().isEverywhere())
                .forEach(top -> shown.replaceAll((community, place) -> {
                    String code = top.place().code();
                    return community.startsWith(code) && !place.startsWith(code) ? code : place;
                }));
        return shown;
    }

    /**
     * The code of the place to name, for each community that has answers; {@link #WHOLE} for none.
     *
     * @param answers of each community, of all channels
     */
    static Map<String, String> of(Map<String, Long> answers) {
        var places = new CommentPlaces();
        List<Unit> units = new ArrayList<>();
        new TreeMap<>(answers).forEach((code, count) -> {
            if (count > 0) {
                units.add(new Unit(code, count, List.of(code)));
                places.shown.put(code, code);
            }
        });
        List<Unit> left = units;
        for (PlaceLevel level : List.of(PlaceLevel.street, PlaceLevel.district, PlaceLevel.city, PlaceLevel.province)) {
            left = places.gather(left, level.digits);
        }
        places.gather(left, 0);
        return places.shown;
    }

    /** Gathers the units of each place that has so many digits; what comes back are these places. */
    private List<Unit> gather(List<Unit> units, int digits) {
        Map<String, List<Unit>> byPlace = new TreeMap<>();
        units.forEach(unit -> byPlace.computeIfAbsent(unit.code().substring(0, digits), code -> new ArrayList<>())
                .add(unit));
        List<Unit> places = new ArrayList<>();
        byPlace.forEach((code, within) -> {
            hide(code, within);
            places.add(new Unit(
                    code,
                    within.stream().mapToLong(Unit::answers).sum(),
                    within.stream().flatMap(unit -> unit.communities().stream()).toList()));
        });
        return places;
    }

    private void hide(String place, List<Unit> within) {
        if (within.stream().noneMatch(Unit::isSmall)) {
            return;
        }
        long hidden = 0;
        for (Unit unit :
                within.stream().sorted(Comparator.comparingLong(Unit::answers)).toList()) {
            if (unit.isSmall() || Disclosure.isFew(hidden)) {
                unit.communities().forEach(community -> shown.put(community, place));
                hidden += unit.answers();
            }
        }
    }
}
