package doorstep.wave;

import doorstep.place.PlaceLevel;
import doorstep.tally.rates.Lot;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * All communities that the places of a wave have, those that it does not ask among them, and the lot by which those were drawn that it
 * asks.
 *
 * @param counts how many communities a place above them has, by its code; those that are not counted have more than are asked
 * @param lot empty where communities were picked, or picked besides
 */
public record CommunityFrame(Map<String, Long> counts, Optional<Drawn> lot) {
    /** Of one community nobody learns how communities differ. */
    private static final int FEWEST = 2;

    /** The code of what lies in several provinces. */
    private static final String EVERYWHERE = "";

    /**
     * A lot that stands.
     *
     * @param place from which was drawn
     * @param chances of all communities on its list, by code
     */
    public record Drawn(String place, CommunityDraw.Way way, Map<String, Double> chances) {
        public static Drawn of(WaveLot lot) {
            return new Drawn(
                    lot.place,
                    lot.way,
                    lot.communities.stream().collect(Collectors.toMap(LotCommunity::community, LotCommunity::chance)));
        }

        private long listed(String place) {
            return chances.keySet().stream()
                    .filter(code -> code.startsWith(place))
                    .count();
        }

        /** Whether all of a place was on the list: it lies in the lot's place, or has no communities but those. */
        private boolean covers(String code, OptionalLong counted) {
            return code.startsWith(place) || counted.orElse(-1) == chances.size();
        }
    }

    /** The communities asked are all there are. */
    public static CommunityFrame whole(Iterable<String> communities) {
        Map<String, Long> counts = new HashMap<>();
        for (String one : communities) {
            for (PlaceLevel level : PlaceLevel.values()) {
                counts.merge(level.codeOf(one), 1L, Long::sum);
            }
            counts.merge(EVERYWHERE, 1L, Long::sum);
        }
        return new CommunityFrame(counts, Optional.empty());
    }

    /**
     * Of which communities figures speak that are made of some in a place.
     *
     * @param asked of them
     * @param isAll whether these are all that the wave asks there
     */
    public Reach reach(String place, int asked, boolean isAll) {
        if (place.length() == PlaceLevel.community.digits) {
            return Reach.all(asked);
        }
        OptionalLong counted = counts.containsKey(place) ? OptionalLong.of(counts.get(place)) : OptionalLong.empty();
        OptionalLong listed = lot.filter(one -> isAll && asked >= FEWEST && one.covers(place, counted)).stream()
                .mapToLong(one -> one.listed(place))
                .filter(all -> all > asked)
                .findFirst();
        if (listed.isPresent()) {
            return new Reach(Reach.How.DRAWN, asked, listed);
        }
        return counted.isPresent() && counted.getAsLong() <= asked
                ? Reach.all(asked)
                : new Reach(Reach.How.SOME, asked, counted);
    }

    /** How the communities of a place came into the sample from which it is estimated. */
    public Lot lot(Reach reach) {
        return switch (reach.how()) {
            case ALL, SOME -> Lot.ALL;
            case DRAWN ->
                switch (lot.orElseThrow().way()) {
                    case equal -> Lot.equal(reach.all());
                    case households -> Lot.bySize(reach.all());
                };
        };
    }

    /** With which chance the community was drawn for an estimate of such a place; 1 where none was. */
    public double chance(Reach reach, String community) {
        return switch (reach.how()) {
            case ALL, SOME -> 1;
            case DRAWN ->
                switch (lot.orElseThrow().way()) {
                    case equal -> (double) reach.asked() / reach.all();
                    case households -> lot.orElseThrow().chances().get(community);
                };
        };
    }
}
