package doorstep.report.dice;

import doorstep.place.PlaceLevel;
import doorstep.rates.PlaceRates;
import doorstep.rates.WaveRates;
import doorstep.tally.model.BetaBinomial;
import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What would move the evaluation most: one item raised to its target in the few communities where that lifts the whole by most.
 *
 * <p>How weak a community is, is taken from the model that draws few answers towards the others ({@link BetaBinomial}), since the weakest of
 * many measured ones are so by chance as well; with fewer than three communities, from its own rate. Only communities count whose own rate is
 * shown.
 */
final class Moves {
    static final int COMMUNITIES = 6;
    private static final int MOST = 5;

    private final WaveRates rates;
    private final PlaceRates whole;
    private final List<PlaceRates> communities;
    private final Map<String, Stratum> strata = new HashMap<>();

    /**
     * One thing to do.
     *
     * @param where the communities, the one that lifts the whole by most first
     * @param won points that the evaluation is expected to find more
     */
    record Move(PlaceRates.Item item, List<PlaceRates> where, double won) {}

    /** @param lifts by how much the whole rises if the community comes up to the target */
    private record Weak(PlaceRates place, double lifts) {}

    Moves(WaveRates rates) {
        this.rates = rates;
        this.whole = rates.whole();
        this.communities = rates.by(PlaceLevel.community);
        rates.strata(rates.places().codes()).forEach(one -> strata.put(one.community(), one));
    }

    /** The five that win most. */
    List<Move> most() {
        return IntStream.range(0, whole.items().size())
                .filter(i -> whole.items().get(i).risk().isPresent())
                .mapToObj(this::move)
                .filter(move -> move.won() > 0)
                .sorted(Comparator.comparingDouble(Move::won).reversed())
                .limit(MOST)
                .toList();
    }

    private Move move(int at) {
        PlaceRates.Item item = whole.items().get(at);
        List<Weak> weakest = weak(at).stream()
                .filter(one -> one.lifts() > 0)
                .sorted(Comparator.comparingDouble(Weak::lifts).reversed())
                .limit(COMMUNITIES)
                .toList();
        double lifted = weakest.stream().mapToDouble(Weak::lifts).sum();
        return new Move(
                item,
                weakest.stream().map(Weak::place).toList(),
                lifted > 0 ? item.dice().won(lifted) : 0);
    }

    private List<Weak> weak(int at) {
        double all = strata.values().stream().mapToDouble(one -> one.weight(at)).sum();
        double target = whole.items().get(at).indicator().target().doubleValue();
        Map<String, Double> modelled = modelled(at);
        List<Weak> weak = new ArrayList<>();
        for (PlaceRates place : communities) {
            String code = place.place().code();
            place.items().get(at).sample().shown().map(Rate::rate).ifPresent(own -> {
                double missing = target - modelled.getOrDefault(code, own);
                weak.add(new Weak(place, strata.get(code).own(at) / all * Math.max(0, missing)));
            });
        }
        return weak;
    }

    private Map<String, Double> modelled(int at) {
        Map<String, Double> modelled = new HashMap<>();
        BetaBinomial.fit(CommunityRate.of(rates.strata(rates.places().codes()), at, rates.pooled()))
                .ifPresent(model -> model.rates()
                        .forEach(one -> modelled.put(one.community().community(), one.rate())));
        return modelled;
    }
}
