package doorstep.fieldwork;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.wave.Wave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The places that a volunteer may belong to: those that waves go to, by street.
 *
 * @param wide districts
 * @param streets with their communities; without them where there are too many
 */
public record PlacePicker(List<Choice> wide, List<Street> streets) {
    private static final int MOST = 400;

    /** One place. */
    record Choice(String code, String name) {}

    /** A street and what lies in it. */
    record Street(Choice street, List<Choice> communities) {}

    /** @param chosen a place to offer in any case; null where none is */
    public static PlacePicker with(String chosen) {
        Set<String> communities = new TreeSet<>(Wave.getEntityManager()
                .createQuery("select distinct c from Wave w join w.communities c", String.class)
                .getResultList());
        if (chosen != null && chosen.length() == PlaceLevel.community.digits) {
            communities.add(chosen);
        }
        Set<String> streets =
                communities.stream().map(PlaceLevel.street::codeOf).collect(Collectors.toCollection(TreeSet::new));
        Set<String> wide =
                streets.stream().map(PlaceLevel.district::codeOf).collect(Collectors.toCollection(TreeSet::new));
        if (communities.size() > MOST) {
            communities.removeIf(code -> !code.equals(chosen));
        }
        Map<String, String> names = names(wide, streets, communities);
        return new PlacePicker(
                choices(wide, names),
                choices(streets, names).stream()
                        .map(street -> new Street(
                                street,
                                choices(
                                        communities.stream()
                                                .filter(code -> code.startsWith(street.code))
                                                .collect(Collectors.toCollection(TreeSet::new)),
                                        names)))
                        .toList());
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
