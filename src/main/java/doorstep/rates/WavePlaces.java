package doorstep.rates;

import doorstep.place.PlaceLevel;
import doorstep.place.Scope;
import doorstep.questionnaire.Language;
import doorstep.wave.CommunityFrame;
import doorstep.wave.Reach;
import doorstep.web.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The communities that a wave asks, and the places that they lie in.
 *
 * <p>Whoever sees some places alone sees a tree that ends there: each of them is a whole, there is nothing above it, and several stand
 * side by side without a total.
 *
 * @param communities sorted by code
 * @param names of all places above the communities, by code
 * @param frame all communities there are, and how those that are asked were chosen
 * @param seen what the reader may see; all of the communities lie in it
 */
public record WavePlaces(List<Community> communities, Map<String, String> names, CommunityFrame frame, Scope seen) {

    /**
     * A community of the wave.
     *
     * @param listed doors of the list that the sample was drawn from; without one, households as the tree of places has them
     * @param households N_h, of which weights are made: those of them that may answer, as far as the fieldwork knows
     */
    public record Community(String code, String name, OptionalLong listed, OptionalLong households) {
        /** A community of whose doors nothing is known yet. */
        public Community(String code, String name, OptionalLong households) {
            this(code, name, households, households);
        }
    }

    /**
     * A place that a rate is shown for.
     *
     * @param code empty for all communities together where they share no province
     * @param name empty likewise
     * @param within the name of the place above it; may be empty
     * @param reach of which of its communities the rate speaks
     */
    public record RatedPlace(String code, String name, String within, Reach reach) {
        /** What it is called over its figures: the communities asked in it, where that is not all of them. */
        public String heading(Language language) {
            return reach.isSome() ? words(language).reachName(name, reach.asked()) : name;
        }

        /** Its name, with how many of its communities were asked, where that is not all of them. */
        public String named(Language language) {
            if (!reach.isSome()) {
                return name;
            }
            return name + " "
                    + (reach.isCounted()
                            ? words(language).reachShort(reach.asked(), reach.all())
                            : words(language).reachShortPicked(reach.asked()));
        }

        /** What fits on a tile: 桂花社区（虚构） is 桂花. */
        public String shortName() {
            String bare = name.replaceFirst("[（(][^（()）]*[)）]$", "");
            String brief = bare.replaceFirst("(社区居委会|村委会|居委会|社区)$", "");
            return brief.length() < 2 ? bare : brief;
        }

        private static ReportMessages words(Language language) {
            return Texts.in(language.tag(), ReportMessages.class);
        }
    }

    /** A place with those communities in it that the wave asks. */
    public record Group(RatedPlace place, List<Community> communities) {}

    public WavePlaces {
        communities = communities.stream()
                .sorted(Comparator.comparing(Community::code))
                .toList();
        names = Map.copyOf(names);
    }

    /** All of them, for whoever sees everything, where there are no others. */
    public WavePlaces(List<Community> communities, Map<String, String> names) {
        this(
                communities,
                names,
                CommunityFrame.whole(communities.stream().map(Community::code).toList()),
                Scope.ALL);
    }

    /** Those of them that lie in these places. */
    public WavePlaces within(Scope scope) {
        if (scope.isEverywhere()) {
            return this;
        }
        List<Community> some =
                communities.stream().filter(one -> scope.covers(one.code())).toList();
        Map<String, String> above = new HashMap<>(names);
        above.keySet()
                .removeIf(code -> some.stream().noneMatch(one -> one.code().startsWith(code)));
        return new WavePlaces(some, above, frame, scope);
    }

    /** The highest places that are seen: provinces, or those that the reader sees alone. */
    public List<Group> tops() {
        return seen.isEverywhere()
                ? groups(PlaceLevel.province)
                : seen.roots().stream().flatMap(root -> group(root).stream()).toList();
    }

    /** Whether they lie in several places of which the reader sees no whole. */
    public boolean isApart() {
        return !seen.isOne(codes());
    }

    /** The codes of the communities. */
    public Set<String> codes() {
        return communities.stream().map(Community::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The codes of the communities that lie in that place, or are it. */
    Set<String> within(RatedPlace place) {
        return under(place.code()).stream().map(Community::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The places of that level with communities of the wave in them, as far as they are seen as a whole, sorted by code. */
    public List<Group> groups(PlaceLevel level) {
        Map<String, List<Community>> byCode = new TreeMap<>();
        communities.forEach(
                community -> byCode.computeIfAbsent(level.codeOf(community.code()), code -> new ArrayList<>())
                        .add(community));
        return byCode.entrySet().stream()
                .filter(entry -> seen.covers(entry.getKey()))
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The place with that code, where it has communities of the wave in it. */
    Optional<Group> group(String code) {
        return PlaceLevel.ofCode(code).stream()
                .flatMap(level -> groups(level).stream())
                .filter(group -> group.place().code().equals(code))
                .findFirst();
    }

    /** The places that it lies in and that are seen, the highest first. */
    public List<RatedPlace> above(RatedPlace place) {
        return Arrays.stream(PlaceLevel.values())
                .filter(level -> level.digits < place.code().length())
                .map(level -> level.codeOf(place.code()))
                .filter(seen::covers)
                .map(code -> new RatedPlace(code, name(code), name(above(code)), reach(code, under(code))))
                .toList();
    }

    /** Some of the communities, under the name of the smallest place that holds them all. */
    Group of(Set<String> codes) {
        List<Community> some =
                communities.stream().filter(one -> codes.contains(one.code())).toList();
        Group group = new WavePlaces(some, names, frame, seen).whole();
        RatedPlace place = group.place();
        Reach reach = frame.reach(
                place.code(), some.size(), some.size() == under(place.code()).size());
        return new Group(new RatedPlace(place.code(), place.name(), place.within(), reach), some);
    }

    /** The smallest place that holds all communities: one above them, or the one community that is all the reader sees. */
    public Group whole() {
        return Stream.of(
                        PlaceLevel.street,
                        PlaceLevel.district,
                        PlaceLevel.city,
                        PlaceLevel.province,
                        PlaceLevel.community)
                .map(this::groups)
                .filter(groups ->
                        groups.size() == 1 && groups.get(0).communities().size() == communities.size())
                .map(groups -> groups.get(0))
                .findFirst()
                .orElseGet(() -> new Group(
                        new RatedPlace("", name(""), name(""), frame.reach("", communities.size(), true)),
                        communities));
    }

    private Group group(String code, List<Community> inside) {
        Community any = inside.get(0);
        String name = code.equals(any.code()) ? any.name() : name(code);
        return new Group(new RatedPlace(code, name, name(above(code)), reach(code, inside)), inside);
    }

    private Reach reach(String code, List<Community> inside) {
        return frame.reach(code, inside.size(), true);
    }

    private List<Community> under(String code) {
        return communities.stream().filter(one -> one.code().startsWith(code)).toList();
    }

    private String name(String code) {
        return names.getOrDefault(code, code);
    }

    /** The code of the place above; empty above a province. */
    private static String above(String code) {
        String above = "";
        for (PlaceLevel level : PlaceLevel.values()) {
            if (level.digits < code.length()) {
                above = level.codeOf(code);
            }
        }
        return above;
    }
}
