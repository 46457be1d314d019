package doorstep.tally.rates;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sample with raked weights, as a whole or a place of it: the weights of a place came from all answers, and so does their variance. */
public final class RakedSample {
    private final List<WeighedStratum> inside;
    private final List<WeighedStratum> around;
    private final Pooled pooled;
    private final Explained explained;

    /**
     * @param strata with their raked weights
     * @param pooled what is known from the sample
     */
    RakedSample(List<Stratum> strata, Pooled pooled, Explained explained) {
        this.inside = strata.stream().map(WeighedStratum::apart).toList();
        this.around = inside.stream().map(WeighedStratum::around).toList();
        this.pooled = pooled;
        this.explained = explained;
    }

    Set<String> communities() {
        return inside.stream().map(s -> s.whole().community()).collect(Collectors.toSet());
    }

    /**
     * Some of its communities: a domain, in whose design the others stay.
     *
     * @param communities those that are not in the sample have no part in it
     * @param lot how they came into the sample
     */
    public StratifiedSample of(Set<String> communities, Lot lot) {
        List<WeighedStratum> seen = IntStream.range(0, inside.size())
                .mapToObj(i -> communities.contains(inside.get(i).whole().community()) ? inside.get(i) : around.get(i))
                .filter(s -> s.isOfPlace() || explained != Explained.NOTHING)
                .toList();
        return StratifiedSample.of(new Field(seen, lot, pooled, explained));
    }
}
