package doorstep.rates;

import java.util.List;
import java.util.Optional;

/**
 * What a community costs the whole of which it is a part.
 *
 * @param gain points that the whole would win if the community came up to the target wherever the whole falls short: see {@link
 *     CommunityCosts}
 * @param own points expected lost of the community's own rates, as if it were judged alone
 * @param weakest the items that make the most of the gain, the first the most
 * @param counted of the items on which the whole falls short, how many are shown here; {@code of} all of them
 * @param standing where it stands among the communities; empty where too few items are shown here to say
 * @param isSurelyAbove whether it surely lies above the whole, all communities looked at together
 */
public record CommunityCost(
        PlaceRates place,
        double gain,
        double own,
        List<PointsLost.Lost> weakest,
        int counted,
        int of,
        Optional<Among> standing,
        boolean isSurelyAbove) {

    /** Whether it surely lies below the whole. */
    public boolean isSurelyBelow() {
        return standing.filter(Among::clearlyBelow).isPresent();
    }

    /**
     * A community among the others, counted from the worst, which is 1: all ranks hold together at 95 %.
     *
     * @param worst the worst rank that it may truly have, {@code best} the best one
     * @param of how many are compared
     * @param clearlyBelow whether it surely lies below the whole, all communities looked at together
     */
    public record Among(int worst, int best, int of, boolean clearlyBelow) {
        /** Whether its rank is as good as unknown: it may be one of half of them or more. */
        public boolean isUntold() {
            return 2 * (best - worst + 1) >= of && best > worst;
        }
    }
}
