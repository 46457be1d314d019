package doorstep.tally.compare;

import doorstep.tally.rates.Limits;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Quantiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts communities into tiers, so that a lower tier is more than chance.
 *
 * <p>The rule, from the highest rate down (of equal rates the one with the narrower limits first): a community that can be
 * told apart from the leaders of all tiers so far leads a new one; any other belongs to the first tier whose leader it cannot be told
 * apart from. So nobody can be told apart from the leader of the own tier, and everybody lies clearly below the leaders of all higher
 * ones. {@link RankInterval#tier} is coarser: there a chain of overlaps ties all of its links together.
 *
 * <p>All these statements hold together at 95 %: two are told apart where their MOVER limits leave 0 out at {@link
 * #confidence}, that of Tukey and Kramer for all pairs of K: C. Y. Kramer, Biometrics 12 (1956), p. 307–310; never too
 * bold: A. J. Hayter, Annals of Statistics 12 (1984), p. 61–75. The limits are {@link PooledLimits}: with those of each community's own
 * spread, 11 to 20 % of districts whose communities are all alike had a second tier.
 */
public final class Tiers {
    private final List<? extends Measured> rates;
    private final List<Measured> held;
    private final List<Integer> leaders = new ArrayList<>();

    private Tiers(List<? extends Measured> rates) {
        this.rates = rates;
        double confidence = confidence(rates.size());
        this.held = PooledLimits.of(rates).stream()
                .<Measured>map(rate -> new Held(rate.rate(), rate.limits(confidence)))
                .toList();
    }

    /** A rate whose limits are worked out once, for all its pairs. */
    private record Held(double rate, Limits limits) implements Measured {
        @Override
        public Limits limits(double confidence) {
            throw new IllegalStateException("These limits are held at one confidence");
        }
    }

    /**
     * The confidence at which a single pair out of K must be compared for all pairs together to hold at 95 %: 2Φ(q/√2) −
     * 1, q being the quantile of the studentized range.
     *
     * @param communities K; 95 % for 2 or fewer
     */
    public static double confidence(int communities) {
        if (communities <= 2) {
            return Limits.CONFIDENCE;
        }
        double q = StudentizedRange.quantile(Limits.CONFIDENCE, communities);
        return 1 - 2 * Quantiles.above(q / Math.sqrt(2));
    }

    /**
     * The tiers. Takes K × tiers steps.
     *
     * @param rates each of another community
     * @return in the same order
     */
    public static List<TierRange> of(List<? extends Measured> rates) {
        return new Tiers(rates).ranges();
    }

    private List<TierRange> ranges() {
        TierRange[] ranges = new TierRange[rates.size()];
        Comparator<Integer> fromTop =
                Comparator.comparingDouble(i -> -rates.get(i).rate());
        IntStream.range(0, rates.size())
                .boxed()
                .sorted(fromTop.thenComparing(i -> held.get(i).limits().width()))
                .forEach(i -> ranges[i] = new TierRange(tier(i), 0));
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = new TierRange(ranges[i].tier(), last(i));
        }
        return List.of(ranges);
    }

    private int tier(int community) {
        for (int t = 0; t < leaders.size(); t++) {
            if (!apart(leaders.get(t), community)) {
                return t + 1;
            }
        }
        leaders.add(community);
        return leaders.size();
    }

    private int last(int community) {
        int t = leaders.size();
        while (apart(leaders.get(t - 1), community)) {
            t--;
        }
        return t;
    }

    private boolean apart(int leader, int community) {
        List<Mover.Term> terms = Change.terms(held.get(community), held.get(leader));
        return Mover.combine(terms, Limits.CONFIDENCE).isClear();
    }
}
