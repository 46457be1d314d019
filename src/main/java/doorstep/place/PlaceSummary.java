package doorstep.place;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A place with what lies below it.
 *
 * @param own whether all of it is the caller's to see; of a place above, nothing is counted
 * @param communities how many communities it has; 1 for a community
 */
record PlaceSummary(Place place, boolean own, long communities, Sum households, Sum adults) {

    /**
     * People or households of all its communities together.
     *
     * @param counted of how many communities they are known
     * @param sum over those
     */
    record Sum(long communities, long counted, long sum) {
        /** Whether it is that of all its communities. */
        public boolean isWhole() {
            return communities > 0 && counted == communities;
        }

        /** Null unless known for each community. */
        Long whole() {
            return isWhole() ? sum : null;
        }

        public String text() {
            return grouped(sum);
        }

        public String countedText() {
            return grouped(counted);
        }

        public String communitiesText() {
            return grouped(communities);
        }
    }

    static PlaceSummary of(Place place, Scope seen) {
        return of(List.of(place), place.level, place.code, seen).get(0);
    }

    /** The places below one, all at one level. */
    static List<PlaceSummary> children(Place parent, Scope seen) {
        return parent.level
                .below()
                .map(level -> of(Place.children(parent.code), level, parent.code, seen))
                .orElse(List.of());
    }

    static List<PlaceSummary> provinces(Scope seen) {
        return of(Place.provinces(), PlaceLevel.province, "", seen);
    }

    /** One query for all: sums over the communities within, grouped by the beginnings of their codes. */
    private static List<PlaceSummary> of(List<Place> places, PlaceLevel level, String within, Scope seen) {
        List<Sums> sums = Panache.getEntityManager()
                .createQuery(
                        "select new doorstep.place.PlaceSummary$Sums(substring(code, 1, :digits), count(*), "
                                + "count(households), sum(households), count(adults), sum(adults)) from Place "
                                + "where level = :community and code >= :from and code < :to and " + seen.where("code")
                                + " "
                                + "group by substring(code, 1, :digits)",
                        Sums.class)
                .setParameter("digits", level.digits)
                .setParameter("community", PlaceLevel.community)
                .setParameter("from", within)
                .setParameter("to", Place.after(within))
                .getResultList();
        Map<String, Sums> byCode = new HashMap<>();
        sums.forEach(sum -> byCode.put(sum.code, sum));
        return places.stream()
                .filter(place -> seen.reaches(place.code))
                .map(place -> seen.covers(place.code)
                        ? byCode.getOrDefault(place.code, Sums.NONE).of(place, true)
                        : Sums.NONE.of(place, false))
                .toList();
    }

    public String communitiesText() {
        return grouped(communities);
    }

    private static String grouped(long number) {
        return "%,d".formatted(number);
    }

    /** What the database adds up for one place. */
    record Sums(String code, Long communities, Long counted, Long households, Long adultsCounted, Long adults) {
        static final Sums NONE = new Sums("", 0L, 0L, null, 0L, null);

        PlaceSummary of(Place place, boolean own) {
            return new PlaceSummary(
                    place,
                    own,
                    communities,
                    new Sum(communities, counted, households == null ? 0 : households),
                    new Sum(communities, adultsCounted, adults == null ? 0 : adults));
        }
    }
}
