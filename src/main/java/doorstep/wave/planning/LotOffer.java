package doorstep.wave.planning;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The places from which the communities of a wave can be drawn: one, and the streets in it where it is a district.
 *
 * @param places those with at least {@value #FEWEST} communities and at most {@value #MOST}
 */
record LotOffer(List<From> places) {
    static final int FEWEST = LotForm.FEWEST + 1;

    /** So that the list of a draw can be looked through; a whole city has fewer. */
    static final int MOST = 5_000;

    /**
     * A place to draw from.
     *
     * @param sized of how many communities the households are known
     */
    record From(String code, String name, long communities, long sized) {
        boolean fits() {
            return communities >= FEWEST && communities <= MOST;
        }
    }

    /** @param at the code of a place of the tree; nothing is offered where it is none or not all the caller's */
    static LotOffer at(String at, Scope own) {
        List<Place> places = Place.ofCode(at).filter(place -> own.covers(place.code)).stream()
                .flatMap(place -> place.level == PlaceLevel.district
                        ? Stream.concat(Stream.of(place), Place.children(place.code).stream())
                        : Stream.of(place))
                .toList();
        return places.isEmpty() ? new LotOffer(List.of()) : counted(at, places);
    }

    private static LotOffer counted(String at, List<Place> places) {
        Map<String, List<Object[]>> byStreet = Place.getEntityManager()
                .createQuery(
                        "select substring(code, 1, 9), count(*), count(households) from Place where level = ?1"
                                + " and code >= ?2 and code < ?3 group by substring(code, 1, 9)",
                        Object[].class)
                .setParameter(1, PlaceLevel.community)
                .setParameter(2, at)
                .setParameter(3, Place.after(at))
                .getResultStream()
                .collect(Collectors.groupingBy(row -> (String) row[0]));
        return new LotOffer(places.stream()
                .map(place -> from(place, byStreet))
                .filter(From::fits)
                .toList());
    }

    private static From from(Place place, Map<String, List<Object[]>> byStreet) {
        List<Object[]> rows = byStreet.entrySet().stream()
                .filter(street -> street.getKey().startsWith(place.code))
                .flatMap(street -> street.getValue().stream())
                .toList();
        return new From(place.code, place.name, sum(rows, 1), sum(rows, 2));
    }

    private static long sum(List<Object[]> rows, int column) {
        return rows.stream().mapToLong(row -> (Long) row[column]).sum();
    }

    Optional<From> of(String code) {
        return places.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    public boolean isEmpty() {
        return places.isEmpty();
    }
}
