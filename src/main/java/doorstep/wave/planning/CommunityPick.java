package doorstep.wave.planning;

import doorstep.place.Place;
import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.wave.Wave;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tree of places around one of them, for picking communities: a district shows its streets with all their
 * communities, anything above it only what lies directly below, as the country has 620,000.
 *
 * @param above from the top to the place itself; empty at the top
 * @param below what lies directly below a place above the districts, with how many communities are chosen there
 * @param streets of a district
 */
record CommunityPick(List<Place> above, List<Branch> below, List<Street> streets) {

    /** A province, city or district to go down into. */
    record Branch(String code, String name, boolean isDistrict, long chosen) {}

    /** A street with all its communities. */
    record Street(String code, String name, List<Choice> communities) {
        public long chosen() {
            return communities.stream().filter(Choice::chosen).count();
        }
    }

    /** A community; {@code fixed} where it cannot be left out any more. */
    record Choice(String code, String name, boolean chosen, boolean fixed) {}

    /**
     * The tree around a wave's communities.
     *
     * @param offered the places that may be picked; of what lies above them only the way down is shown
     */
    record Tree(Wave wave, Scope offered) {
        /** @param asked the code of the place to stand at; where it has just one part, that one is gone into at once */
        CommunityPick at(Optional<String> asked) {
            Optional<Place> at = asked.flatMap(Place::ofCode)
                    .filter(place -> place.level.digits <= PlaceLevel.district.digits && offered.reaches(place.code));
            List<Place> below = below(at);
            while (asked.isEmpty() && below.size() == 1 && !isDistrict(at)) {
                at = Optional.of(below.get(0));
                below = below(at);
            }
            List<Place> above = at.map(place -> Place.path(place.code)).orElse(List.of());
            if (isDistrict(at)) {
                return new CommunityPick(above, List.of(), streets(below));
            }
            List<Branch> branches = below.stream()
                    .map(place -> new Branch(
                            place.code, place.name, place.level == PlaceLevel.district, chosenBelow(place.code)))
                    .toList();
            return new CommunityPick(above, branches, List.of());
        }

        private static boolean isDistrict(Optional<Place> place) {
            return place.filter(one -> one.level == PlaceLevel.district).isPresent();
        }

        private List<Place> below(Optional<Place> place) {
            List<Place> all = place.map(one -> Place.children(one.code)).orElseGet(Place::provinces);
            return all.stream().filter(one -> offered.reaches(one.code)).toList();
        }

        private long chosenBelow(String code) {
            return wave.communities.stream().filter(one -> one.startsWith(code)).count();
        }

        private List<Street> streets(List<Place> streets) {
            if (streets.isEmpty()) {
                return List.of();
            }
            Map<String, List<Choice>> choices = Place.<Place>list(
                            "parent in ?1 order by code",
                            streets.stream().map(street -> street.code).toList())
                    .stream()
                    .filter(place -> offered.covers(place.code))
                    .collect(Collectors.groupingBy(
                            place -> place.parent, Collectors.mapping(place -> choice(place), Collectors.toList())));
            return streets.stream()
                    .map(street -> new Street(street.code, street.name, choices.getOrDefault(street.code, List.of())))
                    .toList();
        }

        private Choice choice(Place place) {
            boolean chosen = wave.communities.contains(place.code);
            return new Choice(place.code, place.name, chosen, chosen && wave.publishedAt != null);
        }
    }

    public boolean showsDistricts() {
        return below.stream().anyMatch(Branch::isDistrict);
    }

    public boolean isEmpty() {
        return below.isEmpty() && streets.isEmpty();
    }

    /** The place that is shown; empty text at the top. */
    public String at() {
        return above.isEmpty() ? "" : above.get(above.size() - 1).code;
    }

    /** Of the given places at any level, all communities that exist in them. */
    static Set<String> communitiesOf(Collection<String> places) {
        var found = new TreeSet<String>();
        for (String code : new TreeSet<>(places)) {
            if (code.matches("[0-9]{2,12}")) {
                Place.communitiesUnder(code).forEach(place -> found.add(place.code));
            }
        }
        return found;
    }

    /** Of the given codes, those of communities that exist. */
    static Set<String> existing(Collection<String> codes) {
        return Place.of(codes).stream()
                .filter(place -> place.level == PlaceLevel.community)
                .map(place -> place.code)
                .collect(Collectors.toSet());
    }
}
