package doorstep.rates;

import doorstep.place.PlaceLevel;
import doorstep.questionnaire.Measure;
import doorstep.rates.CommunityCost.Among;
import doorstep.rates.PointsLost.Lost;
import doorstep.tally.compare.PooledLimits;
import doorstep.tally.compare.RankInterval;
import doorstep.tally.compare.RankIntervals;
import doorstep.tally.rates.Limits;
import doorstep.tally.rates.MeasureTotal;
import doorstep.tally.rates.Measured;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which communities cost the whole most points, and how sure their order is.
 *
 * <p>With T the target of an item, p_h and s_h the community's rate and its own people's share of all that the
 * sample stands for (where communities were drawn, those it stands in for are no part of that): were the community brought up to the target,
 * the true rate of the whole would rise by s_h × max(0, T − p_h), and the evaluation would find more by what {@link ItemDice#won} says; added up
 * over the items that cost the whole anything. A community costs much by being weak or by being large: both are reasons to begin there.
 *
 * <p>Its standing is by weakness alone: the mean of its rates on these items, weighted by points/T, against that of the whole on the same
 * items, ranked by {@link RankIntervals}. Limits of that mean take the answers of one person together within a measure, with the spread of all
 * communities together ({@link PooledLimits}), and are the widest between measures ({@link MeasureTotal}), so that ranks promise rather too
 * little.
 */
public final class CommunityCosts {
    /** The least share of the points that must be shown in a community for it to be ranked. */
    private static final double ENOUGH = 0.5;

    private final WaveRates rates;
    private final Map<String, Stratum> strata = new HashMap<>();
    private final List<Missed> missed;

    /**
     * An item that costs the whole anything.
     *
     * @param at its place in the questionnaire
     * @param weight of all answers in its base
     */
    private record Missed(Lost lost, int at, double weight) {
        /** What a point of a hundred of its rate is worth. */
        double worth() {
            return lost.atStake() / lost.target();
        }
    }

    private CommunityCosts(WaveRates rates) {
        this.rates = rates;
        rates.strata(rates.places().codes()).forEach(one -> strata.put(one.community(), one));
        PlaceRates whole = rates.whole();
        missed = PointsLost.of(whole.items()).costliest().stream()
                .map(lost -> missed(lost, whole.items().indexOf(lost.item())))
                .toList();
    }

    private Missed missed(Lost lost, int at) {
        return new Missed(
                lost,
                at,
                strata.values().stream().mapToDouble(s -> s.weight(at)).sum());
    }

    /** The communities of a wave that cost anything, the costliest first; none where there is nothing to compare with. */
    public static List<CommunityCost> of(WaveRates rates) {
        return costly(all(rates));
    }

    /** Those of them that cost anything, the costliest first. */
    public static List<CommunityCost> costly(List<CommunityCost> costs) {
        return costs.stream()
                .filter(cost -> cost.gain() > 0)
                .sorted(Comparator.comparingDouble(CommunityCost::gain).reversed())
                .toList();
    }

    /** All communities of a wave, sorted by code; none where there is nothing to compare with. */
    public static List<CommunityCost> all(WaveRates rates) {
        return rates.costs(CommunityCosts::workedOut);
    }

    private static List<CommunityCost> workedOut(WaveRates rates) {
        List<PlaceRates> communities = rates.by(PlaceLevel.community);
        return communities.size() < 2 ? List.of() : new CommunityCosts(rates).costs(communities);
    }

    private List<CommunityCost> costs(List<PlaceRates> communities) {
        List<PlaceRates> compared = new ArrayList<>();
        List<Own> own = new ArrayList<>();
        for (PlaceRates community : communities) {
            own(community).ifPresent(one -> {
                compared.add(community);
                own.add(one);
            });
        }
        List<Against> standings = against(own);
        List<RankInterval> ranks = RankIntervals.of(standings);
        double together = Math.pow(Limits.CONFIDENCE, 1.0 / Math.max(1, ranks.size()));
        List<CommunityCost> costs = new ArrayList<>();
        for (PlaceRates community : communities) {
            int at = compared.indexOf(community);
            Optional<Among> among = at < 0
                    ? Optional.empty()
                    : Optional.of(
                            among(ranks.get(at), ranks.size(), standings.get(at).isBelow(together)));
            costs.add(cost(community, among, at >= 0 && standings.get(at).isAbove(together)));
        }
        return costs;
    }

    /** Ranks count from the highest rate; here from the lowest. */
    private static Among among(RankInterval rank, int of, boolean below) {
        return new Among(of + 1 - rank.worst(), of + 1 - rank.best(), of, below);
    }

    /** @param gain what the whole would win by it */
    private record Weak(Lost here, double gain) {}

    private CommunityCost cost(PlaceRates community, Optional<Among> among, boolean isSurelyAbove) {
        List<Weak> weak = new ArrayList<>();
        for (Missed item : missed) {
            PlaceRates.Item here = community.items().get(item.at());
            PointsLost.lost(here).ifPresent(lost -> weak.add(weak(item, lost, community)));
        }
        return new CommunityCost(
                community,
                weak.stream().mapToDouble(Weak::gain).sum(),
                PointsLost.of(community.items()).expected(),
                weak.stream()
                        .filter(one -> one.gain() > 0)
                        .sorted(Comparator.comparingDouble(Weak::gain).reversed())
                        .map(Weak::here)
                        .toList(),
                weak.size(),
                missed.size(),
                among,
                isSurelyAbove);
    }

    private Weak weak(Missed item, Lost here, PlaceRates community) {
        double share = strata.get(community.place().code()).own(item.at()) / item.weight();
        return new Weak(here, item.lost().item().dice().won(share * here.missing()));
    }

    /** The mean of a community's rates beside what the whole has on the same items, as one number from 0 to 1: a half is as the whole. */
    private record Against(MeasureTotal own, double whole) implements Measured {
        @Override
        public double rate() {
            return (1 + own.rate() - whole) / 2;
        }

        @Override
        public Limits limits() {
            return limits(Limits.CONFIDENCE);
        }

        @Override
        public Limits limits(double confidence) {
            Limits limits = own.limits(confidence);
            return new Limits((1 + limits.low() - whole) / 2, (1 + limits.high() - whole) / 2);
        }

        boolean isBelow(double confidence) {
            return own.limits(confidence).high() < whole;
        }

        boolean isAbove(double confidence) {
            return own.limits(confidence).low() > whole;
        }
    }

    /**
     * A community's total of each measure, on the items on which the whole falls short.
     *
     * @param whole the mean of what the whole has on the same items
     */
    private record Own(Map<Measure, MeasureTotal.Part> totals, double whole) {
        Against against(Map<Measure, Iterator<Measured>> pooled) {
            List<MeasureTotal.Part> parts = new ArrayList<>();
            totals.forEach((measure, part) ->
                    parts.add(new MeasureTotal.Part(pooled.get(measure).next(), part.points(), part.target())));
            return new Against(MeasureTotal.of(parts).orElseThrow(), whole);
        }
    }

    private static List<Against> against(List<Own> all) {
        Map<Measure, Iterator<Measured>> pooled = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            pooled.put(
                    measure,
                    PooledLimits.of(all.stream()
                                    .flatMap(own ->
                                            Optional.ofNullable(own.totals().get(measure)).stream())
                                    .map(MeasureTotal.Part::rate)
                                    .toList())
                            .iterator());
        }
        return all.stream().map(own -> own.against(pooled)).toList();
    }

    private Optional<Own> own(PlaceRates community) {
        Map<Measure, List<StratifiedSample.Item>> items = new EnumMap<>(Measure.class);
        double shown = 0;
        double all = 0;
        double whole = 0;
        for (Missed item : missed) {
            all += item.worth();
            PlaceRates.Item here = community.items().get(item.at());
            if (here.sample().shown().isPresent()) {
                shown += item.worth();
                whole += item.worth() * item.lost().rate().rate();
                items.computeIfAbsent(here.indicator().measure(), measure -> new ArrayList<>())
                        .add(new StratifiedSample.Item(
                                item.at(), item.worth(), item.lost().target()));
            }
        }
        if (shown == 0 || shown < ENOUGH * all) {
            return Optional.empty();
        }
        StratifiedSample sample = rates.sample(Set.of(community.place().code()));
        Map<Measure, MeasureTotal.Part> totals = new EnumMap<>(Measure.class);
        items.forEach((measure, some) -> sample.total(some).ifPresent(total -> totals.put(measure, part(total, some))));
        return totals.isEmpty() ? Optional.empty() : Optional.of(new Own(totals, whole / shown));
    }

    private static MeasureTotal.Part part(MeasureTotal total, List<StratifiedSample.Item> items) {
        return new MeasureTotal.Part(
                total, items.stream().mapToDouble(StratifiedSample.Item::points).sum(), total.target());
    }
}
