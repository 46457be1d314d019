package doorstep.rates;

import doorstep.place.PlaceLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Which places keep the rate of an item back, so that a place of fewer than ten answers cannot be worked out from the places around it.
 *
 * <p>Whoever knows a place and all of its parts but one knows that one too. What can be worked out of a shown place is what its hidden
 * communities have together, as far as they don't lie in a smaller place that is shown as well: so these must be at least two, and have
 * at least {@link Disclosure#FEWEST} answers together. And a hidden street must not be the sum of what is shown in it, nor the only
 * thing that is missing in its district. Where that doesn't hold, the smallest of the others is hidden too, until it does.
 */
final class HiddenPlaces {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<List<String>, Node> byCommunities = new HashMap<>();

    /** A place, or several that have the same communities; the parts are the next smaller ones. */
    private static final class Node {
        final List<WavePlaces.Community> communities;
        final List<Node> parts = new ArrayList<>();
        Node above;

        Node(List<WavePlaces.Community> communities) {
            this.communities = communities;
        }

        boolean isCommunity() {
            return parts.isEmpty();
        }

        /** Of a community. */
        String code() {
            return communities.get(0).code();
        }

        boolean holds(Set<String> codes) {
            return key(communities).containsAll(codes);
        }
    }

    HiddenPlaces(WavePlaces places) {
        List<Node> tops = new ArrayList<>();
        places.groups(PlaceLevel.community).forEach(group -> tops.add(add(group.communities())));
        for (PlaceLevel level : List.of(PlaceLevel.street, PlaceLevel.district, PlaceLevel.city, PlaceLevel.province)) {
            places.groups(level).forEach(group -> join(tops, group.communities()));
        }
        join(tops, places.communities());
    }

    private Node add(List<WavePlaces.Community> communities) {
        Node node = new Node(communities);
        nodes.add(node);
        byCommunities.put(key(communities), node);
        return node;
    }

    private static List<String> key(List<WavePlaces.Community> communities) {
        return communities.stream().map(WavePlaces.Community::code).toList();
    }

    private void join(List<Node> tops, List<WavePlaces.Community> communities) {
        if (communities.isEmpty() || byCommunities.containsKey(key(communities))) {
            return;
        }
        Set<WavePlaces.Community> all = new HashSet<>(communities);
        Node node = add(communities);
        tops.stream().filter(top -> all.contains(top.communities.get(0))).forEach(part -> {
            part.above = node;
            node.parts.add(part);
        });
        tops.removeAll(node.parts);
        tops.add(node);
    }

    /**
     * The groups of communities that keep one item back although they have enough answers.
     *
     * @param answers in the base, by community
     * @param isWeighted whether a place has a rate only if the households of all its communities are known
     * @return each group by the codes of its communities, sorted
     */
    Set<List<String>> of(ToLongFunction<String> answers, boolean isWeighted) {
        return new Item(answers, isWeighted).keptBack();
    }

    /** The same, to be asked of other groups of communities too. */
    Kept kept(ToLongFunction<String> answers, boolean isWeighted) {
        Item item = new Item(answers, isWeighted);
        return new Kept(item, item.keptBack());
    }

    /** What one item keeps back. */
    final class Kept {
        private final Item item;
        private final Set<List<String>> places;

        private Kept(Item item, Set<List<String>> places) {
            this.item = item;
            this.places = places;
        }

        /**
         * Whether the rate of these communities together, sorted by code, is kept back. Where they are no place, such as those asked in
         * two waves, all that is hidden among them must not be one community alone or too few, nor what is hidden beside them in a place
         * that is shown.
         */
        boolean has(List<String> codes) {
            if (item.hidden.isEmpty() || byCommunities.containsKey(codes)) {
                return places.contains(codes);
            }
            Set<String> own = Set.copyOf(codes);
            return tells(nodes.stream().filter(one -> one.isCommunity() && own.contains(one.code())))
                    || nodes.stream()
                            .filter(place -> !place.isCommunity() && item.isShown(place) && place.holds(own))
                            .anyMatch(place -> tells(nodes.stream()
                                    .filter(one -> one.isCommunity()
                                            && place.communities.containsAll(one.communities)
                                            && !own.contains(one.code()))));
        }

        private boolean tells(Stream<Node> communities) {
            long[] few = communities
                    .filter(item.hidden::contains)
                    .mapToLong(item.n::get)
                    .filter(n -> n > 0)
                    .toArray();
            return few.length == 1
                    || few.length > 1 && Disclosure.isFew(LongStream.of(few).sum());
        }
    }

    private final class Item {
        private final Map<Node, Long> n = new LinkedHashMap<>();
        private final Set<Node> unrated = new HashSet<>();
        private final Set<Node> hidden = new HashSet<>();

        Item(ToLongFunction<String> answers, boolean isWeighted) {
            for (Node node : nodes) {
                List<WavePlaces.Community> answered = node.communities.stream()
                        .filter(one -> answers.applyAsLong(one.code()) > 0)
                        .toList();
                long sum = answered.stream()
                        .mapToLong(one -> answers.applyAsLong(one.code()))
                        .sum();
                n.put(node, sum);
                boolean isUnknown =
                        answered.stream().anyMatch(one -> one.households().isEmpty());
                if (sum == 0 || isWeighted && answered.size() > 1 && isUnknown) {
                    unrated.add(node);
                } else if (Disclosure.isFew(sum)) {
                    hidden.add(node);
                }
            }
        }

        Set<List<String>> keptBack() {
            if (!hidden.isEmpty()) {
                boolean hasChanged = true;
                while (hasChanged) {
                    hasChanged = nodes.stream()
                            .filter(node -> !node.isCommunity() && !unrated.contains(node))
                            .anyMatch(this::protect);
                }
            }
            Set<List<String>> kept = new HashSet<>();
            hidden.stream()
                    .filter(node -> !Disclosure.isFew(n.get(node)))
                    .forEach(node -> kept.add(key(node.communities)));
            return kept;
        }

        private boolean isShown(Node node) {
            return !hidden.contains(node) && !unrated.contains(node);
        }

        /** Whether more had to be hidden because of this place. */
        private boolean protect(Node node) {
            List<Node> rest = rest(node);
            if (isShown(node)) {
                boolean isSafe = rest.isEmpty()
                        || rest.size() > 1
                                && !Disclosure.isFew(
                                        rest.stream().mapToLong(n::get).sum());
                return !isSafe && hideSmallest(node);
            } else if (rest.isEmpty()) {
                return hideSmallest(node);
            }
            Node above = node.above;
            while (above != null && !isShown(above)) {
                above = above.above;
            }
            return above != null && rest(above).size() == rest.size() && hideSmallestOutside(above, node);
        }

        /** The hidden communities in a place that lie in no smaller place that is shown. */
        private List<Node> rest(Node node) {
            List<Node> rest = new ArrayList<>();
            for (Node part : node.parts) {
                if (!isShown(part) && n.get(part) > 0) {
                    rest.addAll(part.isCommunity() ? List.of(part) : rest(part));
                }
            }
            return rest;
        }

        /** The largest places within a place that are shown. */
        private List<Node> visible(Node node) {
            List<Node> visible = new ArrayList<>();
            for (Node part : node.parts) {
                visible.addAll(isShown(part) ? List.of(part) : visible(part));
            }
            return visible;
        }

        private boolean hideSmallest(Node node) {
            return hidden.add(
                    visible(node).stream().min(Comparator.comparingLong(n::get)).orElse(node));
        }

        private boolean hideSmallestOutside(Node above, Node node) {
            Set<Node> inside = new HashSet<>(visible(node));
            return hidden.add(visible(above).stream()
                    .filter(one -> !inside.contains(one))
                    .min(Comparator.comparingLong(n::get))
                    .orElse(above));
        }
    }
}
