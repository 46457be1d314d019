package doorstep.fieldwork;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The places that a volunteer may belong to: those that waves go to, by street, as far as they are the caller's.
 *
 * @param everywhere whether the whole office may be chosen
 * @param wide districts
 * @param streets with their communities; without them where there are too many
 */
public record PlacePicker(boolean everywhere, List<Choice> wide, List<Street> streets) {
    private static final int MOST = 400;

    /** One place. */
    record Choice(String code, String name) {}

    /** A street and what lies in it; {@code own} where it may be chosen itself. */
    record Street(Choice street, boolean own, List<Choice> communities) {}

    /**
     * @param chosen a place to offer in any case; empty where none is
     * @param own the caller's places
     */
    public static PlacePicker with(String chosen, Scope own) {
        Set<String> offered = new TreeSet<>(own.roots());
        offered.add(chosen);
        offered.addAll(Wave.getEntityManager()
                .createQuery("select distinct c from Wave w join w.communities c where " + own.where("c"), String.class)
                .getResultList());
        Set<String> communities = longerThan(offered, PlaceLevel.street);
        Set<String> streets = longerThan(offered, PlaceLevel.district).stream()
                .map(PlaceLevel.street::codeOf)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wide = offered.stream()
                .map(code -> code.length() > PlaceLevel.district.digits ? PlaceLevel.district.codeOf(code) : code)
                .filter(own::covers)
                .collect(Collectors.toCollection(TreeSet::new));
        if (communities.size() > MOST) {
            communities.removeIf(code -> !code.equals(chosen));
        }
        Map<String, String> names = names(wide, streets, communities);
        return new PlacePicker(
                own.isEverywhere(),
                choices(wide, names),
                choices(streets, names).stream()
                        .map(street -> new Street(
                                street,
                                own.covers(street.code),
                                choices(
                                        communities.stream()
                                                .filter(code -> code.startsWith(street.code))
                                                .collect(Collectors.toCollection(TreeSet::new)),
                                        names)))
                        .toList());
    }

    private static Set<String> longerThan(Set<String> codes, PlaceLevel level) {
        return codes.stream()
                .filter(code -> code.length() > level.digits)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Choice> choices(Set<String> codes, Map<String, String> names) {
        return codes.stream()
                .filter(names::containsKey)
                .map(code -> new Choice(code, names.get(code)))
                .toList();
    }

    private static Map<String, String> names(Set<String> wide, Set<String> streets, Set<String> communities) {
        List<String> codes = new ArrayList<>(wide);
        codes.addAll(streets);
        codes.addAll(communities);
        return Place.of(codes).stream().collect(Collectors.toMap(place -> place.code, place -> place.name));
    }
}
