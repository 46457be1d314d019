package doorstep.place;

import doorstep.web.Chunks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How many communities places have, as the tree knows it. */
public final class CommunityCount {
    private static final String STREETS =
            "select c.parent, count(c) from Place c join Place s on s.code = c.parent where s.parent in ?1 group by c.parent";
    private static final String PARTS = "select parent, count(code) from Place where parent in ?1 group by parent";

    private CommunityCount() {}

    /**
     * Of the places above these communities, by code; those of which some district has none of them are left out, as counting them would
     * take a walk through the whole tree.
     */
    public static Map<String, Long> above(Collection<String> communities) {
        Set<String> districts = codes(PlaceLevel.district, communities);
        Set<String> wider = codes(PlaceLevel.city, communities);
        wider.addAll(codes(PlaceLevel.province, communities));
        Map<String, Long> parts = counts(PARTS, wider);
        Map<String, Long> counts = new HashMap<>(counts(STREETS, districts));
        Map<String, Long> streets = Map.copyOf(counts);
        districts.forEach(code -> counts.put(code, under(code, streets)));
        addWhole(PlaceLevel.city, districts, parts, counts);
        addWhole(PlaceLevel.province, codes(PlaceLevel.city, counts.keySet()), parts, counts);
        return counts;
    }

    /** The places of that level all of whose parts are counted. */
    private static void addWhole(
            PlaceLevel level, Set<String> parts, Map<String, Long> howMany, Map<String, Long> counts) {
        parts.stream()
                .filter(counts::containsKey)
                .collect(Collectors.groupingBy(level::codeOf))
                .forEach((code, counted) -> {
                    if (howMany.getOrDefault(code, 0L) == counted.size()) {
                        counts.put(code, counted.stream().mapToLong(counts::get).sum());
                    }
                });
    }

    private static long under(String code, Map<String, Long> streets) {
        return streets.entrySet().stream()
                .filter(street -> street.getKey().startsWith(code))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static Set<String> codes(PlaceLevel level, Collection<String> places) {
        return places.stream()
                .filter(code -> code.length() >= level.digits)
                .map(level::codeOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Long> counts(String query, Set<String> parents) {
        Map<String, Long> counts = new HashMap<>();
        for (List<String> some : Chunks.of(parents)) {
            Place.getEntityManager()
                    .createQuery(query, Object[].class)
                    .setParameter(1, some)
                    .getResultStream()
                    .forEach(row -> counts.put((String) row[0], (Long) row[1]));
        }
        return counts;
    }
}
