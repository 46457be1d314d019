package doorstep.rates;

import doorstep.census.CensusSetting;
import doorstep.questionnaire.Questionnaire;
import doorstep.response.cells.CellKey;
import doorstep.tally.cells.Cell;
import doorstep.tally.rates.Lot;
import doorstep.tally.rates.Pooled;
import doorstep.tally.rates.StratifiedSample;
import doorstep.tally.rates.Stratum;
import doorstep.wave.Reach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The answers of a wave that are a sample: how they were drawn, what they weigh, and what all of them tell of how answers vary. */
final class WaveSample {
    /** The chance of a community that was not drawn. */
    private static final double TAKEN = 1;

    private final WavePlaces places;
    private final Map<String, Stratum> drawn;
    private final Map<String, Stratum> weighed;
    private final Pooled pooled;
    private final CensusWeights weighting;
    private final Map<Set<String>, StratifiedSample> known = new ConcurrentHashMap<>();

    /** @param census what the wave counts by */
    WaveSample(Map<CellKey, Cell> cells, Questionnaire questionnaire, WavePlaces places, CensusSetting census) {
        this.places = places;
        this.drawn = strata(cells, places);
        List<Stratum> all = drawn(places.codes());
        this.pooled = Pooled.of(all);
        this.weighting = new CensusWeights(questionnaire, all, census);
        this.weighed = new HashMap<>();
        drawn.forEach((code, one) -> weighed.put(code, weighting.raked(one)));
    }

    private WaveSample(WaveSample all, WavePlaces places) {
        this.places = places;
        drawn = all.drawn;
        weighed = all.weighed;
        pooled = all.pooled;
        weighting = all.weighting;
    }

    /** What of it lies in fewer places; what all answers told stays known. */
    WaveSample within(WavePlaces some) {
        return new WaveSample(this, some);
    }

    /** By community, its answers apart by class and by who asked; communities without any are left out. */
    private static Map<String, Stratum> strata(Map<CellKey, Cell> cells, WavePlaces places) {
        Map<String, AskedParts> asked = new HashMap<>();
        cells.forEach((key, cell) -> {
            if (key.channel().isSampled()) {
                asked.computeIfAbsent(key.community(), first -> new AskedParts())
                        .add(key, cell);
            }
        });
        Map<String, Stratum> strata = new TreeMap<>();
        places.communities().forEach(community -> {
            AskedParts parts = asked.get(community.code());
            if (parts != null && !parts.parts().isEmpty()) {
                strata.put(
                        community.code(), new Stratum(community.code(), community.households(), TAKEN, parts.parts()));
            }
        });
        return strata;
    }

    CensusWeights weighting() {
        return weighting;
    }

    /** How credits vary in all communities of the wave. */
    Pooled pooled() {
        return pooled;
    }

    /** All communities with answers, raked where census figures let them, none of them drawn by lot. */
    Map<String, Stratum> weighed() {
        return weighed;
    }

    /** As {@link WaveRates#strata}. */
    List<Stratum> strata(Set<String> communities) {
        return strata(places.of(communities));
    }

    List<Stratum> strata(WavePlaces.Group group) {
        return those(weighed, group);
    }

    /** The same as it was drawn, weighing by households and adults alone. */
    List<Stratum> drawn(Set<String> communities) {
        return those(drawn, places.of(communities));
    }

    private List<Stratum> those(Map<String, Stratum> all, WavePlaces.Group group) {
        Reach reach = group.place().reach();
        return group.communities().stream()
                .map(one -> all.get(one.code()))
                .filter(Objects::nonNull)
                .map(one -> reach.isDrawn() ? one.by(places.frame().chance(reach, one.community())) : one)
                .toList();
    }

    /** As {@link WaveRates#sample}. */
    StratifiedSample of(Set<String> communities) {
        return known.computeIfAbsent(communities, this::weighed);
    }

    private StratifiedSample weighed(Set<String> communities) {
        return weighting
                .raked()
                .map(raked -> raked.weighed().of(communities, lot(communities)))
                .orElseGet(() -> new StratifiedSample(drawn(communities), lot(communities), pooled));
    }

    /** How these communities came into the sample from which their place is estimated. */
    Lot lot(Set<String> communities) {
        return places.frame().lot(places.of(communities).place().reach());
    }
}
