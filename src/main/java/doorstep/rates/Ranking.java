package doorstep.rates;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Indicator;
import doorstep.questionnaire.Measure;
import doorstep.tally.compare.Funnel;
import doorstep.tally.compare.PooledLimits;
import doorstep.tally.compare.RankInterval;
import doorstep.tally.compare.RankIntervals;
import doorstep.tally.compare.TierRange;
import doorstep.tally.compare.Tiers;
import doorstep.tally.rates.CommunityRate;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.Rate;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The places of one level in the order of a rate, with all that says how little such an order may mean.
 *
 * @param whole what all of them together have, with which they are compared
 * @param ranked the highest rate first
 * @param apart those without a rate
 * @param funnel of communities and a single item; empty else, or where nobody knows the common rate
 * @param items how many items the rate is of, out of {@code of}: 1 of 1, or those of a measure that have a rate everywhere
 */
public record Ranking(
        Finding<? extends Measured> whole,
        List<Ranked> ranked,
        List<Apart> apart,
        Optional<Funnel> funnel,
        int items,
        int of) {

    /**
     * A place with its rank.
     *
     * @param compared its rate with the limits by which it is told apart from others, see {@link PooledLimits}
     * @param point where it lies in the funnel
     */
    public record Ranked(
            WavePlaces.RatedPlace place,
            Finding.Shown<? extends Measured> finding,
            Measured compared,
            RankInterval rank,
            TierRange tier,
            Optional<Funnel.Point> point) {
        public Measured rate() {
            return finding.rate();
        }
    }

    /** A place without a rate. */
    public record Apart(WavePlaces.RatedPlace place, Finding<? extends Measured> finding) {}

    /** One place and what is said of it. */
    public record Found(WavePlaces.RatedPlace place, Finding<? extends Measured> finding) {}

    /** By one item. */
    public static Ranking of(WaveRates rates, Indicator indicator, PlaceLevel by) {
        List<Found> found = rates.by(by).stream()
                .map(place -> new Found(
                        place.place(), rates.spoken(place.item(indicator.name()).orElseThrow())))
                .toList();
        PlaceRates.Item whole = rates.whole().item(indicator.name()).orElseThrow();
        Optional<Funnel> funnel = by == PlaceLevel.community
                ? whole.sample().shown().map(rate -> funnel(rates, indicator, rate, found))
                : Optional.empty();
        return ranked(rates.spoken(whole), found, funnel, 1, 1);
    }

    /** By a measure: of those of its items that have a rate in every place with enough answers, so that all are measured alike. */
    public static Ranking of(WaveRates rates, Measure measure, PlaceLevel by) {
        MeasureRates totals = MeasureRates.of(rates, measure, by);
        return ranked(totals.whole(), totals.places(), Optional.empty(), totals.items(), totals.of());
    }

    private static Funnel funnel(WaveRates rates, Indicator indicator, Rate common, List<Found> found) {
        Set<String> shown = found.stream()
                .filter(one -> one.finding().shown().isPresent())
                .map(one -> one.place().code())
                .collect(Collectors.toSet());
        List<Stratum> strata = rates.strata(shown);
        int at = rates.questionnaire().indicators().indexOf(indicator);
        return Funnel.of(common.rate(), CommunityRate.of(strata, at, rates.pooled()));
    }

    private static Ranking ranked(
            Finding<? extends Measured> whole, List<Found> found, Optional<Funnel> funnel, int items, int of) {
        List<Found> withRate =
                found.stream().filter(one -> one.finding().shown().isPresent()).toList();
        List<Measured> shown = new ArrayList<>();
        withRate.forEach(one -> shown.add(one.finding().shown().orElseThrow()));
        List<Measured> rates = PooledLimits.of(shown);
        List<RankInterval> ranks = RankIntervals.of(rates);
        List<TierRange> tiers = rates.isEmpty() ? List.of() : Tiers.of(rates);
        Map<String, Funnel.Point> points = new HashMap<>();
        funnel.ifPresent(one ->
                one.points().forEach(point -> points.put(point.community().community(), point)));
        List<Ranked> ranked = IntStream.range(0, withRate.size())
                .mapToObj(i -> new Ranked(
                        withRate.get(i).place(),
                        withRate.get(i).finding().judged().orElseThrow(),
                        rates.get(i),
                        ranks.get(i),
                        tiers.get(i),
                        Optional.ofNullable(points.get(withRate.get(i).place().code()))))
                .sorted(Comparator.comparingDouble((Ranked one) -> -one.rate().rate())
                        .thenComparing(one -> one.place().code()))
                .toList();
        List<Apart> apart = found.stream()
                .filter(one -> one.finding().shown().isEmpty())
                .map(one -> new Apart(one.place(), one.finding()))
                .toList();
        return new Ranking(whole, ranked, apart, funnel, items, of);
    }

    /** How many tiers there are. */
    public int tiers() {
        return ranked.stream().mapToInt(one -> one.tier().tier()).max().orElse(0);
    }

    public Optional<Ranked> place(String code) {
        return ranked.stream().filter(one -> one.place().code().equals(code)).findFirst();
    }
}
